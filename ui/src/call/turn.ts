import { isDate, isTime } from "../text/when";

const PHASES = ["greeting", "collect_date", "collect_time", "confirmation", "fallback", "terminal"] as const;
const OUTCOMES = ["booked", "cancelled", "gave_up", "transferred"] as const;

export type Phase = (typeof PHASES)[number];
export type Outcome = (typeof OUTCOMES)[number];

/** What the agent publishes about a turn that counts. Date `YYYY-MM-DD`, time `HH:MM`, both local. */
export interface Turn {
  phase: Phase;
  date: string | null;
  time: string | null;
  /** Why the agent asks again, if it does. */
  reason: string | null;
  /** Dates and times on offer, written like `date` and `time`. */
  options: string[];
  outcome: Outcome | null;
  appointment: { id: string; spoken: string } | null;
  /** Something to show that has no place in the conversation. */
  notice: string | null;
}

/** The phase in `value`, or null where there is none we know. */
export function asPhase(value: unknown): Phase | null {
  return PHASES.find((phase) => phase === value) ?? null;
}

/** Reads one `appointment.turn` message; null if it is not one. A single odd field counts as empty. */
export function parseTurn(json: string): Turn | null {
  const message = asRecord(parse(json));
  const phase = asPhase(message?.phase);
  if (!message || !phase) return null;
  const slots = asRecord(message.slots);
  const appointment = asRecord(message.appointment);
  const id = asString(appointment?.id);
  const spoken = asString(appointment?.spoken);
  return {
    phase,
    date: isDate(slots?.date) ? slots.date : null,
    time: isTime(slots?.time) ? slots.time : null,
    reason: asString(message.reason),
    options: Array.isArray(message.options)
      ? message.options.filter((option) => typeof option === "string")
      : [],
    outcome: OUTCOMES.find((outcome) => outcome === message.outcome) ?? null,
    appointment: id && spoken ? { id, spoken } : null,
    notice: asString(message.notice),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function asString(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
