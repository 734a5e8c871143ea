"""Grounding: the values an utterance's own words name, read by the rules stretch by stretch.

A language model may see in an utterance what the rules, reading it whole, did not; it may not add
to it. A value is said where the rules find it in words that follow one another, and still find it
with the word before or the word after: "the twenty" is no day in "the twenty-first", and "fourteen"
no time in "fourteen days".
"""

from collections.abc import Set
from datetime import datetime
from functools import cache

from graph.heard import Heard, Phase, Slots
from graph.policy import Policy
from graph.understand import understand

LONGEST = 6
"""Words of the longest stretch: "half past three in the afternoon"."""

Value = tuple[str, object]
"""A kind of value and the value: ("date", "2026-12-01")."""


def said(
    text: str,
    expecting: Phase | None,
    *,
    now: datetime,
    locale: str,
    policy: Policy,
    about: Slots | None = None,
) -> Set[Value]:
    """Every value that some stretch of `text` names, as an answer to `expecting`.

    Where a stretch can be read several ways, each of them.
    """
    words = text.split()

    @cache
    def means(start: int, end: int) -> Set[Value]:
        if start < 0 or end > len(words):
            return means(max(start, 0), min(end, len(words)))
        stretch = " ".join(words[start:end])
        heard = understand(
            stretch, expecting=expecting, now=now, locale=locale, policy=policy, about=about
        )
        return frozenset(_values(heard))

    found: set[Value] = set()
    for start in range(len(words)):
        for end in range(start + 1, min(start + LONGEST, len(words)) + 1):
            if means(start, end) - found:
                found |= means(start, end) & means(start - 1, end) & means(start, end + 1)
    return found


def _values(heard: Heard) -> set[Value]:
    several: set[Value] = {
        *(("date", option) for option in heard.date_options),
        *(("time", option) for option in heard.time_options),
        *(("excluded", day) for day in heard.excluded),
    }
    names = ("date", "time", "date_range", "time_range", "day_part")
    one = {(name, getattr(heard, name)) for name in names if getattr(heard, name) is not None}
    return several | one
