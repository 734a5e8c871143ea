"""The booking sentence is said to its end, and what was said into it is answered after it."""

from booking.memory import MemoryCalendar
from graph.context import Context
from graph.turn import Turn
from tests.voice.conftest import Say
from tests.voice.room import Room
from voice.providers import Speech


async def booked(room: Room) -> Turn:
    await room.opened()
    await room.hears("Next Tuesday at half past three.")
    await room.agent_has_finished()
    turn = await room.hears("Yes, please.")
    assert turn.state["outcome"] == "booked"
    return turn


async def test_a_question_is_answered(
    context: Context, calendar: MemoryCalendar, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say)
    sentence = await booked(room)
    await room.microphone.speak(room.recorded("How long does it take?"))
    answer = await room.counted.get()
    said = [m for m in room.call.session.history.messages() if m.role == "assistant"]
    assert said[-1].text_content == sentence.reply
    assert not said[-1].interrupted
    assert "thirty minutes" in answer.reply
    await room.call.over.wait()
    await room.call.finish()
    assert room.call.outcome == "booked"
    assert len(calendar.booked) == 1


async def test_a_change_of_mind_is_told_that_it_comes_too_late(
    context: Context, calendar: MemoryCalendar, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say)
    await booked(room)
    await room.microphone.speak(room.recorded("No, make it four o'clock."))
    answer = await room.counted.get()
    assert "can only book new appointments" in answer.reply
    await room.call.over.wait()
    await room.call.finish()
    assert [b.time for b in calendar.booked.values()] == ["15:30"]


async def test_a_goodbye_is_the_end(
    context: Context, calendar: MemoryCalendar, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say)
    sentence = await booked(room)
    await room.microphone.speak(room.recorded("Yes, thank you very much."))
    await room.call.over.wait()
    await room.call.finish()
    assert room.counted.empty()
    assert len(calendar.booked) == 1
    assert room.last_reply().text_content == sentence.reply
    assert not room.last_reply().interrupted


async def test_who_is_still_speaking_is_not_hung_up_on(
    context: Context, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say, linger=0.5)
    await booked(room)
    question = room.recorded("And I wanted to know, how long does it take?")
    await room.agent_has_finished()
    await room.microphone.speak(question)
    answer = await room.counted.get()
    assert "thirty minutes" in answer.reply
    await room.call.over.wait()
    await room.call.finish()
