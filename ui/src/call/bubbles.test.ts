import { describe, expect, it } from "vitest";
import { type Bubble, withBubble } from "./bubbles";

const partial: Bubble = { id: "a", from: "caller", text: "next Tues", final: false };
const final: Bubble = { id: "a", from: "caller", text: "next Tuesday", final: true };
const answer: Bubble = { id: "b", from: "agent", text: "At what time?", final: true };

describe("withBubble", () => {
  it("puts a new bubble last", () => {
    expect(withBubble([partial], answer)).toEqual([partial, answer]);
  });

  it("lets words grow where they stand", () => {
    expect(withBubble([partial, answer], final)).toEqual([final, answer]);
  });

  it("does not let a late partial undo the final words", () => {
    expect(withBubble([final, answer], partial)).toEqual([final, answer]);
  });

  it("shows no empty bubble", () => {
    expect(withBubble([answer], { ...partial, text: "  " })).toEqual([answer]);
  });
});
