"""What is taken, read while the caller still speaks, so that his turn need not wait for it."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

from graph.calendar import Booking, Calendar, Interval

FRESH_SECONDS = 5.0
"""How old it may be when it is told: an answer is hardly ever longer. What is taken meanwhile is
refused by the booking itself, which always asks the calendar."""

AGAIN_SECONDS = 1.0
"""Within so long it is not read again: a cough or an echo begins as words do."""


@dataclass(frozen=True)
class _Read:
    stretch: Interval
    began: float
    taken: "asyncio.Task[Sequence[Interval]]"


class ReadAhead:
    """`calendar`, of which a stretch may be read before it is asked for. `clock` in seconds."""

    def __init__(self, calendar: Calendar, clock: Callable[[], float] = monotonic) -> None:
        self._calendar = calendar
        self._clock = clock
        self._read: _Read | None = None

    def read(self, start: datetime, end: datetime) -> None:
        """Begin to read what is taken between two moments; it will be asked for soon."""
        stretch, now = Interval(start, end), self._clock()
        if self._read and self._read.stretch == stretch and now - self._read.began < AGAIN_SECONDS:
            return
        self._forget()
        reading = asyncio.ensure_future(self._calendar.busy(start, end))
        # A fault is nobody's until it is asked for, and then it is met again.
        reading.add_done_callback(lambda task: task.cancelled() or task.exception())
        self._read = _Read(stretch, now, reading)

    async def busy(self, start: datetime, end: datetime) -> Sequence[Interval]:
        """What is taken between two moments, in order of start; may overlap the edges."""
        known = self._known(wanted := Interval(start, end))
        if known is None:
            return await self._calendar.busy(start, end)
        return [taken for taken in known if taken.overlaps(wanted)]

    async def book(self, booking: Booking) -> str:
        """As the calendar itself does."""
        try:
            return await self._calendar.book(booking)
        finally:
            # What was read meanwhile may be from before it.
            self._forget()

    def _forget(self) -> None:
        if self._read is not None:
            self._read.taken.cancel()
        self._read = None

    def _known(self, wanted: Interval) -> Sequence[Interval] | None:
        read = self._read
        if read is None or not read.taken.done() or read.taken.exception() is not None:
            return None
        within = read.stretch.start <= wanted.start and wanted.end <= read.stretch.end
        fresh = self._clock() - read.began <= FRESH_SECONDS
        return read.taken.result() if within and fresh else None
