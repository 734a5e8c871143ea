"""Weekdays by arithmetic: the nearest, of a week, of a stretch of days, with its number."""

from dataclasses import replace
from datetime import date, timedelta

from graph.understand import dates
from graph.understand.days import after, either, make, monday, one, shifted
from graph.understand.readings import Amount, Clock, Day, Excluded, Part, Reading, Scene, Span


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


def beside(scene: Scene, weekday: int) -> Day:
    """As in "that Thursday", "the Thursday after": than the day on the table, if there is one."""
    if scene.about.date is None:
        return coming(scene, weekday) or in_week(scene, weekday, 1)
    table = date.fromisoformat(scene.about.date)
    distance = (weekday - table.weekday() - 1) % 7 + 1
    return Day((table + timedelta(days=distance),), weekday=weekday)


def in_a_row(scene: Scene, weekday: int, times: int) -> Day | None:
    """As in "the next two Fridays": one of them."""
    found = [coming(scene, weekday, nth) for nth in range(1, min(times, 10) + 1)]
    options = tuple(day for one in found if one for day in one.options)
    return Day(options, weekday=weekday) if options else None


def coming(scene: Scene, weekday: int, times: int = 1) -> Day | None:
    """The nearest such weekday after today, or the so-manieth."""
    distance = (weekday - scene.today.weekday() - 1) % 7 + 1
    found = shifted(scene.today, Amount(days=distance + 7 * (times - 1)))
    return Day((found,), weekday=weekday) if found else None


def weeks_after(scene: Scene, weekday: int, weeks: int) -> Day:
    """As in "Tuesday week", "Tuesday fortnight": so many weeks after that weekday to come.

    "A week after the day that is mentioned" (Longman, s.v. week); said on a Tuesday that day is
    today or in a week, as in "a week on Tuesday".
    """
    distance = (weekday - scene.today.weekday()) % 7
    nearest = scene.today + timedelta(days=distance + 7 * weeks)
    options = (nearest,) if distance else (nearest, nearest + timedelta(days=7))
    return Day(options, weekday=weekday)


def no_weekends(scene: Scene) -> Excluded:
    """As in "weekdays only", "during the week": none of the Saturdays and Sundays to come."""
    horizon = (scene.today + timedelta(days=n) for n in range(scene.policy.horizon_days + 1))
    return Excluded(tuple(day for day in horizon if day.weekday() >= 5), stretch=True)


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


def in_week(scene: Scene, weekday: int, weeks: int, other: int | None = None) -> Day:
    """That weekday of the ISO week so many weeks ahead: "next Tuesday" is one week ahead.

    As in "next Tuesday or Wednesday" the `other` is one of that week too.
    """
    found = {monday(scene, weeks) + timedelta(days=n) for n in (weekday, other) if n is not None}
    return Day(tuple(sorted(found)), weekday=weekday)


def after_next(scene: Scene, weekday: int) -> Day:
    """As in "Friday after next": the second to come; of the week after next, if that is another."""
    second = scene.today + timedelta(days=(weekday - scene.today.weekday() - 1) % 7 + 8)
    other = monday(scene, 2) + timedelta(days=weekday)
    return Day(tuple(dict.fromkeys((second, other))), weekday=weekday)


def in_span(scene: Scene, weekday: int, span: Span) -> Day | None:
    """That weekday within a stretch; of more than a week those to come, as many as a month has."""
    longer = (span.last - span.first).days > 6
    first = max(span.first, scene.today) if longer else span.first
    distances = range((weekday - first.weekday()) % 7, min((span.last - first).days, 34) + 1, 7)
    options = tuple(first + timedelta(days=n) for n in distances)
    return Day(options, weekday=weekday) if options else None


def of_span(scene: Scene, date: Day, span: Span) -> Day | None:
    """As in "Tuesday next week", "this day next month"."""
    if not (date.of_month or date.month or date.weekday is not None or len(date.options) > 1):
        day = date.options[0]
        return dates.of_month_span(scene, day.day, span) or in_span(scene, day.weekday(), span)
    if date.of_month and date.month:
        found = make(span.first.year, date.month, date.of_month)
        inside = found is not None and span.first <= found <= span.last
        return replace(date, options=(found,)) if found and inside else None
    if date.of_month:
        return dates.of_month_span(scene, date.of_month, span)
    return None if date.weekday is None else in_span(scene, date.weekday, span)


def all_but(scene: Scene, span: Span, date: Day) -> list[Reading] | None:
    """As in "any day next week but Wednesday"."""
    day = of_span(scene, date, span)
    return [span, Excluded(day.options)] if day else None


def of_span_at(
    scene: Scene, date: Day, span: Span, time: Clock | None = None, part: Part | None = None
) -> list[Reading] | None:
    """As in "Friday at three next week"."""
    day, at = of_span(scene, date, span), time or part
    return [day, at] if day and at else None


def either_of_span(scene: Scene, date: Day, other: Day, span: Span) -> Day | None:
    """As in "next week, Tuesday or Wednesday"."""
    first, second = of_span(scene, date, span), of_span(scene, other, span)
    return either(scene, first, second) if first and second else None


def between(scene: Scene, date: Day, other: Day, span: Span) -> Span | None:
    """As in "Tuesday to Thursday next week"."""
    if date.weekday is None or other.weekday is None:
        return None
    first, last = in_span(scene, date.weekday, span), in_span(scene, other.weekday, span)
    if first is None or last is None:
        return None
    if len(first.options) > 1 or len(last.options) > 1:
        return span
    if last.options[0] < first.options[0]:
        return None
    return Span(first.options[0], last.options[0])


def weeks_hence(scene: Scene, amount: Amount, date: Day) -> Day | None:
    """As in "a week on Friday", "two weeks tomorrow"."""
    if amount.days % 7 or amount.months or not amount.days:
        return None
    return after(scene, amount, date)


def in_weeks(
    scene: Scene, amount: Amount, date: Day, sign: int = 1, base: Day | None = None
) -> Day | None:
    """As in "Tuesday in two weeks": of the ISO week that is so many ahead; "today in a week".

    Counted in months it is the first one from then on.
    """
    if amount.within_a_day or (amount.days % 7 and amount.months == 0):
        return None
    if date.weekday is None:
        return after(scene, amount, date, sign)
    there = shifted(base.options[0] if base else scene.today, amount, sign)
    if there is None:
        return None
    days = date.weekday - there.weekday()
    return one(there + timedelta(days=days % 7 if amount.months else days))


def weekday_of_month(scene: Scene, weekday: int, day: int) -> Day | None:
    """As in "Friday the 31st": the next day that is both.

    Where the next day with that number lies one weekday off, one of the two was a slip: both stay.
    Where the last one that is both has only just gone, that one may be meant.
    """
    near = dates.of_month(scene, day)
    if near is None or near.options[0].weekday() == weekday:
        return near and replace(near, weekday=weekday)
    found = near.options[0]
    if (found.weekday() - weekday) % 7 in (1, 6):
        slip = 1 if (weekday - found.weekday()) % 7 == 1 else -1
        return Day((found, found + timedelta(days=slip)))
    for months in range(1, 13):
        base = shifted(found.replace(day=1), Amount(months=months))
        later = base and make(base.year, base.month, day)
        if later and later.weekday() == weekday:
            gone = (dates.of_this_month(scene, day, months) for months in (-1, 0))
            doubtful = any(each and each.options[0].weekday() == weekday for each in gone)
            return Day((later,), weekday=weekday, of_month=day, doubtful=doubtful)
    return near


def weekday_and_figure(scene: Scene, weekday: int, day: int) -> Day | None:
    """As in "Friday 31"; in "Friday 3" it may be an hour, unless that is the day's number."""
    near = dates.of_month(scene, day)
    if day <= 12 and near and near.options[0].weekday() != weekday:
        return None
    return weekday_of_month(scene, weekday, day)
