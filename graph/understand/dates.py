"""Days of a month by arithmetic: named, numbered, written in figures."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial, reduce

from graph.understand.days import either, make, one, shifted
from graph.understand.figures import Figure
from graph.understand.readings import Amount, Clock, Day, Reading, Scene, Span

_NOT_LONG_AGO, _JUST_NOW = timedelta(days=92), timedelta(days=31)


def of_month(scene: Scene, day: int) -> Day | None:
    """The next day with that number, today included: the 31st skips shorter months.

    While one such day was just offered, it is that one.
    """
    for offered in scene.offered_days():
        if offered.day == day:
            return Day((offered,), of_month=day)
    found = next_numbered(scene.today, day)
    return Day((found,), of_month=day) if found else None


def next_numbered(first: date, number: int) -> date | None:
    """The next day with that number, `first` included."""
    for months in range(3):
        base = shifted(first.replace(day=1), Amount(months=months))
        found = base and make(base.year, base.month, number)
        if found and found >= first:
            return found
    return None


def of_this_month(scene: Scene, day: int, months: int = 0) -> Day | None:
    """That day of the month so many months ahead."""
    base = shifted(scene.today.replace(day=1), Amount(months=months))
    found = base and make(base.year, base.month, day)
    return Day((found,), of_month=day) if found else None


def of_same_month(scene: Scene, date: Day, day: int) -> Day | None:
    """As in "December third, no, fourth"."""
    return on(scene, day, date.month) if date.month else of_month(scene, day)


def of_month_span(scene: Scene, number: int, span: Span) -> Day | None:
    """As in "next month on the 3rd"."""
    if span.first.day != 1 or span.last.month != span.first.month:
        return None
    found = make(span.first.year, span.first.month, number)
    return Day((found,), of_month=number) if found and found <= span.last else None


def on(
    scene: Scene, day: int, month: int, year: int | None = None, century: int | None = None
) -> Day | None:
    """A day of a month: in the year named, else the next one to come.

    One that went by a few weeks ago is doubtful: who names it may mean that one, or have erred.
    """
    if century is not None and year is not None:
        if century not in (19, 20):
            return None
        year += century * 100
    gone = None
    if year is not None:
        found = make(full_year(year), month, day)
    else:
        found = upcoming(scene, lambda y: make(y, month, day))
        gone = make(scene.today.year - (month > scene.today.month), month, day)
        if gone and not timedelta() < scene.today - gone <= _NOT_LONG_AGO:
            gone = None
    doubtful = gone is not None and scene.today - gone <= _JUST_NOW
    if found is None:
        return None
    return Day((found,), of_month=day, month=month, gone=gone, doubtful=doubtful)


def on_or_none(scene: Scene, day: int, month: int, year: int | None = None) -> Day | list[Reading]:
    """As in "the fifth of March"; of "the thirty first of November" nothing is left."""
    return on(scene, day, month, year) or []


def on_one(scene: Scene, on: int, month: int, day: int) -> Day | list[Reading] | None:
    """As in "on March ten", misheard as "one March ten"."""
    return on_or_none(scene, day, month) if on == 1 else None


def one_of_several(
    scene: Scene, day: int, other: int, month: int | None = None, first: int | None = None
) -> Day | None:
    """As in "the fifth or sixth", "March 3rd or 4th", "the 3rd, 4th or 5th".

    In "March 14, eleven or three" only the first is a day.
    """
    if first is not None and not first < day < other:
        return None
    said = [each for each in (first, day, other) if each]
    found = [on(scene, each, month) if month else of_month(scene, each) for each in said]
    read = [each for each in found if each]
    return reduce(partial(either, scene), read) if len(read) == len(said) else None


def spelled(scene: Scene, month: int, tens: int, ones: int) -> Day | None:
    """As in "December one two": the twelfth, or the first and then a time."""
    first, twelfth = on(scene, tens, month), on(scene, tens * 10 + ones, month)
    return either(scene, first, twelfth) if ones < 10 and first and twelfth else None


def on_teen(scene: Scene, tens: int, month: int | None = None) -> Day | None:
    """As in "fourteenth of March", misheard as "forty of March"; of "thirty" it is not known."""
    if tens == 30:
        return one_of_several(scene, 13, 30, month)
    if tens not in (40, 50):
        return None
    teen = 10 + tens // 10
    return on(scene, teen, month) if month else of_month(scene, teen)


def on_teenth(scene: Scene, ones: int, month: int) -> Day | None:
    """As in "sixteenth of March", misheard as "sixth eighth of March"."""
    return on(scene, ones + 10, month) if 3 <= ones <= 9 else None


def upcoming(scene: Scene, in_year: Callable[[int], date | None]) -> date | None:
    """The next day to come of one that returns every year (leap days every few)."""
    for year in range(scene.today.year, scene.today.year + 9):
        found = in_year(year)
        if found and found >= scene.today:
            return found
    return None


def full_year(year: int) -> int:
    """A year in full: two figures mean one between 1950 and 2049."""
    return year if year >= 100 else year + (2000 if year < 50 else 1900)


def nth_last(
    scene: Scene, nth: int = 1, month: int | None = None, months: int = 0, year: int | None = None
) -> Day | None:
    """The last day of a month, or the nth from its end."""

    def count_back(first: date) -> date | None:
        return make(first.year, first.month, monthrange(first.year, first.month)[1] - nth + 1)

    if month is None:
        base = shifted(scene.today.replace(day=1), Amount(months=months))
        return one(base and count_back(base))
    if year is not None:
        return one(count_back(date(full_year(year), month, 1)))
    return one(upcoming(scene, lambda y: count_back(date(y, month, 1))))


def iso(scene: Scene, iso: Figure) -> Day | None:
    """As in "2026-12-01"."""
    year, month, day = map(int, iso.groups)
    return one(make(year, month, day))


def dashed(
    scene: Scene, first: int, second: int, year: int | None = None, hours: bool = True
) -> Day | None:
    """As in "2-15": a month and its day, unless it can be `hours` from one to another."""
    if min(first, second) > 12 or max(first, second) <= 12:
        return None
    if hours and 6 <= first < second <= 20:
        return None
    return on(scene, max(first, second), min(first, second), year)


def in_year(scene: Scene, date: Day, time: Clock, year: int) -> list[Reading] | None:
    """As in "Wed Aug 05 12:00:00 2015"."""
    found = date.month and date.of_month and make(year, date.month, date.of_month)
    return [replace(date, options=(found,), doubtful=False), time] if found else None


def slashed(scene: Scene, slashed: Figure, year: int | None = None) -> Day | None:
    """As in "12/1", "24.8.", "10-31-1974": both orders are kept where both are dates.

    A date with dots has its day first everywhere.
    """
    groups = slashed.groups
    if groups == ("24", "7") and not scene.day_first:
        return None  # Round the clock.
    if len(groups[0]) == 4:
        if len(groups) < 3:
            return None
        year, month, day = map(int, groups)
        return one(make(year, month, day) or make(year, day, month))
    first, second = int(groups[0]), int(groups[1])
    if len(groups) == 3 and len(groups[2]) == 3:
        return None
    year = int(groups[2]) if len(groups) == 3 else year
    orders = ((first, second), (second, first))
    if slashed.separator != "." and not scene.day_first:
        orders = orders[::-1]
    read = [on(scene, day, month, year) for day, month in orders if month <= 12]
    found = [day for day in read if day]
    if len(found) < 2 or slashed.separator == "." or scene.ordered:
        return found[0] if found else None
    options = tuple(dict.fromkeys(day.options[0] for day in found))
    ahead = tuple(day for day in options if day >= scene.today)
    return Day(ahead or options)


def slash(scene: Scene, first: int, second: int, year: int | None = None) -> Day | None:
    """As in "twelve slash one"."""
    return slashed(scene, Figure((f"{first}", f"{second}"), "/"), year)


def dotted_alone(scene: Scene, dotted: Figure) -> Day | None:
    """As in "24.12" and nothing else: a day and its month, where it can be no time of day."""
    day, month = map(int, dotted.groups)
    if not 1 <= month <= 12 or month % 5 == 0:
        return None
    return on(scene, day, month) if day > 12 else None


def dotted(scene: Scene, date: Day, dotted: Figure) -> Day | None:
    """As in "Monday 19.06": the date itself, if the weekday agrees."""
    day, month = map(int, dotted.groups)
    found = on(scene, day, month) if 1 <= month <= 12 else None
    if found is None:
        return None
    weekday = found.options[0].weekday()
    return found if found.options[0] in date.options or weekday == date.weekday else None
