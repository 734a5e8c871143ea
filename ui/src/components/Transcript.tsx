import type { Bubble } from "../call/bubbles";
import { text } from "../text";
import styles from "./Transcript.module.css";
import { useStickToEnd } from "./useStickToEnd";

interface TranscriptProps {
  bubbles: Bubble[];
  /** A screen reader reads new words only where the agent's voice does not: both at once is noise. */
  readAloud?: boolean;
}

/** The words of both sides as they are said: captions of the call. */
export function Transcript({ bubbles, readAloud = false }: TranscriptProps) {
  const list = useStickToEnd<HTMLDivElement>();
  return (
    // Focusable, so that a keyboard can scroll it.
    <div
      ref={list}
      className={styles.transcript}
      role="log"
      aria-label={text.conversation.log}
      aria-live={readAloud ? "polite" : "off"}
      tabIndex={0}
    >
      {bubbles.length === 0 && <p className={styles.empty}>{text.conversation.empty}</p>}
      {bubbles.map(({ id, from, text: words, final }) => (
        <p key={id} className={styles.bubble} data-from={from} data-final={final}>
          <span className="visually-hidden">
            {from === "caller" ? text.conversation.you : text.conversation.agent}:{" "}
          </span>
          {words}
        </p>
      ))}
    </div>
  );
}
