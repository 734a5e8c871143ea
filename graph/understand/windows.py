"""Stretches of hours and parts of the day by arithmetic, whatever the language."""

from datetime import timedelta

from graph.heard import DayPart
from graph.understand import days, times
from graph.understand.figures import Figure
from graph.understand.readings import (
    MIDNIGHT,
    NOON,
    Amount,
    Clock,
    Day,
    Number,
    Part,
    Reading,
    Scene,
    Window,
)

_WHOLE: dict[DayPart, tuple[int, int]] = {
    "morning": (0, NOON),
    "afternoon": (NOON, 17 * 60),
    "evening": (17 * 60, 21 * 60),
}
"""Parts of the day as their names say them, in minutes."""

_LATE = 120
"""Minutes before closing that are the end of the day."""


def part(scene: Scene, name: DayPart, first: int, last: int, placed: bool = False) -> Part:
    """A part of the day, in hours."""
    return Part(name, (first * 60, last * 60), placed)


def part_on(scene: Scene, date: Day, name: DayPart, first: int, last: int) -> list[Reading]:
    """As in "Monday a.m."."""
    return [date, part(scene, name, first, last, placed=True)]


def one_in(scene: Scene, hour: int, name: DayPart, first: int, last: int) -> Part | None:
    """As in "una por la mañana": an appointment, not one o'clock."""
    return part(scene, name, first, last, placed=True) if hour == 1 else None


def today_part(scene: Scene, name: DayPart, first: int, last: int, days: int = 0) -> list[Reading]:
    """As in "this morning", "tonight", "last night" (of days -1)."""
    return [
        Day((scene.today + timedelta(days=days),)),
        part(scene, name, first, last, placed=True),
    ]


def end_of_day(scene: Scene) -> list[Reading]:
    """As in "at the end of the day": of the day on the table the two hours before closing.

    Where no day is on the table it is today's last minute.
    """
    day = days.the_same(scene)
    open_ = scene.policy.opening(day.options[0]) if day else None
    if not open_:
        return times.end_of_day(scene)
    closes = open_[-1].closes.hour * 60 + open_[-1].closes.minute
    first = Clock(max(closes - _LATE, 0), exact=True)
    return [Window(first, Clock(closes, exact=True))]


def hours(
    scene: Scene,
    first: Clock | None = None,
    last: Clock | None = None,
    time: Clock | None = None,
    first_hour: int | None = None,
    last_hour: int | None = None,
    first_figure: Number | None = None,
    last_figure: Number | None = None,
    first_dotted: Figure | None = None,
    last_dotted: Figure | None = None,
    first_part: Part | None = None,
    last_part: Part | None = None,
    date: Day | None = None,
) -> list[Reading] | None:
    """From one time to another, either end may be open; hours may be bare figures.

    A part of the day says which half of it is meant ("nine in the morning to five in the evening").
    """
    if first_figure is not None:
        first = times.read_military(first_figure)
    if last_figure is not None:
        last = times.read_military(last_figure)
    if first_dotted is not None:
        first = times.read_figure(first_dotted)
    if last_dotted is not None:
        last = times.read_figure(last_dotted)
    first = first or time
    if first_hour is not None:
        first = times.bare(first_hour)
    if last_hour is not None:
        last = times.bare(last_hour)
    if not (first or last):
        return None
    window = Window(_placed(first, first_part), _placed(last, last_part))
    return [date, window] if date else [window]


def until_hour(scene: Scene, date: Day, last_hour: int) -> list[Reading] | None:
    """As in "Tuesday January 5th, until eleven"; until a larger figure is until that day."""
    return hours(scene, last_hour=last_hour, date=date) if last_hour <= 12 else None


def leaving(
    scene: Scene,
    last: Clock | None = None,
    last_hour: int | None = None,
    last_figure: Number | None = None,
) -> list[Reading] | None:
    """As in "I have to leave at three": of a day on the table, as without one a bus may leave."""
    if scene.about.date is None:
        return None
    return hours(scene, last=last, last_hour=last_hour, last_figure=last_figure)


def figures(
    scene: Scene, first: int, hour: int, ampm: times.Half, until: bool = False
) -> Window | None:
    """As in "5 to 6 pm", "10 until 4 pm"; in "10 to 4 pm" the first ones are minutes."""
    last = times.at(scene, hour, ampm=ampm)
    if not isinstance(last, Clock) or not (first < hour or until):
        return None
    return Window(times.bare(first), last)


def _placed(clock: Clock | None, part: Part | None) -> Clock | None:
    if clock is None or part is None or clock.exact:
        return clock
    return Clock(clock.minute % NOON + (NOON if part.window[0] >= NOON else 0), exact=True)


def parts(
    scene: Scene, last_part: Part, first_part: Part | None = None, time: Clock | None = None
) -> Window | None:
    """As in "mid afternoon to early evening", "from noon until the evening"."""
    first = time or (Clock(first_part.window[0], exact=True) if first_part else None)
    last = Clock(last_part.window[1] - 1, exact=True)
    return Window(first, last) if first and first.exact and first.minute < last.minute else None


def hours_lasting(
    scene: Scene, amount: Amount, time: Clock | None = None, hour: int = 0
) -> Window | None:
    """As in "from four for half an hour"; until midnight at the latest."""
    time = time or times.bare(hour)
    if time is None or amount.months or amount.days:
        return None
    last = min(time.minute + amount.minutes, MIDNIGHT - 1)
    return Window(time, Clock(last, exact=time.exact))


def itself(scene: Scene, part: Part) -> Part:
    """As in "in the morning, not the afternoon"."""
    return part


def narrower(part: Part) -> tuple[int, int] | None:
    """The minutes of a part that is less than its name says ("late afternoon", "lunchtime")."""
    first, last = part.window
    begins, ends = _WHOLE[part.name]
    return (first, last - 1) if first > begins or last < ends else None


def not_part(scene: Scene, part: Part) -> Window:
    """As in "not in the morning"."""
    first, last = part.window
    if first < NOON:
        return Window(Clock(last, exact=True), None)
    return Window(None, Clock(first - 1, exact=True))


def rest_of_day(scene: Scene, date: Day | None = None) -> list[Reading] | None:
    """As in "the rest of the day": of today, from now on."""
    if date is not None and date.options != (scene.today,):
        return [date]
    now = Clock(scene.now.hour * 60 + scene.now.minute, exact=True)
    return [Day((scene.today,)), Window(now, None)]
