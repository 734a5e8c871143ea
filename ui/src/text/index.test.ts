import { describe, expect, it, vi } from "vitest";
import { texts } from "./index";

describe("texts", () => {
  it("says the same things in every language", () => {
    expect(keys(texts.es)).toEqual(keys(texts.en));
  });

  it("leaves nothing in English", () => {
    const [here, there] = [words(texts.en), words(texts.es)];
    expect(there.filter((word, at) => word !== "" && word === here[at])).toEqual([]);
  });

  it("is shown in the language the address asks for", async () => {
    window.history.replaceState(null, "", "?lang=es");
    vi.resetModules();
    const shown = await import("./index");
    window.history.replaceState(null, "", "?");
    expect([shown.locale, shown.text.title]).toEqual(["es", "Reservar una cita"]);
  });
});

function keys(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => keys(part, `${path}.${key}`));
}

function words(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [String(value(3))];
  return Object.values(value as object).flatMap(words);
}
