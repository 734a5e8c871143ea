"""Choosing among readings: what was said last, what belongs together, what must be asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from graph.understand import weekdays
from graph.understand.days import one_day
from graph.understand.halves import bounds, choose
from graph.understand.readings import (
    MIDNIGHT,
    Clock,
    Day,
    Excluded,
    Part,
    Reading,
    Scene,
    Span,
    Window,
)
from graph.understand.words import ENDS, Item

_R = TypeVar("_R")


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
    excluded = tuple(
        day if refused.stretch else _of(span, day)
        for refused in _of_kind(Excluded, readings)
        for day in refused.days
    )
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
        bounds(whole, part, on, scene)
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
        parting = parting and ENDS.isdisjoint(item.gap)
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
    ends = sorted(bounds(window, part, on, scene) for window, part in said)
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
