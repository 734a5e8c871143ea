"""What was understood of one utterance."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Literal

Phase = Literal["greeting", "collect_date", "collect_time", "confirmation", "fallback", "terminal"]

Intent = Literal[
    "inform",
    "affirm",
    "negate",
    "repeat",
    "cancel",
    "restart",
    "human",
    "help",
    "wait",
    "question",
    "greet",
    "thanks",
    "goodbye",
    "dont_care",
    "unknown",
    "no_input",
]

DayPart = Literal["morning", "afternoon", "evening"]
Slot = Literal["date", "time"]
Source = Literal["rules", "llm", "tap"]
Topic = Literal["address", "phone", "hours", "price", "duration", "availability", "existing", "why"]
"""What a question is about; "existing" is an appointment the caller already has."""


@dataclass(frozen=True, slots=True)
class Slots:
    """What is on the table while an utterance is understood ("an hour later").

    Dates are ISO `YYYY-MM-DD`, times 24-hour `HH:MM`, both local to the business. `offered` are the
    dates or times the agent has just named as alternatives.
    """

    date: str | None = None
    time: str | None = None
    offered: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """One utterance, understood.

    `date` and `time` are set only where there is exactly one reading; where several remain they
    are in `date_options` and `time_options` instead. `date_range` is inclusive at both ends.
    `time_range` likewise, "HH:MM" at both ends ("anything after ten" ends at 23:59); one that ends
    before it begins leaves out what lies between ("before ten or after three" is 15:00 to 10:00).
    `excluded` are dates the caller does not want. `slot` is a slot the caller named without giving
    it a value ("the time, please"; with intent dont_care: "any day"). `earliest` asks for the first
    free slot there is. `choice` takes one of the alternatives just offered: 1 is the first, -1 the
    last ("the second one"). `topic` is what a question is about, where it is known. `confidence`
    runs from 0 to 1.
    """

    intent: Intent
    date: str | None = None
    time: str | None = None
    date_options: tuple[str, ...] = ()
    time_options: tuple[str, ...] = ()
    date_range: tuple[str, str] | None = None
    time_range: tuple[str, str] | None = None
    day_part: DayPart | None = None
    excluded: tuple[str, ...] = ()
    earliest: bool = False
    topic: Topic | None = None
    slot: Slot | None = None
    choice: int | None = None
    confidence: float = 1.0
    source: Source = "rules"

    @property
    def value(self) -> tuple[str | None, str | None]:
        """The day and the time, where there is exactly one reading."""
        return self.date, self.time

    def says_only(self, *names: str) -> bool:
        """Whether nothing but these fields says anything of the appointment."""
        return not any(getattr(self, name) for name in APPOINTMENT if name not in names)

    def narrowed(self, first: str, last: str) -> "Heard":
        """The same, and the time lies within these, "HH:MM" and included."""
        return replace(self, time_range=(first, last))

    def __post_init__(self) -> None:
        # A checkpoint hands tuples back as lists.
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, list):
                object.__setattr__(self, field.name, tuple(value))


APPOINTMENT = tuple(
    field.name
    for field in fields(Heard)
    if field.name not in ("intent", "topic", "confidence", "source")
)
"""The fields that say something of the appointment; the others say how, and what is asked."""
