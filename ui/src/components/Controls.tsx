import { useAudioPlayback } from "@livekit/components-react";
import { text } from "../text";
import styles from "./Controls.module.css";
import { HangUpIcon, SpeakerIcon } from "./icons";
import { MicrophoneToggle } from "./MicrophoneToggle";

interface ControlsProps {
  speaker: boolean;
  onSpeaker: (on: boolean) => void;
  onEnd: () => void;
}

/** Microphone, speaker, hang up, and the browser's leave to play sound where it wants to be asked. */
export function Controls({ speaker, onSpeaker, onEnd }: ControlsProps) {
  const { canPlayAudio, startAudio } = useAudioPlayback();
  return (
    <fieldset className={styles.controls} aria-label={text.controls.label}>
      {!canPlayAudio && (
        <p className={styles.sound}>
          <button type="button" onClick={() => void startAudio().catch(() => undefined)}>
            {text.controls.startAudio}
          </button>
          {text.controls.startAudioNote}
        </p>
      )}
      <MicrophoneToggle />
      <button
        type="button"
        className={styles.control}
        aria-label={text.controls.speaker}
        aria-pressed={speaker}
        onClick={() => onSpeaker(!speaker)}
      >
        <SpeakerIcon off={!speaker} />
        <span>{text.controls.speaker}</span>
      </button>
      <button type="button" className={styles.control} data-end onClick={onEnd}>
        <HangUpIcon />
        <span>{text.controls.end}</span>
      </button>
    </fieldset>
  );
}
