"""A conversation on a pinned Monday morning, and this machine's own ears and mouth."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from booking.memory import MemoryCalendar
from graph.context import Context
from tests.graph.call import MONDAY, POLICY
from tests.voice.mishearing import Mishearing
from tests.voice.room import Room
from voice import circuit
from voice.piper_tts import SAMPLE_RATE, PiperTTS
from voice.providers import Speech, build_speech
from voice.settings import VoiceSettings
from voice.shared_moments import SharedMoments
from voice.wav import write_wav

Say = Callable[[str], Path]


@pytest.fixture(autouse=True)
def vendors_are_well(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test knows of the faults of another."""
    monkeypatch.setattr(circuit, "_away", SharedMoments(circuit._VENDORS))


@pytest.fixture
def calendar() -> MemoryCalendar:
    return MemoryCalendar()


@pytest.fixture
def context(calendar: MemoryCalendar) -> Context:
    return Context(clock=lambda: MONDAY, calendar=calendar, policy=POLICY)


@pytest.fixture(scope="session")
def speech() -> Speech:
    """The local ears and mouth. They say the same words with the same sound in every run."""
    speech = build_speech(VoiceSettings(deepgram_api_key=None, cartesia_api_key=None))
    assert isinstance(speech.tts, PiperTTS)
    voice = speech.tts.load()
    voice.config.noise_scale = voice.config.noise_w_scale = 0.0
    return speech


@pytest.fixture(scope="session")
def say(speech: Speech, tmp_path_factory: pytest.TempPathFactory) -> Say:
    """Speaks a sentence into a WAV file."""
    folder = tmp_path_factory.mktemp("said")

    @cache
    def spoken(text: str) -> Path:
        assert isinstance(speech.tts, PiperTTS)
        pcm = np.frombuffer(b"".join(speech.tts.spoken(text)), np.int16)
        path = folder / f"{len(list(folder.iterdir()))}.wav"
        write_wav(path, pcm, SAMPLE_RATE)
        return path

    return spoken


@pytest.fixture
async def room(context: Context, speech: Speech, say: Say) -> AsyncIterator[Room]:
    """A call that has not begun; however the test ends, the caller hangs up."""
    room = Room(context, speech, say)
    yield room
    await room.caller_hangs_up()


@pytest.fixture
def ear(speech: Speech) -> Mishearing:
    return Mishearing(speech.stt)


@pytest.fixture
async def mishearing(
    context: Context, speech: Speech, say: Say, ear: Mishearing
) -> AsyncIterator[Room]:
    """The same, with that ear."""
    room = Room(context, replace(speech, stt=ear), say)
    yield room
    await room.caller_hangs_up()
