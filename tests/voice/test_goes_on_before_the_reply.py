"""A caller who goes on before a sound of the reply was heard has said one thing, not two."""

import asyncio

from livekit.agents.voice.events import SpeechCreatedEvent

from booking.memory import MemoryCalendar
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


async def test_it_is_no_hum_even_where_it_is_misheard(mishearing: Room, ear: Mishearing) -> None:
    room = mishearing
    await room.has_asked_for_the_time()
    await room.microphone.speak(room.recorded("At half past three"))
    await room.thinking.wait()
    ear.instead = ["Pee em."]
    await room.microphone.speak(room.recorded("P.M."))
    joined = await room.waits_for(lambda turn: "Pee" in (turn.utterance or ""))
    assert joined.utterance is not None
    assert "half" in joined.utterance
    assert (joined.number, joined.state["time"]) == (2, "15:30")


async def test_a_reply_taken_back_for_a_sound_that_is_no_word_comes_after_all(
    mishearing: Room, ear: Mishearing
) -> None:
    room = mishearing
    await room.has_asked_for_the_time()
    replies: list[SpeechCreatedEvent] = []
    room.call.session.on("speech_created", replies.append)
    await room.microphone.speak(room.recorded("At half past three"))
    await room.thinking.wait()
    # At the first look, with what was said before and alone; at the second there is nothing.
    ear.instead = ["Toothache.", "Toothache.", ""]
    await room.microphone.speak(room.recorded("Oh."))
    async with asyncio.timeout(5):
        turn = await room.counted.get()
    assert (turn.number, turn.state["time"]) == (2, "15:30")
    assert [reply.speech_handle.interrupted for reply in replies] == [True, False]
