"""A caller who goes on before a sound of the reply was heard has said one thing, not two."""

import asyncio
from typing import Any, Self

import pytest
from livekit.agents.voice.events import SpeechCreatedEvent
from livekit.agents.voice.speech_handle import SpeechHandle

from booking.memory import MemoryCalendar
from checkpoint.replay.witness import take_turn
from graph.turn import Turn
from tests.voice.mishearing import Mishearing
from tests.voice.room import Room


async def test_in_the_afternoon_belongs_to_half_past_three(room: Room) -> None:
    await room.has_asked_for_the_time()
    await room.microphone.speak(room.recorded("At half past three"))
    # His turn has been ended, and no sound of the reply is out yet.
    await room.thinking.wait()
    await room.microphone.speak(room.recorded("in the afternoon."))
    joined = await room.waits_for(lambda turn: "afternoon" in (turn.utterance or ""))
    assert joined.utterance is not None
    assert "half" in joined.utterance
    assert joined.number == 2
    assert joined.state["time"] == "15:30"


async def test_a_yes_that_goes_on_books_nothing(room: Room, calendar: MemoryCalendar) -> None:
    await room.has_read_back()
    changed = await room.hears("Yes.", 0.7, "No, make it four pm.")
    assert changed.state["phase"] == "confirmation"
    assert changed.state["time"] == "16:00"
    await room.caller_hangs_up()
    assert not calendar.booked


async def test_a_beginning_is_waited_for(room: Room) -> None:
    await room.opened()
    turn = await room.hears("I would like to come on", 0.8, "the third of December.")
    assert turn.utterance is not None
    assert turn.number == 1
    assert turn.state["date"] == "2026-12-03"


class Held:
    """The next reply is made only once it has been taken back."""

    def __init__(self, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
        self.replies: list[SpeechHandle] = []
        self.taken_back = asyncio.Event()
        room.call.session.on("speech_created", self._created)

        async def held(*given: Any, **named: Any) -> Turn:
            await self.taken_back.wait()
            return await take_turn(*given, **named)

        monkeypatch.setattr("voice.graph_llm.take_turn", held)

    @classmethod
    async def answered(cls, room: Room, monkeypatch: pytest.MonkeyPatch) -> Self:
        """Such a reply, to a time that was asked for."""
        await room.has_asked_for_the_time()
        held = cls(room, monkeypatch)
        await room.microphone.speak(room.recorded("At half past three"))
        await room.thinking.wait()
        return held

    def _created(self, event: SpeechCreatedEvent) -> None:
        self.replies.append(event.speech_handle)
        self.replies[0].add_done_callback(lambda _: self.taken_back.set())


async def test_it_is_no_hum_even_where_it_is_misheard(
    mishearing: Room, ear: Mishearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = mishearing
    held = await Held.answered(room, monkeypatch)
    ear.instead = "Pee em."
    await room.microphone.speak(room.recorded("P.M."))
    async with asyncio.timeout(10):
        await held.taken_back.wait()
    joined = await room.waits_for(lambda turn: "Pee" in (turn.utterance or ""))
    assert joined.utterance is not None
    assert "half" in joined.utterance
    assert (joined.number, joined.state["time"]) == (2, "15:30")


async def test_a_reply_taken_back_for_a_sound_that_is_no_word_comes_after_all(
    mishearing: Room, ear: Mishearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = mishearing
    held = await Held.answered(room, monkeypatch)
    # At the first look; at the second there is nothing.
    ear.instead = "Toothache."
    await room.microphone.speak(room.recorded("Oh."))
    await held.taken_back.wait()
    ear.instead = ""
    async with asyncio.timeout(8):
        turn = await room.counted.get()
    assert (turn.number, turn.state["time"]) == (2, "15:30")
    assert [reply.interrupted for reply in held.replies] == [True, False]
