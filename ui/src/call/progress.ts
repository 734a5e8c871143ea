import type { Phase, Turn } from "./turn";

export const STEPS = ["greeting", "collect_date", "collect_time", "confirmation", "terminal"] as const;
export type StepName = (typeof STEPS)[number];

export interface Step {
  name: StepName;
  state: "done" | "current" | "ahead";
  /** ISO date or time picked in this step. */
  value: string | null;
  /** The agent is asking this once more. */
  again: boolean;
}

/**
 * How far the conversation has come. `fallback` is no step of its own: it is the step before it,
 * `last`, asked again.
 */
export function progress(phase: Phase | null, turn: Turn | null, last: StepName): Step[] {
  const current = phase === null || phase === "fallback" ? last : phase;
  const at = STEPS.indexOf(current);
  const finished = turn?.outcome === "booked";
  return STEPS.map((name, index) => {
    const here = index === at && !finished;
    return {
      name,
      state: here ? "current" : index < at || finished ? "done" : "ahead",
      value:
        name === "collect_date"
          ? (turn?.date ?? null)
          : name === "collect_time"
            ? (turn?.time ?? null)
            : null,
      again: here && phase !== "terminal" && (phase === "fallback" || turn?.reason != null),
    };
  });
}
