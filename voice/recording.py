"""A microphone that plays recordings and a speaker that keeps what was said: a room on paper."""

import asyncio
import contextlib
import time

import numpy as np
from livekit import rtc
from livekit.agents.voice import io

from voice.wav import Pcm

SAMPLE_RATE = 16_000
"""Samples a second the microphone gives."""

FRAME = SAMPLE_RATE // 50
"""Samples of a frame of 20 ms."""


AUDIBLE = 300
"""Peak of a frame, in 16-bit steps, from which on somebody is heard: about -41 dBFS."""


class Clock:
    """Seconds since the call began, with those that were skipped."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._skipped = 0.0

    def now(self) -> float:
        return time.monotonic() - self._started + self._skipped

    def skip(self, seconds: float) -> None:
        self._skipped += seconds


class Microphone(io.AudioInput):
    """Silence in real time, and recordings when told to."""

    def __init__(self) -> None:
        super().__init__(label="recording")
        self._due: float | None = None
        self._left: Pcm = np.zeros(0, np.int16)
        self._spoken = asyncio.Event()
        self._spoken.set()
        self.silent_since = time.monotonic()
        """When the last audible frame was over, by what was due: what is late was said before."""

    @property
    def speaking(self) -> bool:
        return not self._spoken.is_set()

    async def speak(self, samples: Pcm) -> None:
        """Return when the last sample has been heard."""
        self._left = samples
        self._spoken.clear()
        await self._spoken.wait()

    async def __anext__(self) -> rtc.AudioFrame:
        now = time.monotonic()
        self._due = now if self._due is None else max(self._due, now - 1.0)
        await asyncio.sleep(self._due - now)
        self._due += FRAME / SAMPLE_RATE
        piece, self._left = self._left[:FRAME], self._left[FRAME:]
        if piece.size == 0:
            self._spoken.set()
        samples = np.zeros(FRAME, np.int16)
        samples[: piece.size] = piece
        if np.abs(samples.astype(np.int32)).max() >= AUDIBLE:
            self.silent_since = self._due
        return rtc.AudioFrame(samples.tobytes(), SAMPLE_RATE, 1, FRAME)


class Speaker(io.AudioOutput):
    """Plays at the speed of speech while the caller speaks, at once while nobody can break in."""

    def __init__(self, clock: Clock, microphone: Microphone, sample_rate: int) -> None:
        super().__init__(
            label="file",
            # What a call does when it pauses is to end a piece, and give the rest of it later.
            capabilities=io.AudioOutputCapabilities(pause=True),
            sample_rate=sample_rate,
        )
        self._clock = clock
        self._microphone = microphone
        self._rate = sample_rate
        self._begun: float | None = None
        self._frames: list[Pcm] = []
        self._interrupted = asyncio.Event()
        self._playing: asyncio.Task[None] | None = None
        self._played: list[tuple[float, Pcm]] = []

    def heard(self) -> Pcm:
        """Everything played so far, on the call's timeline."""
        end = max((int(at * self._rate) + pcm.size for at, pcm in self._played), default=0)
        timeline = np.zeros(end, np.int16)
        for at, pcm in self._played:
            start = int(at * self._rate)
            timeline[start : start + pcm.size] = pcm
        return timeline

    async def capture_frame(self, frame: rtc.AudioFrame) -> None:
        if self._playing is not None:
            await self._playing
        await super().capture_frame(frame)
        if self._begun is None:
            self._begun = self._clock.now()
            self._interrupted.clear()
            self.on_playback_started(created_at=time.time())
        self._frames.append(np.frombuffer(frame.data, np.int16).copy())

    def flush(self) -> None:
        super().flush()
        if self._begun is not None and self._playing is None:
            self._playing = asyncio.create_task(self._play(), name="speaker")

    def clear_buffer(self) -> None:
        self._interrupted.set()

    async def _play(self) -> None:
        pcm = np.concatenate(self._frames)
        while (left := pcm.size / self._rate - self._position()) > 0:
            if self._interrupted.is_set():
                break
            if not self._microphone.speaking:
                self._clock.skip(left)
                break
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._interrupted.wait(), min(left, 0.05))
        position = min(self._position(), pcm.size / self._rate)
        interrupted = self._interrupted.is_set() and position < pcm.size / self._rate
        self._played.append((self._begun or 0.0, pcm[: int(position * self._rate)]))
        self._begun, self._frames, self._playing = None, [], None
        self.on_playback_finished(playback_position=position, interrupted=interrupted)

    def _position(self) -> float:
        """Seconds of the current segment that have been played."""
        return max(0.0, self._clock.now() - (self._begun or 0.0))
