"""A tap is the same event as speech, also while somebody speaks."""

from booking.memory import MemoryCalendar
from graph.context import Context
from tests.voice.conftest import Say
from tests.voice.room import Room
from voice.providers import Speech


async def test_a_tap_into_the_question_answers_it(
    context: Context, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say)
    await room.opened()
    await room.hears("Next Tuesday.")
    await room.agent_has_spoken(1.0)
    room.call.answer("half past three")
    turn = await room.counted.get()
    assert turn.state["time"] == "15:30"
    heard = turn.state["heard"]
    assert heard is not None
    assert heard.source == "tap"
    await room.call.finish()


async def test_a_tapped_yes_before_the_value_was_heard_books_nothing(
    context: Context, calendar: MemoryCalendar, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say)
    await room.opened()
    await room.hears("Next Tuesday at half past three.")
    await room.agent_has_spoken(1.0)
    room.call.answer("yes")
    again = await room.counted.get()
    assert again.state["phase"] == "confirmation"
    assert not calendar.booked
    await room.agent_has_finished()
    room.call.answer("yes")
    assert (await room.counted.get()).state["outcome"] == "booked"
    # Too late for anything else; it is not lost either.
    room.call.answer("how long does it take")
    answer = await room.counted.get()
    assert "thirty minutes" in answer.reply
    await room.call.over.wait()
    await room.call.finish()
    assert len(calendar.booked) == 1


async def test_a_tap_in_the_middle_of_his_own_words_is_the_same_answer(
    context: Context, calendar: MemoryCalendar, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say)
    await room.opened()
    await room.hears("Next Tuesday.")
    await room.agent_has_finished()
    spoken = room.recorded("At half past three in the afternoon, please.")
    half = spoken.size // 2
    await room.microphone.speak(spoken[:half])
    room.call.answer("half past three")
    await room.microphone.speak(spoken[half:])
    turn = await room.waits_for(lambda turn: turn.state["phase"] == "confirmation")
    assert turn.state["time"] == "15:30"
    await room.call.finish()
    assert not calendar.booked
