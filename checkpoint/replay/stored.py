"""Stored calls as they are read back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from checkpoint.replay.recording import NotReplayable, Recording
from graph.calendar import Interval
from graph.policy import Policy

TOO_OLD = "it was held before turns were recorded: it can be shown and forked, not run again"


@dataclass(frozen=True)
class StoredTurn:
    """One row of `conversation_turns`.

    `heard` is what was understood, as JSON. `recording` is None where the turn was taken before
    there were any; where it cannot be read, `unreadable` says why.
    """

    number: int
    at: datetime
    said: str | None
    heard: Mapping[str, Any] | None
    phase_before: str | None
    phase_after: str | None
    path: tuple[str, ...]
    reason: str | None
    reply: str
    reply_heard: str | None
    reply_heard_text: str | None
    timings_ms: Mapping[str, float]
    checkpoint_id: str | None
    recording: Recording | None
    unreadable: str | None = None

    @property
    def recorded(self) -> Recording:
        """Its recording. Raises `NotReplayable`."""
        if self.recording is None:
            raise NotReplayable(self.unreadable or TOO_OLD)
        return self.recording

    @property
    def moment(self) -> datetime:
        """When it took place, as the conversation saw it."""
        return self.recording.given.now if self.recording else self.at


@dataclass(frozen=True)
class StoredCall:
    """One conversation, its turns in the order in which they were taken.

    `policy` is None where the call was taken before policies were kept; where it cannot be read,
    `unreadable` says why.
    """

    id: str
    started_at: datetime
    ended_at: datetime | None
    channel: str
    stage: int
    locale: str
    caller: str | None
    outcome: str | None
    policy: Policy | None
    turns: Sequence[StoredTurn]
    unreadable: str | None = None

    @cached_property
    def counted(self) -> tuple[StoredTurn, ...]:
        """The turns that led to the last one. The others were left aside: nobody heard them."""
        if any(turn.recording is None for turn in self.turns):
            return tuple(turn for turn in self.turns if turn.reply_heard != "unheard")
        by_checkpoint: dict[str | None, StoredTurn] = {
            turn.checkpoint_id: turn for turn in self.turns
        }
        counted: list[StoredTurn] = []
        turn = self.turns[-1] if self.turns else None
        while turn is not None:
            counted.append(turn)
            turn = by_checkpoint.get(turn.recorded.given.parent)
        return tuple(reversed(counted))

    @property
    def known_taken(self) -> frozenset[Interval]:
        """Everything the calendar ever said in this call to be taken."""
        return frozenset(
            taken
            for turn in self.turns
            if turn.recording
            for asked in turn.recording.given.asked
            for taken in asked.taken or ()
        )

    def turn(self, number: int) -> StoredTurn:
        """The turn that counted of those with this number. Raises `NotReplayable`."""
        for turn in (*reversed(self.counted), *reversed(self.turns)):
            if turn.number == number:
                return turn
        last = max((turn.number for turn in self.turns), default=0)
        raise NotReplayable(f"call {self.id} has no turn {number}: its turns are 0 to {last}")

    def rules(self) -> Policy:
        """The policy the flow followed.

        Raises `NotReplayable` where there was none to follow, or the call cannot be read whole.
        """
        for turn in self.turns:
            if turn.unreadable:
                raise NotReplayable(turn.unreadable)
        if self.stage == 1 or not self.turns:
            raise NotReplayable("there is no turn of the flow in it")
        if self.policy is None:
            raise NotReplayable(self.unreadable or TOO_OLD)
        return self.policy
