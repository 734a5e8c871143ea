"""Choosing among readings: what was said last, what the opening hours allow, what must be asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from graph.understand import weekdays
from graph.understand.days import one_day
from graph.understand.readings import (
    MIDNIGHT,
    NOON,
    Clock,
    Day,
    Excluded,
    Part,
    Reading,
    Scene,
    Span,
    Window,
)
from graph.understand.words import Item

_R = TypeVar("_R")

_STOPS = frozenset(".?!")

_SMALL_HOURS = 4 * 60
"""Until here a time said to be at night comes after midnight."""


@dataclass(frozen=True, slots=True)
class Values:
    """What an utterance says of day and time, as far as it can be told."""

    dates: tuple[date, ...] = ()
    minutes: tuple[int, ...] = ()
    span: Span | None = None
    window: tuple[int, int] | None = None
    part: Part | None = None
    excluded: tuple[date, ...] = ()
    torn: bool = False

    def __bool__(self) -> bool:
        return bool(
            self.dates or self.minutes or self.span or self.window or self.part or self.excluded
        )


def refine(items: Sequence[Item], scene: Scene) -> Values:
    """Bring the readings of one utterance together."""
    branches = _branches(items)
    readings = [reading for branch in branches for reading in branch]
    part = _one_part(branches)
    span = _one_stretch(branches)
    excluded = tuple(_of(span, d) for r in _of_kind(Excluded, readings) for d in r.days)
    dates, torn = _either_day(branches, scene)
    on = dates[0] if len(dates) == 1 else None
    minutes, contradicted = _either_time(branches, part, on, scene)
    torn |= contradicted
    if len(dates) > 1 and dates[0] == scene.today and len(minutes) == 1:
        now = scene.now.hour * 60 + scene.now.minute
        # "Tuesday at nine", said on Tuesday at noon, is another Tuesday.
        dates = dates[1:] if minutes[0] < now else dates
    # A time beside them: when it begins, but not on which day.
    torn |= bool(minutes) and any(span.lasting for span in _of_kind(Span, readings))
    whole = _one_window(branches)
    window = (
        _window(whole, part, on, scene)
        if whole
        else _outside(branches, on, scene) or _either_part(branches)
    )
    if dates and (either := _day_or_stretch(branches, dates)):
        dates, span = (), either
    return Values(
        dates=dates,
        minutes=minutes,
        span=None if dates else span,
        window=window,
        part=part if not minutes and not window else None,
        excluded=excluded,
        torn=torn,
    )


def _one_stretch(branches: Sequence[Sequence[Reading]]) -> Span | None:
    """From the first day that may be meant to the last."""
    said = [_common(spans) for branch in branches if (spans := _of_kind(Span, branch))]
    return _around(said) if said else None


def _day_or_stretch(branches: Sequence[Sequence[Reading]], dates: Sequence[date]) -> Span | None:
    """As in "Friday or some time next week"; None where no stretch is an alternative of its own."""
    apart = [branch for branch in branches if not _of_kind(Day, branch)]
    stretch = _one_stretch(apart)
    return _around([Span(min(dates), max(dates)), stretch]) if stretch else None


def _around(spans: Sequence[Span]) -> Span:
    return Span(min(span.first for span in spans), max(span.last for span in spans))


def _common(spans: Sequence[Span]) -> Span:
    """As in "after the 10th but before the 15th"; of stretches that do not meet, the last."""
    first, last = max(span.first for span in spans), min(span.last for span in spans)
    return Span(first, last) if first <= last else spans[-1]


def _of(span: Span | None, day: date) -> date:
    """As in "next week but not Friday": Friday of that week."""
    if span is None or span.first <= day <= span.last:
        return day
    moved = span.first + timedelta(days=(day.weekday() - span.first.weekday()) % 7)
    return moved if moved <= span.last else day


def _branches(items: Sequence[Item]) -> list[list[Reading]]:
    """The readings, parted where the sentence goes on with another ("... or Friday at ten")."""
    branches: list[list[Reading]] = [[]]
    parting = False
    for item in items:
        if "OR" in item.values:
            parting = True
            continue
        parting = parting and _STOPS.isdisjoint(item.gap)
        if item.reading is None:
            continue
        if parting:
            branches.append([])
            parting = False
        branches[-1].append(item.reading)
    return branches


def _of_kind(kind: type[_R], branch: Iterable[Reading]) -> list[_R]:
    return [reading for reading in branch if isinstance(reading, kind)]


def _one_part(branches: Sequence[Sequence[Reading]]) -> Part | None:
    """The part of the day: the last one said, none where it is one or another."""
    last = [parts[-1] for branch in branches if (parts := _of_kind(Part, branch))]
    return last[-1] if last and all(part.name == last[0].name for part in last) else None


def _either_part(branches: Sequence[Sequence[Reading]]) -> tuple[int, int] | None:
    """As in "morning or afternoon": the hours of both. None of one part, or of two days'."""
    parts = [part for branch in branches for part in _of_kind(Part, branch)[-1:]]
    if len({part.name for part in parts}) < 2 or _days_apart(branches):
        return None
    return min(part.window[0] for part in parts), max(part.window[1] for part in parts) - 1


def _days_apart(branches: Sequence[Sequence[Reading]]) -> bool:
    """Whether alternatives have days of their own."""
    return sum(bool(_of_kind(Day, branch)) for branch in branches) > 1


def _one_window(branches: Sequence[Sequence[Reading]]) -> Window | None:
    """One window, also in two halves ("after three but before six"); none of two to choose from."""
    said = [windows for branch in branches if (windows := _of_kind(Window, branch))]
    if len(said) != 1:
        return None
    last = said[0][-1]
    if last.first and last.last:
        return last
    firsts, lasts = ([getattr(w, end) for w in said[0]] for end in ("first", "last"))
    return Window(
        next(filter(None, reversed(firsts)), None), next(filter(None, reversed(lasts)), None)
    )


def _outside(
    branches: Sequence[Sequence[Reading]], on: date | None, scene: Scene
) -> tuple[int, int] | None:
    """As in "before ten or after three": from the later one on, and until the earlier one."""
    said = [(windows[-1], _one_part([b])) for b in branches if (windows := _of_kind(Window, b))]
    ends = sorted(_window(window, part, on, scene) for window, part in said)
    if len(ends) != 2 or ends[0][0] > 0 or ends[1][1] < MIDNIGHT - 1 or _days_apart(branches):
        return None
    first, last = ends[1][0], ends[0][1]
    return (first, last) if last < first else None


def _either_day(
    branches: Sequence[Sequence[Reading]], scene: Scene
) -> tuple[tuple[date, ...], bool]:
    """The days to choose from, and whether what is said of one contradicts itself."""
    options: dict[date, None] = {}
    doubtful = False
    for branch in branches:
        if days := _of_kind(Day, branch):
            # "I called yesterday about Friday": what went by is no wish beside what is to come.
            ahead = [day for day in days if day.options[-1] >= scene.today]
            chosen, torn = _one_day(ahead or days)
            stretch = _common(spans) if (spans := _of_kind(Span, branch)) else None
            options |= dict.fromkeys(_also_within(stretch, chosen, scene) + chosen.options)
            doubtful |= torn
    return tuple(options), doubtful


def _also_within(span: Span | None, day: Day, scene: Scene) -> tuple[date, ...]:
    """As in "next week would suit me, say on Friday": that Friday may be meant, or this one."""
    if span is None or span.lasting or day.weekday is None or day.of_month:
        return ()
    if any(span.first <= one <= span.last for one in day.options):
        return ()
    nearest = day.options == weekdays.weekday(scene, day.weekday).options
    found = weekdays.in_span(scene, day.weekday, span) if nearest else None
    return tuple(one for one in found.options if one > scene.today) if found else ()


def _one_day(days: Sequence[Day]) -> tuple[Day, bool]:
    """The days of one alternative as one, and whether they contradict each other."""
    chosen = days[0]
    torn = chosen.doubtful
    for day in days[1:]:
        if chosen.kept != day.kept:
            # "I am away that day": what is on the table gives way to what is new.
            chosen = day if chosen.kept else chosen
            continue
        both = one_day(chosen, day)
        torn |= both is None or both.doubtful
        chosen = both or day
    return chosen, torn


def _either_time(
    branches: Sequence[Sequence[Reading]], part: Part | None, on: date | None, scene: Scene
) -> tuple[tuple[int, ...], bool]:
    """The times to choose from, in minutes, and whether one alternative names several.

    "Three or four in the afternoon" are both in it; "Thursday at three or Friday morning", "in the
    morning or at three" are not.
    """
    timed = [branch for branch in branches if _of_kind(Clock, branch)]
    part = _one_part(timed) and part
    shared = not any(_of_kind(Part, b) and _of_kind(Day, b) for b in branches)
    options: dict[int, None] = {}
    torn = False
    for branch in branches:
        own = _one_part([branch]) or (part if shared or not _of_kind(Day, branch) else None)
        minutes: tuple[int, ...] = ()
        for clock in _of_kind(Clock, branch):
            read = choose(clock, own, on, scene)
            torn |= bool(minutes) and not set(minutes) & set(read)
            minutes = read
        options |= dict.fromkeys(minutes)
    return tuple(options), torn


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


def _window(window: Window, part: Part | None, on: date | None, scene: Scene) -> tuple[int, int]:
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
