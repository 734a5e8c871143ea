"""Where a time of day was said and none was heard, which one it was is asked of the sound.

"The love and the morning", "three ninety afternoon" and "clove o'clock" are what a recogniser makes
of times. The part of the day alone says less than was said, and the first free time in it would be
offered to who has named another.
"""

import math
import re
from collections.abc import Sequence

from graph.understand.locales.en.words import CLASSES
from voice.ears.misheard import Misheard

_FAR = 6.0
"""Nats behind what was heard beyond which no time explains the sound. Of 10 times misheard beside a
part of the day, clean and in noise, each was at most 5.2 behind, and 7 ahead of any other. Where
something else was said the nearest time was 10 to 28 behind; 6.3 to 9 where that sounds like an
hour, as in "for fun" or "for Kevin"."""

_HOURS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
_PARTS = {"morning": range(7, 13), "afternoon": range(12, 19), "evening": range(16, 22)}

_ANY_PART = "|".join(_PARTS)
_HOUR = "|".join((*_HOURS, *CLASSES["TEENS"], "noon", r"\d{1,2}(?:[:.]?\d\d)?"))
_MINUTE = "|".join(
    (*_HOURS, *CLASSES["TEENS"], *CLASSES["TENS"], "zero", "oh", "o'clock", r"[ap]\.? ?m\.?")
)
_PAST = r"(?:half|quarter|five|ten|twenty)(?: past| to| after| of)? "
_TIME = rf"(?:{_PAST})?(?:{_HOUR})(?:[ -](?:{_MINUTE}))*"
_DAY = "|".join((*CLASSES["WEEKDAY"], *CLASSES["ORDINAL"], *CLASSES["MONTH"], r"\d+[a-z]+", "week"))
_GLUE = rf"in|on|of|a|an|the|this|that|next|early|late|later|tomorrow|today|{_DAY}"
_BEFORE = "at|around|round|about|for|by|say|make it"

_BESIDE_A_PART = re.compile(
    rf"(?:\b(?:{_BEFORE}) |^(?=(?:{_HOUR})\b))"
    # Neither a time, nor the part of the day alone, nor hours from one to another.
    rf"(?!(?:{_TIME},? )?(?:(?:{_GLUE}) )*(?:{_ANY_PART})\b)"
    rf"(?!(?<!at )(?:{_HOUR}) (?:to|and) (?:{_HOUR})\b)"
    rf"(?P<time>(?!(?:any|some|sometimes?|anytime|then|and|an?|my)\b)"
    rf"(?:(?!(?:{_BEFORE}|or|{_DAY}|{_ANY_PART})\b)[\w':.-]+,? ){{1,5}}?(?P<part>{_ANY_PART}))\b",
    re.IGNORECASE,
)
# "Ten o'clock in the afternoon".
_NOT_OF_THE_AFTERNOON = re.compile(
    r"\b(?P<time>eight|nine|ten|eleven|8|9|10|11)(?=(?: o'? ?clock)? in the afternoon\b)",
    re.IGNORECASE,
)
# "Half past in the morning".
_WITHOUT_ITS_HOUR = re.compile(
    rf"\b(?P<time>half past|quarter past|quarter to)(?= (?:in|on) the (?P<part>{_ANY_PART})\b)",
    re.IGNORECASE,
)
_OF_THE_CLOCK = re.compile(
    rf"\b(?!(?:{_HOUR}|for|to|too|a|an|the|what|which)\b)(?P<time>[a-z]+)(?= o'? ?clock\b)",
    re.IGNORECASE,
)


def misheard_time(text: str) -> Misheard | None:
    """The first place in the text where a time must have been said and none is."""
    if found := _OF_THE_CLOCK.search(text):
        # Nothing else is of the clock.
        return _misheard(found, _HOURS, far=math.inf)
    if found := _WITHOUT_ITS_HOUR.search(text):
        hours = [_HOURS[(hour - 1) % 12] for hour in _PARTS[found["part"].lower()]]
        return _misheard(found, [f"{found['time']} {hour}" for hour in hours], far=math.inf)
    if found := _NOT_OF_THE_AFTERNOON.search(text):
        return _misheard(found, [_HOURS[hour % 12 - 1] for hour in range(12, 19)], far=_FAR)
    if found := _BESIDE_A_PART.search(text):
        part = found["part"].lower()
        times = [f"{time} in the {part}" for hour in _PARTS[part] for time in _from(hour)]
        return _misheard(found, times, far=_FAR)
    return None


def _misheard(found: re.Match[str], times: Sequence[str], *, far: float) -> Misheard:
    before, behind = found.string[: found.start("time")], found.string[found.end("time") :]
    return Misheard(found.string, before, dict.fromkeys(times, 0.0), behind, far)


def _from(hour: int) -> Sequence[str]:
    """The times of an hour by its quarters, as they are said."""
    now, next_one = _HOURS[(hour - 1) % 12], _HOURS[hour % 12]
    return (
        now, f"{now} fifteen", f"quarter past {now}", f"{now} thirty", f"half past {now}",
        f"{now} forty-five", f"quarter to {next_one}",
    )  # fmt: skip
