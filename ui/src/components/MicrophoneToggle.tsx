import { useTrackToggle } from "@livekit/components-react";
import { MediaDeviceFailure, Track } from "livekit-client";
import { useState } from "react";
import type { CallErrorKind } from "../call/callError";
import { text } from "../text";
import styles from "./Controls.module.css";
import { MicrophoneIcon } from "./icons";

/** Switches the microphone; says so where the browser refuses it. */
export function MicrophoneToggle() {
  const [failure, setFailure] = useState<CallErrorKind | null>(null);
  const { enabled, pending, toggle } = useTrackToggle({
    source: Track.Source.Microphone,
    onDeviceError: (error) => {
      const refused = MediaDeviceFailure.getFailure(error) === MediaDeviceFailure.PermissionDenied;
      setFailure(refused ? "microphone_refused" : "microphone_missing");
    },
  });
  const press = () => {
    setFailure(null);
    void toggle().catch(() => undefined);
  };
  return (
    <>
      {failure && (
        <p className={styles.failure} role="alert">
          {text.errors[failure].title}
        </p>
      )}
      <button
        type="button"
        className={styles.control}
        aria-label={text.controls.microphone}
        aria-pressed={enabled}
        disabled={pending}
        onClick={press}
      >
        <MicrophoneIcon off={!enabled} />
        <span>{text.controls.microphone}</span>
      </button>
    </>
  );
}
