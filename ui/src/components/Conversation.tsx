import type { Bubbles } from "../call/useBubbles";
import type { Call } from "../call/useCall";
import { useFocusOnMount } from "./useFocusOnMount";
import { text } from "../text";
import { CallDial } from "./CallDial";
import { Controls } from "./Controls";
import styles from "./Conversation.module.css";
import { MessageField } from "./MessageField";
import { Options } from "./Options";
import { Progress } from "./Progress";
import { Transcript } from "./Transcript";

interface ConversationProps extends Bubbles {
  call: Pick<Call, "agentState" | "phase" | "turn" | "hangUp">;
  speaker: boolean;
  onSpeaker: (on: boolean) => void;
}

/** The call: the ring and the steps on one side, the words on the other. */
export function Conversation({ call, bubbles, send, speaker, onSpeaker }: ConversationProps) {
  const { agentState, phase, turn, hangUp } = call;
  const title = useFocusOnMount<HTMLHeadingElement>();
  return (
    <div className={styles.conversation}>
      <h1 className="visually-hidden" ref={title} tabIndex={-1}>
        {text.conversation.title}
      </h1>
      <div className={styles.standing}>
        <CallDial agentState={agentState} time={turn?.time ?? null} />
        <Progress phase={phase} turn={turn} />
      </div>
      <div className={styles.words}>
        {turn?.notice && <output className={styles.notice}>{turn.notice}</output>}
        <Transcript bubbles={bubbles} readAloud={!speaker} />
        <Options options={turn?.options ?? []} onPick={send} />
        <MessageField onSend={send} />
      </div>
      <Controls speaker={speaker} onSpeaker={onSpeaker} onEnd={hangUp} />
    </div>
  );
}
