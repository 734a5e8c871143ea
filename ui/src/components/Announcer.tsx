import { useConnectionState } from "@livekit/components-react";
import { ConnectionState } from "livekit-client";
import type { Connection } from "../call/connection";
import { text } from "../text";

/** Says aloud, to a screen reader, what the eye sees change: the connection. */
export function Announcer({ stage }: { stage: Connection["stage"] }) {
  const room = useConnectionState();
  const reconnecting = room === ConnectionState.Reconnecting || room === ConnectionState.SignalReconnecting;
  return (
    <output className="visually-hidden">{text.announcements[reconnecting ? "reconnecting" : stage]}</output>
  );
}
