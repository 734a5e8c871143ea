"""Stretches of days by arithmetic: parts of others, and from one day to another."""

from calendar import monthrange
from datetime import timedelta
from typing import Literal

from graph.understand import dates, days, numbers, offsets
from graph.understand.readings import (
    Amount,
    Clock,
    Day,
    Excluded,
    Reading,
    Scene,
    Span,
    Window,
)

Third = Literal["early", "mid", "late"]


def half_of(scene: Scene, half: int, span: Span) -> Span | None:
    """As in "the first half of December"."""
    middle = span.first + (span.last - span.first) // 2
    halves = Span(span.first, middle), Span(middle + timedelta(days=1), span.last)
    return halves[half - 1] if half in (1, 2) and middle < span.last else None


def lasting(
    scene: Scene, date: Day, amount: Amount, time: Clock | None = None
) -> Span | Day | None:
    """As in "two weeks starting May 20th"; what lasts a day or less leaves the day as it is.

    What starts at some hour of it ends at that hour of another: of less than a day it may be said.
    """
    last = days.shifted(date.options[0], amount)
    if last is None or (time and amount.within_a_day):
        return None
    last -= timedelta(days=0 if time else 1)
    return Span(date.options[0], last) if last > date.options[0] else date


def until_after(scene: Scene, date: Day, amount: Amount) -> Span | None:
    """As in "from Monday to two days later"."""
    last = days.shifted(date.options[0], amount)
    return Span(date.options[0], last) if last and last >= date.options[0] else None


def part_of(scene: Scene, span: Span, third: Third) -> Span:
    """The beginning, the middle or the end of a stretch of days.

    A week ends for whoever makes appointments with its last working days, not after them.
    """
    if span.first.weekday() == 0 and (span.last - span.first).days == 6:
        begins, ends = {"early": (0, 1), "mid": (1, 3), "late": (3, 6)}[third]
        return Span(span.first + timedelta(days=begins), span.first + timedelta(days=ends))
    length = (span.last - span.first).days + 1
    first = span.first + timedelta(
        days={"early": 0, "mid": length // 3, "late": length - length // 3}[third]
    )
    last = span.first + timedelta(
        days={"early": length // 3, "mid": length - length // 3, "late": length}[third] - 1
    )
    return Span(first, max(first, last))


def first_of(scene: Scene, span: Span, amount: Amount, sign: int = 1) -> Span | None:
    """As in "the first three days of December", or the last (sign -1)."""
    end = days.shifted(span.first if sign > 0 else span.last, amount, sign)
    if end is None or amount.within_a_day:
        return None
    inner = end - timedelta(days=sign)
    return Span(span.first, inner) if sign > 0 else Span(inner, span.last)


def rest(scene: Scene, span: Span) -> Span | None:
    """As in "the rest of the week": from today on."""
    return Span(max(scene.today, span.first), span.last) if span.last >= scene.today else None


def within(scene: Scene, amount: Amount, sign: int = 1) -> Reading | list[Reading] | None:
    """From now until an amount of time from now, or since an amount ago (sign -1).

    What went by today is nothing to book.
    """
    if amount.within_a_day and sign < 0:
        return None
    if amount.within_a_day:
        moment = offsets.from_now(scene, amount, sign)
        if moment is None:
            return None
        day, clock = moment
        if day.options[0] == scene.today:
            now = Clock(scene.now.hour * 60 + scene.now.minute, exact=True)
            return [day, Window(now, clock)]
        other = day.options[0]
    else:
        found = days.shifted(scene.today, amount, sign)
        if found is None:
            return None
        other = found
    return Span(min(scene.today, other), max(scene.today, other))


def beyond(scene: Scene, amount: Amount) -> Span | None:
    """As in "at least two weeks from now"."""
    first = days.shifted(scene.today, amount)
    return since(scene, Day((first,))) if first and not amount.within_a_day else None


def hence(scene: Scene, last: int, unit: Amount, first: int = 1) -> Reading | list[Reading] | None:
    """As in "in two or three weeks", "in an hour or two"."""
    amounts = [numbers.amount(scene, unit, n) for n in (first, last)]
    if unit.within_a_day:
        early, late = (offsets.from_now(scene, amount) for amount in amounts)
        if not (early and late and early[0] == late[0]):
            return None
        return [early[0], Window(early[1], late[1])]
    ends = [days.shifted(scene.today, amount) for amount in amounts]
    return Span(ends[0], ends[1]) if ends[0] and ends[1] and ends[0] <= ends[1] else None


def coming(
    scene: Scene, amount: Amount | None = None, number: int = 1, unit: Amount | None = None
) -> Reading | list[Reading] | None:
    """As in "the next three days": without today."""
    if amount is None:
        amount = numbers.amount(scene, unit or Amount(), number)
    if amount.within_a_day:
        return within(scene, amount)
    last = days.shifted(scene.today, amount)
    return Span(scene.today + timedelta(days=1), last) if last and last > scene.today else None


def between(
    scene: Scene,
    date: Day | None = None,
    span: Span | None = None,
    last: Day | None = None,
    last_span: Span | None = None,
) -> Span | None:
    """From one day or stretch to another.

    A month named with one end counts for both ("the 13th to the 15th of July"); a weekday that
    comes round again is the one after the first.
    """
    if date and last:
        if date.of_month and last.month and not date.month and date.weekday is None:
            moved = _in_month_of(date.of_month, last)
            date = moved if moved and moved.options <= last.options else date
        elif last.of_month and date.month and not last.month:
            last = _in_month_of(last.of_month, date) or last
    start = date.options[0] if date else span.first if span else None
    end = last_span.last if last_span else None
    if start is None or not (last or end):
        return None
    if last:
        end = next((day for day in last.options if day >= start), last.options[-1])
    assert end is not None
    if end < start and last and last.weekday is not None:
        end += timedelta(days=7 * ((start - end).days // 7 + 1))
    elif end < start and last and last.of_month and not last.month:
        # "From the 20th to the 27th", said on the 24th.
        end = dates.next_numbered(start, last.of_month) or end
    elif end < start:
        end = days.shifted(end, Amount(months=12)) or end
    return Span(start, end) if end >= start else None


def from_year(
    scene: Scene, first: int, last: Day | None = None, last_span: Span | None = None
) -> Span | None:
    """As in "from 2015 to May 5th, 2017": from that year's first day."""
    return between(scene, days.one(days.make(first, 1, 1)), last=last, last_span=last_span)


def to_year(
    scene: Scene, last: int, date: Day | None = None, span: Span | None = None
) -> Span | None:
    """As in "between March 2026 and 2028": to that year's last day."""
    return between(scene, date, span, last=days.one(days.make(last, 12, 31)))


def to_the_end(scene: Scene, date: Day, span: Span) -> Span | None:
    """As in "from the 5th until the end of the month": of the one that day is in, if need be."""
    first, last = date.options[0], span.last
    if last < first and (span.last - span.first).days == 6:
        last = first + timedelta(days=6 - first.weekday())
    elif last < first:
        last = first.replace(day=monthrange(first.year, first.month)[1])
    return Span(first, last)


def _in_month_of(number: int, other: Day) -> Day | None:
    day = days.make(other.options[0].year, other.options[0].month, number)
    return Day((day,)) if day else None


def from_number(scene: Scene, first: int, date: Day) -> Span | None:
    """As in "12 to 16 September"."""
    if not date.of_month:
        return None
    return between(scene, _in_month_of(first, date), last=date)


def through_number(scene: Scene, date: Day, last: int) -> list[Reading] | None:
    """As in "July 13 through 15"; nothing at all where there is no such day.

    After what is no day of a month, or a later one, it is an hour.
    """
    if not date.of_month or last <= min(date.of_month, 12):
        return None
    span = between(scene, date, last=_in_month_of(last, date))
    return [span] if span else []


def in_year(scene: Scene, inner: Span, span: Span) -> Span | None:
    """As in "March next year", "the first quarter of next year"."""
    if (span.first.month, span.first.day, span.last.month, span.last.day) != (1, 1, 12, 31):
        return None
    years = Amount(months=12 * (span.first.year - inner.first.year))
    first, last = days.shifted(inner.first, years), days.shifted(inner.last, years)
    return Span(first, last) if first and last and (inner.last - inner.first).days < 300 else None


def since(
    scene: Scene, date: Day | None = None, span: Span | None = None, exclusive: bool = False
) -> Span:
    """From a day, or after it, to the end of the horizon."""
    first = (
        span.last
        if span and exclusive
        else span.first
        if span
        else date.options[0]
        if date
        else scene.today
    )
    last = scene.today + timedelta(days=scene.policy.horizon_days)
    first = min(first, last)
    return Span(first + timedelta(days=1) if exclusive and first < last else first, last)


def since_number(scene: Scene, number: int, exclusive: bool = False) -> Span | None:
    """As in "después del diez": from that day of the month on."""
    day = dates.of_month(scene, number)
    return since(scene, day, exclusive=exclusive) if day else None


def of_numbers(scene: Scene, first: int, number: int) -> Span | None:
    """As in "del siete al once": of the month to come in which the first of them lies."""
    day = dates.of_month(scene, first)
    last = day and days.make(day.options[0].year, day.options[0].month, number)
    return Span(day.options[0], last) if day and last and last > day.options[0] else None


def until(
    scene: Scene,
    date: Day | None = None,
    span: Span | None = None,
    exclusive: bool = False,
    lasting: bool = False,
) -> Span:
    """From today to a day, or to the day before it."""
    last = (
        span.first
        if span and exclusive
        else span.last
        if span
        else date.options[0]
        if date
        else scene.today
    )
    if exclusive:
        last = max(last, scene.today + timedelta(days=1)) - timedelta(days=1)
    return Span(min(scene.today, last), last, lasting)


def exclude(
    scene: Scene, date: Day | None = None, other: Day | None = None, span: Span | None = None
) -> Excluded:
    """Not that day, those two, or any of a stretch. A time that is not wanted leaves the day open.

    Days beyond the horizon cannot be booked anyway.
    """
    if span is not None:
        last = min(span.last, scene.today + timedelta(days=scene.policy.horizon_days))
        return Excluded(
            tuple(span.first + timedelta(days=n) for n in range((last - span.first).days + 1)),
            stretch=True,
        )
    return Excluded(tuple(day for each in (date, other) if each for day in each.options))


def exclude_between(scene: Scene, date: Day, last: Day) -> Excluded | None:
    """As in "not Monday through Wednesday"."""
    span = between(scene, date, last=last)
    return exclude(scene, span=span) if span else None
