import { renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { progress, type Step } from "./progress";
import { parseTurn, type Phase, type Turn } from "./turn";
import { useProgress } from "./useProgress";

const turn = (message: object): Turn | null => parseTurn(JSON.stringify({ phase: "greeting", ...message }));
const states = (steps: Step[]) => steps.map(({ state }) => state[0]).join("");

describe("progress", () => {
  it.each([
    [null, "caaaa"],
    ["greeting", "caaaa"],
    ["collect_date", "dcaaa"],
    ["collect_time", "ddcaa"],
    ["confirmation", "dddca"],
  ] as [Phase | null, string][])("stands at %s as %s", (phase, expected) => {
    expect(states(progress(phase, null, "greeting"))).toBe(expected);
  });

  it("has every step behind it only when the appointment is booked", () => {
    expect(states(progress("terminal", turn({ outcome: "booked" }), "greeting"))).toBe("ddddd");
    expect(states(progress("terminal", turn({ outcome: "cancelled" }), "collect_date"))).toBe("daaac");
  });

  it("tells how a call ended that booked nothing", () => {
    const steps = progress("terminal", turn({ outcome: "gave_up" }), "collect_date");
    expect(steps.map(({ ended }) => ended)).toEqual([null, null, null, null, "gave_up"]);
  });

  it("shows the day and the time where they were picked", () => {
    const steps = progress(
      "confirmation",
      turn({ slots: { date: "2026-12-01", time: "15:30" } }),
      "greeting",
    );
    expect(steps.map(({ value }) => value)).toEqual([null, "2026-12-01", "15:30", null, null]);
  });

  it("marks the step that is asked again", () => {
    const steps = progress("collect_time", turn({ reason: "taken" }), "greeting");
    expect(steps.filter(({ again }) => again).map(({ name }) => name)).toEqual(["collect_time"]);
  });
});

describe("useProgress", () => {
  it("stays where it was while the agent is in fallback", () => {
    const { result, rerender } = renderHook(({ phase }: { phase: Phase }) => useProgress(phase, null), {
      initialProps: { phase: "collect_time" as Phase },
    });
    rerender({ phase: "fallback" });
    expect(states(result.current)).toBe("ddcaa");
    expect(result.current[2]?.again).toBe(true);
  });

  it("ticks nothing that was not reached before the call ended", () => {
    const cancelled = turn({ outcome: "cancelled" });
    const { result, rerender } = renderHook(({ phase }: { phase: Phase }) => useProgress(phase, cancelled), {
      initialProps: { phase: "collect_time" as Phase },
    });
    rerender({ phase: "terminal" });
    expect(states(result.current)).toBe("ddaac");
  });
});
