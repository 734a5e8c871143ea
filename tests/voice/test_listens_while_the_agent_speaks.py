"""A caller who only shows that he listens, or coughs, has not interrupted anybody."""

import pytest

from tests.voice.room import Room
from tests.voice.sounds import cough


@pytest.mark.parametrize("said", ["Okay.", "Yeah.", "I see."])
async def test_the_question_is_asked_to_its_end(room: Room, said: str) -> None:
    await room.asks_for_the_time()
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


async def test_a_cough_stops_nobody(room: Room) -> None:
    await room.asks_for_the_time()
    await room.agent_has_spoken(1.0)
    await room.microphone.speak(cough())
    await room.agent_has_finished()
    assert not room.last_reply().interrupted
    assert room.counted.empty()


async def test_who_has_something_to_say_is_let(room: Room) -> None:
    await room.asks_for_the_time()
    await room.agent_has_spoken(1.5)
    turn = await room.hears("No, on Wednesday.")
    first = next(m for m in room.call.session.history.messages() if m.interrupted)
    assert first.role == "assistant"
    assert turn.state["date"] == "2026-11-25"
