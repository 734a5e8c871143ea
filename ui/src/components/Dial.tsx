import type { CSSProperties, ReactNode } from "react";
import styles from "./Dial.module.css";

const MINUTES = Array.from({ length: 60 }, (_, minute) => minute);

interface DialProps {
  /** How loud the agent is, 0 to 1: the ticks grow outwards. */
  agent?: number;
  /** How loud the caller is, 0 to 1: the ticks grow inwards. */
  caller?: number;
  /** The picked time `HH:MM`, marked on the ring, or drawn with hands. */
  time?: string | null;
  hands?: boolean;
  /** A light runs round the ring while something is waited for. */
  waiting?: boolean;
  children?: ReactNode;
}

/** A clock's ring that listens and speaks. It adds nothing that is not also in words. */
export function Dial({
  agent = 0,
  caller = 0,
  time = null,
  hands = false,
  waiting = false,
  children,
}: DialProps) {
  const [hour = 0, minute = 0] = (time ?? "").split(":").map(Number);
  const hourMark = (hour % 12) * 5 + Math.floor(minute / 12);
  return (
    <div className={styles.dial} style={{ "--agent": agent, "--caller": caller } as CSSProperties}>
      <svg viewBox="-100 -100 200 200" aria-hidden="true" focusable="false" data-waiting={waiting}>
        {MINUTES.map((tick) => (
          <g
            key={tick}
            className={styles.tick}
            style={
              {
                "--turn": `${tick * 6}deg`,
                "--weight": weight(tick),
                "--delay": `${tick / 30 - 2}s`,
              } as CSSProperties
            }
            data-quarter={tick % 15 === 0}
            data-mark={time !== null && (tick === hourMark ? "hour" : tick === minute && "minute")}
          >
            <line className={styles.mark} y1="-74" y2="-79" />
            <line className={styles.out} y2="-15" />
            <line className={styles.in} y2="15" />
          </g>
        ))}
        {hands && time !== null && (
          <g className={styles.hands}>
            <line y2="-32" style={{ rotate: `${(hour % 12) * 30 + minute / 2}deg` }} />
            <line y2="-54" style={{ rotate: `${minute * 6}deg` }} />
            <circle r="4.5" />
          </g>
        )}
      </svg>
      <div className={styles.centre}>{children}</div>
    </div>
  );
}

/** Ticks differ in how far they swing, always the same way, so that the ring looks alive and not noisy. */
function weight(tick: number): number {
  return 0.35 + 0.65 * Math.abs(Math.sin(tick * 1.7) * Math.cos(tick * 0.45));
}
