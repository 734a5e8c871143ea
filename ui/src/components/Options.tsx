import { text } from "../text";
import { inWords } from "../text/when";
import styles from "./Options.module.css";

interface OptionsProps {
  options: string[];
  onPick: (option: string) => Promise<void>;
}

/** The days or times the agent just offered, to take with a tap: it types what it shows. */
export function Options({ options, onPick }: OptionsProps) {
  if (options.length === 0) return null;
  return (
    <ul className={styles.options} aria-label={text.conversation.options}>
      {options.map((option) => {
        const words = inWords(option, text.locale);
        return (
          <li key={option}>
            <button type="button" onClick={() => void onPick(words).catch(() => undefined)}>
              {words}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
