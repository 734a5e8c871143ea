"""What somebody who makes an appointment is likely to say, for an ear that is not sure.

A recogniser that knows only the language hears "forwarding the march" for "fourteenth of March",
and has the right words a little further down. While it searches, a word expected here counts as
likelier than the sound alone makes it; what is clear is heard as before.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.understand.locale import listed
from graph.understand.locales.en.words import CLASSES

_EXPECTED = 3.0
"""Nats in favour of an expected word. Of 49 utterances misheard without, 13 are understood with 1,
16 with 2, 22 with 3; with 4 no more."""
_FIGURES = 2.0
"""The same for a day or an hour written in figures, which is longer in words."""
_DAY = 4.0
"""The same for a day of the month where one is likely: behind "the", "on" or a month."""
_ROW = 1.0
"""The same elsewhere: "two thirty eight" is no row of thirds and eighths."""
_COUNT = 1.0
"""The same for a number where a day is likely: "the four" is rather the fourth."""

_TEEN = 5.0
"""The same for the thirteenth. Said by the local voice six times each, clear and in noise, the best
reading with it was 0 to 2.5 nats ahead of the one with the thirtieth, or 2 to 7 behind where that
had been said."""

_OFTEN = 2
"""Times that one word is expected. Else what repeats itself would outweigh what was said: "fourteen
zero zero zero", and in noise thirty times four."""

MOST = _TEEN
"""The most a word can be preferred by."""

_MONTHS = CLASSES["MONTH"]
_DAYS = CLASSES["ORDINAL"]
_COUNTS = (*CLASSES["ONES"], *CLASSES["TEENS"], *CLASSES["TENS"], "zero")
# No short yes and no praise: a consent is not made out of what sounds more like something else,
# least of all out of noise. With "yeah" among them it was heard in 27 of 150 pieces of pink noise,
# without it in none.
_OTHERS = listed(
    "o'clock half past quarter noon morning afternoon evening today tomorrow next this week month "
    "book booked appointment schedule scheduled visit make change available please address phone "
    "number located confirmed proceed"
)


class _Preference:
    """Words, and by how many nats each is preferred."""

    def __init__(self, nats: Mapping[str, float]) -> None:
        self._nats = nats
        self._begun: dict[str, float] = {}
        for word, worth in nats.items():
            for end in range(1, len(word)):
                begun = self._begun.get(word[:end], 0.0)
                self._begun[word[:end]] = max(begun, worth * end / len(word))

    def of(self, word: str) -> float:
        """For a whole word."""
        return self._nats.get(word, 0.0)

    def of_begun(self, word: str) -> float:
        """For one that may go on: as much of the best it can become as is there already."""
        return max(self.of(word), self._begun.get(word, 0.0))


def _all(words: Iterable[str], nats: float) -> dict[str, float]:
    return dict.fromkeys(words, nats)


_DAY_FIGURES = [f"{day}{end}" for day in range(1, 32) for end in ("", "st", "nd", "rd", "th")]
_CLOCK_FIGURES = [f"{hour}{minute:02}" for hour in range(7, 20) for minute in range(0, 60, 15)]

_ANYWHERE = {
    **_all((*_COUNTS, *_MONTHS, *CLASSES["WEEKDAY"], *_OTHERS), _EXPECTED),
    **_all(_DAYS, _ROW),
    **_all((*_DAY_FIGURES, *_CLOCK_FIGURES), _FIGURES),
}
_ELSEWHERE = _Preference(_ANYWHERE)
_BEFORE_A_DAY = frozenset(("the", "on", *_MONTHS))
_AS_A_DAY = _Preference(
    _ANYWHERE
    | _all(_DAYS, _DAY)
    | _all(_COUNTS, _COUNT)
    | _all((*map(str, range(13, 20)), *(f"{day}th" for day in range(13, 20))), _EXPECTED)
    | {"thirteenth": _TEEN, "13th": _DAY}
)


@dataclass(frozen=True, slots=True)
class Said:
    """What has been said so far, in pieces of words.

    `word` is the last one as far as it goes, `dated` whether it stands where a day of the month
    does, `begins` whether it begins a sentence, `nats` what speaks for the words before it,
    `expected_words` which of them were expected.
    """

    word: str = ""
    dated: bool = False
    begins: bool = True
    nats: float = 0.0
    expected_words: tuple[str, ...] = ()

    def then(self, piece: str) -> "Said":
        """The same, and a piece more; what is no letter or figure ends a word."""
        word, dated, begins = self.word, self.dated, self.begins
        nats, words = self.nats, self.expected_words
        for sign in piece.lower():
            if sign.isalnum() or sign == "'":
                word += sign
            elif word:
                worth = _preference(dated=dated).of(word)
                numbered = sign == "." and word.isdigit()
                if worth and words.count(word) < _OFTEN and not numbered:
                    nats += worth
                    words = (*words, word)
                word, dated, begins = "", word in _BEFORE_A_DAY, sign in ".?!"
        return Said(word, dated, begins, nats, words)

    @property
    def expected(self) -> float:
        """Nats in favour of all of it.

        Nothing is promised to figures that begin a sentence: "5. I can go there" is heard where
        what is said gets a number, as items of a list have.
        """
        numbers = self.begins and self.word.isdigit()
        if numbers or self.expected_words.count(self.word) >= _OFTEN:
            return self.nats
        return self.nats + _preference(dated=self.dated).of_begun(self.word)


def _preference(*, dated: bool) -> _Preference:
    return _AS_A_DAY if dated else _ELSEWHERE
