"""Everything that can be heard, and the smallest business in which every situation exists.

The flow looks at a day or a time only through the diary's verdict, so one day and one time for each
verdict stand for all. `Heard`'s own fields say what has to have a domain: a field without one, or
a literal left out, is an error here and not a gap in the proof.
"""

from dataclasses import fields
from datetime import date, datetime, time, timedelta
from typing import Any, get_args, get_type_hints
from zoneinfo import ZoneInfo

from graph.calendar import Interval
from graph.diary import slot
from graph.heard import Heard
from graph.policy import Policy

NOW = datetime.fromisoformat("2026-11-23T10:00")
"""A Monday, ten o'clock, on the business's wall clock."""

HOURS = ("09:00-12:00",)
"""Three times a day on a grid of an hour."""

TODAY, TUESDAY, CLOSED, FULL = (f"{NOW.date() + timedelta(days=n)}" for n in range(4))
PAST, TOO_FAR = f"{NOW.date() - timedelta(days=1)}", f"{NOW.date() + timedelta(days=7)}"

EARLY, SOON, FREE, OUTSIDE, OFF_GRID = "09:00", "10:00", "11:00", "12:00", "10:30"
TIMES = (EARLY, SOON, FREE, OUTSIDE, OFF_GRID)
"""On `TODAY` the first is past and the second too soon; on `TUESDAY` the first is taken."""


def policy(owner: Policy) -> Policy:
    """The owner's policy in the smallest business: his patience and zone, a week of four days."""
    return owner.overlaid(
        {
            "hours": dict.fromkeys(("mon", "tue", "thu"), HOURS),
            "closed": [],
            "slot_minutes": 60,
            "duration_minutes": 60,
            "notice_minutes": 30,
            "horizon_days": 4,
        }
    )


def busy(policy: Policy) -> list[Interval]:
    """What is taken: one time of a day that can be booked, and a whole day."""
    taken = [(TUESDAY, EARLY), (FULL, EARLY), (FULL, SOON), (FULL, FREE)]
    found = [slot(policy, date.fromisoformat(day), time.fromisoformat(at)) for day, at in taken]
    return [interval for interval in found if interval]


def moment(policy: Policy) -> datetime:
    """The moment the call is held at, with the business's zone."""
    return NOW.replace(tzinfo=ZoneInfo(policy.timezone))


def domain(policy: Policy) -> dict[str, tuple[Any, ...]]:
    """For each field of `Heard` the values that stand for all others.

    Raises `TypeError` for a field that has none, or a literal that is left out.
    """
    dates = (None, TODAY, TUESDAY, CLOSED, FULL, PAST, TOO_FAR)
    found: dict[str, tuple[Any, ...]] = {
        "date": dates,
        "time": (None, *TIMES),
        "date_options": ((), (TODAY, TUESDAY), (CLOSED, FULL)),
        "time_options": ((), (SOON, FREE), (EARLY, FREE), (EARLY, OUTSIDE)),
        "date_range": (None, (TODAY, TOO_FAR), (CLOSED, FULL)),
        "time_range": (None, ("00:00", "23:59"), (OUTSIDE, "23:59")),
        "excluded": ((), (TODAY,)),
        "choice": (None, 1, -1, 9),
        # Only whether it reaches the policy's threshold is asked.
        "confidence": (policy.confidence, policy.confidence - 0.01),
    }
    hints = get_type_hints(Heard)
    for field in fields(Heard):
        kinds = [kind for kind in get_args(hints[field.name]) if kind is not type(None)]
        if hints[field.name] is bool:
            found[field.name] = (False, True)
        elif field.name not in found:
            literals = get_args(hints[field.name]) if None not in found else ()
            literals = tuple(v for kind in kinds for v in (get_args(kind) or (kind,)))
            if not all(isinstance(value, str) for value in literals) or not literals:
                raise TypeError(f"Heard.{field.name} has no domain: give it one in {__file__}")
            optional = type(None) in get_args(hints[field.name])
            found[field.name] = (*((None,) if optional else ()), *literals)
    return found
