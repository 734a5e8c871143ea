"""A calendar in memory, for evaluations and tests."""

import uuid
from collections.abc import Iterable
from datetime import datetime

from booking.consented import require_consent
from graph.calendar import Booking, CalendarUnavailable, Interval, SlotTaken


class MemoryCalendar:
    """Behaves as `PostgresCalendar`. `busy` is taken from the start; `booked` is by id.

    Not `reachable`, it answers nothing, as a calendar behind a broken line.
    """

    def __init__(self, busy: Iterable[Interval] = ()) -> None:
        self._blocked = list(busy)
        self.booked: dict[str, Booking] = {}
        self.reachable = True

    def block(self, taken: Iterable[Interval]) -> None:
        """Let somebody else have taken this."""
        self._blocked.extend(taken)

    async def busy(self, start: datetime, end: datetime) -> list[Interval]:
        """What is taken between two moments, in order of start. Raises `CalendarUnavailable`."""
        self._reach()
        wanted = Interval(start, end)
        found = [taken for taken in self._taken() if taken.overlaps(wanted)]
        return sorted(found, key=lambda taken: taken.start)

    async def book(self, booking: Booking) -> str:
        """Book and return the appointment's id. Raises what `Calendar.book` does."""
        self._reach()
        require_consent(booking)
        for appointment_id, earlier in self.booked.items():
            if (earlier.conversation_id, earlier.consent) == (
                booking.conversation_id,
                booking.consent,
            ):
                return appointment_id
        if any(taken.overlaps(booking.slot) for taken in self._taken()):
            raise SlotTaken(f"{booking.date} {booking.time} is taken")
        appointment_id = str(uuid.uuid4())
        self.booked[appointment_id] = booking
        return appointment_id

    def _reach(self) -> None:
        if not self.reachable:
            raise CalendarUnavailable("the calendar does not answer")

    def _taken(self) -> list[Interval]:
        return [*self._blocked, *(booking.slot for booking in self.booked.values())]
