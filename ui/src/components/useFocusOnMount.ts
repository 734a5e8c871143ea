import { type RefObject, useEffect, useRef } from "react";

/** Moves the focus to a new screen's heading, so that keyboard and screen reader go on there. */
export function useFocusOnMount<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
