import type { Call } from "../call/useCall";
import { useCountdown } from "../call/useCountdown";
import { text } from "../text";
import { Dial } from "./Dial";
import { ErrorMessage } from "./ErrorMessage";
import { KeyboardIcon, MicrophoneIcon, RetryIcon } from "./icons";
import styles from "./Welcome.module.css";

interface WelcomeProps {
  call: Pick<Call, "stage" | "error" | "cancel">;
  name: string;
  onName: (name: string) => void;
  onStart: () => void;
  onType: () => void;
  onRetry: () => void;
}

/** Before the call: what this is, one big button, and what went wrong if something did. */
export function Welcome({ call, name, onName, onStart, onType, onRetry }: WelcomeProps) {
  const { stage, error } = call;
  const waiting = stage !== "initial";
  const wait = useCountdown(error?.retryAfter ?? 0, error);
  const blocked = waiting || wait > 0;

  return (
    <section className={styles.welcome} aria-labelledby="welcome-title">
      <div className={styles.words}>
        <h1 id="welcome-title">{text.welcome.title}</h1>
        {error ? <ErrorMessage error={error} /> : <Introduction />}
      </div>

      <form
        className={styles.panel}
        onSubmit={(event) => {
          event.preventDefault();
          if (!blocked) (error ? onRetry : onStart)();
        }}
      >
        <div className={styles.dial}>
          <Dial waiting={waiting}>
            {/* Not `disabled`: the button keeps the focus while its words change. */}
            <button type="submit" className={styles.start} aria-disabled={blocked}>
              {error ? <RetryIcon /> : <MicrophoneIcon />}
              {buttonWords(stage, error !== null, wait)}
            </button>
          </Dial>
        </div>

        {waiting ? (
          <button type="button" className={styles.second} onClick={call.cancel}>
            {text.welcome.cancel}
          </button>
        ) : (
          <button type="button" className={styles.second} onClick={onType} disabled={blocked}>
            <KeyboardIcon />
            {text.welcome.typeInstead}
          </button>
        )}

        <label className={styles.name}>
          <span>
            {text.welcome.name} <small>{text.welcome.optional}</small>
          </span>
          <input
            value={name}
            onChange={(event) => onName(event.target.value)}
            autoComplete="name"
            maxLength={80}
            disabled={waiting}
          />
        </label>
        <p className={styles.note}>{text.welcome.microphoneNote}</p>
      </form>
    </section>
  );
}

function Introduction() {
  return (
    <>
      <p className={styles.lead}>{text.welcome.lead}</p>
      <h2 className={styles.examplesTitle}>{text.welcome.examplesTitle}</h2>
      <ul className={styles.examples}>
        {text.welcome.examples.map((example) => (
          <li key={example}>
            <q>{example}</q>
          </li>
        ))}
      </ul>
    </>
  );
}

function buttonWords(stage: Call["stage"], failed: boolean, wait: number): string {
  if (stage === "connecting") return text.welcome.connecting;
  if (stage === "connected") return text.welcome.connected;
  if (wait > 0) return text.retryIn(wait);
  return failed ? text.retry : text.welcome.start;
}
