"""What is taken, read while the caller still speaks, so that his turn need not wait for it."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from time import monotonic

from graph.calendar import Booking, Calendar, Interval

FRESH_SECONDS = 5.0
"""How old it may be when it is told: an answer is hardly ever longer. What is taken meanwhile is
refused by the booking itself, which always asks the calendar."""


class ReadAhead:
    """`calendar`, of which a stretch may be read before it is asked for. `clock` in seconds."""

    def __init__(self, calendar: Calendar, clock: Callable[[], float] = monotonic) -> None:
        self._calendar = calendar
        self._clock = clock
        self._reading: asyncio.Task[Sequence[Interval]] | None = None
        self._stretch: tuple[datetime, datetime] | None = None
        self._began = 0.0

    def read(self, start: datetime, end: datetime) -> None:
        """Begin to read what is taken between two moments; it will be asked for soon."""
        self.forget()
        self._stretch, self._began = (start, end), self._clock()
        self._reading = asyncio.create_task(self._read(start, end), name="read ahead")
        # A fault is nobody's until it is asked for, and then it is met again.
        self._reading.add_done_callback(lambda task: task.cancelled() or task.exception())

    def forget(self) -> None:
        """Nothing is known any more."""
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._stretch = None

    async def busy(self, start: datetime, end: datetime) -> Sequence[Interval]:
        """What is taken between two moments, in order of start; may overlap the edges."""
        known = self._known(start, end)
        if known is None:
            return await self._calendar.busy(start, end)
        wanted = Interval(start, end)
        return [taken for taken in known if taken.overlaps(wanted)]

    async def book(self, booking: Booking) -> str:
        """As the calendar itself does."""
        self.forget()
        return await self._calendar.book(booking)

    def _known(self, start: datetime, end: datetime) -> Sequence[Interval] | None:
        if self._reading is None or self._stretch is None or not self._reading.done():
            return None
        within = self._stretch[0] <= start and end <= self._stretch[1]
        if not within or self._clock() - self._began > FRESH_SECONDS:
            return None
        return None if self._reading.exception() else self._reading.result()

    async def _read(self, start: datetime, end: datetime) -> Sequence[Interval]:
        return await self._calendar.busy(start, end)
