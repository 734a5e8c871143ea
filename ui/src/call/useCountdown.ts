import { useEffect, useState } from "react";

/** Seconds left of `seconds`, counted down once a second; starts over with each new `cause`. */
export function useCountdown(seconds: number, cause: unknown): number {
  const [left, setLeft] = useState(seconds);
  const [counted, setCounted] = useState(cause);
  if (cause !== counted) {
    setCounted(cause);
    setLeft(seconds);
  }
  const counting = left > 0;
  useEffect(() => {
    if (!counting) return;
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1000);
    return () => clearInterval(timer);
  }, [counting]);
  return left;
}
