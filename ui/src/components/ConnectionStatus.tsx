import { useConnectionState } from "@livekit/components-react";
import { ConnectionState } from "livekit-client";
import type { Connection } from "../call/connection";
import { text } from "../text";
import styles from "./ConnectionStatus.module.css";

const STAGES = ["initial", "connecting", "connected", "active"] as const;

/** Initial → Connecting → Connected → Active, with where the call is now. */
export function ConnectionStatus({ stage }: { stage: Connection["stage"] }) {
  const room = useConnectionState();
  const reconnecting = room === ConnectionState.Reconnecting || room === ConnectionState.SignalReconnecting;
  if (reconnecting) return <p className={styles.word}>{text.stages.reconnecting}…</p>;
  if (stage === "ended") return <p className={styles.word}>{text.stages.ended}</p>;
  const at = STAGES.indexOf(stage);
  return (
    <ol className={styles.stages} aria-label={text.stages.label}>
      {STAGES.map((name, index) => (
        <li
          key={name}
          className={styles.stage}
          data-reached={index <= at}
          aria-current={index === at ? "step" : undefined}
        >
          <span className={styles.name}>{text.stages[name]}</span>
        </li>
      ))}
    </ol>
  );
}
