"""Weekdays by counting: the nth of a month or a stretch, the nearest to another day."""

from calendar import monthrange
from datetime import date, timedelta

from graph.understand import dates, weekdays
from graph.understand.days import either, make, one, shifted
from graph.understand.readings import Amount, Day, Scene, Span


def nth_after(scene: Scene, date: Day, base: Day, nth: int = 1, sign: int = 1) -> Day | None:
    """As in "the first Tuesday after Christmas"; before it with a sign of -1."""
    if date.weekday is None or date.of_month or not 0 < nth < 1000:
        return None
    distance = sign * (date.weekday - base.options[0].weekday()) % 7 or 7
    return one(shifted(base.options[0], Amount(days=distance + 7 * (nth - 1)), sign))


def or_after(scene: Scene, date: Day, other: Day) -> Day | None:
    """As in "Friday or the Monday after"."""
    found = nth_after(scene, other, date)
    return either(scene, date, found) if found else None


def closest(scene: Scene, date: Day, base: Day, nth: int = 1) -> Day | None:
    """As in "the closest Monday to December 5th", or the nth closest."""
    if date.weekday is None or date.of_month:
        return None
    centre = base.options[0]
    near = (date.weekday - centre.weekday() + 3) % 7 - 3
    steps = sorted((near + 7 * weeks for weeks in range(-nth, nth + 1)), key=abs)
    return one(shifted(centre, Amount(days=steps[nth - 1])))


def nth_of_span(scene: Scene, span: Span, nth: int, date: Day | None = None) -> Day | None:
    """As in "the last day of the year", "the first Monday of next year" (nth -1 is the last)."""
    if date is not None and _only(date) is None:
        return None
    first, step = span.first, 1
    if date is not None and date.weekday is not None:
        first, step = first + timedelta(days=(date.weekday - first.weekday()) % 7), 7
    count = (span.last - first).days // step + 1
    place = nth - 1 if nth > 0 else count + nth
    return one(first + timedelta(days=step * place)) if 0 <= place < count else None


def working_of_span(scene: Scene, span: Span, nth: int) -> Day | None:
    """As in "the last working day of the month" (nth -1), "the first business day of 2027"."""
    all_ = (span.first + timedelta(days=n) for n in range((span.last - span.first).days + 1))
    working = [day for day in all_ if day.weekday() < 5]
    return one(working[nth - (nth > 0)]) if 0 < abs(nth) <= len(working) else None


def nth_weekday(
    scene: Scene,
    weekday: int,
    nth: int,
    month: int | None = None,
    months: int = 0,
    year: int | None = None,
) -> Day | None:
    """As in "the first Monday in March", "the last Friday of next month" (nth -1 is the last)."""
    if month is None:
        base = shifted(scene.today.replace(day=1), Amount(months=months))
        found = base and nth_of(base.year, base.month, weekday, nth)
    elif year is not None:
        found = nth_of(dates.full_year(year), month, weekday, nth)
    else:
        found = dates.upcoming(scene, lambda y: nth_of(y, month, weekday, nth))
    return Day((found,), weekday=weekday) if found else None


def nth_to_come(scene: Scene, date: Day, nth: int) -> Day | None:
    """As in "the third Wednesday": of this month, or of the next where that is past."""
    weekday = _only(date)
    if weekday is None:
        return None
    for months in (0, 1):
        found = nth_weekday(scene, weekday, nth, months=months)
        if found and found.options[0] >= scene.today:
            return found
    return None


def dated(scene: Scene, date: Day, nth: int) -> Day | None:
    """As in "the third, a Wednesday"."""
    weekday = _only(date)
    return None if weekday is None else weekdays.weekday_of_month(scene, weekday, nth)


def gone(scene: Scene, date: Day) -> Day | None:
    """As in "last Monday", where no month says of what it is the last."""
    weekday = _only(date)
    return None if weekday is None else weekdays.past(scene, weekday)


def _only(date: Day) -> int | None:
    """The weekday, where it is all that was said of a day."""
    return None if date.of_month else date.weekday


def nth_of(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of a month, counted from its end where nth is negative."""
    if nth < 0:
        last = monthrange(year, month)[1]
        distance = (date(year, month, last).weekday() - weekday) % 7
        return make(year, month, last - distance + 7 * (nth + 1))
    distance = (weekday - date(year, month, 1).weekday()) % 7
    return make(year, month, 1 + distance + 7 * (nth - 1))
