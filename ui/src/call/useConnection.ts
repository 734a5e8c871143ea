import { DisconnectReason, type Room, RoomEvent } from "livekit-client";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { CallError } from "./callError";
import { type Connection, connectionAfter, INITIAL } from "./connection";
import { type CallOptions, openCall } from "./openCall";

const HUNG_UP = new Set([
  DisconnectReason.CLIENT_INITIATED,
  DisconnectReason.PARTICIPANT_REMOVED,
  DisconnectReason.ROOM_CLOSED,
  DisconnectReason.ROOM_DELETED,
]);

export interface ConnectionControls extends Connection {
  start: (options: Omit<CallOptions, "signal">) => void;
  /** The agent is there. */
  answered: () => void;
  /** Gives up connecting. */
  cancel: () => void;
  hangUp: () => void;
  fail: (error: CallError) => void;
  reset: () => void;
}

/** Opens and closes calls in `room`, one at a time. */
export function useConnection(room: Room): ConnectionControls {
  const [connection, dispatch] = useReducer(connectionAfter, INITIAL);
  const attempt = useRef(new AbortController());

  useEffect(() => {
    const left = (reason?: DisconnectReason) => {
      dispatch({ type: reason !== undefined && HUNG_UP.has(reason) ? "hung up" : "lost" });
    };
    room.on(RoomEvent.Disconnected, left);
    return () => {
      room.off(RoomEvent.Disconnected, left);
      attempt.current.abort();
    };
  }, [room]);

  const start = useCallback(
    async (options: Omit<CallOptions, "signal">) => {
      attempt.current = new AbortController();
      const { signal } = attempt.current;
      dispatch({ type: "started" });
      try {
        await openCall(room, { ...options, signal });
        dispatch({ type: "opened" });
      } catch (error) {
        if (error instanceof CallError) dispatch({ type: "failed", error });
        else if (!signal.aborted) throw error;
      }
    },
    [room],
  );
  const cancel = useCallback(() => {
    attempt.current.abort();
    dispatch({ type: "reset" });
    void room.disconnect();
  }, [room]);
  const fail = useCallback(
    (error: CallError) => {
      dispatch({ type: "failed", error });
      void room.disconnect();
    },
    [room],
  );
  const answered = useCallback(() => dispatch({ type: "answered" }), []);
  const hangUp = useCallback(() => void room.disconnect(), [room]);
  const reset = useCallback(() => dispatch({ type: "reset" }), []);

  return { ...connection, start, answered, cancel, hangUp, fail, reset };
}
