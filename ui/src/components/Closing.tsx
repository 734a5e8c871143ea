import type { Bubble } from "../call/bubbles";
import type { Turn } from "../call/turn";
import { text } from "../text";
import styles from "./Closing.module.css";
import { Dial } from "./Dial";
import { RetryIcon } from "./icons";
import { Transcript } from "./Transcript";
import { useFocusOnMount } from "./useFocusOnMount";

interface ClosingProps {
  turn: Turn | null;
  bubbles: Bubble[];
  onAgain: () => void;
}

/** After the call: what came of it, in words, and what was said. */
export function Closing({ turn, bubbles, onAgain }: ClosingProps) {
  const title = useFocusOnMount<HTMLHeadingElement>();
  const outcome = turn?.outcome ?? "none";
  const booked = outcome === "booked" ? turn : null;
  const words = text.closing[outcome];
  return (
    <div className={styles.closing}>
      <section className={styles.card} data-outcome={outcome} aria-labelledby="closing-title">
        {booked?.time && (
          <div className={styles.dial}>
            <Dial time={booked.time} hands />
          </div>
        )}
        <h1 id="closing-title" ref={title} tabIndex={-1}>
          {words.title}
        </h1>
        {booked?.appointment && <p className={styles.when}>{booked.appointment.spoken}</p>}
        <p className={styles.note}>{words.note}</p>
        <footer>
          {booked?.appointment && (
            <p className={styles.reference}>
              {text.closing.reference} <code>{booked.appointment.id.slice(0, 8)}</code>
            </p>
          )}
          <button type="button" onClick={onAgain}>
            <RetryIcon />
            {text.closing.again}
          </button>
        </footer>
      </section>
      {bubbles.length > 0 && (
        <div className={styles.words}>
          <Transcript bubbles={bubbles} />
        </div>
      )}
    </div>
  );
}
