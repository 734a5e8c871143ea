import { chooseLocale } from "./chooseLocale";
import { en, type Text } from "./en";
import { es } from "./es";

/** The languages the page has words for. */
export const texts = { en, es } satisfies Record<string, Text>;
export type Locale = keyof typeof texts;

/** The language the caller asked for; undefined where the page has none of those. */
export const locale = chooseLocale(
  Object.keys(texts) as Locale[],
  window.location.search,
  navigator.languages ?? [navigator.language],
);

/** The page's words in the language it is shown in. */
export const text: Text = texts[locale ?? "en"];
