"""Keys of a telephone are words; pressed while speaking they are said once."""

from booking.memory import MemoryCalendar
from graph.context import Context
from tests.voice.conftest import Say
from tests.voice.room import Room
from voice.providers import Speech


async def test_a_time_and_a_yes_by_keys(
    context: Context, calendar: MemoryCalendar, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say)
    await room.opened()
    await room.hears("Next Tuesday.")
    await room.agent_has_finished()
    for key in "1530#":
        room.call.keypad.press(key)
    read_back = await room.counted.get()
    assert (read_back.utterance, read_back.state["time"]) == ("15:30", "15:30")
    await room.agent_has_finished()
    room.call.keypad.press("1")
    assert (await room.counted.get()).state["outcome"] == "booked"
    await room.call.over.wait()
    await room.call.finish()
    assert len(calendar.booked) == 1


async def test_a_yes_said_and_pressed_books_once(
    context: Context, calendar: MemoryCalendar, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say)
    await room.opened()
    await room.hears("Next Tuesday at half past three.")
    await room.agent_has_finished()
    yes = room.recorded("Yes, please.")
    await room.microphone.speak(yes[: yes.size // 2])
    room.call.keypad.press("1")
    await room.microphone.speak(yes[yes.size // 2 :])
    booked = await room.counted.get()
    assert booked.state["outcome"] == "booked"
    await room.call.over.wait()
    await room.call.finish()
    assert len(calendar.booked) == 1


async def test_a_no_pressed_over_a_yes_books_nothing(
    context: Context, calendar: MemoryCalendar, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say)
    await room.opened()
    await room.hears("Next Tuesday at half past three.")
    await room.agent_has_finished()
    await room.microphone.speak(room.recorded("Yes."))
    # The yes waits for a longer silence: he has not finished.
    room.call.keypad.press("2")
    turn = await room.counted.get()
    assert turn.state["phase"] == "confirmation"
    await room.agent_has_finished()
    assert not calendar.booked
    await room.call.finish()
    assert not calendar.booked
