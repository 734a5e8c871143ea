"""Sound played to a call's ears in step with a microphone, and what they make of it."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
from livekit import rtc
from livekit.agents import stt

from tests.voice.conftest import Say
from voice.ears.endpointing import Endpointing
from voice.recording import SAMPLE_RATE
from voice.wav import Pcm, read_wav

WINDOW = 512

PATIENCE_SECONDS = 8.0
"""Longest silence that is played until something holds."""


class Heard:
    """What the ears said of a recording, and how many seconds of it they had heard by then."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.ends: list[float] = []

    @property
    def text(self) -> str:
        return " ".join(self.texts)


@dataclass(frozen=True)
class Until:
    """Silence until that holds."""

    holds: Callable[[Heard], bool]


def over(turns: int) -> Until:
    """Silence until so many turns are over."""
    return Until(lambda heard: len(heard.ends) >= turns)


async def hear(ears: Endpointing, *parts: Pcm | Until | Callable[[], None]) -> Heard:
    """Play window by window, giving the ears the time they need after each.

    What can be called is called when what stands before it has been played.
    """
    result, played = Heard(), 0.0
    async with ears.stream() as stream:

        async def listen() -> None:
            async for event in stream:
                if event.type == stt.SpeechEventType.FINAL_TRANSCRIPT:
                    result.texts.append(event.alternatives[0].text)
                elif event.type == stt.SpeechEventType.END_OF_SPEECH:
                    result.ends.append(played)

        listening = asyncio.create_task(listen())
        for part in parts:
            if callable(part):
                part()
                continue
            sound = quiet(PATIENCE_SECONDS) if isinstance(part, Until) else part
            for at in range(0, sound.size, WINDOW):
                if isinstance(part, Until) and part.holds(result):
                    break
                window = sound[at : at + WINDOW]
                with suppress(RuntimeError):  # Closed: by what, the listener learns.
                    stream.push_frame(rtc.AudioFrame(window.tobytes(), SAMPLE_RATE, 1, window.size))
                played += window.size / SAMPLE_RATE
                # In step with a microphone, and with decoding while it is silent.
                await asyncio.sleep(0.03)
        with suppress(RuntimeError):
            stream.end_input()
        await listening
    return result


def words(say: Say, text: str) -> Pcm:
    """Spoken, without silence around it."""
    samples = read_wav(say(text), SAMPLE_RATE)
    loud = np.flatnonzero(np.abs(samples) > 200)
    return samples[loud[0] : loud[-1] + 1]


def quiet(seconds: float) -> Pcm:
    return np.zeros(int(seconds * SAMPLE_RATE), np.int16)
