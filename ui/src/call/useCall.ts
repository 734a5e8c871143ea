import { useRoomContext } from "@livekit/components-react";
import { useCallback, useEffect } from "react";
import { CallError } from "./callError";
import type { Connection } from "./connection";
import type { Phase, Turn } from "./turn";
import { type AgentState, useAgent } from "./useAgent";
import { useAbsentAgent, useAgentLeaving } from "./useAgentPresence";
import { useConnection } from "./useConnection";
import { useTurn } from "./useTurn";

export interface Call extends Connection {
  agentState: AgentState | null;
  /** The agent's own word on where the conversation is. */
  phase: Phase | null;
  turn: Turn | null;
  start: (options: { name: string; microphone: boolean }) => void;
  /** Gives up connecting. */
  cancel: () => void;
  hangUp: () => void;
  reset: () => void;
}

/** The whole call: the room, the agent in it, and how far they have come. */
export function useCall(): Call {
  const room = useRoomContext();
  const agent = useAgent(room);
  const connection = useConnection(room);
  const turn = useTurn(room);

  const { stage, answered, fail, hangUp } = connection;
  const ready = agent.state !== null && agent.state !== "initializing";
  useEffect(() => {
    if (stage === "connected" && ready) answered();
  }, [stage, ready, answered]);
  useAbsentAgent(
    stage === "connected",
    useCallback(() => fail(new CallError("agent_absent")), [fail]),
  );
  useAgentLeaving(room, hangUp);

  const phase = agent.phase ?? turn?.phase ?? null;
  return { ...connection, ...asShown(connection, turn), agentState: agent.state, phase, turn };
}

/** A line that drops once the agent has finished is a call that ended; before, it is a fault. */
function asShown({ stage, error }: Connection, turn: Turn | null): Connection {
  if (stage !== "ended" || !error) return { stage, error };
  return turn?.outcome ? { stage, error: null } : { stage: "initial", error };
}
