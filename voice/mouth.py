"""The mouth of a call: the vendor's voice, and that of this machine for whatever it fails to say.

A reply is said sentence by sentence. Where the vendor breaks off inside one, the other voice says
the rest of it, from the first word that was not heard whole: who hears half of what is read back
must not be taken to have heard it all.
"""

import asyncio
import math
import re
import time
from collections.abc import AsyncIterator
from typing import Any

from livekit import rtc
from livekit.agents import (
    APIConnectOptions,
    APIError,
    APITimeoutError,
    tokenize,
    tts,
)
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS, USERDATA_TIMED_TRANSCRIPT
from livekit.agents.utils import aio, is_given, shortuuid
from livekit.agents.voice.io import TimedString

from voice.circuit import Circuit

PATIENCE_SECONDS = 1.5
"""How long a vendor may be silent, before the first sound and between two: a vendor that is well
takes a fifth of it."""

_WORD = re.compile(r"\s*\S+(?:\s+$)?")
"""With the spaces around it: what was said is written down letter by letter."""


class Mouth(tts.TTS[Any]):
    """`vendor` speaks, and `behind`, which needs no network, whatever it does not."""

    def __init__(self, vendor: tts.TTS[Any], behind: tts.TTS[Any]) -> None:
        super().__init__(
            capabilities=tts.TTSCapabilities(streaming=True, aligned_transcript=True),
            sample_rate=behind.sample_rate,
            num_channels=behind.num_channels,
        )
        self.vendor = vendor
        self.behind = behind
        self._circuit = Circuit(vendor.provider)
        self.trying: asyncio.Task[None] | None = None
        """The attempts to have the vendor back, over once it is."""

    @property
    def model(self) -> str:
        return (self.vendor if self._circuit.closed else self.behind).model

    @property
    def provider(self) -> str:
        return (self.vendor if self._circuit.closed else self.behind).provider

    def prewarm(self) -> None:
        self.vendor.prewarm()

    def synthesize(
        self, text: str, *, conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS
    ) -> tts.ChunkedStream:
        return self._synthesize_with_stream(text, conn_options=conn_options)

    def stream(
        self, *, conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS
    ) -> tts.SynthesizeStream:
        return _Stream(tts=self, conn_options=conn_options)

    async def say(self, sentence: str) -> AsyncIterator[rtc.AudioFrame | TimedString]:
        """The sound of a sentence, and the words in it as soon as they are heard."""
        left = sentence
        if self._circuit.closed:
            spoken = _Spoken(sentence)
            try:
                async for frame in self._vendor_says(sentence):
                    yield frame
                    for word in spoken.after(frame):
                        yield word
                for word in spoken.rest():
                    yield word
                return
            except APIError as fault:
                self._broke(fault, sentence)
                left = spoken.left()
        if left.strip():
            yield TimedString(left)
            async with self.behind.synthesize(left) as sound:
                async for audio in sound:
                    yield audio.frame

    async def aclose(self) -> None:
        if self.trying is not None:
            await aio.cancel_and_wait(self.trying)
        await super().aclose()

    async def _vendor_says(self, sentence: str) -> AsyncIterator[rtc.AudioFrame]:
        """Frames at our rate. Raises `APIError`, also where there was no sound in time."""
        # Once more at once: a connection that was kept may have been closed at the other end.
        attempt = APIConnectOptions(max_retry=1, timeout=PATIENCE_SECONDS)
        sound: tts.SynthesizeStream | tts.ChunkedStream
        if self.vendor.capabilities.streaming:
            sound = self.vendor.stream(conn_options=attempt)
            sound.push_text(sentence)
            sound.end_input()
        else:
            sound = self.vendor.synthesize(sentence, conn_options=attempt)
        same = self.vendor.sample_rate == self.sample_rate
        resampler = None if same else rtc.AudioResampler(self.vendor.sample_rate, self.sample_rate)
        async with sound:
            while True:
                try:
                    async with asyncio.timeout(PATIENCE_SECONDS):
                        frame = (await anext(sound)).frame
                except StopAsyncIteration:
                    break
                except TimeoutError:
                    raise APITimeoutError() from None
                words = frame.userdata.get(USERDATA_TIMED_TRANSCRIPT)
                for piece in resampler.push(frame) if resampler else [frame]:
                    if words:
                        piece.userdata[USERDATA_TIMED_TRANSCRIPT], words = words, None
                    yield piece
        for piece in resampler.flush() if resampler else []:
            yield piece

    def _broke(self, fault: APIError, sentence: str) -> None:
        self._emit(fault)
        pause = self._circuit.broke(fault)
        self.trying = asyncio.create_task(self._try_again(pause, sentence), name="try again")

    async def _try_again(self, pause: float, sentence: str) -> None:
        while not self._circuit.closed:
            await asyncio.sleep(pause)
            try:
                async for _ in self._vendor_says(sentence):
                    pass
                self._circuit.mended()
            except APIError as fault:
                pause = self._circuit.broke(fault)

    def _emit(self, fault: APIError) -> None:
        """To be written down: the call survives it."""
        self.emit(
            "error",
            tts.TTSError(timestamp=time.time(), label=self.label, error=fault, recoverable=True),
        )


class _Spoken:
    """How much of a sentence has been heard: whole words, by the vendor's own timing."""

    def __init__(self, sentence: str) -> None:
        self._sentence = sentence
        self._seconds = 0.0
        self._words: list[TimedString] = []
        self._heard = 0

    def after(self, frame: rtc.AudioFrame) -> list[TimedString]:
        """The words that are whole with this frame."""
        self._words += frame.userdata.get(USERDATA_TIMED_TRANSCRIPT, [])
        self._seconds += frame.duration
        whole = []
        while self._words and _end(self._words[0]) <= self._seconds:
            whole.append(self._words.pop(0))
        self._heard += sum(len(word.split()) for word in whole)
        return whole

    def rest(self) -> list[TimedString]:
        """What is left of the words when the sentence is over; all of it where no word was told."""
        if self._words or self._heard:
            return self._words
        return [TimedString(self._sentence)]

    def left(self) -> str:
        """What has not been heard; all of it where no word was told."""
        return "".join(_WORD.findall(self._sentence)[self._heard :])


def _end(word: TimedString) -> float:
    """The second a word ends at; without one it is not known to be over."""
    return word.end_time if is_given(word.end_time) else math.inf


class _Stream(tts.SynthesizeStream):
    _tts: Mouth

    async def _run(self, output_emitter: tts.AudioEmitter) -> None:
        output_emitter.initialize(
            request_id=shortuuid(),
            sample_rate=self._tts.sample_rate,
            num_channels=self._tts.num_channels,
            mime_type="audio/pcm",
            stream=True,
        )
        output_emitter.start_segment(segment_id=shortuuid())
        sentences = tokenize.blingfire.SentenceTokenizer(retain_format=True).stream()

        async def forward() -> None:
            async for text in self._input_ch:
                if isinstance(text, str):
                    sentences.push_text(text)
                else:
                    sentences.flush()
            sentences.end_input()

        forwarding = asyncio.create_task(forward(), name="sentences")
        begun = 0.0
        try:
            async for sentence in sentences:
                self._mark_started()
                begun += await self._say(sentence.token, output_emitter, begun)
        finally:
            await sentences.aclose()
            await aio.cancel_and_wait(forwarding)

    async def _say(self, sentence: str, emitter: tts.AudioEmitter, begun: float) -> float:
        """Returns the seconds it takes."""
        seconds = 0.0
        async for part in self._tts.say(sentence):
            if isinstance(part, TimedString):
                at = part.start_time if is_given(part.start_time) else seconds
                emitter.push_timed_transcript(TimedString(str(part), start_time=begun + at))
            else:
                emitter.push_frame(part)
                seconds += part.duration
        emitter.flush()
        return seconds
