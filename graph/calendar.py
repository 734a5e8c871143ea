"""The calendar as the conversation sees it; the real ones live in `booking/`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class CalendarError(Exception):
    """A calendar could not do what was asked."""


class SlotTaken(CalendarError):
    """The time was taken between the caller's yes and the booking."""


class ConsentRefused(CalendarError):
    """The booking does not carry the consent that was given for exactly its value."""


class CalendarUnavailable(CalendarError):
    """The calendar did not answer; asking again later may help."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of time, `end` exclusive; both ends carry a zone."""

    start: datetime
    end: datetime

    def overlaps(self, other: "Interval") -> bool:
        """Whether they have a moment in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """What terminal asks a calendar to book.

    `date`, `time`, `zone` and `service` are the value the caller said yes to; `consent` is its
    digest (`graph.consent.digest`), which the calendar computes again. Together with
    `conversation_id` it is the idempotency key: the same booking asked for twice is one.
    """

    conversation_id: str
    consent: str
    date: str
    time: str
    zone: str
    service: str
    slot: Interval
    caller: str | None = None


class Calendar(Protocol):
    """Where appointments are kept. Every method raises `CalendarUnavailable` on a fault."""

    async def busy(self, start: datetime, end: datetime) -> Sequence[Interval]:
        """What is taken between two moments, in order of start; may overlap the edges."""
        ...

    async def book(self, booking: Booking) -> str:
        """Book and return the appointment's id; the same booking again returns the same id.

        Raises `SlotTaken` and `ConsentRefused`.
        """
        ...
