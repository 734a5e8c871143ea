import { useState } from "react";
import { text } from "../text";
import { SendIcon } from "./icons";
import styles from "./MessageField.module.css";

/** Typing, for whoever cannot or would rather not speak. */
export function MessageField({ onSend }: { onSend: (message: string) => Promise<void> }) {
  const [message, setMessage] = useState("");
  const [failed, setFailed] = useState(false);

  const send = async () => {
    const words = message.trim();
    if (!words) return;
    setMessage("");
    setFailed(false);
    try {
      await onSend(words);
    } catch {
      setFailed(true);
      setMessage((typedSince) => typedSince || words);
    }
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {failed && (
        <p className={styles.failed} role="alert">
          {text.conversation.notSent}
        </p>
      )}
      <input
        value={message}
        onChange={(event) => setMessage(event.target.value)}
        aria-label={text.conversation.message}
        placeholder={text.conversation.placeholder}
        maxLength={1000}
        autoComplete="off"
        enterKeyHint="send"
      />
      <button type="submit" aria-label={text.conversation.send} aria-disabled={message.trim() === ""}>
        <SendIcon />
      </button>
    </form>
  );
}
