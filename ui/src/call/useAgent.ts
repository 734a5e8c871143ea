import { type Room, RoomEvent } from "livekit-client";
import { useCallback, useSyncExternalStore } from "react";
import { asPhase, type Phase } from "./turn";

export type AgentState = "initializing" | "idle" | "listening" | "thinking" | "speaking";

export interface Agent {
  /** Null while there is no agent. */
  state: AgentState | null;
  /** Where it says the conversation is. */
  phase: Phase | null;
}

const STATES: AgentState[] = ["initializing", "idle", "listening", "thinking", "speaking"];
const EVENTS = [
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.ParticipantAttributesChanged,
  RoomEvent.ConnectionStateChanged,
] as const;

/**
 * The agent in the room, by its own attributes. LiveKit's `useVoiceAssistant` misses an attribute
 * that is set between its render and its effect; a store is read again after subscribing.
 */
export function useAgent(room: Room): Agent {
  const state = useAttribute(room, "lk.agent.state");
  const phase = useAttribute(room, "appointment.phase");
  return { state: STATES.find((known) => known === state) ?? null, phase: asPhase(phase) };
}

function useAttribute(room: Room, name: string): string | undefined {
  const subscribe = useCallback(
    (changed: () => void) => {
      for (const event of EVENTS) room.on(event, changed);
      return () => {
        for (const event of EVENTS) room.off(event, changed);
      };
    },
    [room],
  );
  return useSyncExternalStore(
    subscribe,
    () => [...room.remoteParticipants.values()].find(({ isAgent }) => isAgent)?.attributes[name],
  );
}
