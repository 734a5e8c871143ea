"""A caller who never pauses is answered all the same, and nothing he says is lost."""

import asyncio

import pytest

from tests.voice.room import Room
from voice import call, utterance


async def test_he_is_answered_while_he_talks(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (call, utterance):
        monkeypatch.setattr(module, "LONGEST", 4.0)
    await room.opened()
    await room.agent_has_finished()
    talk = room.recorded(
        *["I would like to come in because my tooth has been hurting since the weekend and"] * 3,
        "I can come next Tuesday.",
    )
    talking = asyncio.create_task(room.microphone.speak(talk))
    turn = await room.counted.get()
    assert turn.utterance
    assert not talking.done()
    reply = room.call.session.current_speech
    assert reply is not None
    assert not reply.allow_interruptions
    await talking
    later = await room.waits_for(lambda turn: turn.state["date"] == "2026-12-01")
    assert later.state["phase"] == "collect_time"
