"""What is taken, known before it is asked for, and never for longer than it holds."""

import asyncio
from datetime import datetime

import pytest

from booking.memory import MemoryCalendar
from booking.read_ahead import AGAIN_SECONDS, FRESH_SECONDS, ReadAhead
from graph.calendar import Booking, CalendarUnavailable, Interval
from tests.booking.bookings import booking, interval, moment
from tests.clock import Clock

DAY = moment("2026-12-01T00:00"), moment("2026-12-02T00:00")
WEEK = moment("2026-11-30T00:00"), moment("2026-12-07T00:00")


class Asked(MemoryCalendar):
    """Counts how often it is asked; `fault` is raised instead of an answer.

    It answers once `slow` is set, or at once where it does not wait, and books once `booking` is.
    """

    def __init__(self) -> None:
        super().__init__()
        self.times = 0
        self.fault: Exception | None = None
        self.waits = True
        self.slow, self.booking = asyncio.Event(), asyncio.Event()
        self.slow.set()
        self.booking.set()

    async def busy(self, start: datetime, end: datetime) -> list[Interval]:
        self.times += 1
        if self.fault is not None:
            raise self.fault
        if self.waits:
            await self.slow.wait()
        return await super().busy(start, end)

    async def book(self, wanted: Booking) -> str:
        await self.booking.wait()
        return await super().book(wanted)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def asked() -> Asked:
    calendar = Asked()
    await calendar.book(booking("2026-12-01T15:30"))
    return calendar


@pytest.fixture
async def calendar(asked: Asked, clock: Clock) -> ReadAhead:
    """A week is read."""
    ahead = ReadAhead(asked, clock)
    ahead.read(*WEEK)
    await asyncio.wait(asyncio.all_tasks() - {asyncio.current_task()})
    return ahead


async def test_what_was_read_is_not_asked_for(calendar: ReadAhead, asked: Asked) -> None:
    assert await calendar.busy(*DAY) == [interval("2026-12-01T15:30")]
    assert await calendar.busy(moment("2026-12-01T16:00"), DAY[1]) == []
    assert asked.times == 1


async def test_what_was_not_read_is_asked_for(calendar: ReadAhead, asked: Asked) -> None:
    assert await calendar.busy(WEEK[0], moment("2026-12-08T00:00"))
    assert await calendar.busy(moment("2026-11-29T00:00"), WEEK[1])
    assert asked.times == 3


async def test_what_is_old_is_asked_for(calendar: ReadAhead, asked: Asked, clock: Clock) -> None:
    await asked.book(booking("2026-12-01T09:00", conversation_id="another"))
    assert len(await calendar.busy(*DAY)) == 1
    clock.now = FRESH_SECONDS + 0.1
    assert len(await calendar.busy(*DAY)) == 2


async def test_nobody_waits_for_what_is_still_read(asked: Asked) -> None:
    calendar = ReadAhead(asked)
    asked.slow.clear()
    calendar.read(*WEEK)
    await asyncio.sleep(0)
    asked.waits = False
    assert len(await calendar.busy(*DAY)) == 1
    asked.slow.set()


async def test_what_begins_again_at_once_is_read_once(
    calendar: ReadAhead, asked: Asked, clock: Clock
) -> None:
    for now, times in ((0.0, 1), (AGAIN_SECONDS - 0.1, 1), (AGAIN_SECONDS, 2)):
        clock.now = now
        calendar.read(*WEEK)
        await asyncio.sleep(0)
        assert asked.times == times


async def test_a_fault_is_met_again_when_it_is_asked_for(
    calendar: ReadAhead, asked: Asked, clock: Clock
) -> None:
    asked.fault = CalendarUnavailable("away")
    clock.now = AGAIN_SECONDS
    calendar.read(*WEEK)
    await asyncio.sleep(0)
    with pytest.raises(CalendarUnavailable):
        await calendar.busy(*DAY)
    asked.fault = None
    assert len(await calendar.busy(*DAY)) == 1


async def test_after_a_booking_the_calendar_itself_is_asked(calendar: ReadAhead) -> None:
    await calendar.book(booking("2026-12-01T09:00", conversation_id="another"))
    assert len(await calendar.busy(*DAY)) == 2


async def test_what_is_read_while_it_books_is_forgotten(asked: Asked) -> None:
    """He may have been told that it is taken."""
    calendar = ReadAhead(asked)
    asked.booking.clear()
    booked = asyncio.create_task(calendar.book(booking("2026-12-01T09:00", conversation_id="b")))
    await asyncio.sleep(0)
    calendar.read(*WEEK)
    await asyncio.sleep(0)
    asked.booking.set()
    await booked
    assert len(await calendar.busy(*DAY)) == 2
