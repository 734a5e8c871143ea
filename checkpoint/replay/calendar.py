"""A calendar that answers as another one did when the call happened."""

from collections.abc import Iterable
from datetime import datetime

from checkpoint.replay.recording import Given
from graph.calendar import Booking, CalendarUnavailable, Interval, SlotTaken


class RecordedCalendar:
    """What a turn asked then is answered as it was then.

    Of what it did not ask then, only that is taken which is `known` from the rest of the call;
    `unknown` says what was asked so. Nothing is ever booked.
    """

    def __init__(self, given: Given | None, known: Iterable[Interval]) -> None:
        self._known = sorted(set(known), key=lambda taken: (taken.start, taken.end))
        self._asked = list(given.asked) if given else []
        self._booked = list(given.booked) if given else []
        self.unknown: list[str] = []

    async def busy(self, start: datetime, end: datetime) -> list[Interval]:
        """What was taken between two moments, in order of start."""
        for asked in self._asked:
            if (asked.start, asked.end) == (start, end):
                self._asked.remove(asked)
                if asked.taken is None:
                    raise CalendarUnavailable("it did not answer then")
                return list(asked.taken)
        self.unknown.append(f"the calendar, for {start:%Y-%m-%d %H:%M} to {end:%Y-%m-%d %H:%M}")
        wanted = Interval(start, end)
        return [taken for taken in self._known if taken.overlaps(wanted)]

    async def book(self, booking: Booking) -> str:
        """The appointment's id then. Raises `SlotTaken`, `CalendarUnavailable` as then."""
        for booked in self._booked:
            if (booked.date, booked.time) == (booking.date, booking.time):
                self._booked.remove(booked)
                if booked.refused == "unavailable":
                    raise CalendarUnavailable("it did not answer then")
                if booked.appointment_id is None:
                    raise SlotTaken("it was taken then")
                return booked.appointment_id
        self.unknown.append(f"the calendar, for a booking on {booking.date} at {booking.time}")
        slot = booking.slot
        if any(taken.overlaps(slot) for taken in self._known):
            raise SlotTaken("it is known to have been taken")
        return "not booked"
