"""What is said twice is done once."""

from booking.memory import MemoryCalendar
from graph.context import Context
from tests.voice.conftest import Say
from tests.voice.room import Room
from voice.providers import Speech


async def test_a_yes_said_again_before_the_booking_is_heard_books_once(
    context: Context, calendar: MemoryCalendar, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say)
    await room.opened()
    await room.hears("Next Tuesday at half past three.")
    await room.agent_has_finished()
    yes = room.recorded("Yes, please.")
    room.thinking.clear()
    await room.microphone.speak(yes)
    await room.thinking.wait()
    await room.microphone.speak(yes)
    assert (await room.counted.get()).state["outcome"] == "booked"
    await room.call.over.wait()
    await room.call.finish()
    assert len(calendar.booked) == 1


async def test_a_day_said_twice_is_one_day(context: Context, speech: Speech, say: Say) -> None:
    room = Room(context, speech, say)
    await room.opened()
    await room.hears("Next Tuesday.")
    await room.agent_has_finished()
    again = await room.hears("Next Tuesday.")
    assert (again.state["phase"], again.state["date"]) == ("collect_time", "2026-12-01")
    await room.call.finish()
