"""Stretches of days by arithmetic, whatever the language."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from graph.understand import days, feasts, numbers, times
from graph.understand.readings import (
    Amount,
    Clock,
    Day,
    Excluded,
    Feast,
    Reading,
    Scene,
    Span,
    Window,
)

Third = Literal["early", "mid", "late"]


def week(scene: Scene, weeks: int = 0, span: Span | None = None) -> Span:
    """The ISO week so many weeks ahead, or that many after one just named."""
    base = span.first if span else scene.today
    first = base - timedelta(days=base.weekday()) + timedelta(days=7 * weeks)
    return Span(first, first + timedelta(days=6))


def week_beside(scene: Scene, weeks: int) -> Span:
    """The week so many weeks from the one on the table, or from this one."""
    base = date.fromisoformat(scene.about.date) if scene.about.date else scene.today
    first = base + timedelta(days=7 * weeks - base.weekday())
    return Span(first, first + timedelta(days=6))


def week_of(scene: Scene, date: Day, weeks: int = 0, span: Span | None = None) -> Span:
    """The week a day lies in, or so many after it; the weekend nearest to it if `span` is one."""
    if span and (span.last - span.first).days == 1:
        return _weekend_near(date.options[0])
    first = date.options[0] + timedelta(days=7 * weeks - date.options[0].weekday())
    return Span(first, first + timedelta(days=6))


def week_of_year(scene: Scene, number: int, year: int | None = None) -> Span | None:
    """As in "week 10": the ISO week with that number."""
    try:
        first = date.fromisocalendar(year or scene.today.year, number, 1)
    except ValueError:
        return None
    return Span(first, first + timedelta(days=6))


def week_of_month(scene: Scene, span: Span, nth: int) -> Span | None:
    """As in "the second week of December" (nth -1 is the last): seven days, in that month."""
    if span.first.day != 1 or not 27 <= (span.last - span.first).days <= 30:
        return None
    if nth < 0:
        return Span(span.last - timedelta(days=6), span.last)
    first = span.first + timedelta(days=7 * (nth - 1))
    return Span(first, min(first + timedelta(days=6), span.last)) if nth <= 5 else None


def _weekend_near(day: date) -> Span:
    saturday = day + timedelta(days=(8 - day.weekday()) % 7 - 3)
    return Span(saturday, saturday + timedelta(days=1))


def weekend(scene: Scene, weeks: int = 0) -> Span:
    """The Saturday and Sunday of the ISO week so many weeks ahead."""
    first = days.monday(scene, weeks) + timedelta(days=5)
    return Span(first, first + timedelta(days=1))


def month(scene: Scene, months: int = 0) -> Span | None:
    """The month so many months ahead."""
    base = days.shifted(scene.today.replace(day=1), Amount(months=months))
    return Span(base, base.replace(day=monthrange(base.year, base.month)[1])) if base else None


def named_month(
    scene: Scene, month: int, year: int | None = None, third: Third | None = None
) -> Span | None:
    """As in "in December": of the year named, else the next one to come or the running one."""
    if year is None:
        year = scene.today.year + (month < scene.today.month)
    if not 1 <= year <= 9999:
        return None
    span = Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    return part_of(scene, span, third) if third else span


def year(
    scene: Scene, year: int | None = None, years: int = 0, third: Third | None = None
) -> Span | None:
    """As in "in 2027", or the year so many years ahead."""
    year = scene.today.year + years if year is None else year
    if year not in days.YEARS:
        return None
    span = Span(date(year, 1, 1), date(year, 12, 31))
    return part_of(scene, span, third) if third else span


def quarter(
    scene: Scene, number: int | None = None, year: int | None = None, quarters: int = 0
) -> Span | None:
    """As in "Q3", "the third quarter of 2027", or the quarter so many ahead."""
    if number is None:
        number = (scene.today.month - 1) // 3 + 1 + quarters
    elif not 1 <= number <= 4:
        return None
    years, place = divmod(number - 1, 4)
    year = (scene.today.year if year is None else year) + years
    if year not in days.YEARS:
        return None
    month = 3 * place + 3
    return Span(date(year, month - 2, 1), date(year, month, monthrange(year, month)[1]))


def half_of(
    scene: Scene, half: int, span: Span | None = None, year: int | None = None
) -> Span | None:
    """As in "the first half of 2027"."""
    if year is not None:
        span = Span(date(year, 1, 1), date(year, 12, 31))
    if span is None:
        return None
    middle = span.first + (span.last - span.first) // 2
    halves = Span(span.first, middle), Span(middle + timedelta(days=1), span.last)
    return halves[half - 1] if half in (1, 2) and middle < span.last else None


def season(scene: Scene, season: int, year: int | None = None, seasons: int = 0) -> Span | None:
    """A season, 0 is spring: of the year named, else the one running or to come, and on."""
    if year is None:
        year = scene.today.year + seasons
        end = date(year, 3, 19) + timedelta(days=92 * (season + 1))
        year += end < scene.today and not seasons
    if year not in days.YEARS:
        return None
    first = date(year, 3 * season + 3, 20)
    last = days.shifted(first, Amount(months=3))
    return Span(first, last - timedelta(days=1)) if last else None


def feast_weekend(scene: Scene, feast: Feast, year: int | None = None) -> Span | None:
    """The Saturday and Sunday nearest to a day with a name."""
    day = feasts.feast(scene, feast, year)
    if not isinstance(day, Day):
        return None
    return _weekend_near(day.options[0])


def lasting(scene: Scene, date: Day, amount: Amount) -> Span | None:
    """As in "two weeks starting May 20th"."""
    last = days.shifted(date.options[0], amount)
    if last is None:
        return None
    return Span(date.options[0], max(date.options[0], last - timedelta(days=1)))


def part_of(scene: Scene, span: Span, third: Third) -> Span:
    """The beginning, the middle or the end of a stretch of days."""
    length = (span.last - span.first).days + 1
    first = span.first + timedelta(
        days={"early": 0, "mid": length // 3, "late": length - length // 3}[third]
    )
    last = span.first + timedelta(
        days={"early": length // 3, "mid": length - length // 3, "late": length}[third] - 1
    )
    return Span(first, max(first, last))


def third_of_month(scene: Scene, third: Third) -> Span | None:
    """As in "end of month"."""
    span = month(scene)
    return part_of(scene, span, third) if span else None


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
        moment = times.from_now(scene, amount, sign)
        if moment is None:
            return None
        day, clock = moment
        assert isinstance(day, Day)
        assert isinstance(clock, Clock)
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
        if date.of_month and last.month and not date.month:
            date = _in_month_of(date.of_month, last) or date
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
    elif end < start:
        end = days.shifted(end, Amount(months=12)) or end
    return Span(start, end) if end >= start else None


def _in_month_of(number: int, other: Day) -> Day | None:
    day = days.make(other.options[0].year, other.options[0].month, number)
    return Day((day,)) if day else None


def from_number(scene: Scene, first: int, date: Day) -> Span | None:
    """As in "12 to 16 September"."""
    return between(scene, _in_month_of(first, date), last=date)


def through_number(scene: Scene, date: Day, last: int) -> list[Reading] | None:
    """As in "July 13 through 15"; nothing at all where there is no such day.

    After a weekday and nothing else it is an hour.
    """
    if not date.of_month and date.weekday is not None:
        return None
    span = between(scene, date, last=_in_month_of(last, date))
    return [span] if span else []


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


def until(
    scene: Scene, date: Day | None = None, span: Span | None = None, exclusive: bool = False
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
    return Span(min(scene.today, last), last)


def exclude(scene: Scene, date: Day | None = None, other: Day | None = None) -> Excluded:
    """Not that day, or those two. A time that is not wanted leaves the day open."""
    return Excluded(tuple(day for each in (date, other) if each for day in each.options))
