"""Keys of a telephone are words; pressed while speaking they are said once."""

from booking.memory import MemoryCalendar
from graph.context import Context
from tests.voice.conftest import Say
from tests.voice.room import Room
from voice.keypad import PAUSE_SECONDS
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


async def test_who_presses_yes_twice_keeps_his_time(room: Room, calendar: MemoryCalendar) -> None:
    """It was eleven o'clock."""
    await room.has_read_back()
    room.call.press("1")
    room.call.press("1")
    again = await room.counted.get()
    assert (again.state["phase"], again.state["time"]) == ("confirmation", "15:30")
    assert "half past three" in again.reply
    await room.caller_hangs_up()
    assert not calendar.booked


async def test_keys_pressed_for_one_question_do_not_answer_the_next(room: Room) -> None:
    """A yes by a key that waited was said once more after his no had been answered."""
    await room.has_read_back()
    room.call.press("1")
    await room.microphone.speak(room.recorded("No."))
    turn = await room.counted.get()
    await room.agent_has_finished()
    await room.agent_has_spoken(PAUSE_SECONDS)
    assert turn.utterance is not None
    assert "no" in turn.utterance.lower()
    assert room.counted.empty()
    await room.caller_hangs_up()


async def test_keys_that_are_typed_as_text_are_keys(room: Room) -> None:
    await room.has_asked_for_the_time()
    room.call.answer("1530#")
    assert (await room.counted.get()).state["time"] == "15:30"
    await room.agent_has_finished()
    room.call.answer("1")
    await room.has_booked_once()


async def test_a_thank_you_typed_after_the_goodbye_is_not_answered(
    context: Context, speech: Speech, say: Say
) -> None:
    """It was told a second time that he is booked."""
    room = Room(context, speech, say, linger=0.8)
    await room.has_read_back()
    room.call.answer("yes")
    await room.counted.get()
    await room.agent_has_finished()
    room.call.answer("thanks")
    await room.call.over.wait()
    assert room.counted.empty()
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
