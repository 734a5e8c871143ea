import type { Step } from "../call/progress";
import type { Phase, Turn } from "../call/turn";
import { useProgress } from "../call/useProgress";
import { text } from "../text";
import { inWords } from "../text/when";
import { CheckIcon } from "./icons";
import styles from "./Progress.module.css";

/** The steps of the conversation, with the day and the time once they are picked. */
export function Progress({ phase, turn }: { phase: Phase | null; turn: Turn | null }) {
  const steps = useProgress(phase, turn);
  return (
    <ol className={styles.progress} aria-label={text.progress.label} aria-live="polite" aria-atomic="false">
      {steps.map((step) => (
        <li
          key={step.name}
          className={styles.step}
          data-state={step.state}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          <span className={styles.bead}>{step.state === "done" && <CheckIcon />}</span>
          <span className={styles.name}>
            {step.ended ? text.progress.ended[step.ended] : text.progress[step.name]}
            {step.state === "done" && <span className="visually-hidden">, {text.progress.done}</span>}
          </span>
          <span className={styles.value}>{step.again ? text.progress.again : valueInWords(step)}</span>
        </li>
      ))}
    </ol>
  );
}

function valueInWords({ value }: Step): string | null {
  return value && inWords(value, text.locale);
}
