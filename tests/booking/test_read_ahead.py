"""What is taken, known before it is asked for, and never for longer than it holds."""

import asyncio
from datetime import datetime

import pytest

from booking.memory import MemoryCalendar
from booking.read_ahead import FRESH_SECONDS, ReadAhead
from graph.calendar import CalendarUnavailable, Interval
from tests.booking.bookings import booking, interval, moment

DAY = moment("2026-12-01T00:00"), moment("2026-12-02T00:00")
WEEK = moment("2026-11-30T00:00"), moment("2026-12-07T00:00")


class Asked(MemoryCalendar):
    """Counts how often it is asked; `fault` is raised instead of an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0
        self.fault: Exception | None = None

    async def busy(self, start: datetime, end: datetime) -> list[Interval]:
        self.times += 1
        if self.fault is not None:
            raise self.fault
        return await super().busy(start, end)


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


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
    await asyncio.wait({task for task in asyncio.all_tasks() if task.get_name() == "read ahead"})
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
    calendar.read(*WEEK)
    assert len(await calendar.busy(*DAY)) == 1


async def test_a_fault_is_met_again_when_it_is_asked_for(calendar: ReadAhead, asked: Asked) -> None:
    asked.fault = CalendarUnavailable("away")
    calendar.read(*WEEK)
    await asyncio.sleep(0)
    with pytest.raises(CalendarUnavailable):
        await calendar.busy(*DAY)
    asked.fault = None
    assert len(await calendar.busy(*DAY)) == 1


async def test_after_a_booking_the_calendar_itself_is_asked(calendar: ReadAhead) -> None:
    await calendar.book(booking("2026-12-01T09:00", conversation_id="another"))
    assert len(await calendar.busy(*DAY)) == 2
