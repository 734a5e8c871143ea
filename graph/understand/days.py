"""Days by arithmetic: from what was said of a day to the day, whatever the language."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from graph.understand.readings import Amount, Clock, Day, Reading, Scene, Span
from graph.understand.words import Figure

YEARS = range(1900, 2200)


def make(year: int, month: int, day: int) -> date | None:
    """That date, or None where there is none, or none that anybody speaks of."""
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def shifted(day: date, amount: Amount, sign: int = 1) -> date | None:
    """A day moved by months, then days; the 31st becomes the month's last day.

    None where nobody speaks of that year.
    """
    months = day.year * 12 + day.month - 1 + sign * amount.months
    try:
        last = monthrange(months // 12, months % 12 + 1)[1]
        moved = date(months // 12, months % 12 + 1, min(day.day, last))
        moved += timedelta(days=sign * amount.days)
    except (ValueError, OverflowError):
        return None
    return moved if moved.year in YEARS else None


def monday(scene: Scene, weeks: int = 0) -> date:
    """The Monday of the ISO week that is so many weeks ahead."""
    return scene.today + timedelta(days=7 * weeks - scene.today.weekday())


def _one(day: date | None) -> Day | None:
    return None if day is None else Day((day,))


# Days counted from today


def ahead(scene: Scene, days: int) -> Day:
    """So many days from today."""
    return Day((scene.today + timedelta(days=days),))


def the_same(scene: Scene) -> Day | None:
    """The day on the table."""
    return Day((date.fromisoformat(scene.about.date),), kept=True) if scene.about.date else None


def ahead_either(scene: Scene, either: tuple[int, ...]) -> Day:
    """A number of days that people count differently, as in "dentro de quince días"."""
    return Day(tuple(scene.today + timedelta(days=days) for days in either))


def working(scene: Scene, times: int) -> Day:
    """So many working days from today."""
    weeks, rest = divmod(min(times, 1000), 5)
    weekday = min(scene.today.weekday(), 4) + rest
    return Day((monday(scene, weeks + weekday // 5) + timedelta(days=weekday % 5),))


def next_to(scene: Scene, days: int) -> Day:
    """So many days after the one on the table, or after today."""
    base = date.fromisoformat(scene.about.date) if scene.about.date else scene.today
    return Day((base + timedelta(days=days),))


def after(scene: Scene, amount: Amount, date: Day | None = None, sign: int = 1) -> Day | None:
    """An amount after a day, or after today. Amounts that hold a time of day are not days."""
    if amount.minutes or (amount.months == 0 and amount.days == 0):
        return None
    moved = (shifted(base, amount, sign) for base in (date.options if date else (scene.today,)))
    found = tuple(day for day in moved if day is not None)
    return Day(found, counted=date is None) if found else None


def kept(scene: Scene, amount: Amount, date: Day) -> Day:
    """As in "for two days from Monday": Monday."""
    return date


def either(scene: Scene, date: Day, other: Day) -> Day:
    """As in "Monday or Tuesday"."""
    return Day(tuple(dict.fromkeys((*date.options, *other.options))))


def one_day(first: Day, second: Day) -> Day | None:
    """Two sayings of one day, as one; None where they are two days."""
    common = tuple(day for day in second.options if day in first.options)
    if common:
        return replace(first, options=common, of_month=first.of_month or second.of_month)
    named, dated = (first, second) if first.weekday is not None else (second, first)
    if named.weekday is None or dated.weekday is not None:
        return None
    agreed = tuple(day for day in dated.options if day.weekday() == named.weekday)
    if agreed:
        return replace(dated, options=agreed)
    if dated.gone and dated.gone.weekday() == named.weekday:
        return replace(dated, options=(dated.gone,))
    if dated.counted:
        return named  # People miscount days, not weekdays.
    if dated.month:
        return replace(dated, doubtful=True)
    return replace(dated, options=(*dated.options, *named.options))


def joined(scene: Scene, date: Day, other: Day) -> Day | None:
    """As in "Monday the 27th of May"."""
    return one_day(date, other)


# Weekdays


def weekday(scene: Scene, weekday: int) -> Day:
    """The nearest such weekday to come; said on that very weekday it may be today or in a week.

    While such a day is on the table, or one such day was just offered, it is that one.
    """
    about = [date.fromisoformat(scene.about.date)] if scene.about.date else []
    for known in (about, scene.offered_days()):
        found = [day for day in known if day.weekday() == weekday]
        if len(found) == 1:
            return Day((found[0],), weekday=weekday)
    distance = (weekday - scene.today.weekday()) % 7
    nearest = scene.today + timedelta(days=distance)
    options = (nearest,) if distance else (nearest, nearest + timedelta(days=7))
    return Day(options, weekday=weekday)


def coming(scene: Scene, weekday: int, times: int = 1) -> Day | None:
    """The nearest such weekday after today, or the so-manieth."""
    distance = (weekday - scene.today.weekday() - 1) % 7 + 1
    found = shifted(scene.today, Amount(days=distance + 7 * (times - 1)))
    return Day((found,), weekday=weekday) if found else None


def coming_or_next(scene: Scene, weekday: int) -> Day:
    """As in "el próximo martes": the nearest to come; either that or the next ISO week's, if two.

    To some the nearest is meant even where it lies in this week, to others never.
    """
    nearest = scene.today + timedelta(days=(weekday - scene.today.weekday() - 1) % 7 + 1)
    other = monday(scene, 1) + timedelta(days=weekday)
    return Day(tuple(dict.fromkeys((nearest, other))), weekday=weekday)


def past(scene: Scene, weekday: int, times: int = 1) -> Day | None:
    """The nearest such weekday before today, or the so-manieth."""
    distance = (scene.today.weekday() - weekday - 1) % 7 + 1
    found = shifted(scene.today, Amount(days=distance + 7 * (times - 1)), -1)
    return Day((found,), weekday=weekday) if found else None


def in_week(scene: Scene, weekday: int, weeks: int) -> Day:
    """That weekday of the ISO week so many weeks ahead: "next Tuesday" is one week ahead."""
    return Day((monday(scene, weeks) + timedelta(days=weekday),), weekday=weekday)


def in_span(scene: Scene, weekday: int, span: Span) -> Day | None:
    """That weekday within a week just named."""
    if (span.last - span.first).days > 6:
        return None
    distance = (weekday - span.first.weekday()) % 7
    day = span.first + timedelta(days=distance)
    return Day((day,), weekday=weekday) if day <= span.last else None


def of_span(scene: Scene, date: Day, span: Span) -> Day | None:
    """As in "Tuesday next week"."""
    if date.of_month and date.month:
        found = make(span.first.year, date.month, date.of_month)
        inside = found is not None and span.first <= found <= span.last
        return replace(date, options=(found,)) if found and inside else None
    if date.of_month:
        return of_month_span(scene, date.of_month, span)
    return None if date.weekday is None else in_span(scene, date.weekday, span)


def of_month_span(scene: Scene, number: int, span: Span) -> Day | None:
    """As in "next month on the 3rd"."""
    if span.first.day != 1 or span.last.month != span.first.month:
        return None
    found = make(span.first.year, span.first.month, number)
    return Day((found,), of_month=number) if found and found <= span.last else None


def weeks_hence(scene: Scene, amount: Amount, date: Day) -> Day | None:
    """As in "a week on Friday", "two weeks tomorrow"."""
    if amount.days % 7 or amount.months or not amount.days:
        return None
    return after(scene, amount, date)


def in_weeks(scene: Scene, amount: Amount, date: Day) -> Day | None:
    """As in "Tuesday in two weeks": of the ISO week that is so many ahead."""
    weeks, rest = divmod(amount.days, 7)
    if date.weekday is None or rest or amount.months or amount.minutes:
        return None
    return in_week(scene, date.weekday, min(weeks, 1000))


def weekday_of_month(scene: Scene, weekday: int, day: int) -> Day | None:
    """As in "Friday the 31st": the next day that is both.

    Where the next day with that number lies one weekday off, one of the two was a slip: both stay.
    """
    near = of_month(scene, day)
    if near is None or near.options[0].weekday() == weekday:
        return near
    found = near.options[0]
    if (found.weekday() - weekday) % 7 in (1, 6):
        slip = 1 if (weekday - found.weekday()) % 7 == 1 else -1
        return Day((found, found + timedelta(days=slip)))
    for months in range(1, 13):
        base = shifted(found.replace(day=1), Amount(months=months))
        later = base and make(base.year, base.month, day)
        if later and later.weekday() == weekday:
            return Day((later,), weekday=weekday, of_month=day)
    return near


def weekday_and_figure(scene: Scene, weekday: int, day: int) -> Day | None:
    """As in "Friday 31"; in "Friday 3" it may be an hour, unless that is the day's number."""
    near = of_month(scene, day)
    if day <= 12 and near and near.options[0].weekday() != weekday:
        return None
    return weekday_of_month(scene, weekday, day)


def second(scene: Scene, date: Day, other: Day, time: Clock | None = None) -> list[Reading] | None:
    """As in "Tuesday, no, Wednesday": what was said last."""
    return [other, time] if time else [other]


def nth_after(scene: Scene, date: Day, base: Day, nth: int = 1) -> Day | None:
    """As in "the first Tuesday after Christmas"; before it where nth is negative."""
    if date.weekday is None or date.of_month or date.month:
        return None
    sign = 1 if nth > 0 else -1
    distance = sign * (date.weekday - base.options[0].weekday()) % 7 or 7
    return _one(shifted(base.options[0], Amount(days=distance + 7 * (abs(nth) - 1)), sign))


# Days of a month


def of_month(scene: Scene, day: int) -> Day | None:
    """The next day with that number, today included: the 31st skips shorter months.

    While one such day was just offered, it is that one.
    """
    for offered in scene.offered_days():
        if offered.day == day:
            return Day((offered,), of_month=day)
    for months in range(3):
        base = shifted(scene.today.replace(day=1), Amount(months=months))
        found = base and make(base.year, base.month, day)
        if found and found >= scene.today:
            return Day((found,), of_month=day)
    return None


def of_this_month(scene: Scene, day: int, months: int = 0) -> Day | None:
    """That day of the month so many months ahead."""
    base = shifted(scene.today.replace(day=1), Amount(months=months))
    found = base and make(base.year, base.month, day)
    return Day((found,), of_month=day) if found else None


def on(
    scene: Scene, day: int, month: int, year: int | None = None, century: int | None = None
) -> Day | None:
    """A day of a month: in the year named, else the next one to come."""
    if century is not None and year is not None:
        if century not in (19, 20):
            return None
        year += century * 100
    gone = None
    if year is not None:
        found = make(full_year(year), month, day)
    else:
        found = upcoming(scene, lambda y: make(y, month, day))
        gone = make(scene.today.year - (found == scene.today), month, day)
    return Day((found,), of_month=day, month=month, gone=gone) if found else None


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
        found = nth_of(full_year(year), month, weekday, nth)
    else:
        found = upcoming(scene, lambda y: nth_of(y, month, weekday, nth))
    return Day((found,), weekday=weekday) if found else None


def nth_to_come(scene: Scene, weekday: int, nth: int) -> Day | None:
    """As in "the third Wednesday": of this month, or of the next where that is past."""
    for months in (0, 1):
        found = nth_weekday(scene, weekday, nth, months=months)
        if found and found.options[0] >= scene.today:
            return found
    return None


def nth_of(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of a month, counted from its end where nth is negative."""
    if nth < 0:
        last = monthrange(year, month)[1]
        distance = (date(year, month, last).weekday() - weekday) % 7
        return make(year, month, last - distance + 7 * (nth + 1))
    distance = (weekday - date(year, month, 1).weekday()) % 7
    return make(year, month, 1 + distance + 7 * (nth - 1))


def nth_last(
    scene: Scene, nth: int = 1, month: int | None = None, months: int = 0, year: int | None = None
) -> Day | None:
    """The last day of a month, or the nth from its end."""

    def count_back(first: date) -> date | None:
        return make(first.year, first.month, monthrange(first.year, first.month)[1] - nth + 1)

    if month is None:
        base = shifted(scene.today.replace(day=1), Amount(months=months))
        return _one(base and count_back(base))
    if year is not None:
        return _one(count_back(date(full_year(year), month, 1)))
    return _one(upcoming(scene, lambda y: count_back(date(y, month, 1))))


# Days in figures


def iso(scene: Scene, iso: Figure) -> Day | None:
    """As in "2026-12-01"."""
    year, month, day = map(int, iso.groups)
    return _one(make(year, month, day))


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
    if len(groups[0]) == 4:
        return _one(make(*map(int, groups))) if len(groups) == 3 else None
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


def dotted(scene: Scene, date: Day, dotted: Figure) -> Day | None:
    """As in "Monday 19.06": the date itself, if the weekday agrees."""
    day, month = map(int, dotted.groups)
    found = on(scene, day, month) if 1 <= month <= 12 else None
    if found is None:
        return None
    weekday = found.options[0].weekday()
    return found if found.options[0] in date.options or weekday == date.weekday else None
