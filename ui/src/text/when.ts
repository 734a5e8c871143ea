const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isDate(value: unknown): value is string {
  return typeof value === "string" && DATE.test(value) && !Number.isNaN(Date.parse(value));
}

export function isTime(value: unknown): value is string {
  return typeof value === "string" && TIME.test(value);
}

/**
 * A date `YYYY-MM-DD` or a time `HH:MM` in short words: "Tue, Dec 1", "3:30 PM"; anything else as it
 * is. No time zone is involved: both are the business's own.
 */
export function inWords(value: string, locale: string): string {
  if (isDate(value)) return write(value, locale, { weekday: "short", day: "numeric", month: "short" });
  if (isTime(value)) return write(`1970-01-01T${value}Z`, locale, { hour: "numeric", minute: "2-digit" });
  return value;
}

function write(instant: string, locale: string, format: Intl.DateTimeFormatOptions): string {
  const words = new Intl.DateTimeFormat(locale, { ...format, timeZone: "UTC" }).format(new Date(instant));
  // Browsers put a narrow no-break space before AM and PM, which not everything reads as a space.
  return words.replaceAll("\u202f", " ");
}
