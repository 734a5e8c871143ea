"""What opening hours say and what they leave open, whatever the language."""

from collections.abc import Sequence
from datetime import date, time
from typing import Literal

from graph.policy import WEEKDAYS, Opening, Policy

Parts = Literal["none", "last", "both"]
"""Which ends of a stretch of time say the part of the day."""

DOUBT_MINUTES = 120
"""How far beyond opening hours a caller, who does not know them by heart, may think us open."""

_EARLY, _NOON, _LATE, _NIGHT = time(5), time(12), time(16), time(20)


def part_needed(at: time, policy: Policy) -> bool:
    """Whether the clock face alone leaves a caller in doubt which half of the day is meant."""
    other = at.replace(hour=(at.hour + 12) % 24)
    openings = [opening for day in policy.hours.values() for opening in day]
    return any(_beyond(opening, other) < DOUBT_MINUTES for opening in openings) or not any(
        opening.opens <= at < opening.closes for opening in openings
    )


def parts_said(opening: Opening) -> Parts:
    """Which ends of opening hours say the part of the day: "from one to five in the afternoon".

    None does where everybody knows it: "from nine to five".
    """
    opens, closes = opening.opens, opening.closes
    if opens < _NOON <= closes and opens >= _EARLY:
        half_a_day = _minutes(closes) - _minutes(opens) >= 12 * 60
        return "both" if half_a_day else "none"
    night = opens < _EARLY or (opens < _LATE and closes >= _NIGHT)
    return "both" if night or opens.hour == 12 else "last"


def is_open(at: time, day: date, policy: Policy) -> bool:
    """Whether a time lies within a day's opening hours."""
    return any(opening.opens <= at < opening.closes for opening in policy.opening(day))


def week(policy: Policy) -> list[tuple[list[int], Sequence[Opening]]]:
    """The open weekdays (Monday is 0) that have the same hours, with these hours."""
    groups: dict[Sequence[Opening], list[int]] = {}
    for number, name in enumerate(WEEKDAYS):
        if openings := policy.hours.get(name):
            groups.setdefault(openings, []).append(number)
    return [(days, openings) for openings, days in groups.items()]


def _beyond(opening: Opening, at: time) -> int:
    """Minutes between a time and an opening; 0 within it."""
    minute = _minutes(at)
    return max(_minutes(opening.opens) - minute, minute - _minutes(opening.closes), 0)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
