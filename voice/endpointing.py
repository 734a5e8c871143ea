"""When the caller has finished: the silence that ends a turn depends on what was said.

What was said is decoded as soon as it is silent, while the silence is still being waited for, and
dropped if the caller goes on. What is a complete answer ends the turn at
once, what is only the beginning of one has to wait, and what cannot be taken back waits too.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from livekit import rtc
from livekit.agents import APIConnectOptions, stt, vad
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS, NOT_GIVEN, NotGivenOr
from livekit.agents.utils import AudioBuffer, aio

from graph.completeness import Completeness

Weight = Completeness | Literal["backchannel"]
"""A `backchannel` is said into the agent's words and wants no answer."""

Weigh = Callable[[str], Weight]
"""What the words decoded so far are as an answer to what the conversation waits for."""

PATIENCE: dict[Weight, float] = {
    "complete": 0.16,
    "backchannel": 0.2,
    "none": 0.7,
    # Pauses for thought inside an answer are hardly ever longer than 0.9 s.
    "consent": 1.0,
    "beginning": 1.2,
}
"""Seconds of silence that end a turn."""

FIRST_LOOK = 0.06
"""Seconds of silence after which it is decoded: one window more than the first silent one, which
may still be the soft end of a word, and still soon enough for an answer."""

SECOND_LOOK = 0.25
"""Seconds of silence after which what made no answer is decoded again, with its end complete."""

NOTHING = 0.5
"""Seconds of silence after which a sound without words is forgotten."""

ONSET = 2
"""Loud windows in a row that begin an utterance: one alone is a click."""

KEPT_BEFORE = 16
"""Windows (32 ms each) kept before the onset."""

LONGEST = 30.0
"""Seconds after which a caller who talks without end is answered all the same."""

_WINDOWS_A_SECOND = 16_000 / 512

_LOUD, _STILL_LOUD = 0.5, 0.35
"""Probability of speech that begins it, and that goes on with it."""


class Endpointing(stt.STT[Any]):
    """Ears for one call: `ear` decodes whole utterances, `detector` tells speech from silence."""

    def __init__(self, ear: stt.STT[Any], detector: vad.VAD, weigh: Weigh) -> None:
        super().__init__(capabilities=stt.STTCapabilities(streaming=True, interim_results=False))
        self.ear = ear
        self.detector = detector
        self.weigh = weigh

    @property
    def model(self) -> str:
        return self.ear.model

    @property
    def provider(self) -> str:
        return self.ear.provider

    async def _recognize_impl(
        self,
        buffer: AudioBuffer,
        *,
        language: NotGivenOr[str] = NOT_GIVEN,
        conn_options: APIConnectOptions,
    ) -> stt.SpeechEvent:
        return await self.ear.recognize(buffer, conn_options=conn_options)

    def stream(
        self,
        *,
        language: NotGivenOr[str] = NOT_GIVEN,
        conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS,
    ) -> stt.RecognizeStream:
        return _Stream(self, conn_options)


@dataclass
class _Utterance:
    """What has been heard since somebody began to speak.

    `decoding` decodes the windows up to the last silence; `looked` says that it is the second look.
    """

    windows: list[rtc.AudioFrame]
    last_loud_at: float
    silence: float = 0.0
    decoding: asyncio.Task[stt.SpeechEvent] | None = field(default=None)
    looked: bool = False


class _Stream(stt.RecognizeStream):
    def __init__(self, ears: Endpointing, conn_options: APIConnectOptions) -> None:
        super().__init__(stt=ears, conn_options=conn_options)
        self._ears = ears

    async def _run(self) -> None:
        detecting = self._ears.detector.stream()
        feeding = asyncio.create_task(self._feed(detecting), name="endpointing")
        before: deque[rtc.AudioFrame] = deque(maxlen=KEPT_BEFORE)
        onset = 0
        utterance: _Utterance | None = None
        try:
            async for event in detecting:
                if event.type != vad.VADEventType.INFERENCE_DONE:
                    continue
                (window,) = event.frames
                if utterance is None:
                    before.append(window)
                    onset = onset + 1 if event.probability >= _LOUD else 0
                    if onset >= ONSET:
                        utterance = _Utterance(list(before), time.time())
                    continue
                utterance.windows.append(window)
                if len(utterance.windows) >= LONGEST * _WINDOWS_A_SECOND:
                    await self._end(utterance)
                    utterance, onset = None, ONSET
                    before.clear()
                elif event.probability > _STILL_LOUD:
                    self._go_on(utterance)
                else:
                    utterance.silence += window.duration
                    if await self._over(utterance):
                        utterance, onset = None, 0
                        before.clear()
            if utterance is not None:
                await self._end(utterance)
        finally:
            if utterance is not None and utterance.decoding is not None:
                utterance.decoding.cancel()
            await aio.cancel_and_wait(feeding)
            await detecting.aclose()

    async def _feed(self, detecting: vad.VADStream) -> None:
        async for frame in self._input_ch:
            if isinstance(frame, rtc.AudioFrame):
                detecting.push_frame(frame)
        detecting.end_input()

    def _go_on(self, utterance: _Utterance) -> None:
        utterance.last_loud_at = time.time()
        utterance.silence = 0.0
        utterance.looked = False
        if utterance.decoding is not None:
            utterance.decoding.cancel()
            utterance.decoding = None

    async def _over(self, utterance: _Utterance) -> bool:
        """Whether this silence ends the turn; says so to the session if there were words in it."""
        if utterance.silence < FIRST_LOOK:
            return False
        if utterance.decoding is None:
            utterance.decoding = self._decode(utterance)
        if utterance.silence < PATIENCE["complete"] or not utterance.decoding.done():
            return False
        text = utterance.decoding.result().alternatives[0].text
        what = self._ears.weigh(text) if text else "none"
        if what == "backchannel" and utterance.silence >= PATIENCE[what]:
            self._forget(utterance)
            return True
        if what != "complete" and utterance.silence >= SECOND_LOOK and not utterance.looked:
            utterance.looked = True
            utterance.decoding = self._decode(utterance)
            return False
        if not text:
            if utterance.silence < NOTHING or not utterance.looked:
                return False
            self._forget(utterance)
            return True
        if utterance.silence < PATIENCE[what]:
            return False
        self._tell(utterance.decoding.result(), utterance)
        return True

    async def _end(self, utterance: _Utterance) -> None:
        """What was said until now is all."""
        heard = await (utterance.decoding or self._decode(utterance))
        if heard.alternatives[0].text:
            self._tell(heard, utterance)
        else:
            self._forget(utterance)

    def _decode(self, utterance: _Utterance) -> asyncio.Task[stt.SpeechEvent]:
        # The whole utterance each time: its beginning is misheard without its end.
        windows = list(utterance.windows)
        return asyncio.create_task(
            self._ears.ear.recognize(windows, conn_options=self._conn_options), name="decode"
        )

    def _tell(self, heard: stt.SpeechEvent, utterance: _Utterance) -> None:
        self._event_ch.send_nowait(heard)
        self._forget(utterance)

    def _forget(self, utterance: _Utterance) -> None:
        """An end without words before it: the agent goes on where it was stopped."""
        self._event_ch.send_nowait(
            stt.SpeechEvent(
                type=stt.SpeechEventType.END_OF_SPEECH, speech_end_time=utterance.last_loud_at
            )
        )
