"""Keys of a telephone are words; pressed while speaking they are said once."""

from booking.memory import MemoryCalendar
from graph.context import Context
from tests.voice.conftest import Say
from tests.voice.room import Room
from voice.providers import Speech


async def test_a_time_and_a_yes_by_keys(room: Room) -> None:
    await room.has_asked_for_the_time()
    for key in "1530#":
        room.call.press(key)
    read_back = await room.counted.get()
    assert (read_back.utterance, read_back.state["time"]) == ("15:30", "15:30")
    await room.agent_has_finished()
    room.call.press("1")
    await room.has_booked_once()


async def test_who_types_is_not_silent(context: Context, speech: Speech, say: Say) -> None:
    room = Room(context, speech, say, patience=2.0)
    await room.has_asked_for_the_time()
    for key in "1530":
        await room.microphone.speak(room.recorded(1.2))
        room.call.press(key)
    read_back = await room.counted.get()
    assert (read_back.utterance, read_back.state["time"]) == ("15:30", "15:30")
    await room.caller_hangs_up()


async def test_a_yes_said_and_pressed_books_once(room: Room) -> None:
    await room.has_read_back()
    yes = room.recorded("Yes, please.")
    await room.microphone.speak(yes[: yes.size // 2])
    room.call.press("1")
    await room.microphone.speak(yes[yes.size // 2 :])
    await room.has_booked_once()


async def test_a_no_pressed_over_a_yes_books_nothing(room: Room, calendar: MemoryCalendar) -> None:
    await room.has_read_back()
    await room.microphone.speak(room.recorded("Yes."))
    # The yes waits for a longer silence: he has not finished.
    room.call.press("2")
    turn = await room.counted.get()
    assert turn.state["phase"] == "confirmation"
    await room.agent_has_finished()
    await room.caller_hangs_up()
    assert not calendar.booked
