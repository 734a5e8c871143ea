"""Delta debugging: the least of what was said that still shows something, turns first, then words.

Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input" (2002): what is left is
1-minimal, nothing of it can be left out alone.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from evals.scenario import Said, reworded, said

T = TypeVar("T")

Utterances = list[str | Said]
Shows = Callable[[Utterances], Awaitable[bool]]


async def fewest_words(entries: Sequence[str | Said], shows: Shows) -> Utterances:
    """The fewest utterances, then the fewest words in each, for which it still shows.

    They themselves have to show it. A silence stays a silence, and nothing becomes one.
    """
    utterances = list(entries)
    while True:
        before = list(utterances)
        utterances = await minimise(utterances, shows)
        for place in range(len(utterances)):
            utterances = await _fewer_words(utterances, place, shows)
        # Fewer words in one turn may make another one superfluous.
        if utterances == before:
            return utterances


async def _fewer_words(utterances: Utterances, place: int, shows: Shows) -> Utterances:
    entry = utterances[place]

    def saying(words: Sequence[str]) -> Utterances:
        return [*utterances[:place], reworded(entry, " ".join(words)), *utterances[place + 1 :]]

    return saying(await minimise(said(entry).say.split(), lambda words: shows(saying(words))))


async def minimise(items: Sequence[T], shows: Callable[[list[T]], Awaitable[bool]]) -> list[T]:
    """A shortest part of the items, in their order, for which it still shows; never none at all."""
    left = list(items)
    parts = 2
    while len(left) > 1:
        size = -(-len(left) // parts)
        for start in range(0, len(left), size):
            rest = [*left[:start], *left[start + size :]]
            if rest and await shows(rest):
                left, parts = rest, max(parts - 1, 2)
                break
        else:
            if parts >= len(left):
                break
            parts = min(len(left), parts * 2)
    return left
