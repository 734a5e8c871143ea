import { ConnectionState, type Room, RoomEvent } from "livekit-client";
import { useEffect } from "react";

/** Runs `forget`, which must keep its identity, when a new call begins. */
export function useCallBegins(room: Room, forget: () => void): void {
  useEffect(() => {
    const changed = (state: ConnectionState) => {
      if (state === ConnectionState.Connecting) forget();
    };
    room.on(RoomEvent.ConnectionStateChanged, changed);
    return () => void room.off(RoomEvent.ConnectionStateChanged, changed);
  }, [room, forget]);
}
