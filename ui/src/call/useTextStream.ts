import type { Room, TextStreamHandler } from "livekit-client";
import { useEffect } from "react";

/** Hands every text stream on `topic` to `receive`, which must keep its identity. */
export function useTextStream(room: Room, topic: string, receive: TextStreamHandler): void {
  useEffect(() => {
    room.registerTextStreamHandler(topic, receive);
    return () => room.unregisterTextStreamHandler(topic);
  }, [room, topic, receive]);
}
