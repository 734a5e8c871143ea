"""What a turn was given from outside and what came of it, as it is stored: enough to run it again.

The format has a number. Who changes it raises `VERSION`, goes on reading the older ones, and keeps
a call of each in `tests/checkpoint/recordings/`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from checkpoint.errors import CheckpointError
from graph.calendar import Interval
from graph.turn import Turn

VERSION = 1


class NotReplayable(CheckpointError):
    """A stored call cannot be run again; the message says why."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the calendar said is taken between two moments; None where it did not answer."""

    start: datetime
    end: datetime
    taken: tuple[Interval, ...] | None


@dataclass(frozen=True, slots=True)
class Booked:
    """What the calendar said to a booking: the appointment's id, or why not."""

    date: str
    time: str
    appointment_id: str | None
    refused: Literal["taken", "unavailable"] | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """What the language model said when asked for an answer of a `kind`, its type's name.

    None where it failed, or was late.
    """

    kind: str
    answer: dict[str, Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Everything a turn depends on beside its utterance, the policy and the call's own data.

    `now` is the moment the whole turn took place at. `parent` is the checkpoint it went on from,
    None at the beginning. `answered` is None where no language model was configured.
    """

    now: datetime
    parent: str | None
    reply_cut: bool
    tapped: bool
    asked: tuple[Asked, ...] = ()
    booked: tuple[Booked, ...] = ()
    answered: tuple[Answered, ...] | None = None


@dataclass(frozen=True, slots=True)
class After:
    """The state a turn left, as far as it is the caller's business.

    `reason` is the turn's own: None where it did not go through fallback.
    """

    phase: str
    date: str | None
    time: str | None
    offer: tuple[str, ...]
    reason: str | None
    outcome: str | None

    @classmethod
    def of(cls, turn: Turn) -> "After":
        state = turn.state
        return cls(
            phase=state["phase"],
            date=state.get("date"),
            time=state.get("time"),
            offer=tuple(state.get("offer") or ()),
            reason=state.get("reason") if "fallback" in turn.path else None,
            outcome=state.get("outcome"),
        )


@dataclass(frozen=True, slots=True)
class Recording:
    """A turn's recording."""

    given: Given
    after: After


@dataclass(frozen=True, slots=True)
class RecordedTurn(Turn):
    """A turn together with what it was given."""

    given: Given

    @property
    def recording(self) -> Recording:
        return Recording(self.given, After.of(self))


_format = TypeAdapter(Recording)


def dump(recording: Recording) -> dict[str, Any]:
    """A recording as JSON; moments keep their offset."""
    return {"version": VERSION, **_format.dump_python(recording, mode="json")}


def load(stored: Mapping[str, Any]) -> Recording:
    """A recording of this version or an older one. Raises `NotReplayable`."""
    version = stored.get("version")
    if isinstance(version, int) and version > VERSION:
        raise NotReplayable(
            f"recorded by a newer version (its recordings have format {version}, this program "
            f"reads up to {VERSION}): update the program"
        )
    try:
        return _format.validate_python(stored)
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        where = ".".join(map(str, problem["loc"]))
        raise NotReplayable(f"its recording is damaged: {where}: {problem['msg']}") from error
