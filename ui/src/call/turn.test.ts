import { describe, expect, it } from "vitest";
import { asPhase, parseTurn } from "./turn";

const FULL = {
  turn: 3,
  phase: "collect_time",
  slots: { date: "2026-12-01", time: "15:30" },
  reason: "taken",
  options: ["14:00", "16:00"],
  outcome: "booked",
  appointment: { id: "7c9e", spoken: "Tuesday, the first of December, at half past three" },
  notice: "Needs a model.",
};

describe("parseTurn", () => {
  it("reads what the agent publishes", () => {
    expect(parseTurn(JSON.stringify(FULL))).toEqual({
      phase: "collect_time",
      date: "2026-12-01",
      time: "15:30",
      reason: "taken",
      options: ["14:00", "16:00"],
      outcome: "booked",
      appointment: { id: "7c9e", spoken: "Tuesday, the first of December, at half past three" },
      notice: "Needs a model.",
    });
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    "3",
    '"collect_time"',
    "{}",
    '{"phase":"lunch"}',
    '{"phase":["greeting"]}',
  ])("ignores %s", (message) => {
    expect(parseTurn(message)).toBeNull();
  });

  it.each([
    { slots: { date: "tomorrow", time: "25:00" } },
    { slots: { date: "2026-13-41", time: 1530 } },
    { slots: "2026-12-01" },
    { slots: ["2026-12-01"], options: "14:00", outcome: "sold", appointment: { id: "7c9e" }, notice: {} },
    { options: { 0: "14:00" }, appointment: "7c9e", reason: 4 },
  ])("takes an odd field for an empty one: %j", (odd) => {
    expect(parseTurn(JSON.stringify({ phase: "greeting", ...odd }))).toEqual({
      phase: "greeting",
      date: null,
      time: null,
      reason: null,
      options: [],
      outcome: null,
      appointment: null,
      notice: null,
    });
  });

  it("keeps the options that are text", () => {
    expect(parseTurn('{"phase":"fallback","options":[null,"14:00",3]}')?.options).toEqual(["14:00"]);
  });
});

describe("asPhase", () => {
  it("knows the phases and nothing else", () => {
    expect(asPhase("fallback")).toBe("fallback");
    expect(asPhase("")).toBeNull();
    expect(asPhase(undefined)).toBeNull();
  });
});
