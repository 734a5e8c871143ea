import { describe, expect, it } from "vitest";
import { chooseLocale } from "./chooseLocale";

describe("chooseLocale", () => {
  it.each([
    ["", ["es-MX", "en"], "es"],
    ["", ["en-GB"], "en"],
    ["", ["ca", "ES", "en"], "es"],
    ["?lang=es", ["en-US"], "es"],
    ["?lang=ES-419&x=1", ["en"], "es"],
    ["?lang=tlh", ["es"], "es"],
    ["?lang=", ["en"], "en"],
    ["", ["tlh"], undefined],
    ["", [], undefined],
  ])("reads %j and %j as %s", (search, browser, locale) => {
    expect(chooseLocale(["en", "es"], search, browser)).toBe(locale);
  });
});
