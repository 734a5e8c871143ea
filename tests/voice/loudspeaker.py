"""LiveKit's own output of a room, played to nobody, with what was played."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, cast

import numpy as np
from livekit import rtc
from livekit.agents.voice.room_io import _ParticipantAudioOutput

from voice.wav import Pcm

QUEUE_SECONDS = 0.2
"""As in a room."""

HURRY = 20.0
"""Times the speed of speech."""


class Loudspeaker:
    """Stands for `rtc.AudioSource`, and keeps what it played: what was cleared was not."""

    def __init__(self, sample_rate: int) -> None:
        self.sample_rate = sample_rate
        self.played: Pcm = np.zeros(0, np.int16)
        self._speed = 1.0
        self._queued, self._at = 0.0, asyncio.get_running_loop().time()
        self._taken, self._changed = asyncio.Event(), asyncio.Event()

    @contextmanager
    def hurrying(self) -> Iterator[None]:
        """Meanwhile it plays fast: what nobody speaks into need not last."""
        self._set_speed(HURRY)
        yield
        self._set_speed(1.0)

    async def has_taken(self, seconds: float) -> None:
        """Played or about to be."""
        while self.played.size < seconds * self.sample_rate:
            self._taken.clear()
            await self._taken.wait()

    @property
    def queued_duration(self) -> float:
        since = asyncio.get_running_loop().time() - self._at
        return max(0.0, self._queued - since * self._speed)

    async def capture_frame(self, frame: rtc.AudioFrame) -> None:
        self.played = np.concatenate([self.played, np.frombuffer(frame.data, np.int16)])
        self._queue(self.queued_duration + frame.duration)
        self._taken.set()
        await self._queued_at_most(QUEUE_SECONDS)

    def clear_queue(self) -> None:
        cleared = round(self.queued_duration * self.sample_rate)
        self.played = self.played[: self.played.size - cleared]
        self._queue(0.0)
        self._has_changed()

    async def wait_for_playout(self) -> None:
        await self._queued_at_most(0.0)

    async def aclose(self) -> None:
        pass

    def _queue(self, seconds: float) -> None:
        self._queued, self._at = seconds, asyncio.get_running_loop().time()

    def _set_speed(self, speed: float) -> None:
        self._queue(self.queued_duration)
        self._speed = speed
        self._has_changed()

    def _has_changed(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    async def _queued_at_most(self, seconds: float) -> None:
        while (more := self.queued_duration - seconds) > 0:
            with suppress(TimeoutError):
                async with asyncio.timeout(more / self._speed):
                    await self._changed.wait()


class RoomOutput(_ParticipantAudioOutput):
    """To be started and closed, as the session's room does it."""

    def __init__(self, sample_rate: int) -> None:
        nobody = cast(Any, None)
        super().__init__(
            nobody,
            sample_rate=sample_rate,
            num_channels=1,
            track_publish_options=rtc.TrackPublishOptions(),
        )
        self.loudspeaker = Loudspeaker(sample_rate)
        self._audio_source = cast(rtc.AudioSource, self.loudspeaker)

    async def _publish_track(self) -> None:
        self._subscribed_fut.set_result(None)


def unheard(sound: Pcm, played: Pcm, block: int = 100) -> int:
    """How many blocks of so many samples of a sound were not played."""
    heard = played.tobytes()
    return sum(sound[at : at + block].tobytes() not in heard for at in range(0, sound.size, block))
