"""A call from recordings: WAV files in, the agent's audio and a transcript out, no server.

Everything but the room is real: voice detection, speech recognition, endpointing, the graph, the
voice. It runs in real time while the caller speaks, so that pauses and interruptions mean what
they mean in a room; while only the agent speaks, time is skipped.
"""

import asyncio
import contextlib
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import numpy as np
from livekit import rtc
from livekit.agents import AgentSession, llm
from livekit.agents.voice import io
from livekit.agents.voice.transcription import TranscriptSynchronizer

from checkpoint.records import Recorder
from graph.context import Context
from graph.state import Outcome
from graph.turn import App, Turn
from voice.call import Call
from voice.providers import Speech
from voice.session import build_session
from voice.wav import Pcm, read_wav, write_wav

SAMPLE_RATE = 16_000
FRAME = SAMPLE_RATE // 50
"""Samples of a frame of 20 ms."""

SETTLED_SECONDS = 1.2
"""Quiet on both sides for so long means that the turn is over: longer than endpointing takes."""

PATIENCE_SECONDS = 30.0
"""Longest wait for a reply. A caller who was not heard at all is asked again after ten."""


@dataclass(frozen=True)
class FileTurn:
    """A turn whose reply was heard, and the recording that brought it about (None: silence)."""

    file: Path | None
    turn: Turn


@dataclass(frozen=True)
class CallResult:
    """What came of the call. `outcome` is None if the recordings ran out before the end."""

    conversation_id: str
    turns: tuple[FileTurn, ...]
    outcome: Outcome | None


async def call_file(
    wavs: Sequence[Path],
    *,
    app: App,
    context: Context,
    speech: Speech,
    conversation_id: str | None = None,
    recorder: Recorder | None = None,
    out: Path | None = None,
) -> CallResult:
    """Play each WAV after the agent's prompt has ended, until the call or the files are over.

    `out` gets the agent's side of the call. Raises `CallError` for a file that cannot be used.
    """
    recordings = [(wav, read_wav(wav, SAMPLE_RATE)) for wav in wavs]
    clock = _Clock()
    microphone = _Microphone()
    speaker = _Speaker(clock, microphone, speech.tts.sample_rate)
    synchronizer = TranscriptSynchronizer(next_in_chain_audio=speaker, next_in_chain_text=None)
    turns: list[FileTurn] = []
    file: Path | None = None

    def build(conversation: llm.LLM[Any]) -> AgentSession[None]:
        session = build_session(speech, conversation, echo=False)
        session.input.audio = microphone
        session.output.audio = synchronizer.audio_output
        session.output.transcription = synchronizer.text_output
        return session

    call = Call(
        app=app,
        context=context,
        conversation_id=conversation_id or str(uuid4()),
        build=build,
        recorder=recorder,
        counted=lambda turn: turns.append(FileTurn(file if turn.utterance else None, turn)),
        linger=0.0,
    )
    await call.begin()
    quiet = _Quiet(call)
    await quiet.after_reply()
    for wav, samples in recordings:
        if call.over.is_set():
            break
        file = wav
        quiet.expect_reply()
        await microphone.speak(samples)
        await quiet.after_reply()
    await call.finish()
    await synchronizer.aclose()
    if out is not None:
        write_wav(out, speaker.heard(), speech.tts.sample_rate)
    outcome = turns[-1].turn.state.get("outcome") if turns else None
    return CallResult(call.conversation_id, tuple(turns), outcome)


class _Clock:
    """Seconds since the call began, with those that were skipped."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._skipped = 0.0

    def now(self) -> float:
        return time.monotonic() - self._started + self._skipped

    def skip(self, seconds: float) -> None:
        self._skipped += seconds


class _Microphone(io.AudioInput):
    """Silence in real time, and recordings when told to."""

    def __init__(self) -> None:
        super().__init__(label="recording")
        self._due: float | None = None
        self._left: Pcm = np.zeros(0, np.int16)
        self._spoken = asyncio.Event()
        self._spoken.set()

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
        return rtc.AudioFrame(samples.tobytes(), SAMPLE_RATE, 1, FRAME)


class _Speaker(io.AudioOutput):
    """Plays at the speed of speech while the caller speaks, at once while nobody can break in."""

    def __init__(self, clock: _Clock, microphone: _Microphone, sample_rate: int) -> None:
        super().__init__(
            label="file",
            capabilities=io.AudioOutputCapabilities(pause=True),
            sample_rate=sample_rate,
        )
        self._clock = clock
        self._microphone = microphone
        self._rate = sample_rate
        self._begun: float | None = None
        self._paused: float | None = None
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

    def pause(self) -> None:
        super().pause()
        if self._paused is None:
            self._paused = self._clock.now()

    def resume(self) -> None:
        super().resume()
        if self._paused is not None and self._begun is not None:
            self._begun += self._clock.now() - max(self._paused, self._begun)
        self._paused = None

    async def _play(self) -> None:
        pcm = np.concatenate(self._frames)
        while (left := pcm.size / self._rate - self._position()) > 0:
            if self._interrupted.is_set():
                break
            if self._paused is None and not self._microphone.speaking:
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
        now = self._clock.now() if self._paused is None else self._paused
        return max(0.0, now - (self._begun or 0.0))


class _Quiet:
    """Waits until the agent has replied and nobody says or decides anything any more."""

    def __init__(self, call: Call) -> None:
        self._call = call
        self._changed = asyncio.Event()
        self._replied = False
        call.session.on("agent_state_changed", self._agent)
        call.session.on("user_state_changed", lambda _: self._changed.set())
        call.session.on("close", lambda _: self._changed.set())

    def expect_reply(self) -> None:
        self._replied = False

    async def after_reply(self) -> None:
        session = self._call.session
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not self._call.over.is_set() and time.monotonic() < deadline:
            self._changed.clear()
            try:
                await asyncio.wait_for(self._changed.wait(), SETTLED_SECONDS)
            except TimeoutError:
                silent = session.user_state != "speaking" and session.agent_state == "listening"
                if silent and self._replied:
                    return

    def _agent(self, event: Any) -> None:
        self._replied = self._replied or event.new_state == "speaking"
        self._changed.set()
