"""Where a day of the month was said and none was heard, which one it was is asked of the sound.

"Forwarding the march", "the third ink" and "March four eats" are what a recogniser makes of days
as it goes from piece to piece of a word. Given each day whole, it nearly always knows which it was.
"""

import re

from graph.understand.locales.en.words import CLASSES
from voice.ears.misheard import Misheard

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
_SOUNDS_SO = 2.0
"""Nats in favour of the day whose own number was heard, or what the fourteenth is often heard as.
Of 6 fourteenths that were so misheard 2 were not sure without it, and none with it."""
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
_EAT = "eats?|eighth|eenth|teenth|ink|inch"
_END = "e|eats?|eenth|eighth?|ends|evening|game|half|inch|ink|inked|into|team|teeth|week|year|yet"
"""What is heard of the end of a teen, or of the thirtieth."""
_LIKE_FOURTEENTH = rf"(?!(?:{_SAID})\b)f[ou][ru]\w{{3,}}"
_LIKE_ONE = (
    rf"(?:{_SOME})(?:[ -](?:{_END})|, (?:{_EAT}))|{_LIKE_FOURTEENTH}|[4-9]0(?:th)?|forty|fifty"
)
_ENDS_THERE = (
    "again|available|day|free|instead|is|maybe|please|slot|then|though|today|tomorrow|too|"
    rf"visit|works|{_WEEKDAY}|{'|'.join(CLASSES['MONTH'])}"
)
"""What may follow a day of the month as the last word."""
_GOES_ON = "a|about|an|and|around|at|but|by|for|from|in|next|not|of|off|on|or|that|the|this|to|with"
"""What stands there where he has not finished: it is a beginning, and waited for."""

_PLACES = [
    re.compile(place, re.IGNORECASE)
    for place in (
        # "The third, eat the March".
        rf"\bthe (?P<day>(?:{_SOME}), (?:{_EAT}))(?P<glue> (?:of|to|the))(?= {_MONTH}\b)",
        # "On forwarding the March", "for thirty this month", "change to the March".
        rf"\b(?:(?:{_LEAD}) |(?=the ))(?!(?:the )?(?:{_SAID}) (?:of|day|{_MONTH}|this|next))"
        rf"(?P<day>the|(?:the )?{_WORD}(?: {_WORD}){{0,2}}?)"
        rf"(?P<glue> (?:of|to|the|in|in the|at the|for|a))?"
        rf"(?= (?:{_MONTH}\b(?! (?:the )?(?:{_SAID}|{_TENS})\b)|(?:this|next) month\b))",
        # "March four eats", "March 40".
        rf"\b{_MONTH} (?P<day>{_LIKE_ONE})\b",
        # "On the third ink", "at the fortniant".
        rf"\bthe (?P<day>{_LIKE_ONE})\b(?! (?:of|to)\b)",
        # "The fourth unit".
        rf"\bthe (?P<day>(?:{'|'.join(_ONES[2:])}) (?!(?:{_ENDS_THERE}|{_GOES_ON})\b)"
        r"(?<!third (?=one\b))[a-z']+)(?=[.?!]*$)",
        # "For the thirteen, please".
        rf"\b(?:on|for|to) the (?P<day>{_COUNTS})(?= please\b|[.,?!]|$)",
        # "Fifteen zero zero one to seven", "ten in one the twelfth".
        rf"\b(?:{_OF_A_TIME}) (?P<day>(?:in |o'? )?one(?P<on> (?:to the|to|the)) (?:{_SAID}))\b",
    )
]


def misheard_day(text: str) -> Misheard | None:
    """The first place in the text where a day must have been said and none is."""
    for place in _PLACES:
        if found := place.search(text):
            dated = "glue" in place.groupindex
            article = "the " if dated and found["day"].lower().startswith("the ") else ""
            on = "on the " if "on" in place.groupindex else ""
            return Misheard(
                heard=text,
                before=text[: found.start("day") + len(article)] + on,
                choices={day: _favour(day, found["day"]) for day in _DAYS},
                behind=(" of" if dated else "") + text[found.end() :],
                far=_FAR,
            )
    return None


def _favour(day: str, heard: str) -> float:
    """Nats in favour of a day in whose place that was heard."""
    word = heard.lower().removeprefix("the ")
    like_fourteenth = day == "fourteenth" and re.fullmatch(_LIKE_FOURTEENTH, word)
    own = _SOUNDS_SO if like_fourteenth or day == f"{word}th" else 0.0
    return _UNDERVALUED.get(day, 0.0) + own
