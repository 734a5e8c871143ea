"""One call kept as sound, and what is measured in it."""

import asyncio
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from evals.caller import ANOTHER, FRAME, FRAME_SECONDS, MIC_RATE, Caller, Pcm
from voice.piper_tts import PiperTTS
from voice.recording import AUDIBLE

WORDS = ("next Tuesday", "at half past three", "yes please")
"""Said one after the other, each when the agent has finished: it books."""

PATIENCE_SECONDS = 90.0

JOINED = 0.5
"""Seconds of silence that still belong to one speaking."""

LATE = 0.05
"""Seconds by which a frame may come early or late and still follow the one before it."""


class Track:
    """One side of a call at `MIC_RATE`, from a moment on."""

    def __init__(self, begins: float) -> None:
        self._begins = begins
        self._frames: list[tuple[int, Pcm]] = []
        self._end = 0

    def add(self, moment: float, frame: Pcm) -> None:
        at = max(0, int((moment - self._begins) * MIC_RATE))
        if abs(at - self._end) < LATE * MIC_RATE:
            at = self._end
        self._frames.append((at, frame))
        self._end = at + frame.size

    def samples(self) -> Pcm:
        sound = np.zeros(self._end, np.int16)
        for at, frame in self._frames:
            sound[at : at + frame.size] = frame
        return sound


@dataclass(frozen=True)
class Side:
    """Who spoke from when to when, in seconds; the longest silence within one speaking; the mean
    level of what is audible and the highest of all, in dB below full scale."""

    spoken: Sequence[tuple[float, float]]
    pause: float
    level: float
    peak: float


@dataclass(frozen=True)
class Measures:
    """Seconds: from the end of each of the caller's answers to the agent's next sound, and how long
    both spoke at once."""

    caller: Side
    agent: Side
    waited: Sequence[float]
    together: float


async def record(url: str) -> tuple[Pcm, Pcm]:
    """Call the house at `url` and book: the caller's sound and the agent's, of one length.

    Raises `ConnectionError` if the agent goes away before that.
    """
    begins = asyncio.get_running_loop().time()
    tracks = {"caller": Track(begins), "agent": Track(begins)}
    voice = PiperTTS()
    await asyncio.to_thread(voice.load)

    def hears(side: Literal["caller", "agent"], moment: float, frame: Pcm) -> None:
        tracks[side].add(moment, frame)

    person = Caller(voice, pitch=ANOTHER, listener=hears)
    async with asyncio.timeout(PATIENCE_SECONDS), person as caller:
        await caller.call(url, "recorded")
        for said in WORDS:
            await caller.silence()
            await caller.say(said)
        await caller.gone.wait()
    await voice.aclose()
    left, right = (track.samples() for track in tracks.values())
    length = max(left.size, right.size)
    return np.pad(left, (0, length - left.size)), np.pad(right, (0, length - right.size))


def write(path: Path, caller: Pcm, agent: Pcm) -> None:
    """Both sides of a call as a WAV file, the caller left."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(MIC_RATE)
        file.writeframes(np.stack([caller, agent], axis=1).tobytes())


def measure(caller: Pcm, agent: Pcm) -> Measures:
    """What is in the two sides of a call."""
    one, other = _side(caller), _side(agent)
    starts = [start for start, _ in other.spoken]
    waited = [
        min(start for start in starts if start > end) - end
        for _, end in one.spoken
        if any(start > end for start in starts)
    ]
    together = (_loud(caller) & _loud(agent)).sum() * FRAME_SECONDS
    return Measures(one, other, waited, float(together))


def _side(sound: Pcm) -> Side:
    loud = np.flatnonzero(_loud(sound)) * FRAME_SECONDS
    spoken: list[tuple[float, float]] = []
    pause = 0.0
    for at in loud.tolist():
        if spoken and at - spoken[-1][1] < JOINED:
            pause = max(pause, at - spoken[-1][1])
            spoken[-1] = (spoken[-1][0], at + FRAME_SECONDS)
        else:
            spoken.append((at, at + FRAME_SECONDS))
    audible = _frames(sound)[_loud(sound)].astype(np.float64) / 32768
    level = float(np.sqrt((audible**2).mean())) if audible.size else 0.0
    return Side(spoken, pause, _decibels(level), _decibels(np.abs(audible).max(initial=0)))


def _loud(sound: Pcm) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    loud: np.ndarray[tuple[int], np.dtype[np.bool_]] = np.abs(_frames(sound)).max(1) >= AUDIBLE
    return loud


def _frames(sound: Pcm) -> Pcm:
    return sound[: sound.size // FRAME * FRAME].reshape(-1, FRAME)


def _decibels(level: float) -> float:
    return float(20 * np.log10(max(level, 1e-6)))
