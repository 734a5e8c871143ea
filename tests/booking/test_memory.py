import pytest

from booking.memory import MemoryCalendar
from graph.calendar import SlotTaken
from tests.booking.bookings import booking, interval, moment


async def test_what_was_busy_from_the_start_is_taken() -> None:
    calendar = MemoryCalendar([interval("2026-12-01T15:00", minutes=60)])
    assert len(await calendar.busy(moment("2026-12-01T00:00"), moment("2026-12-02T00:00"))) == 1
    with pytest.raises(SlotTaken):
        await calendar.book(booking("2026-12-01T15:30"))
    assert calendar.booked == {}
