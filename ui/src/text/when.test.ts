import { describe, expect, it } from "vitest";
import { inWords } from "./when";

describe("inWords", () => {
  it.each([
    ["2026-12-01", "Tue, Dec 1"],
    ["00:00", "12:00 AM"],
    ["15:30", "3:30 PM"],
    ["2026-02-31T", "2026-02-31T"],
    ["by the window", "by the window"],
  ])("writes %s as %s", (value, words) => {
    expect(inWords(value, "en-US")).toBe(words);
  });

  it("follows the language", () => {
    expect(inWords("15:30", "es-ES")).toBe("15:30");
  });
});
