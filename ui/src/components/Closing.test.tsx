import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { type Outcome, parseTurn } from "../call/turn";
import { text } from "../text";
import { Closing } from "./Closing";

const terminal = (message: object) => parseTurn(JSON.stringify({ phase: "terminal", ...message }));

describe("Closing", () => {
  it("says the appointment in words, with its reference and what was said", () => {
    const turn = terminal({
      slots: { date: "2026-12-01", time: "15:30" },
      outcome: "booked",
      appointment: { id: "7c9e6679-7425", spoken: "Tuesday, the first of December, at half past three" },
    });
    render(
      <Closing
        turn={turn}
        bubbles={[{ id: "1", from: "agent", text: "Goodbye!", final: true }]}
        onAgain={vi.fn()}
      />,
    );
    expect(screen.getByText("Tuesday, the first of December, at half past three")).toBeTruthy();
    expect(screen.getByText("7c9e6679")).toBeTruthy();
    expect(screen.getByRole("log").textContent).toContain("Goodbye!");
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "You're booked" }));
  });

  it.each(["cancelled", "gave_up", "transferred"] as Outcome[])(
    "has words for %s, and no appointment",
    (outcome) => {
      const stray = { id: "7c9e", spoken: "Tuesday" };
      render(<Closing turn={terminal({ outcome, appointment: stray })} bubbles={[]} onAgain={vi.fn()} />);
      expect(screen.getByRole("heading", { name: text.closing[outcome].title })).toBeTruthy();
      expect(screen.queryByText("Tuesday")).toBeNull();
    },
  );

  it("does not promise an appointment when the call just ended", async () => {
    const onAgain = vi.fn();
    render(<Closing turn={null} bubbles={[]} onAgain={onAgain} />);
    expect(screen.getByText("No appointment was confirmed in this call.")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Start again" }));
    expect(onAgain).toHaveBeenCalledOnce();
  });
});
