"""Weeks, months, quarters, seasons and years as stretches of days."""

from calendar import monthrange
from datetime import date, timedelta

from graph.understand import counted, days, feasts, times, weekdays
from graph.understand.readings import Amount, Day, Excluded, Feast, Reading, Scene, Span
from graph.understand.spans import Third, part_of


def week(
    scene: Scene,
    weeks: int = 0,
    span: Span | None = None,
    more: int = 0,
    third: Third | None = None,
) -> Span:
    """The ISO week so many weeks ahead, or after one just named, and so many `more` behind it."""
    base = span.first if span else scene.today
    first = base - timedelta(days=base.weekday()) + timedelta(days=7 * weeks)
    whole = Span(first, first + timedelta(days=6 + 7 * more))
    return part_of(scene, whole, third) if third else whole


def week_cut(
    scene: Scene, weekday: int, weeks: int, sign: int, included: bool = False
) -> Span | None:
    """As in "next week before Thursday" (sign -1), "next week after Tuesday"."""
    whole = week(scene, weeks)
    day = whole.first + timedelta(days=weekday + (0 if included else sign))
    first, last = (whole.first, day) if sign < 0 else (day, whole.last)
    return Span(first, last) if first <= last else None


def week_beside(scene: Scene, weeks: int) -> Span:
    """The week so many weeks from the one on the table, or from this one."""
    base = date.fromisoformat(scene.about.date) if scene.about.date else scene.today
    first = base + timedelta(days=7 * weeks - base.weekday())
    return Span(first, first + timedelta(days=6), beside=7 * weeks)


def week_of(scene: Scene, date: Day, weeks: int = 0, span: Span | None = None) -> Span:
    """The week a day lies in, or so many after it; the weekend nearest to it if `span` is one."""
    if span and (span.last - span.first).days == 1:
        return _weekend_near(date.options[0])
    first = date.options[0] + timedelta(days=7 * weeks - date.options[0].weekday())
    return Span(first, first + timedelta(days=6))


def in_week_of(scene: Scene, date: Day, base: Day, other: Day | None = None) -> Day | None:
    """As in "Thursday in the week of the 7th", "the week of Christmas, on Monday or Tuesday"."""
    if any(day.weekday is None for day in (date, other) if day):
        return None
    whole = week_of(scene, base)
    if other:
        return weekdays.either_of_span(scene, date, other, whole)
    return weekdays.of_span(scene, date, whole)


def this_time(scene: Scene, span: Span) -> list[Reading] | None:
    """As in "this time next week": the day there that today is here, at this moment."""
    if (span.last - span.first).days == 6:
        return times.now(scene, Day((span.first + timedelta(days=scene.today.weekday()),)))
    return None


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


def nth_weekend(scene: Scene, inner: Span, span: Span, nth: int) -> Span | None:
    """As in "the first weekend of December": the one whose Saturday is the nth there."""
    if (inner.last - inner.first).days != 1:
        return None
    saturday = counted.nth_of_span(scene, span, nth, weekdays.coming(scene, 5))
    return _weekend_near(saturday.options[0]) if saturday else None


def _weekend_near(day: date) -> Span:
    saturday = day + timedelta(days=(8 - day.weekday()) % 7 - 3)
    return Span(saturday, saturday + timedelta(days=1))


def weekend(scene: Scene, weeks: int = 0) -> Span:
    """The Saturday and Sunday of the ISO week so many weeks ahead."""
    first = days.monday(scene, weeks) + timedelta(days=5)
    return Span(first, first + timedelta(days=1))


def this_weekend_or_next(scene: Scene) -> list[Reading]:
    """Two weekends, without what lies between them."""
    first, next_ = weekend(scene), weekend(scene, 1)
    between = (next_.first - first.last).days - 1
    apart = tuple(first.last + timedelta(days=n) for n in range(1, between + 1))
    return [Span(first.first, next_.last), Excluded(apart, stretch=True)]


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


def months(scene: Scene, first: int, month: int, year: int | None = None) -> Span | None:
    """As in "from March to May"."""
    ends = named_month(scene, month, year)
    if ends is None:
        return None
    begins = named_month(scene, first, ends.last.year - (first > month))
    return Span(begins.first, ends.last) if begins else None


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


def season(scene: Scene, season: int, year: int | None = None) -> Span | None:
    """A season, 0 is spring: of the year named, else the one running or to come."""
    if year is None:
        year = scene.today.year
        end = date(year, 3, 19) + timedelta(days=92 * (season + 1))
        year += end < scene.today
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


def feast_week(scene: Scene, feast: Feast, year: int | None = None) -> Span | None:
    """As in "Christmas week": the one a day with a name lies in."""
    day = feasts.feast(scene, feast, year)
    return week_of(scene, day) if isinstance(day, Day) else None


def third_of_month(scene: Scene, third: Third) -> Span | None:
    """As in "end of month"."""
    span = month(scene)
    return part_of(scene, span, third) if span else None
