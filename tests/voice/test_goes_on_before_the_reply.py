"""A caller who goes on before a sound of the reply was heard has said one thing, not two."""

from booking.memory import MemoryCalendar
from graph.context import Context
from tests.voice.conftest import Say
from tests.voice.room import Room
from voice.providers import Speech


async def test_in_the_afternoon_belongs_to_half_past_three(
    context: Context, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say)
    await room.opened()
    await room.hears("Next Tuesday.")
    await room.agent_has_finished()
    await room.microphone.speak(room.recorded("At half past three"))
    # His turn has been ended, and no sound of the reply is out yet.
    await room.thinking.wait()
    await room.microphone.speak(room.recorded("in the afternoon."))
    joined = await room.waits_for(lambda turn: "afternoon" in (turn.utterance or ""))
    assert joined.utterance is not None
    assert "half" in joined.utterance
    assert joined.number == 2
    assert joined.state["time"] == "15:30"
    await room.call.finish()


async def test_a_yes_that_goes_on_books_nothing(
    context: Context, calendar: MemoryCalendar, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say)
    await room.opened()
    await room.hears("Next Tuesday at half past three.")
    await room.agent_has_finished()
    changed = await room.hears("Yes.", 0.7, "No, make it four pm.")
    assert changed.state["phase"] == "confirmation"
    assert changed.state["time"] == "16:00"
    assert not calendar.booked
    await room.call.finish()
    assert not calendar.booked


async def test_a_beginning_is_waited_for(context: Context, speech: Speech, say: Say) -> None:
    room = Room(context, speech, say)
    await room.opened()
    turn = await room.hears("I would like to come on", 0.8, "the third of December.")
    assert turn.utterance is not None
    assert turn.number == 1
    assert turn.state["date"] == "2026-12-03"
    await room.call.finish()
