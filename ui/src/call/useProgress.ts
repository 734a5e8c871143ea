import { useState } from "react";
import { progress, type Step, type StepName } from "./progress";
import type { Phase, Turn } from "./turn";

/** The steps of the conversation, remembering where it stood when the agent is in fallback or ends it. */
export function useProgress(phase: Phase | null, turn: Turn | null): Step[] {
  const [last, setLast] = useState<StepName>("greeting");
  if (phase !== null && phase !== "fallback" && phase !== "terminal" && phase !== last) setLast(phase);
  return progress(phase, turn, last);
}
