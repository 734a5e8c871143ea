"""A day and a time said in one breath, and which figure belongs to which."""

from typing import Any

from graph.understand import dates, times, weekdays
from graph.understand.readings import Clock, Day, Part, Reading, Scene


def on_day(scene: Scene, date: Day, time: Clock, part: Part | None = None) -> list[Reading]:
    """As in "by Monday at two": the day and the time themselves."""
    return [date, time, part] if part else [date, time]


def on_date(
    scene: Scene,
    day: int,
    hour: int,
    month: int | None = None,
    minute: int = 0,
    minutes: int = 0,
    ampm: times.Half | None = None,
    year: int | None = None,
) -> list[Reading] | None:
    """As in "22 December four ten pm", "the second, half past three".

    `minutes` are before the hour.
    """
    date = dates.on(scene, day, month, year) if month else dates.of_month(scene, day)
    time = times.past(scene, hour, minutes or minute, ampm=ampm, sign=-1 if minutes else 1)
    return [date, time] if date and time else None


def before_date(scene: Scene, **told: Any) -> list[Reading] | None:
    """As in "one fifteen December fourth": what is said of the time stands before it."""
    read = on_date(scene, **told)
    return read and read[::-1]


def on_number(scene: Scene, day: int, time: Clock, least: int = 1) -> list[Reading] | None:
    """As in "on the 15, 8 pm"; of days from `least` on."""
    date = dates.of_month(scene, day) if day >= least else None
    return [date, time] if date else None


def in_part(scene: Scene, date: Day, figure: int, part: Part) -> list[Reading] | None:
    """As in "Friday, 11 in the morning"; "Friday 27 in the morning" is that day of the month."""
    if date.weekday is None or date.of_month:
        return None
    if figure <= 12:
        clock = times.bare(figure)
        return [date, clock, part] if clock else None
    day = weekdays.weekday_of_month(scene, date.weekday, figure)
    return [day, part] if day else None


def in_part_of(scene: Scene, hour: int, date: Day, part: Part) -> list[Reading] | None:
    """As in "eight tonight", "nine Friday morning"; "one Friday evening" is some evening."""
    clock = times.alone(scene, hour)
    return [clock, date, part] if clock else None


def beside(scene: Scene, date: Day, hour: int) -> list[Reading] | None:
    """As in "Monday three"; "the Monday one" is one of several days."""
    clock = times.alone(scene, hour)
    return [date, clock] if clock else None
