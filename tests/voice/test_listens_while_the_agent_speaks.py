"""A caller who only shows that he listens, or coughs, has not interrupted anybody."""

import pytest

from booking.memory import MemoryCalendar
from graph.context import Context
from tests.voice.conftest import Say
from tests.voice.room import Room
from tests.voice.sounds import cough
from voice.providers import Speech


@pytest.mark.parametrize("said", ["Okay.", "Yeah.", "I see."])
async def test_the_question_is_asked_to_its_end(
    context: Context, speech: Speech, say: Say, said: str
) -> None:
    room = Room(context, speech, say)
    await room.opened()
    await room.hears("Next Tuesday.")
    await room.agent_has_spoken(1.2)
    await room.microphone.speak(room.recorded(said))
    await room.agent_has_finished()
    reply = room.last_reply()
    assert not reply.interrupted
    assert reply.text_content is not None
    assert reply.text_content.endswith("?")
    answered = await room.hears("At half past three.")
    # It was no turn: nothing stands between the day and the time.
    assert (answered.number, answered.state["time"]) == (2, "15:30")
    await room.call.finish()


async def test_a_cough_stops_nobody(context: Context, speech: Speech, say: Say) -> None:
    room = Room(context, speech, say)
    await room.opened()
    await room.hears("Next Tuesday.")
    await room.agent_has_spoken(1.0)
    await room.microphone.speak(cough())
    await room.agent_has_finished()
    assert not room.last_reply().interrupted
    assert room.counted.empty()
    await room.call.finish()


async def test_a_read_back_he_hummed_into_was_heard_to_its_end(
    context: Context, calendar: MemoryCalendar, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say)
    await room.opened()
    await room.hears("Next Tuesday at half past three.")
    await room.agent_has_spoken(1.5)
    await room.microphone.speak(room.recorded("Oh."))
    await room.agent_has_finished()
    assert not room.last_reply().interrupted
    booked = await room.hears("Yes, please.")
    assert booked.state["outcome"] == "booked"
    assert len(calendar.booked) == 1
    await room.call.over.wait()
    await room.call.finish()


async def test_who_has_something_to_say_is_let(context: Context, speech: Speech, say: Say) -> None:
    room = Room(context, speech, say)
    await room.opened()
    await room.hears("Next Tuesday.")
    await room.agent_has_spoken(1.5)
    turn = await room.hears("No, on Wednesday.")
    first = next(m for m in room.call.session.history.messages() if m.interrupted)
    assert first.role == "assistant"
    assert turn.state["date"] == "2026-11-25"
    await room.call.finish()
