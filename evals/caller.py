"""A caller in a real room: asks for a token, publishes a microphone, speaks, hears the agent."""

import asyncio
import json
from collections import deque
from collections.abc import Callable
from typing import Any, Literal, Self

import httpx
import numpy as np
import numpy.typing as npt
import soxr  # type: ignore[import-untyped]
from livekit import rtc

from voice.piper_tts import SAMPLE_RATE, PiperTTS
from voice.publish import PHASE_ATTRIBUTE, TURN_TOPIC
from voice.recording import AUDIBLE

Pcm = npt.NDArray[np.int16]

MIC_RATE = 48_000
FRAME_SECONDS = 0.01
FRAME = int(MIC_RATE * FRAME_SECONDS)

AGENT_STATE_ATTRIBUTE = "lk.agent.state"

PAUSE_SECONDS = 0.5
"""Silence after which the agent has finished and does not just breathe."""


SOFT_SECONDS = 0.05
"""Kept around what is audible: an "h" or the end of a "t" is not, and belongs to its word."""

ANOTHER = 1.18
"""Pitch and pace of a caller against the agent, whose voice it is: there is no second one."""


def spoken(voice: PiperTTS, text: str, rate: int = MIC_RATE, pitch: float = 1.0) -> Pcm:
    """The words in a voice, mono at `rate`, without silence around them; blocks."""
    pcm = np.frombuffer(b"".join(voice.spoken(text)), np.int16).astype(np.float32)
    louder, soft = np.flatnonzero(np.abs(pcm) > AUDIBLE), int(SOFT_SECONDS * SAMPLE_RATE)
    speech = pcm[max(0, louder[0] - soft) : louder[-1] + soft] if louder.size else pcm[:0]
    resampled: npt.NDArray[np.float32] = soxr.resample(speech, SAMPLE_RATE * pitch, rate)
    return resampled.clip(-32768, 32767).astype(np.int16)


Listener = Callable[[Literal["caller", "agent"], float, Pcm], None]
"""Hears 10 ms of one side at `MIC_RATE`, and the moment at which they began."""


def _nobody(*_: object) -> None:
    pass


class Caller:
    """One caller and one call; moments are the event loop's clock, in seconds.

    `agent_heard` are the moments at which 10 ms of the agent were heard; `turns` holds the agent's
    `appointment.turn` messages in order. Use as a context manager.
    """

    def __init__(
        self, voice: PiperTTS, *, pitch: float = 1.0, listener: Listener = _nobody
    ) -> None:
        self.room = rtc.Room()
        self.turns: list[dict[str, Any]] = []
        self.phases: list[str] = []
        self.gone = asyncio.Event()
        self.access: dict[str, str] = {}
        self._voice = voice
        self._pitch = pitch
        self._listener = listener
        self._news = asyncio.Condition()
        self._source = rtc.AudioSource(MIC_RATE, 1, queue_size_ms=100)
        self._to_say: deque[Pcm] = deque()
        self._said = asyncio.Event()
        self.agent_heard: list[float] = []
        self._first_word_at = 0.0
        self._last_word_at = 0.0
        self._first_sound_at: float | None = None
        self._last_sound_at = 0.0
        self._agent_state = ""
        self._reading = 0
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.room.disconnect()
        await self._source.aclose()

    async def call(self, api: str, name: str | None = None) -> None:
        """Join a fresh room by a token from the API at `api` and publish the microphone."""
        async with httpx.AsyncClient() as client:
            answer = await client.post(
                f"{api}/api/token", json={"participant_name": name} if name else {}
            )
            answer.raise_for_status()
        self.access = answer.json()
        await self.join(self.access)

    async def join(self, access: dict[str, str]) -> None:
        """Join by a token there is, as somebody does whose line broke."""
        self.room.on("track_subscribed", self._subscribed)
        self.room.on("participant_attributes_changed", self._attributes_changed)
        self.room.on("participant_disconnected", lambda _: self._start(self._left()))
        self.room.on("disconnected", lambda _: self._start(self._left()))
        self.room.register_text_stream_handler(TURN_TOPIC, self._told)
        await self.room.connect(access["server_url"], access["participant_token"])
        track = rtc.LocalAudioTrack.create_audio_track("microphone", self._source)
        options = rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_MICROPHONE)
        await self.room.local_participant.publish_track(track, options)
        self._start(self._microphone())

    async def say(self, text: str) -> float:
        """Speak, and return the moment the last audible sample left the microphone."""
        _, last_word = await self.sound(await asyncio.to_thread(self.spoken, text))
        return last_word

    def spoken(self, text: str) -> Pcm:
        """The caller's words as sound; blocks."""
        return spoken(self._voice, text, pitch=self._pitch)

    async def sound(self, pcm: Pcm) -> tuple[float, float]:
        """Send samples at `MIC_RATE`; when the first and the last audible one left."""
        self._said.clear()
        self._first_word_at = 0.0
        self._first_sound_at = None
        self._to_say.extend(pcm[at : at + FRAME] for at in range(0, len(pcm), FRAME))
        await self._said.wait()
        return self._first_word_at, self._last_word_at

    async def turn(self, number: int) -> dict[str, Any]:
        """The `number`-th message (from 0) about the conversation, once it is there.

        Raises `ConnectionError` if the agent is gone and has not sent it.
        """
        await self._until(lambda: len(self.turns) > number)
        return self.turns[number]

    async def first_sound(self) -> float:
        """The moment of the agent's first sound since the caller last began to speak.

        Raises `ConnectionError` if the agent is gone without a sound.
        """
        await self._until(lambda: self._first_sound_at is not None)
        assert self._first_sound_at is not None
        return self._first_sound_at

    async def silence(self) -> float:
        """Wait until the agent has answered to the end, and return the moment of its last sound."""
        loop = asyncio.get_running_loop()
        await self.first_sound()
        await self._until(lambda: self._agent_state == "listening" or self.gone.is_set())
        while (rest := self._last_sound_at + PAUSE_SECONDS - loop.time()) > 0:  # noqa: ASYNC110
            await asyncio.sleep(rest)
        return self._last_sound_at

    async def _until(self, there: Callable[[], bool]) -> None:
        async with self._news:
            await self._news.wait_for(lambda: there() or (self.gone.is_set() and not self._reading))
        if not there():
            raise ConnectionError(f"the agent is gone; it told {len(self.turns)} turns")

    def _start(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _microphone(self) -> None:
        """An open microphone: speech where there is some to say, silence otherwise."""
        loop = asyncio.get_running_loop()
        due = loop.time()
        silence = np.zeros(FRAME, np.int16)
        while True:
            frame = silence
            if self._to_say:
                words = self._to_say.popleft()
                frame = np.pad(words, (0, FRAME - len(words)))
                if _audible(words):
                    self._first_word_at = self._first_word_at or loop.time()
                    self._last_word_at = loop.time() + len(words) / MIC_RATE
                if not self._to_say:
                    self._said.set()
            self._listener("caller", loop.time(), frame)
            await self._source.capture_frame(rtc.AudioFrame(frame.tobytes(), MIC_RATE, 1, FRAME))
            due += FRAME_SECONDS
            await asyncio.sleep(max(0.0, due - loop.time()))

    def _subscribed(self, track: rtc.Track, *_: object) -> None:
        if isinstance(track, rtc.RemoteAudioTrack):
            self._start(self._listen(track))

    async def _listen(self, track: rtc.RemoteAudioTrack) -> None:
        loop = asyncio.get_running_loop()
        stream = rtc.AudioStream.from_track(
            track=track, sample_rate=MIC_RATE, num_channels=1, frame_size_ms=10
        )
        try:
            async for event in stream:
                frame = np.frombuffer(event.frame.data, np.int16)
                self._listener("agent", loop.time(), frame)
                if not _audible(frame):
                    continue
                self._last_sound_at = loop.time()
                self.agent_heard.append(self._last_sound_at)
                if self._first_sound_at is None:
                    async with self._news:
                        self._first_sound_at = self._last_sound_at
                        self._news.notify_all()
        finally:
            await stream.aclose()

    def _attributes_changed(self, changed: dict[str, str], _: rtc.Participant) -> None:
        if phase := changed.get(PHASE_ATTRIBUTE):
            self.phases.append(phase)
        if state := changed.get(AGENT_STATE_ATTRIBUTE):
            self._start(self._agent_is(state))

    async def _agent_is(self, state: str) -> None:
        async with self._news:
            self._agent_state = state
            self._news.notify_all()

    async def _left(self) -> None:
        async with self._news:
            self.gone.set()
            self._news.notify_all()

    def _told(self, reader: rtc.TextStreamReader, _: str) -> None:
        self._reading += 1
        self._start(self._read(reader))

    async def _read(self, reader: rtc.TextStreamReader) -> None:
        try:
            self.turns.append(json.loads(await reader.read_all()))
        finally:
            async with self._news:
                self._reading -= 1
                self._news.notify_all()


def _audible(frame: Pcm) -> bool:
    return bool(np.abs(frame.astype(np.int32)).max(initial=0) >= AUDIBLE)
