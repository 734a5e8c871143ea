import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

const NEAR_PX = 80;

/** Keeps a scrolling element at its end as its content grows, unless the reader has scrolled up. */
export function useStickToEnd<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  const atEnd = useRef(true);

  useEffect(() => {
    const scrolling = element.current;
    const scrolled = () => {
      if (!scrolling) return;
      atEnd.current = scrolling.scrollHeight - scrolling.scrollTop - scrolling.clientHeight < NEAR_PX;
    };
    scrolling?.addEventListener("scroll", scrolled, { passive: true });
    return () => scrolling?.removeEventListener("scroll", scrolled);
  }, []);

  useLayoutEffect(() => {
    if (atEnd.current && element.current) element.current.scrollTop = element.current.scrollHeight;
  });

  return element;
}
