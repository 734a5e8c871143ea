/**
 * The first language of those that are there: by `?lang=` in the address, then by the browser's own
 * order. Regions do not matter ("es-MX" is "es").
 */
export function chooseLocale<Locale extends string>(
  there: readonly Locale[],
  search: string,
  browser: readonly string[],
): Locale | undefined {
  const asked = new URLSearchParams(search).get("lang");
  const wanted = [asked ?? "", ...browser].map((tag) => tag.toLowerCase().split("-")[0]);
  return wanted.map((name) => there.find((locale) => locale === name)).find(Boolean);
}
