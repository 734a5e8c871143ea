import asyncio
from typing import Any

import numpy as np
import pytest
from livekit import rtc
from livekit.agents import APIConnectOptions, LanguageCode, stt
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS, NOT_GIVEN, NotGivenOr
from livekit.agents.utils import AudioBuffer

from voice.ears.utterance import Utterance, extend
from voice.ears.whole_ear import AHEAD_SECONDS, WholeEar

WINDOW = 512
LOUD, FAINT = 8000, 10
SPEECH, SILENCE = 0.9, 0.1
"""Of the detector, which goes on hearing speech for a while."""


class Counting(stt.STT[Any]):
    """Hears how many windows it was given."""

    def __init__(self) -> None:
        super().__init__(capabilities=stt.STTCapabilities(streaming=False, interim_results=False))
        self.heard: list[int] = []

    async def _recognize_impl(
        self,
        buffer: AudioBuffer,
        *,
        language: NotGivenOr[str] = NOT_GIVEN,
        conn_options: APIConnectOptions,
    ) -> stt.SpeechEvent:
        self.heard.append(rtc.combine_audio_frames(buffer).samples_per_channel // WINDOW)
        said = stt.SpeechData(language=LanguageCode("en"), text=f"{self.heard[-1]} windows")
        return stt.SpeechEvent(stt.SpeechEventType.FINAL_TRANSCRIPT, alternatives=[said])


class Caller:
    """Windows of one utterance, given to the ears as the endpointing does."""

    def __init__(self) -> None:
        self.ear = Counting()
        self.whole = WholeEar(self.ear, DEFAULT_API_CONNECT_OPTIONS, lambda: None, lambda _: None)
        self.utterance = Utterance([], 0.0)

    async def windows(self, count: int, level: int, probability: float) -> str | None:
        """What the ears have read after so many windows."""
        read: stt.SpeechEvent | None = None
        for _ in range(count):
            sound = np.full(WINDOW, level, np.int16).tobytes()
            if extend(self.utterance, rtc.AudioFrame(sound, 16_000, 1, WINDOW), probability):
                self.whole.goes_on(self.utterance, ahead=True)
            else:
                read = self.whole.read(self.utterance)
            # A decode that has begun is over before the next window.
            tasks = asyncio.all_tasks() - {asyncio.current_task()}
            await asyncio.gather(*tasks, return_exceptions=True)
        return read.alternatives[0].text if read else None


@pytest.fixture
async def caller() -> Caller:
    return Caller()


async def test_what_may_be_over_is_known_at_the_first_silent_window(caller: Caller) -> None:
    await caller.windows(20, LOUD, SPEECH)
    await caller.windows(3, FAINT, SPEECH)
    assert await caller.windows(1, FAINT, SILENCE) == "21 windows"
    assert caller.ear.heard == [21]


async def test_who_goes_on_is_decoded_anew(caller: Caller) -> None:
    await caller.windows(20, LOUD, SPEECH)
    await caller.windows(2, FAINT, SPEECH)
    await caller.windows(10, LOUD, SPEECH)
    await caller.windows(2, FAINT, SPEECH)
    assert await caller.windows(1, FAINT, SILENCE) == "33 windows"


async def test_nothing_that_was_still_to_be_heard_is_left_out(caller: Caller) -> None:
    await caller.windows(20, LOUD, SPEECH)
    await caller.windows(2, FAINT, SPEECH)
    await caller.windows(1, LOUD, SILENCE)
    assert await caller.windows(1, FAINT, SILENCE) == "23 windows"


async def test_a_long_utterance_is_decoded_at_its_end_alone(caller: Caller) -> None:
    long = int(AHEAD_SECONDS * 16_000 / WINDOW) + 1
    await caller.windows(long, LOUD, SPEECH)
    await caller.windows(2, FAINT, SPEECH)
    assert caller.ear.heard == []
    await caller.windows(1, FAINT, SILENCE)
    assert await caller.windows(1, FAINT, SILENCE) == f"{long + 3} windows"
