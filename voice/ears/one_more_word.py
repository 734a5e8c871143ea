"""The soft word that is hardly heard behind a day: who says it has not finished.

"The third of December at", said before a pause, is heard as if there were no "at", and so is now
and then an "of" or an "or". Asked about it, the recogniser knows: of 768 such beginnings, in two
pitches, clean and with noise 15 dB softer, it told the word in 308, and tells one in 615.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.understand.locales.en.words import CLASSES

WORDS = ("at", "of", "or")
"""What is asked about. The others that may follow a day are heard."""

_NEAR = 5.0
"""Nats behind what is likeliest there within which it was the word. Of 960 whole answers one is
within them, in noise; of 176 in "the third one" 5."""

_DAY = "|".join(
    (*CLASSES["WEEKDAY"], *CLASSES["MONTH"], *CLASSES["ORDINAL"], r"\d+(?:st|nd|rd|th)",
     "today", "tomorrow", "week")
)  # fmt: skip
_HEARD_FOR_IT = "it|up|yet|yeah|that|one|death|door|floor|step|tour|war|were"
_LAST = re.compile(rf"\b(?:{_DAY})(?P<rest>(?:,? (?:{_HEARD_FOR_IT}))?[.,?!]*)$", re.IGNORECASE)


@dataclass(frozen=True)
class OneMoreWord:
    """What was heard up to the end of a day, and the `rest`, which may have been a word."""

    day: str
    rest: str

    def settled(self, behind: Sequence[float]) -> str:
        """What was said, where each of `WORDS` is so many nats behind what is likeliest there."""
        nearest, word = min(zip(behind, WORDS, strict=True))
        return f"{self.day} {word}." if nearest <= _NEAR else self.day + self.rest


def one_more_word(text: str) -> OneMoreWord | None:
    """The day that the text ends with, if it does."""
    found = _LAST.search(text)
    return OneMoreWord(text[: found.start("rest")], found["rest"]) if found else None
