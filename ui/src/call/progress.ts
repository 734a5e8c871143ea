import type { Outcome, Phase, Turn } from "./turn";

export const STEPS = ["greeting", "collect_date", "collect_time", "confirmation", "terminal"] as const;
export type StepName = (typeof STEPS)[number];

export interface Step {
  name: StepName;
  state: "done" | "current" | "ahead";
  /** ISO date or time picked in this step. */
  value: string | null;
  /** The agent is asking this once more. */
  again: boolean;
  /** How the call ended, on the last step only and only if it was not as hoped. */
  ended: Exclude<Outcome, "booked"> | null;
}

/**
 * How far the conversation has come. `last` is the step it stood at before: `fallback` is no step of
 * its own but that one asked again, and a call that ends without a booking comes no further than it.
 */
export function progress(phase: Phase | null, turn: Turn | null, last: StepName): Step[] {
  const outcome = turn?.outcome ?? null;
  const finished = outcome === "booked";
  const unbooked = phase === "terminal" && !finished;
  const current = phase === null || phase === "fallback" ? last : phase;
  const at = STEPS.indexOf(current);
  const reached = unbooked ? STEPS.indexOf(last) : at;
  return STEPS.map((name, index) => {
    const here = index === at && !finished;
    return {
      name,
      state: here ? "current" : index < reached || finished ? "done" : "ahead",
      value:
        name === "collect_date"
          ? (turn?.date ?? null)
          : name === "collect_time"
            ? (turn?.time ?? null)
            : null,
      again: here && phase !== "terminal" && (phase === "fallback" || turn?.reason != null),
      ended: name === "terminal" && unbooked ? outcome : null,
    };
  });
}
