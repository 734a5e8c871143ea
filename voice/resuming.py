"""An audio output that resumes where it was paused: a cough costs no word.

LiveKit's output of a room, when it is paused, drops what it has queued: up to 0.2 s of speech. The
reply counts as heard to its end all the same, be it the very hour that was read back.
"""

import asyncio

import numpy as np
from livekit import rtc
from livekit.agents import AgentSession
from livekit.agents.voice import io
from numpy.typing import NDArray

REPEATED_SECONDS = 0.4
"""Longest stretch from before a pause that is heard again after it, so as to begin with a word: at
the quietest place in it."""

ON_ITS_WAY_SECONDS = 0.04
"""The end of what a sink says it has played may not have left it: two frames of a call's sound."""


def resume_where_paused(session: AgentSession[None]) -> None:
    """Give a session that has been started such an output in place of the one it has."""
    sink = session.output.audio
    while sink is not None and sink.next_in_chain is not None:
        sink = sink.next_in_chain
    if sink is not None:
        session.output.replace_audio_tail(ResumingOutput(sink))


class ResumingOutput(io.AudioOutput):
    """Pauses by ending what `sink` plays, and resumes by giving it the rest.

    What is one segment to the session, the sink plays in as many pieces as it takes.
    """

    def __init__(self, sink: io.AudioOutput) -> None:
        super().__init__(
            label="resuming",
            capabilities=io.AudioOutputCapabilities(pause=True),
            next_in_chain=sink,
            sample_rate=sink.sample_rate,
        )
        self._paused = False
        self._giving = asyncio.Lock()
        self._stopped = asyncio.Event()
        self._stopped.set()
        self._resuming: asyncio.Task[None] | None = None
        # Whether the sink has a piece, and whether that is complete.
        self._playing = self._flushed = False
        self._new_segment()

    def _new_segment(self) -> None:
        self._frames: list[rtc.AudioFrame] = []
        self._given = 0
        # Seconds of the segment before the first of the frames, and how far it was ever heard.
        self._at = self._furthest = 0.0
        self._begun = self._complete = self._cleared = False

    @property
    def _within(self) -> bool:
        """Whether a segment has been begun that is not over."""
        return bool(self._frames)

    @property
    def _sink(self) -> io.AudioOutput:
        assert self.next_in_chain is not None
        return self.next_in_chain

    @property
    def can_pause(self) -> bool:
        return True

    async def capture_frame(self, frame: rtc.AudioFrame) -> None:
        await super().capture_frame(frame)
        self._frames.append(frame)
        await self._give()

    def flush(self) -> None:
        super().flush()
        self._complete = self._within
        if self._playing and self._stopped.is_set() and self._given == len(self._frames):
            self._flush()

    def clear_buffer(self) -> None:
        if self._resuming is not None:
            self._resuming.cancel()
        self._cleared = self._within
        if not self._cleared or not self._stopped.is_set():
            return
        if self._playing:
            self._flush()
            self._sink.clear_buffer()
        else:
            self._over(self._at, interrupted=True)

    def pause(self) -> None:
        self._paused = True
        if self._playing and self._stopped.is_set():
            self._stop()

    def resume(self) -> None:
        self._paused = False
        if self._within and (self._resuming is None or self._resuming.done()):
            self._resuming = asyncio.create_task(self._give(), name="resume")

    def on_playback_started(self, *, created_at: float) -> None:
        if not self._begun:
            self._begun = True
            super().on_playback_started(created_at=created_at)

    def on_playback_progressed(self, *, started_at: float, offset: float, duration: float) -> None:
        super().on_playback_progressed(
            started_at=started_at, offset=self._at + offset, duration=duration
        )

    def on_playback_finished(
        self,
        *,
        playback_position: float,
        interrupted: bool,
        synchronized_transcript: str | None = None,
    ) -> None:
        """The sink has played a piece: the last one, unless it was stopped for a pause."""
        stopped = not self._stopped.is_set()
        self._playing = self._flushed = False
        self._stopped.set()
        heard = self._at + playback_position
        if stopped and not self._cleared and (interrupted or not self._complete):
            self._keep(heard)
        else:
            self._over(heard, interrupted)

    def _over(self, heard: float, interrupted: bool) -> None:
        self._new_segment()
        super().on_playback_finished(playback_position=heard, interrupted=interrupted)

    async def _give(self) -> None:
        """Give the sink, unless paused, all there is."""
        async with self._giving:
            await self._stopped.wait()
            while not self._paused and self._given < len(self._frames):
                self._given += 1
                await self._sink.capture_frame(self._frames[self._given - 1])
                self._playing = True
            if self._playing and self._paused and self._stopped.is_set():
                self._stop()
            elif self._playing and self._complete:
                self._flush()

    def _stop(self) -> None:
        self._stopped.clear()
        self._flush()
        self._sink.clear_buffer()

    def _flush(self) -> None:
        if not self._flushed:
            self._flushed = True
            self._sink.flush()

    def _keep(self, heard: float) -> None:
        """Keep what is to be played after the pause: from the last word before it."""
        sound = rtc.combine_audio_frames(self._frames)
        # What was heard twice is not said a third time: noise could hold us up for ever.
        first = max(heard - REPEATED_SECONDS, min(self._furthest, heard))
        last = heard - ON_ITS_WAY_SECONDS
        begin, end = (max(0, round((at - self._at) * sound.sample_rate)) for at in (first, last))
        samples = np.frombuffer(sound.data, np.int16).reshape(-1, sound.num_channels)
        begin = min(begin, end)
        begin += _quietest(samples[begin:end], sound.sample_rate // 50)
        rest = samples[begin:]
        self._frames = [
            rtc.AudioFrame(rest.tobytes(), sound.sample_rate, sound.num_channels, len(rest))
        ]
        self._given = 0
        self._at += begin / sound.sample_rate
        self._furthest = max(self._furthest, heard)


def _quietest(samples: NDArray[np.int16], width: int) -> int:
    """The sample that begins the quietest window of so many; the last of equals."""
    windows = len(samples) // width
    if not windows:
        return 0
    loud = np.abs(samples[: windows * width].astype(np.int32)).reshape(windows, -1).sum(axis=1)
    return int(windows - 1 - np.argmin(loud[::-1])) * width
