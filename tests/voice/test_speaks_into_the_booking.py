"""The booking sentence is said to its end, and what was said into it is answered after it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from booking.memory import MemoryCalendar
from graph.context import Context
from graph.turn import Turn
from tests.voice.conftest import Say
from tests.voice.room import Room
from tests.voice.test_graph_llm import HeldCalendar
from voice.providers import Speech


async def booked(room: Room) -> Turn:
    """The booking sentence begins."""
    await room.has_read_back()
    turn = await room.hears("Yes, please.")
    assert turn.state["outcome"] == "booked"
    return turn


async def test_a_question_is_answered(room: Room) -> None:
    sentence = await booked(room)
    await room.microphone.speak(room.recorded("How long does it take?"))
    answer = await room.counted.get()
    assert room.last_reply().text_content == sentence.reply
    assert not room.last_reply().interrupted
    assert "thirty minutes" in answer.reply
    await room.has_booked_once()


async def test_a_change_of_mind_is_told_that_it_comes_too_late(
    room: Room, calendar: MemoryCalendar
) -> None:
    await booked(room)
    await room.microphone.speak(room.recorded("No, make it four o'clock."))
    answer = await room.counted.get()
    assert "can only book new appointments" in answer.reply
    await room.has_booked_once()
    assert [b.time for b in calendar.booked.values()] == ["15:30"]


async def test_a_change_of_mind_while_it_is_booked_is_answered_too(
    context: Context, speech: Speech, say: Say
) -> None:
    calendar = HeldCalendar()
    room = Room(replace(context, calendar=calendar), speech, say)
    await room.has_read_back()
    await room.microphone.speak(room.recorded("Yes, please.", 1.5))
    await calendar.asked.wait()
    await room.microphone.speak(room.recorded("No, make it four o'clock.", 1.5))
    calendar.let_go.set()
    sentence = await room.counted.get()
    assert sentence.state["outcome"] == "booked"
    answer = await room.counted.get()
    assert answer.utterance == "No, make it four o'clock."
    assert "can only book new appointments" in answer.reply
    await room.has_booked_once()


async def test_when_the_time_is_up_nothing_more_is_answered(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits: list[Callable[[], None]] = []
    monkeypatch.setattr("voice.call.TimeLimit", lambda _, __, ___, over: limits.append(over))
    await booked(room)
    (time_is_up,) = limits
    time_is_up()
    await room.microphone.speak(room.recorded("How long does it take?", 1.5))
    await room.has_booked_once()
    assert room.counted.empty()


async def test_a_goodbye_is_the_end(room: Room) -> None:
    sentence = await booked(room)
    await room.microphone.speak(room.recorded("Yes, thank you very much."))
    await room.has_booked_once()
    assert room.counted.empty()
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
    await room.has_booked_once()
