"""A yes before the value was said to its end is a yes to nothing."""

from booking.memory import MemoryCalendar
from tests.voice.room import Room


async def test_it_is_read_back_again(room: Room, calendar: MemoryCalendar) -> None:
    read_back = await room.reads_back()
    assert read_back.state["phase"] == "confirmation"
    # He has heard of what it is before he speaks.
    await room.agent_has_spoken(2.0)
    again = await room.hears("Yes, yes please.")
    assert again.utterance is not None
    assert "yes" in again.utterance.lower()
    assert again.state["phase"] == "confirmation"
    assert not calendar.booked
    await room.agent_has_finished()
    await room.hears("Yes, yes please.")
    await room.has_booked_once()
