"""The calendar of the proof: it may answer anything."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from booking.consented import require_consent
from evals.prove.choices import Choices
from graph.calendar import Booking, CalendarUnavailable, ConsentRefused, Interval, SlotTaken


@dataclass
class Calendar:
    """Answers in every way a calendar can; `answers` and `booked` are this turn's.

    `forged` are the bookings it would have taken although nobody agreed to them.
    """

    choices: Choices
    taken: Sequence[Interval]
    answers: list[str] = field(default_factory=list)
    booked: list[Booking] = field(default_factory=list)
    forged: list[Booking] = field(default_factory=list)

    async def busy(self, start: datetime, end: datetime) -> Sequence[Interval]:
        """What is taken, or no answer."""
        if self._answers("free times", "busy: unavailable") != "free times":
            raise CalendarUnavailable("away")
        return self.taken

    async def book(self, booking: Booking) -> str:
        """Book, or find the time taken in the meantime, or give no answer."""
        require_consent(booking)
        self.forged += filter(_takes, _forgeries(booking))
        match self._answers("booked", "book: taken", "book: unavailable"):
            case "book: taken":
                raise SlotTaken("taken")
            case "book: unavailable":
                raise CalendarUnavailable("away")
        self.booked.append(booking)
        return "appointment"

    def _answers(self, *ways: str) -> str:
        answer = self.choices.of(ways)
        self.answers.append(answer)
        return answer


def _forgeries(booking: Booking) -> Iterator[Booking]:
    """The same booking with another consent, and at another time than was agreed."""
    yield replace(booking, consent=booking.consent[::-1])
    later = timedelta(hours=1)
    slot = Interval(booking.slot.start + later, booking.slot.end + later)
    yield replace(booking, slot=slot)


def _takes(booking: Booking) -> bool:
    try:
        require_consent(booking)
    except ConsentRefused:
        return False
    return True
