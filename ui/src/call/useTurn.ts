import type { Room, TextStreamHandler } from "livekit-client";
import { useCallback, useState } from "react";
import { parseTurn, type Turn } from "./turn";
import { useCallBegins } from "./useCallBegins";
import { useTextStream } from "./useTextStream";

const TOPIC = "appointment.turn";

/** The newest turn the agent published; kept after the call, forgotten when another one begins. */
export function useTurn(room: Room): Turn | null {
  const [turn, setTurn] = useState<Turn | null>(null);

  const receive: TextStreamHandler = useCallback(
    async (reader, { identity }) => {
      // Only the agent tells where the call stands, not whoever else could be in the room.
      if (!room.remoteParticipants.get(identity)?.isAgent) return;
      const received = parseTurn(await reader.readAll().catch(() => ""));
      if (received) setTurn(received);
    },
    [room],
  );
  useTextStream(room, TOPIC, receive);
  useCallBegins(
    room,
    useCallback(() => setTurn(null), []),
  );

  return turn;
}
