import { useTracks, useTrackVolume } from "@livekit/components-react";
import { Track } from "livekit-client";
import type { AgentState } from "../call/useAgent";
import { text } from "../text";
import styles from "./CallDial.module.css";
import { Dial } from "./Dial";

/** Speech fills about half of the scale of `useTrackVolume`. */
const GAIN = 1.9;

/** The ring during a call: how loud both are, who has the word, and the time once it is picked. */
export function CallDial({ agentState, time }: { agentState: AgentState | null; time: string | null }) {
  const tracks = useTracks([Track.Source.Microphone]);
  const agent = loudness(useTrackVolume(tracks.find(({ participant }) => participant.isAgent)));
  const caller = loudness(useTrackVolume(tracks.find(({ participant }) => participant.isLocal)));
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

function stateInWords(state: AgentState | null): string {
  if (state === null || state === "initializing") return text.agent.connecting;
  return state === "idle" ? text.agent.listening : text.agent[state];
}
