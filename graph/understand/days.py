"""Days by arithmetic: from what was said of a day to the day, whatever the language."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from graph.understand.readings import Amount, Clock, Day, Reading, Scene

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


def one(day: date | None) -> Day | None:
    return None if day is None else Day((day,))


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


def working_after(scene: Scene, date: Day) -> Day:
    """As in "the first working day after Christmas"."""
    day = date.options[0] + timedelta(days=1)
    return Day((day + timedelta(days=7 - day.weekday() if day.weekday() > 4 else 0),))


def next_to(scene: Scene, days: int) -> Day:
    """So many days after the one on the table, or after today."""
    base = date.fromisoformat(scene.about.date) if scene.about.date else scene.today
    return Day((base + timedelta(days=days),), beside=days)


def after(scene: Scene, amount: Amount, date: Day | None = None, sign: int = 1) -> Day | None:
    """An amount after a day, or after today. Amounts that hold a time of day are not days."""
    if amount.within_a_day or (amount.months == 0 and amount.days == 0):
        return None
    moved = (shifted(base, amount, sign) for base in (date.options if date else (scene.today,)))
    found = tuple(day for day in moved if day is not None)
    return Day(found, counted=date is None) if found else None


def from_day(scene: Scene, amount: Amount, date: Day) -> Day | None:
    """As in "two weeks from tomorrow"; in "four days from the 1st" that may be how long it is."""
    moved = after(scene, amount, date)
    return either(scene, date, moved) if moved and date.of_month and not date.month else moved


def itself(scene: Scene, date: Day) -> Day:
    """As in "for two days from Monday": Monday."""
    return date


def either(scene: Scene, date: Day, other: Day) -> Day:
    """As in "Monday or Tuesday"."""
    return Day(tuple(dict.fromkeys((*date.options, *other.options))))


def or_later(scene: Scene, date: Day, amount: Amount) -> Day | None:
    """As in "this Friday or the next"."""
    later = after(scene, amount, date)
    return either(scene, date, later) if later else None


def one_day(first: Day, second: Day) -> Day | None:
    """Two sayings of one day, as one; None where they are two days."""
    common = tuple(day for day in second.options if day in first.options)
    if common:
        of_month, month = first.of_month or second.of_month, first.month or second.month
        return replace(first, options=common, of_month=of_month, month=month)
    named, dated = (first, second) if first.weekday is not None else (second, first)
    if named.weekday is None or dated.weekday is not None:
        return None
    agreed = tuple(day for day in dated.options if day.weekday() == named.weekday)
    if agreed:
        return replace(dated, options=agreed, doubtful=False)
    if dated.gone and dated.gone.weekday() == named.weekday:
        return replace(dated, options=(dated.gone,))
    if dated.counted:
        return named  # People miscount days, not weekdays.
    if dated.month:
        return replace(dated, doubtful=True)
    return replace(dated, options=(*dated.options, *named.options))


def joined(scene: Scene, date: Day, other: Day) -> Day | None:
    """As in "Monday the 27th of May"."""
    if date.kept != other.kept:
        return other if date.kept else date
    return one_day(date, other)


def second(scene: Scene, date: Day, other: Day, time: Clock | None = None) -> list[Reading] | None:
    """As in "Tuesday, no, Wednesday": what was said last.

    Of "Thursday, no Tuesday" that is refused which is on the table.
    """
    table = the_same(scene)
    if other.beside:
        other = replace(other, options=(date.options[0] + timedelta(days=other.beside),))
    elif table and other.options == table.options != date.options:
        other = date
    return [other, time] if time else [other]
