import { CallError } from "./callError";

/**
 * Where the call is: connected when the room is there, active when the agent is.
 * `error` is why it is back at the start, or why it ended too soon.
 */
export interface Connection {
  stage: "initial" | "connecting" | "connected" | "active" | "ended";
  error: CallError | null;
}

export type ConnectionEvent =
  | { type: "started" }
  | { type: "opened" }
  | { type: "answered" }
  | { type: "hung up" }
  | { type: "lost" }
  | { type: "failed"; error: CallError }
  | { type: "reset" };

export const INITIAL: Connection = { stage: "initial", error: null };

/** The connection after an event. One that comes too late, or twice, changes nothing. */
export function connectionAfter(before: Connection, event: ConnectionEvent): Connection {
  switch (event.type) {
    case "started":
      return { stage: "connecting", error: null };
    case "opened":
      return before.stage === "connecting" ? { stage: "connected", error: null } : before;
    case "answered":
      return before.stage === "connected" ? { stage: "active", error: null } : before;
    case "hung up":
      if (before.stage === "connected") return failed("agent_absent");
      return before.stage === "active" ? { stage: "ended", error: null } : before;
    case "lost":
      if (before.stage === "connected") return failed("connection_lost");
      return before.stage === "active" ? { ...failed("connection_lost"), stage: "ended" } : before;
    case "failed":
      return before.stage === "ended" ? before : { stage: "initial", error: event.error };
    case "reset":
      return INITIAL;
  }
}

function failed(kind: CallError["kind"]): Connection {
  return { stage: "initial", error: new CallError(kind) };
}
