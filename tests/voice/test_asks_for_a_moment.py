"""Silence is counted since the last words; who asks for a moment has longer."""

import asyncio
from dataclasses import replace

import pytest

from graph.context import Context
from graph.turn import Turn
from tests.voice.conftest import Say
from tests.voice.mishearing import Mishearing
from tests.voice.room import Room
from tests.voice.sounds import murmur
from voice import call, silence
from voice.providers import Speech


async def test_who_asks_for_a_moment_is_not_asked_again_so_soon(
    context: Context, speech: Speech, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(call, "QUIET_SECONDS", 6.0)
    room = Room(context, speech, say, patience=1.0)
    await room.opened()
    await room.agent_has_finished()
    moment = await room.hears("Hold on, let me check.")
    assert (moment.state["reason"], moment.state["retries"]) == (None, 0)
    assert "time" in moment.reply
    await room.agent_has_finished()
    await room.agent_has_spoken(3.0)
    assert room.counted.empty()
    asked = await room.counted.get()
    assert (asked.utterance, asked.state["reason"]) == ("", "silence")
    await room.caller_hangs_up()


async def test_who_thinks_aloud_has_said_nothing_yet(room: Room) -> None:
    await room.asks_for_the_time()
    await room.agent_has_finished()
    moment = await room.hears("Hold on, let me check.")
    assert moment.state["heard"] is not None
    assert moment.state["heard"].intent == "wait"
    await room.agent_has_finished()
    for sound in ("Um.", "Okay.", "Uh."):
        await room.microphone.speak(room.recorded(sound, 2.0))
    assert room.counted.empty()
    turn = await room.hears("Half past three.")
    assert (turn.utterance, turn.state["time"]) == ("Half past three.", "15:30")
    await room.agent_has_finished()
    await room.microphone.speak(room.recorded("Um.", 2.0))
    assert room.counted.empty()


async def test_who_begins_late_is_not_spoken_over(
    context: Context, speech: Speech, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(silence, "BEGUN_SECONDS", 2.5)
    room = Room(context, speech, say, patience=3.0)
    await room.opened()
    await room.agent_has_finished()
    answer = (
        "Well I was thinking that it would be best for me if I could come in before work or else "
        "in my lunch break so let us say next Tuesday at half past twelve."
    )
    turn = await room.hears(2.0, answer)
    assert (turn.state["date"], turn.state["time"]) == ("2026-12-01", "12:30")
    await room.caller_hangs_up()


async def test_noise_is_silence(
    context: Context, speech: Speech, say: Say, ear: Mishearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(silence, "BEGUN_SECONDS", 1.0)
    room = Room(context, replace(speech, stt=ear), say, patience=2.0)
    far_away = murmur(room.recorded(*["I would like to come in because my tooth hurts."] * 20))
    await room.opened()
    await room.agent_has_finished()
    asked: list[Turn] = []
    ear.instead = ""
    murmuring = asyncio.create_task(room.microphone.speak(far_away))
    while len(asked) < 3:
        asked.append(await room.counted.get())
    assert [turn.state["reason"] for turn in asked] == ["silence"] * 3
    await room.agent_hangs_up()
    assert not murmuring.done()
    murmuring.cancel()
    assert room.call.outcome == "gave_up"


async def test_noise_that_stops_the_agent_does_not_silence_it(
    context: Context, speech: Speech, say: Say, ear: Mishearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(silence, "BEGUN_SECONDS", 1.0)
    room = Room(context, replace(speech, stt=ear), say)
    await room.reads_back()
    room.call.patience = 2.0
    await room.agent_has_spoken(1.0)
    far_away = murmur(room.recorded(*["I would like to come in because my tooth hurts."] * 20))
    ear.instead = ""
    murmuring = asyncio.create_task(room.microphone.speak(far_away))
    asked = await room.counted.get()
    assert not murmuring.done()
    assert (asked.state["reason"], asked.state["phase"]) == ("silence", "confirmation")
    murmuring.cancel()
    await room.caller_hangs_up()


async def test_a_reply_goes_on_into_noise(
    context: Context, speech: Speech, say: Say, ear: Mishearing
) -> None:
    room = Room(context, replace(speech, stt=ear), say)
    turn = await room.reads_back()
    await room.agent_has_spoken(1.0)
    far_away = murmur(room.recorded(*["I would like to come in because my tooth hurts."] * 20))
    ear.instead = ""
    murmuring = asyncio.create_task(room.microphone.speak(far_away))
    reply = room.call.session.current_speech
    assert reply is not None
    await reply
    assert not murmuring.done()
    assert not reply.interrupted
    assert room.call.session.history.messages()[-1].text_content == turn.reply
    murmuring.cancel()
    await room.caller_hangs_up()
