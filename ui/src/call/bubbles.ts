/** Something said or typed. `final` is false while the words may still change. */
export interface Bubble {
  id: string;
  from: "caller" | "agent";
  text: string;
  final: boolean;
}

/** `bubbles` with `next` in it, in place of its earlier words if there are any. */
export function withBubble(bubbles: Bubble[], next: Bubble): Bubble[] {
  if (next.text.trim() === "") return bubbles;
  const index = bubbles.findIndex(({ id }) => id === next.id);
  if (index === -1) return [...bubbles, next];
  // Streams of one segment are read side by side: a late partial must not undo the final words.
  return bubbles[index]?.final && !next.final ? bubbles : bubbles.with(index, next);
}
