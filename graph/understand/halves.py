"""Before noon or after it: which half of the day a time means, as the opening hours decide."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from graph.understand.readings import MIDNIGHT, NOON, Clock, Part, Scene, Window

_SMALL_HOURS = 4 * 60
"""Until here a time said to be at night comes after midnight."""


def readings_of(clock: Clock, part: Part | None) -> tuple[int, ...]:
    """The minutes of the day a time may mean; a part of the day decides before or after noon."""
    if clock.exact:
        return (clock.minute, *clock.alternatives)
    found = []
    for minute in (clock.minute, *clock.alternatives):
        morning = minute % NOON
        found += [morning, morning + NOON]
    if part is not None:
        first, last = part.window
        if last == MIDNIGHT and clock.minute % NOON < _SMALL_HOURS:
            return (clock.minute % NOON,)
        inside = [m for m in found if first <= m < last]
        if inside:
            return tuple(inside)
        if first >= NOON or part.name != "morning":
            return tuple(m for m in found if m >= NOON)
        return tuple(m for m in found if m < NOON)
    return tuple(found)


def choose(clock: Clock, part: Part | None, on: date | None, scene: Scene) -> tuple[int, ...]:
    """The readings that are left when opening hours have had their say.

    Of readings that are all outside, the one nearest to them is meant: the answer is "closed" for
    each, so asking would gain nothing.
    """
    if clock.others:
        each = (replace(clock, others=()), *clock.others)
        return tuple(dict.fromkeys(m for one in each for m in choose(one, part, on, scene)))
    readings = readings_of(clock, part)
    if len(readings) < 2:
        return readings
    openings = list(_openings(on, scene))
    distances = {m: min(_distance(m, o) for o in openings) for m in readings}
    least = min(distances.values())
    if clock.alternatives and least:
        # "Half eight": which half of the day is clear, which half of the hour has to be asked.
        early = min(readings, key=distances.__getitem__) < NOON
        return tuple(m for m in readings if (m < NOON) == early)
    return tuple(m for m in readings if distances[m] == least)


def _openings(on: date | None, scene: Scene) -> Iterable[tuple[int, int]]:
    days = [on] if on else [scene.today + timedelta(days=n) for n in range(7)]
    found = [o for day in days for o in scene.policy.opening(day)]
    if not found:
        found = [o for openings in scene.policy.hours.values() for o in openings]
    for opening in found:
        yield (
            opening.opens.hour * 60 + opening.opens.minute,
            opening.closes.hour * 60 + opening.closes.minute - 1,
        )


def _distance(minute: int, opening: tuple[int, int]) -> int:
    opens, closes = opening
    return max(opens - minute, minute - closes, 0)


def bounds(window: Window, part: Part | None, on: date | None, scene: Scene) -> tuple[int, int]:
    """The first and the last minute of the day that a stretch of hours may mean."""
    first = choose(window.first, part, on, scene)[0] if window.first else 0
    last = choose(window.last, part, on, scene)[-1] if window.last else MIDNIGHT - 1
    if window.first and window.last and window.last.exact:
        # "Ten to half past ten p.m.": the half of the day of the end, where that makes sense.
        before = [m for m in readings_of(window.first, part) if m < last]
        first = max(before, default=first)
    elif window.last and first > last:
        # "Between five and eight": both after noon, though the office opens at eight.
        last = min((m for m in readings_of(window.last, part) if m > first), default=last)
    return (first, last) if first <= last else (last, first)
