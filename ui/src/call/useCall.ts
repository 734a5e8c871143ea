import { type AgentState, useRoomContext, useVoiceAssistant } from "@livekit/components-react";
import { useCallback, useEffect } from "react";
import { CallError } from "./callError";
import type { Connection } from "./connection";
import { asPhase, type Phase, type Turn } from "./turn";
import { useAbsentAgent, useAgentLeaving } from "./useAgentPresence";
import { useConnection } from "./useConnection";
import { useTurn } from "./useTurn";

export interface Call extends Connection {
  agentState: AgentState;
  /** The agent's own word on where the conversation is. */
  phase: Phase | null;
  turn: Turn | null;
  start: (options: { name: string; microphone: boolean }) => void;
  /** Gives up connecting. */
  cancel: () => void;
  hangUp: () => void;
  reset: () => void;
}

const READY = new Set<AgentState>(["idle", "listening", "thinking", "speaking"]);

/** The whole call: the room, the agent in it, and how far they have come. */
export function useCall(): Call {
  const room = useRoomContext();
  const { state: agentState, agentAttributes } = useVoiceAssistant();
  const connection = useConnection(room);
  const turn = useTurn(room);

  const { stage, answered, fail, hangUp } = connection;
  const ready = READY.has(agentState);
  useEffect(() => {
    if (stage === "connected" && ready) answered();
  }, [stage, ready, answered]);
  useAbsentAgent(
    stage === "connected",
    useCallback(() => fail(new CallError("agent_absent")), [fail]),
  );
  useAgentLeaving(room, hangUp);

  const phase = asPhase(agentAttributes?.["appointment.phase"]) ?? turn?.phase ?? null;
  return { ...connection, ...asShown(connection, turn), agentState, phase, turn };
}

/** A line that drops once the agent has finished is a call that ended; before, it is a fault. */
function asShown({ stage, error }: Connection, turn: Turn | null): Connection {
  if (stage !== "ended" || !error) return { stage, error };
  return turn?.outcome ? { stage, error: null } : { stage: "initial", error };
}
