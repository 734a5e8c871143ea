"""Callers for the room."""

from collections.abc import AsyncIterator

import pytest

from evals.caller import Caller
from voice.piper_tts import PiperTTS


@pytest.fixture(scope="session")
def voice() -> PiperTTS:
    """What callers speak with; loaded once."""
    return PiperTTS()


@pytest.fixture
async def caller(voice: PiperTTS) -> AsyncIterator[Caller]:
    async with Caller(voice) as person:
        yield person
