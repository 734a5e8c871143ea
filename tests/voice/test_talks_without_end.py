"""A caller who never pauses is answered all the same, and nothing he says is lost."""

import asyncio
from typing import Literal

import pytest

from tests.voice.conftest import Say
from tests.voice.hearing import hear, quiet, words
from tests.voice.room import Room
from tests.voice.test_deepgram import vendor
from voice import call
from voice.ears import utterance
from voice.ears.endpointing import Endpointing
from voice.ears.whole_ear import bare
from voice.providers import Speech

ON_AND_ON = "The weather has been terrible here and my neighbour would never have believed that"
TALK = (
    "The weather has been wonderful and everybody was sitting together in the garden behind the "
    "house because my daughter wanted to celebrate with her friends."
)


async def test_he_is_answered_while_he_talks(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (call, utterance):
        monkeypatch.setattr(module, "LONGEST", 4.0)
    await room.opened()
    await room.agent_has_finished()
    talk = room.recorded(ON_AND_ON, ON_AND_ON, ON_AND_ON, "I can come next Tuesday.")
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


@pytest.mark.parametrize("who", ["local", "nova-3", "flux"])
async def test_no_word_is_cut_in_two_or_heard_twice(
    speech: Speech,
    say: Say,
    monkeypatch: pytest.MonkeyPatch,
    who: Literal["local", "nova-3", "flux"],
) -> None:
    """In mid-word after 3.3 seconds: "sitting together. … Other in the garden"."""
    monkeypatch.setattr(utterance, "LONGEST", 3.3)
    async with vendor(speech, "flux" if who == "flux" else "nova-3") as (_, ear):
        ears = Endpointing(
            speech.stt if who == "local" else ear, speech.vad, lambda _: "none", behind=speech.stt
        )
        heard = await hear(ears, quiet(0.5), words(say, TALK), quiet(3.0))
    assert len(heard.texts) > 2
    assert all(text.endswith("…") for text in heard.texts[:-1])
    text = " ".join(bare(heard.text.replace("…", "")))
    assert "everybody was sitting together in the garden behind the house" in text
    assert [text.count(word) for word in ("sitting", "garden", "daughter")] == [1, 1, 1]
