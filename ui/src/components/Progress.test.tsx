import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { parseTurn } from "../call/turn";
import { Progress } from "./Progress";

const turn = (message: object) => parseTurn(JSON.stringify({ phase: "greeting", ...message }));

describe("Progress", () => {
  it("names the step the call is at, and what was picked before", () => {
    render(<Progress phase="collect_time" turn={turn({ slots: { date: "2026-12-01" } })} />);
    const steps = within(screen.getByRole("list", { name: "Progress" })).getAllByRole("listitem");
    expect(steps.map((step) => step.textContent)).toEqual([
      "Hello, done",
      "Day, doneTue, Dec 1",
      "Time",
      "Confirm",
      "Booked",
    ]);
    expect(steps.map((step) => step.getAttribute("aria-current"))).toEqual([null, null, "step", null, null]);
  });

  it.each([
    ["booked", "Booked, done"],
    ["cancelled", "Cancelled"],
    ["gave_up", "Not booked"],
    ["transferred", "Handed over"],
  ])("names the last step of a call that ended as %s", (outcome, name) => {
    render(<Progress phase="terminal" turn={turn({ phase: "terminal", outcome })} />);
    expect(screen.getAllByRole("listitem").at(-1)?.textContent).toBe(name);
  });

  it("says that it asks again, and why the steps changed aloud", () => {
    render(<Progress phase="collect_date" turn={turn({ reason: "closed" })} />);
    expect(screen.getByText("asking again")).toBeTruthy();
    expect(screen.getByRole("list").getAttribute("aria-live")).toBe("polite");
  });
});
