"""What words can come to mean: the values that rules make and refinement puts together."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple

from graph.heard import DayPart, Intent, Slot, Slots, Topic
from graph.policy import Policy

MIDNIGHT = 24 * 60
"""Minutes in a day; a time of day is held as minutes since midnight."""

NOON = MIDNIGHT // 2


@dataclass(frozen=True, slots=True)
class Scene:
    """What words are read against: the moment, the owner's hours, what is on the table.

    `day_first` is the order of day and month in figures; only where the region is known
    (`ordered`) it settles a date that can be read both ways.
    """

    now: datetime
    policy: Policy
    about: Slots
    day_first: bool
    ordered: bool = False

    @property
    def today(self) -> date:
        """The business's date at the moment of the utterance."""
        return self.now.date()

    def offered_days(self) -> list[date]:
        """The days among the alternatives just offered."""
        return [date.fromisoformat(one) for one in self.about.offered if ":" not in one]


class Number(NamedTuple):
    """A count or a figure. `digits` is how it was written, empty where it was spoken."""

    value: int
    digits: str = ""


class Ordinal(NamedTuple):
    """A place in a row: "third", "23rd" (`written`)."""

    value: int
    written: bool = False

    @property
    def nth(self) -> bool:
        """Whether it is a day of the month even where nothing says so: few rows are that long."""
        return self.written or self.value > 20


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or the days it may be, and what was said of it.

    `weekday` (0 is Monday), `of_month` and `month` are named in the words; `counted` days lie so
    many days from another; `gone` is the day of that name that went by not long ago; `doubtful`
    days contradict themselves; `kept` ones are on the table already ("that day"); those `beside`
    are so many days from it, or from one just refused ("the day after").
    """

    options: tuple[date, ...]
    weekday: int | None = None
    of_month: int | None = None
    month: int | None = None
    counted: bool = False
    gone: date | None = None
    doubtful: bool = False
    kept: bool = False
    beside: int = 0


@dataclass(frozen=True, slots=True)
class Feast:
    """A day with a name of its own, found in a year by `graph.understand.feasts`."""

    name: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as said. `exact` times have one reading, others one before and one after noon.

    `alternatives` are other minutes the same words may mean ("half eight"), `others` are times said
    beside this one ("two or three").
    """

    minute: int
    exact: bool = False
    alternatives: tuple[int, ...] = ()
    others: "tuple[Clock, ...]" = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day; `window` is where it lies, in minutes.

    `placed` parts were said to be where a time lies ("in the morning").
    """

    name: DayPart
    window: tuple[int, int]
    placed: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both included.

    `lasting` ones may say how long it is to take, not when ("until Friday"); weeks `beside` are so
    many days from the one on the table, or from one just refused ("the week after").
    """

    first: date
    last: date
    lasting: bool = False
    beside: int = 0


@dataclass(frozen=True, slots=True)
class Window:
    """Times from `first` to `last` minute of the day, both included, not yet read for am or pm."""

    first: Clock | None
    last: Clock | None


@dataclass(frozen=True, slots=True)
class Excluded:
    """Days the caller does not want, or the part or time of one; all of a `stretch` or some."""

    days: tuple[date, ...] = ()
    stretch: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time: whole months, days, minutes and seconds."""

    months: int = 0
    days: int = 0
    minutes: int = 0
    seconds: int = 0

    @property
    def within_a_day(self) -> bool:
        """Whether it counts a time of day too."""
        return bool(self.minutes or self.seconds)


@dataclass(frozen=True, slots=True)
class Act:
    """Something done with words.

    Not every act is an intent of its own: to `drop` is to cancel, or to correct where a new value
    stands beside it; to `confirm` is to ask for it, a yes only beside praise; to `concede` is to
    add a condition that is none ("if that suits you", "I have no choice"), an `aside` what changes
    nothing ("remind me the day before"); to `request` is to ask for what is named next ("I need
    your address"). A `remark` agrees to nothing ("I'm at the office").
    """

    intent: (
        Intent
        | Literal[
            "agree",
            "praise",
            "confirm",
            "concede",
            "aside",
            "remark",
            "request",
            "hedge",
            "not_now",
            "change",
            "drop",
            "earliest",
        ]
    )
    slot: Slot | None = None
    topic: Topic | None = None
    choice: int | None = None


Reading = Number | Ordinal | Day | Feast | Clock | Part | Span | Window | Excluded | Amount | Act
