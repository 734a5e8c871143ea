"""Times of day by arithmetic: from what was said of a time to the minute, whatever the language."""

from dataclasses import replace
from itertools import pairwise
from typing import Literal

from graph.understand import days
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
)

Half = Literal["am", "pm"]


def on_the_five(scene: Scene, dotted: Figure) -> Clock | None:
    """As in "at 4.30"; other minutes are not said with a dot unless a half of the day follows."""
    return read_figure(dotted) if int(dotted.groups[1]) % 5 == 0 else None


def surely_dotted(scene: Scene, dotted: Figure) -> Clock | None:
    """As in "16.00", "13.30": what can be no day and its month."""
    minute = int(dotted.groups[1])
    return on_the_five(scene, dotted) if minute == 0 or minute > 12 else None


def at(
    scene: Scene,
    hour: int,
    minute: int = 0,
    ampm: Half | None = None,
    part: Part | None = None,
    date: Day | None = None,
    exact: bool = False,
) -> Clock | list[Reading] | None:
    """As in "three", "three thirty", "three pm", "three in the afternoon"."""
    if ampm is not None:
        return _halved(hour, minute, ampm) if hour <= 12 else None
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    clock = Clock(hour % 24 * 60 + minute, exact=exact or hour > 12 or hour == 0)
    return [reading for reading in (date, clock, part) if reading]


def at_or_two(
    scene: Scene, hour: int, minute: int, ampm: Half | None = None
) -> Clock | list[Reading] | None:
    """As in "nine, ten": either of two hours; "three, thirty" is one time, said slowly."""
    if not (10 <= minute <= 12 and minute - hour in (1, 2)):
        return at(scene, hour, minute, ampm)
    return in_turn(scene, hour, minute, ampm=ampm)


def hesitant(
    scene: Scene, hour: int, minute: int, ampm: Half | None = None
) -> Clock | list[Reading] | None:
    """As in "three uh thirty"; "nine uh ten" is thought better of."""
    return at(scene, hour, minute, ampm) if minute > 12 else None


def of_teen(scene: Scene, tens: int, minute: int = 0) -> Clock | list[Reading] | None:
    """As in "thirteen thirty", misheard as "thirty thirty"."""
    return at(scene, 10 + tens // 10, minute) if tens in range(30, 100, 10) else None


def of_ones(scene: Scene, ones: int) -> Clock | list[Reading] | None:
    """As in "eighteen zero zero", misheard as "eight in zero zero"."""
    return at(scene, 10 + ones) if ones > 2 else None


def figures_of_ones(scene: Scene, clock: Figure) -> Clock | list[Reading] | None:
    """As in "fourteen zero zero", misheard as "4:00 zero": a zero too many for four o'clock."""
    hour, minute, *more = map(int, clock.groups)
    return None if minute or more or hour > 9 else of_ones(scene, hour)


def on_the_hour(
    scene: Scene, hour: int, minute: int, ampm: Half | None = None
) -> Clock | list[Reading] | None:
    """As in "four o'clock", misheard as "4:0 clock"."""
    return None if minute else at(scene, hour, ampm=ampm)


def figures_of_teen(scene: Scene, clock: Figure) -> Clock | list[Reading] | None:
    """As in "16:45", misheard as "60:45", "3:30" as "3/30": what can be no time and no date."""
    hour, minute, *more = map(int, clock.groups)
    if more or minute % 15:
        return None
    slashed = clock.separator == "/" and minute
    return of_teen(scene, hour, minute) or (at(scene, hour, minute) if slashed else None)


def _halved(hour: int, minute: int, ampm: Half) -> Clock | None:
    """Before or after noon as said; a 24-hour time may repeat what it says already ("15:30 pm")."""
    if hour > 23 or minute > 59 or (hour > 12 and ampm == "am") or (hour == 0 and ampm == "pm"):
        return None
    if hour <= 12:
        hour = hour % 12 + (12 if ampm == "pm" else 0)
    return Clock(hour * 60 + minute, exact=True)


def figures(
    scene: Scene,
    clock: Figure | None = None,
    dotted: Figure | None = None,
    ampm: Half | None = None,
    date: Day | None = None,
) -> list[Reading] | Clock | None:
    """As in "3:30", "8.30", "08:00": a leading zero makes it a 24-hour time."""
    figure = clock or dotted
    if figure is None:
        return None
    if ampm is not None:
        return _halved(int(figure.groups[0]), int(figure.groups[1]), ampm)
    read = read_figure(figure)
    return [date, read] if date and read else read


def read_figure(figure: Figure) -> Clock | None:
    """Hours and minutes with a mark between them as a time."""
    hour, minute = int(figure.groups[0]), int(figure.groups[1])
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    exact = not 1 <= hour <= 12 or figure.groups[0].startswith("0")
    return Clock(hour % 24 * 60 + minute, exact=exact)


def military(
    scene: Scene,
    military: Number,
    ampm: Half | None = None,
    date: Day | None = None,
    part: Part | None = None,
) -> list[Reading] | Clock | None:
    """As in "1530", "230", "0930", "nine oh five in the morning"."""
    digits = military.digits
    hour, minute = int(digits[:-2]), int(digits[-2:])
    if ampm is not None:
        return _halved(hour, minute, ampm)
    return [reading for reading in (date, read_military(military), part) if reading]


def figures_alone(scene: Scene, military: Number) -> Clock | None:
    """As in "230", "0810", and nothing else; "2012" may be a year, "117" anything."""
    clear = len(military.digits) == 3 or military.digits.startswith("0")
    return read_military(military) if clear and military.value % 5 == 0 else None


def read_military(figure: Number) -> Clock:
    """Three or four figures as a time; a leading zero makes it a 24-hour time."""
    hour, minute = int(figure.digits[:-2]), int(figure.digits[-2:])
    exact = not 1 <= hour <= 12 or figure.digits.startswith("0")
    return Clock(hour * 60 + minute, exact=exact)


def hundred_hours(scene: Scene, military: Number) -> Clock | None:
    """As in "1500 hours"; fewer figures count hours."""
    return replace(read_military(military), exact=True) if len(military.digits) == 4 else None


def past(
    scene: Scene,
    hour: int,
    minutes: int = 0,
    quarters: int = 1,
    amount: Amount | None = None,
    ampm: Half | None = None,
    sign: int = 1,
    exact: bool = False,
) -> Clock | None:
    """As in "quarter past three", "ten minutes to four pm"; an `exact` hour is of 24."""
    if amount is not None:
        if amount.months or amount.days or amount.minutes > NOON:
            return None
        minutes = amount.minutes
    elif minutes * quarters > (59 if sign > 0 else 29):
        return None
    if hour > (24 if sign > 0 or exact else 13):
        return None
    minutes *= quarters
    exact = exact or hour > 12 or hour == 0
    base = _halved(hour, 0, ampm) if ampm else Clock(hour * 60, exact=exact)
    return base and Clock((base.minute + sign * minutes) % MIDNIGHT, exact=base.exact)


def quarter_two(scene: Scene, to: int, hour: int, ampm: Half | None = None) -> Clock | None:
    """As in "quarter to three", misheard as "quarter two three"."""
    return past(scene, hour, 15, ampm=ampm, sign=-1) if to == 2 else None


def half(
    scene: Scene, hour: int, later: bool | None = None, ampm: Half | None = None
) -> Clock | None:
    """As in "half eight": half past where `later`, half to where not, either where unknown."""
    if not 1 <= hour <= 12:
        return None
    before, after = (hour * 60 - 30) % NOON, (hour * 60 + 30) % NOON
    if ampm:
        before, after = (minute + NOON * (ampm == "pm") for minute in (before, after))
    exact = ampm is not None
    if later is not None:
        return Clock(after if later else before, exact)
    return Clock(before, exact, alternatives=(after,))


def named(scene: Scene, minute: int, hour: int = 12) -> Clock | None:
    """As in "noon", "12 noon"; small hours too are said to be at midnight."""
    if minute == 0 and hour <= 3:
        return Clock(hour * 60, exact=True)
    return Clock(minute, exact=True) if hour == 12 else None


def the_same(scene: Scene) -> Clock | None:
    """The time on the table."""
    return at_clock(scene.about.time) if scene.about.time else None


def at_clock(time: str) -> Clock:
    """A time as the slots hold it, `HH:MM`."""
    hour, minute = time.split(":")
    return Clock(int(hour) * 60 + int(minute), exact=True)


def now(scene: Scene, date: Day | None = None) -> list[Reading]:
    """As in "right now", "this time tomorrow"."""
    clock = Clock(scene.now.hour * 60 + scene.now.minute, exact=True)
    return [date or Day((scene.today,)), clock]


def end_of_day(scene: Scene, date: Day | None = None, minute: int = MIDNIGHT - 1) -> list[Reading]:
    """As in "the end of tomorrow": of today where no other day is said or on the table."""
    clock = Clock(minute, exact=True)
    if date is None and scene.about.date is None:
        date = Day((scene.today,), kept=True)
    return [clock, date] if date else [clock]


def closing(scene: Scene, date: Day | None = None) -> list[Reading]:
    """As in "close of business Friday": when the business closes that day, if it opens at all."""
    day = (date or days.the_same(scene) or days.ahead(scene, 0)).options[0]
    open_ = scene.policy.opening(day)
    if not open_:
        return [date] if date else []
    return end_of_day(scene, date, open_[-1].closes.hour * 60 + open_[-1].closes.minute)


def second(
    scene: Scene,
    time: Clock | None = None,
    other: Clock | None = None,
    other_hour: int | None = None,
) -> Clock | None:
    """As in "at three, no, four": what was said last.

    Of "at four, no at three" that is refused which is on the table.
    """
    other = other or (bare(other_hour) if other_hour is not None else None)
    table = the_same(scene)
    if time and other and table and (table.minute - other.minute) % NOON == 0:
        return time
    return other


def either(
    scene: Scene,
    time: Clock | None = None,
    other: Clock | None = None,
    first_hour: int | None = None,
    other_hour: int | None = None,
    middle_hour: int | None = None,
) -> Clock | None:
    """As in "at two or at three", "two, three or four"."""
    first = bare(first_hour) if first_hour is not None else time
    other = bare(other_hour) if other_hour is not None else other
    if first is None or other is None:
        return None
    middle: tuple[Clock, ...] = ()
    if middle_hour is not None and middle_hour > 12:
        first = replace(first, minute=first.minute + middle_hour)  # "10 15 or 11"
    elif middle_hour is not None:
        middle = (Clock(middle_hour * 60),)
    return replace(first, others=(*first.others, *middle, other, *other.others))


def in_turn(
    scene: Scene,
    first_hour: int,
    other_hour: int,
    middle_hour: int | None = None,
    ampm: Half | None = None,
    sure: bool = False,
) -> Clock | None:
    """As in "nine, ten, eleven": hours that follow each other, of which any may be meant.

    Single figures in a row may be those of a telephone number, unless an "or" makes it `sure`.
    """
    hours = [hour for hour in (first_hour, middle_hour, other_hour) if hour is not None]
    follow = all((later - hour) % 12 in (1, 2) for hour, later in pairwise(hours))
    if not (follow and min(hours) >= 1 and max(hours) <= 12 and (sure or max(hours) >= 10)):
        return None
    # What is said of the last one counts for all of them, unless noon lies between.
    halved = ampm if 12 not in hours else None
    first, *others = (_halved(hour, 0, halved) if halved else Clock(hour * 60) for hour in hours)
    return first and replace(first, others=tuple(other for other in others if other))


def alone(scene: Scene, hour: int) -> Clock | None:
    """An hour and no more; "one" is more often something else, "twenty" hardly an hour."""
    return bare(hour) if 1 < hour <= 12 else None


def corrected(scene: Scene, hour: int) -> Clock | None:
    """As in "no, it should be four": an hour in the place of the time on the table."""
    return alone(scene, hour) if scene.about.time else None


def said(scene: Scene, time: Clock) -> Clock:
    """As in "at three pm": the time itself."""
    return time


def bare(hour: int) -> Clock | None:
    """An hour in a phrase that can hold nothing but a time."""
    return Clock(hour % 24 * 60, exact=hour > 12 or hour == 0) if hour <= 24 else None
