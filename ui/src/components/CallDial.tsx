import {
  type AgentState,
  useLocalParticipant,
  useTrackVolume,
  useVoiceAssistant,
} from "@livekit/components-react";
import { LocalAudioTrack } from "livekit-client";
import { text } from "../text";
import styles from "./CallDial.module.css";
import { Dial } from "./Dial";

/** Speech fills about half of the scale of `useTrackVolume`. */
const GAIN = 1.9;

/** The ring during a call: how loud both are, who has the word, and the time once it is picked. */
export function CallDial({ agentState, time }: { agentState: AgentState; time: string | null }) {
  const { audioTrack } = useVoiceAssistant();
  const { microphoneTrack, isMicrophoneEnabled } = useLocalParticipant();
  const track = microphoneTrack?.track;
  const agent = loudness(useTrackVolume(audioTrack));
  const heard = loudness(useTrackVolume(track instanceof LocalAudioTrack ? track : undefined));
  const caller = isMicrophoneEnabled ? heard : 0;
  return (
    <div className={styles.callDial}>
      <Dial agent={agent} caller={caller} time={time} waiting={agentState === "thinking"}>
        <span className={styles.state} data-state={agentState}>
          {stateInWords(agentState)}
        </span>
      </Dial>
      <meter
        className="visually-hidden"
        aria-label={text.conversation.level}
        min={0}
        max={100}
        value={Math.round(caller * 100)}
      />
    </div>
  );
}

function loudness(volume: number): number {
  return Math.min(1, volume * GAIN);
}

function stateInWords(state: AgentState): string {
  if (state === "speaking" || state === "thinking" || state === "listening") return text.agent[state];
  return state === "idle" ? text.agent.listening : text.agent.connecting;
}
