"""Who answers the greeting before it is over is heard; what comes back of it is no answer."""

import asyncio
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from livekit import rtc

from graph.context import Context
from tests.voice.conftest import Say
from tests.voice.room import Room
from voice.agent import has_echo
from voice.ears.patience import Weight
from voice.echo import LEARNING_SECONDS, is_own
from voice.providers import Speech
from voice.wav import Pcm


def come_back(words: Pcm) -> Pcm:
    """As the caller's microphone hears what the agent says."""
    return (words * 0.3).astype(np.int16)


@pytest.mark.parametrize("echo", [True, False])
async def test_an_answer_in_its_first_seconds_is_taken(
    context: Context, speech: Speech, say: Say, echo: bool
) -> None:
    room = Room(context, speech, say, echo=echo)
    answer = room.recorded("Next Tuesday at half past three.")
    await room.opens()
    await room.agent_has_spoken(0.5)
    await room.microphone.speak(answer)
    turn = await room.counted.get()
    assert (turn.state["date"], turn.state["time"]) == ("2026-12-01", "15:30")
    assert room.call.session.history.messages()[0].interrupted
    await room.caller_hangs_up()


async def test_what_comes_back_of_it_does_not_stop_it(
    context: Context, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say, echo=True)
    words = room.recorded("This is the booking assistant of Harbour Dental.")
    back = room.recorded(LEARNING_SECONDS - 0.2)
    back[-words.size :] = words
    await room.opens()
    states: list[Any] = []
    room.call.session.on("agent_state_changed", states.append)
    await room.microphone.speak(come_back(back))
    # Until after it is learnt: at normal speed.
    await room.agent_has_spoken(2.5)
    assert states == []
    await room.agent_has_finished()
    assert [state.new_state for state in states] == ["listening"]
    assert not room.last_reply().interrupted
    await room.agent_has_spoken(2.0)
    assert room.counted.empty()
    await room.caller_hangs_up()


@pytest.mark.parametrize("later", [0.1, 0.4])
async def test_nor_does_what_comes_back_at_once(
    context: Context, speech: Speech, say: Say, later: float
) -> None:
    room = Room(context, speech, say, echo=True)
    words = room.recorded("Hello. This is the booking assistant of Harbour Dental.")
    await room.opens()
    await room.agent_has_spoken(later)
    await room.microphone.speak(come_back(words))
    await room.agent_has_finished()
    assert not room.last_reply().interrupted
    await room.agent_has_spoken(2.0)
    assert room.counted.empty()
    await room.caller_hangs_up()


async def test_what_is_asked_later_is_none_of_it(
    context: Context, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say, echo=True)
    words = room.recorded("This is the booking assistant of Harbour Dental.")
    await room.opens()
    await room.agent_has_spoken(0.8)
    await room.microphone.speak(come_back(words))
    await room.agent_has_spoken(1.5)
    await room.agent_has_finished()
    turn = await room.hears("Can you book a check-up for me?")
    assert turn.utterance is not None
    assert "check" in turn.utterance
    await room.caller_hangs_up()


async def test_once_it_is_learnt_the_agent_falls_silent_at_a_sound(
    context: Context, speech: Speech, say: Say
) -> None:
    room = Room(context, speech, say, echo=True)
    words = room.recorded("I have a question about that.")
    await room.opens()
    await room.agent_has_spoken(LEARNING_SECONDS)
    silent = asyncio.Event()
    room.call.session.on("agent_state_changed", lambda _: silent.set())
    speaking = asyncio.create_task(room.microphone.speak(words))
    await silent.wait()
    assert not speaking.done()
    await speaking
    await room.caller_hangs_up()


GREETING = (
    "Hello. This is the booking assistant of Harbour Dental. I can book a check-up for you."
    " Which day would suit you?"
)


@pytest.mark.parametrize(
    ("words", "what", "own"),
    [
        ("Hello. This is the", "beginning", True),
        ("This is the looking assistant of Harper Dental.", "none", True),
        ("Harper mental", "unclear", True),
        ("A check-up for Tuesday", "complete", False),
        ("I would like to come on", "beginning", False),
        ("How long does it take?", "none", False),
    ],
)
def test_whose_words_they_are(words: str, what: Weight, own: bool) -> None:
    assert is_own(words, what, GREETING) is own


@pytest.mark.parametrize(
    ("kind", "echo"),
    [
        (rtc.ParticipantKind.PARTICIPANT_KIND_STANDARD, True),
        (rtc.ParticipantKind.PARTICIPANT_KIND_SIP, False),
    ],
)
def test_a_browser_has_one_and_a_telephone_none(kind: int, echo: bool) -> None:
    assert has_echo(cast(rtc.RemoteParticipant, SimpleNamespace(kind=kind))) is echo
