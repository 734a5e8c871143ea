import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Transcript } from "./Transcript";

describe("Transcript", () => {
  it("shows who said what, in order, and what is not final", () => {
    render(
      <Transcript
        bubbles={[
          { id: "1", from: "agent", text: "What day?", final: true },
          { id: "2", from: "caller", text: "next Tues", final: false },
        ]}
      />,
    );
    const log = screen.getByRole("log", { name: "Conversation" });
    expect([...log.children].map((bubble) => bubble.textContent)).toEqual([
      "Agent: What day?",
      "You: next Tues",
    ]);
    expect(log.children[1]?.getAttribute("data-final")).toBe("false");
  });

  it("is read aloud only where the agent's voice is off", () => {
    const { rerender } = render(<Transcript bubbles={[]} />);
    expect(screen.getByRole("log").getAttribute("aria-live")).toBe("off");
    rerender(<Transcript bubbles={[]} readAloud />);
    expect(screen.getByRole("log").getAttribute("aria-live")).toBe("polite");
  });
});
