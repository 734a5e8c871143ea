"""A yes before the value was said to its end is a yes to nothing."""

from booking.memory import MemoryCalendar
from graph.context import Context
from tests.voice.conftest import Say
from tests.voice.room import Room
from voice.providers import Speech


async def test_it_is_read_back_again(
    context: Context, calendar: MemoryCalendar, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say)
    await room.opened()
    read_back = await room.hears("Next Tuesday at half past three.")
    assert read_back.state["phase"] == "confirmation"
    # He has heard of what it is before he speaks.
    await room.agent_has_spoken(2.0)
    again = await room.hears("Yes, yes please.")
    assert again.utterance is not None
    assert "yes" in again.utterance.lower()
    assert again.state["phase"] == "confirmation"
    assert not calendar.booked
    await room.agent_has_finished()
    booked = await room.hears("Yes, yes please.")
    assert booked.state["outcome"] == "booked"
    await room.call.over.wait()
    await room.call.finish()
    assert len(calendar.booked) == 1
