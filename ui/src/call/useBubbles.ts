import type { Room, TextStreamHandler } from "livekit-client";
import { useCallback, useState } from "react";
import { type Bubble, withBubble } from "./bubbles";
import { useCallBegins } from "./useCallBegins";
import { useTextStream } from "./useTextStream";

export interface Bubbles {
  bubbles: Bubble[];
  /** Types `message` to the agent; rejects if it could not be sent. */
  send: (message: string) => Promise<void>;
}

/**
 * What is said and typed, in the order it began; kept after the call for the closing card
 * (LiveKit's own transcript hooks forget on disconnect), forgotten when another one begins.
 */
export function useBubbles(room: Room): Bubbles {
  const [bubbles, setBubbles] = useState<Bubble[]>([]);
  const put = useCallback((next: Bubble) => setBubbles((before) => withBubble(before, next)), []);

  const receive: TextStreamHandler = useCallback(
    async (reader, { identity }) => {
      const attributes = reader.info.attributes ?? {};
      const id = attributes["lk.segment_id"] ?? reader.info.id;
      const from = identity === room.localParticipant.identity ? "caller" : "agent";
      // The agent's words come as one growing stream, the caller's as one stream a guess.
      const guess = from === "caller" && attributes["lk.transcription_final"] === "false";
      let text = "";
      try {
        for await (const chunk of reader) put({ id, from, text: (text += chunk), final: false });
      } catch {
        // The call ended inside a stream: what has come is what was said.
      }
      put({ id, from, text, final: !guess });
    },
    [room, put],
  );
  useTextStream(room, "lk.transcription", receive);
  useCallBegins(
    room,
    useCallback(() => setBubbles([]), []),
  );

  const send = useCallback(
    async (message: string) => {
      const { id } = await room.localParticipant.sendText(message, { topic: "lk.chat" });
      put({ id, from: "caller", text: message, final: true });
    },
    [room, put],
  );

  return { bubbles, send };
}
