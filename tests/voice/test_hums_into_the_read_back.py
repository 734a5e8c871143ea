"""A caller who hums into what is read back hears all of it: his yes is one to the value."""

import numpy as np
import pytest
from livekit import rtc
from livekit.agents.voice.events import AgentFalseInterruptionEvent

from tests.voice.loudspeaker import unheard
from tests.voice.mishearing import Mishearing
from tests.voice.room import DAY_AND_TIME, Room
from voice.wav import Pcm


async def test_it_is_paused_and_no_sound_of_it_is_lost(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    await room.opened()
    resumed: list[AgentFalseInterruptionEvent] = []
    room.call.session.on("agent_false_interruption", resumed.append)
    output = room.call.session.output.audio
    assert output is not None
    given: list[Pcm] = []
    capture = output.capture_frame

    async def noted(frame: rtc.AudioFrame) -> None:
        given.append(np.frombuffer(frame.data, np.int16))
        await capture(frame)

    monkeypatch.setattr(output, "capture_frame", noted)
    before = room.loudspeaker.played.size
    await room.hears(DAY_AND_TIME)
    await room.agent_has_spoken(1.5)
    await room.microphone.speak(room.recorded("Oh."))
    await room.agent_has_finished()
    assert [event.resumed for event in resumed] == [True]
    assert not room.last_reply().interrupted
    assert unheard(np.concatenate(given), room.loudspeaker.played[before:]) == 0
    await room.hears("Yes, please.")
    await room.has_booked_once()


async def test_what_is_said_much_later_is_not_the_rest_of_what_was_said_before(room: Room) -> None:
    await room.opened()
    await room.hears(DAY_AND_TIME)
    await room.agent_has_spoken(0.1)
    await room.microphone.speak(room.recorded("Oh.", 2.0, "No, at four pm."))
    changed = await room.counted.get()
    assert changed.utterance is not None
    assert "half" not in changed.utterance.lower()
    assert (changed.number, changed.state["time"]) == (2, "16:00")


async def test_a_short_answer_is_short_however_long_ago_he_hummed(
    mishearing: Room, ear: Mishearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("voice.call.LONGEST", 6.0)
    room = mishearing
    await room.has_asked_for_the_time()
    ear.instead = ""
    await room.microphone.speak(room.recorded("Oh.", 4.0))
    ear.instead = None
    await room.hears("Half past three.")
    read_back = room.call.session.current_speech
    assert read_back is not None
    assert read_back.allow_interruptions
