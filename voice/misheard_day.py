"""Where a day of the month was said and none was heard, which one it was is asked of the sound.

"Forwarding the march", "the third ink" and "March four eats" are what a recogniser makes of days
as it goes from piece to piece of a word. Given each day whole, it nearly always knows which it was.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.understand.locales.en.words import CLASSES
from voice.alike import DOUBT

_FAR = 7.0
"""Nats behind what was heard beyond which no day explains the sound. Of 18 days that were misheard
16 were up to 7 behind; in the end, the middle, any day of a month, said clean and in noise, the
nearest day was 7 to 33 behind."""

_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_UNDERVALUED = {
    "thirteenth": 4.0, "fourteenth": 4.0, "fifteenth": 4.0, "sixteenth": 4.0, "seventeenth": 0.0,
    "eighteenth": 1.4, "nineteenth": 0.0,
}  # fmt: skip
"""Nats by which the recogniser undervalues a teen, as in `alike`. The local voice said each of
them, and each day that sounds like one, ten times: the last three, valued as they are, were on the
right side of it by 4 nats and more, but for the eighteenth."""
_DAYS = (
    *_ONES, "tenth", "eleventh", "twelfth", *_UNDERVALUED, "twentieth",
    *(f"twenty-{one}" for one in _ONES), "thirtieth", "thirty-first",
)  # fmt: skip

_SOME = "|".join((*_ONES, *CLASSES["ONES"]))
_TENS = "twenty|thirty"
_SAID = "|".join(
    (*_DAYS, rf"(?:{_TENS}) (?:{_SOME})", r"\d+(?:st|nd|rd|th)?", _SOME, *CLASSES["TEENS"])
)
_COUNTS = "|".join((*CLASSES["ONES"], *CLASSES["TEENS"]))
_OF_A_TIME = "|".join((*CLASSES["ONES"], *CLASSES["TEENS"], *CLASSES["TENS"], "zero", "o'clock"))
_MONTH = rf"(?:{'|'.join(CLASSES['MONTH'])})"
_LEAD = "on|for|to|it|at|about|do|want|try"
_WEEKDAY = "|".join(CLASSES["WEEKDAY"])
_WORD = rf"(?!(?:{_LEAD}|the|{_WEEKDAY})\b)[\w'-]+"
_END = "e|eats?|eenth|eighth?|ends|evening|game|half|inch|ink|inked|into|team|teeth|week|year|yet"
"""What is heard of the end of a teen, or of the thirtieth."""
_LIKE_ONE = (
    rf"(?:{_SOME})[ -](?:{_END})|(?!(?:{_SAID})\b)f[ou][ru]\w{{3,}}|[4-9]0(?:th)?|forty|fifty"
)

_PLACES = [
    re.compile(place, re.IGNORECASE)
    for place in (
        # "On forwarding the March", "for thirty this month", "change to the March".
        rf"\b(?:(?:{_LEAD}) |(?=the ))(?!(?:the )?(?:{_SAID}) (?:of|day|{_MONTH}|this|next))"
        rf"(?P<day>the|(?:the )?{_WORD}(?: {_WORD}){{0,2}}?)"
        rf"(?P<glue> (?:of|to|the|in|in the|at the|for|a))?"
        rf"(?= (?:{_MONTH}\b(?! (?:the )?(?:{_SAID}|{_TENS})\b)|(?:this|next) month\b))",
        # "March four eats", "March 40".
        rf"\b{_MONTH} (?P<day>{_LIKE_ONE})\b",
        # "On the third ink", "at the fortniant".
        rf"\bthe (?P<day>{_LIKE_ONE})\b(?! (?:of|to)\b)",
        # "For the thirteen, please".
        rf"\b(?:on|for|to) the (?P<day>{_COUNTS})(?= please\b|[.,?!]|$)",
        # "Fifteen zero zero one to seven", "ten in one the twelfth".
        rf"\b(?:{_OF_A_TIME}) (?P<day>(?:in |o'? )?one(?P<on> (?:to the|to|the)) (?:{_SAID}))\b",
    )
]


@dataclass(frozen=True)
class MisheardDay:
    """What was heard, and the same with each day of the month in the place of what is none."""

    before: str
    heard: str
    behind: str
    on: str
    of: str

    @property
    def texts(self) -> list[str]:
        """What was heard first."""
        return [self._with(self.heard), *(self._with(f"{self.on}{day}{self.of}") for day in _DAYS)]

    def settled(self, scores: Sequence[float]) -> str:
        """What was said, where each of the texts is so likely by the sound alone."""
        heard, *days = scores
        if max(days) < heard - _FAR:
            return self._with(self.heard)
        lifted = [
            score + _UNDERVALUED.get(day, 0.0) for day, score in zip(_DAYS, days, strict=True)
        ]
        best = max(lifted)
        near = [day for day, score in zip(_DAYS, lifted, strict=True) if score > best - DOUBT]
        return self._with(self.on + " or ".join(near[:2]) + self.of)

    def _with(self, words: str) -> str:
        return self.before + words + self.behind


def misheard_day(text: str) -> MisheardDay | None:
    """The first place in the text where a day must have been said and none is."""
    for place in _PLACES:
        if found := place.search(text):
            start = found.start("day")
            dated = "glue" in place.groupindex
            article = "the " if dated and found["day"].lower().startswith("the ") else ""
            return MisheardDay(
                before=text[: start + len(article)],
                heard=text[start + len(article) : found.end()],
                behind=text[found.end() :],
                on="on the " if "on" in place.groupindex else "",
                of=" of" if dated else "",
            )
    return None
