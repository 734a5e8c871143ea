"""A conversation on a pinned Monday morning, and this machine's own ears and mouth."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from booking.memory import MemoryCalendar
from graph.context import Context
from tests.graph.call import MONDAY, POLICY
from voice.piper_tts import SAMPLE_RATE, PiperTTS
from voice.providers import Speech, build_speech
from voice.settings import VoiceSettings
from voice.wav import write_wav

Say = Callable[[str], Path]


@pytest.fixture
def calendar() -> MemoryCalendar:
    return MemoryCalendar()


@pytest.fixture
def context(calendar: MemoryCalendar) -> Context:
    return Context(clock=lambda: MONDAY, calendar=calendar, policy=POLICY)


@pytest.fixture(scope="session")
def speech() -> Speech:
    """The local ears and mouth."""
    return build_speech(VoiceSettings(deepgram_api_key=None, cartesia_api_key=None))


@pytest.fixture
def say(speech: Speech, tmp_path: Path) -> Say:
    """Speaks a sentence into a WAV file."""

    def spoken(text: str) -> Path:
        assert isinstance(speech.tts, PiperTTS)
        pcm = np.frombuffer(b"".join(speech.tts.spoken(text)), np.int16)
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.wav"
        write_wav(path, pcm, SAMPLE_RATE)
        return path

    return spoken
