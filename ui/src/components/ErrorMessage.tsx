import type { CallError } from "../call/callError";
import { text } from "../text";
import styles from "./ErrorMessage.module.css";
import { AlertIcon } from "./icons";

/** What went wrong and what to do about it, read out at once by a screen reader. */
export function ErrorMessage({ error }: { error: CallError }) {
  const { title, advice } = text.errors[error.kind];
  return (
    <div className={styles.error} role="alert">
      <AlertIcon />
      <div>
        <h2>{title}</h2>
        <p>{advice}</p>
        {error.detail && <p className={styles.detail}>{error.detail}</p>}
      </div>
    </div>
  );
}
