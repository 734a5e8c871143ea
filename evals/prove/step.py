"""A turn of the proof: from one situation, by what is heard, to the next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from graph.calendar import Booking
from graph.heard import APPOINTMENT


class Situation(NamedTuple):
    """What a turn finds that a decision may hang on; the rest may be anything.

    `read_back` is the value the last reply asked about, as its words have it. `reason` is kept
    only of a call that has ended: a turn that reads an utterance writes it first.
    """

    phase: str | None = None
    awaiting: bool = False
    date: str | None = None
    time: str | None = None
    consent: str | None = None
    outcome: str | None = None
    reason: str | None = None
    read_back: tuple[str, str] | None = None

    @property
    def filled(self) -> int:
        """How many slots hold a value."""
        return (self.date is not None) + (self.time is not None)


NAMES_TIME = ("time", "time_options", "time_range", "day_part", "earliest")
NAMES_OTHER_DAY = ("date_options", "date_range", "excluded", "earliest")
APART = (NAMES_TIME, NAMES_OTHER_DAY, ("slot",))
"""What a property may ask of an utterance that fills slots: whether it names one of these."""


@dataclass(frozen=True, slots=True)
class Event:
    """What happens to a waiting call.

    `heard` holds the fields of the utterance that some decision looked at, None where the agent
    speaks first; `intents` and `sources` the ones it may have. `cut` says that the reply before was
    not heard to its end (None: nobody asked), `calendar` what the calendar answered, in order;
    `tired` that the call had lasted as long as it may. `presumed` is what of earlier turns was made
    use of, which a situation does not tell.
    """

    heard: Mapping[str, Any] | None
    intents: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    cut: bool | None = None
    calendar: Sequence[str] = ()
    tired: bool = False
    presumed: Sequence[str] = ()

    @property
    def length(self) -> tuple[int, int]:
        """How much has to have gone before it, and how much happens in it; the shorter is shown."""
        said = [value for value in (self.heard or {}).values() if value]
        words = sum(len(value) if isinstance(value, tuple) else 1 for value in said)
        away = "busy: unavailable" in self.calendar
        before = 2 * self.tired + len(self.presumed)
        return before, words + away + ("inform" not in self.intents)

    def shorter_than(self, other: "Event | None") -> bool:
        """Whether it is to be shown instead."""
        return other is None or self.length < other.length

    @property
    def alone(self) -> bool:
        """Whether the situation is all that has to have gone before it."""
        return self.length[0] == 0

    def get(self, field: str) -> Any:
        """A field of the utterance, None where nothing was heard or nobody looked."""
        return self.heard.get(field) if self.heard else None

    def says_nothing_but(self, **values: Any) -> bool:
        """Whether the utterance names at most these values. What nobody looked at may be there."""
        said = self.heard or {}
        return all(
            field in said and (not said[field] or said[field] == values.get(field))
            for field in APPOINTMENT
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One turn. `prompts` is what it added to the questions without progress, None if reset.

    `forged` are bookings nobody agreed to that the calendar would have taken, `said` is what the
    agent replied, in the words of `evals.prove.plain`. `fault` is what the turn fell over, where it
    did; of what came of it then nothing counts.
    """

    before: Situation
    event: Event
    path: tuple[str, ...]
    after: Situation
    booked: tuple[Booking, ...] = ()
    prompts: int | None = None
    forged: tuple[Booking, ...] = ()
    said: tuple[str, ...] = ()
    fault: Exception | None = None
