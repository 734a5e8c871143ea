"""The mouth of a call: the vendor's voice, and that of this machine for whatever it fails to say.

A reply is said sentence by sentence. Where the vendor breaks off inside one, the other voice says
the rest of it, from the first word that was not heard whole: who hears half of what is read back
must not be taken to have heard it all. A sentence that is always the same is kept once the vendor
has said it whole, and from then on heard without asking the vendor.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

from livekit import rtc
from livekit.agents import (
    APIConnectionError,
    APIConnectOptions,
    APIError,
    APITimeoutError,
    tokenize,
    tts,
)
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS, USERDATA_TIMED_TRANSCRIPT
from livekit.agents.utils import aio, is_given, shortuuid
from livekit.agents.voice.io import TimedString

from graph.phrases.fixed import spaced_sentences
from voice.circuit import Circuit
from voice.prompts import Prompt, Prompts
from voice.spoken import Spoken

PATIENCE_SECONDS = 1.5
"""How long a vendor may be silent before the first sound: one that is well takes a fifth of it."""

LAG_SECONDS = 0.5
"""How long the caller may hear nothing inside a sentence: a vendor that is well is ahead of him."""

PATIENCE_ALONE_SECONDS = 4.0
"""Either where nobody takes over: as long as the session itself would wait."""

FRAMES_A_SECOND = 10
"""A kept sound is handed on in pieces, as a vendor's comes."""


@dataclass(frozen=True)
class Voice:
    """A vendor's voice. `name` tells it from the vendor's others: what it said is kept by it."""

    tts: tts.TTS[Any]
    name: str


class Mouth(tts.TTS[Any]):
    """`vendor` speaks, and `behind`, which needs no network, whatever it does not.

    With nobody behind, a fault of the vendor's is raised. `prompts` are the vendor's.
    """

    def __init__(
        self, vendor: tts.TTS[Any], behind: tts.TTS[Any] | None, prompts: Prompts | None = None
    ) -> None:
        super().__init__(
            capabilities=tts.TTSCapabilities(streaming=True, aligned_transcript=True),
            sample_rate=(behind or vendor).sample_rate,
            num_channels=(behind or vendor).num_channels,
        )
        self.vendor = vendor
        self.behind = behind
        self._prompts = prompts
        self._circuit = Circuit(vendor.provider)
        self.trying: asyncio.Task[None] | None = None
        """The attempts to have the vendor back, over once it is."""

    @property
    def model(self) -> str:
        return self._speaking.model

    @property
    def provider(self) -> str:
        return self._speaking.provider

    @property
    def _speaking(self) -> tts.TTS[Any]:
        return self.vendor if self._circuit.closed or self.behind is None else self.behind

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

    def parts(self, text: str) -> Iterator[str]:
        """Sentences whose sound is to be kept, and what lies between them, letter by letter."""
        between = ""
        for sentence in spaced_sentences(text):
            if self._prompts and self._prompts.keeps(sentence.strip()):
                if between:
                    yield between
                between = ""
                yield sentence
            else:
                between += sentence
        if between:
            yield between

    async def say(self, part: str) -> AsyncIterator[rtc.AudioFrame | TimedString]:
        """The sound of a part of a reply, and the words in it as soon as they are heard."""
        left = part
        if self._circuit.closed or self.behind is None:
            # While the vendor is away all is said in one voice, that of this machine.
            if kept := self._prompts.get(part.strip()) if self._prompts else None:
                for sound in self._played(kept):
                    yield sound
                return
            spoken = Spoken(part)
            try:
                async for piece in self._vendor_says(spoken):
                    yield piece
                if self._prompts:
                    await asyncio.to_thread(self._prompts.put, part.strip(), spoken.prompt())
                return
            except APIError as fault:
                if self.behind is None:
                    raise
                self._broke(fault, part)
                left = spoken.left()
        elif self.trying is None:
            # It was away in another call.
            self._try(0.0, part)
        if left.strip() and self.behind is not None:
            yield TimedString(left)
            async with self.behind.synthesize(left) as rest:
                async for audio in rest:
                    yield audio.frame

    def _played(self, kept: Prompt) -> Iterator[rtc.AudioFrame | TimedString]:
        """As the vendor said it. All words are known at once: the sound will not break off."""
        for word, at in kept.words:
            yield TimedString(word, start_time=at)
        length = 2 * self.num_channels * (self.sample_rate // FRAMES_A_SECOND)
        for begin in range(0, len(kept.pcm), length):
            pcm = kept.pcm[begin : begin + length]
            samples = len(pcm) // (2 * self.num_channels)
            yield rtc.AudioFrame(pcm, self.sample_rate, self.num_channels, samples)

    async def aclose(self) -> None:
        if self.trying is not None:
            await aio.cancel_and_wait(self.trying)
        await super().aclose()

    async def _vendor_says(self, spoken: Spoken) -> AsyncIterator[rtc.AudioFrame | TimedString]:
        """Raises `APIError` where it does not say all of it, or not in time."""
        async for frame in self._vendor_sounds(spoken.text):
            yield frame
            for word in spoken.after(frame):
                yield word
        if spoken.ended_early:
            raise APIConnectionError("the sentence ended early")
        for word in spoken.rest():
            yield word

    async def _vendor_sounds(self, sentence: str) -> AsyncIterator[rtc.AudioFrame]:
        """Frames at our rate. Raises `APIError`, also where there was no sound in time."""
        patience = lag = PATIENCE_ALONE_SECONDS
        if self.behind:
            patience, lag = PATIENCE_SECONDS, LAG_SECONDS
        # Once more at once: a connection that was kept may have been closed at the other end.
        attempt = APIConnectOptions(max_retry=1, timeout=patience)
        sound: tts.SynthesizeStream | tts.ChunkedStream
        if self.vendor.capabilities.streaming:
            sound = self.vendor.stream(conn_options=attempt)
            sound.push_text(sentence)
            sound.end_input()
        else:
            sound = self.vendor.synthesize(sentence, conn_options=attempt)
        same = self.vendor.sample_rate == self.sample_rate
        resampler = None if same else rtc.AudioResampler(self.vendor.sample_rate, self.sample_rate)
        now = asyncio.get_running_loop().time
        due, played_until = now() + patience, 0.0
        async with sound:
            while True:
                try:
                    async with asyncio.timeout_at(due):
                        frame = (await anext(sound)).frame
                except StopAsyncIteration:
                    break
                except TimeoutError:
                    raise APITimeoutError() from None
                played_until = (played_until or now()) + frame.duration
                due = played_until + lag
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
        self._try(pause, sentence)

    def _try(self, pause: float, sentence: str) -> None:
        self.trying = asyncio.create_task(self._try_again(pause, sentence), name="try again")

    async def _try_again(self, pause: float, sentence: str) -> None:
        while not self._circuit.closed:
            await asyncio.sleep(pause)
            try:
                async for _ in self._vendor_says(Spoken(sentence)):
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
                for part in self._tts.parts(sentence.token):
                    begun += await self._say(part, output_emitter, begun)
        finally:
            await sentences.aclose()
            await aio.cancel_and_wait(forwarding)

    async def _say(self, words: str, emitter: tts.AudioEmitter, begun: float) -> float:
        """Returns the seconds it takes."""
        seconds = 0.0
        async for part in self._tts.say(words):
            if isinstance(part, TimedString):
                at = part.start_time if is_given(part.start_time) else seconds
                emitter.push_timed_transcript(TimedString(str(part), start_time=begun + at))
            else:
                emitter.push_frame(part)
                seconds += part.duration
        emitter.flush()
        return seconds
