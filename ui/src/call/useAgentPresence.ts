import { type RemoteParticipant, type Room, RoomEvent } from "livekit-client";
import { useEffect } from "react";

const PATIENCE_MS = 15_000;

/** Runs `onAbsent` when an agent is `awaited` for 15 s and none is ready. */
export function useAbsentAgent(awaited: boolean, onAbsent: () => void): void {
  useEffect(() => {
    if (!awaited) return;
    const timer = setTimeout(onAbsent, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [awaited, onAbsent]);
}

/** Runs `onLeft` when the agent leaves the room. */
export function useAgentLeaving(room: Room, onLeft: () => void): void {
  useEffect(() => {
    const left = (participant: RemoteParticipant) => {
      if (participant.isAgent) onLeft();
    };
    room.on(RoomEvent.ParticipantDisconnected, left);
    return () => void room.off(RoomEvent.ParticipantDisconnected, left);
  }, [room, onLeft]);
}
