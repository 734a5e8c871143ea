"""Hearing without a cloud: moonshine-voice, whose model comes inside its package."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np
import soxr  # type: ignore[import-untyped]
from livekit import rtc
from livekit.agents import APIConnectOptions, stt
from livekit.agents.language import LanguageCode
from livekit.agents.types import NOT_GIVEN, NotGivenOr
from livekit.agents.utils import AudioBuffer
from numpy.typing import NDArray

from voice.errors import SpeechMissingError
from voice.local_speech import can_hear

if TYPE_CHECKING:
    from moonshine_voice.transcriber import Transcriber  # type: ignore[import-untyped]

SAMPLE_RATE = 16_000
_WINDOW = SAMPLE_RATE // 100
_KEPT_BEFORE_ONSET = 12
"""Windows of 10 ms kept before the first loud one: a soft consonant begins earlier."""
_TAIL = np.zeros(SAMPLE_RATE // 10, dtype=np.float32)
"""Silence put after the utterance: one cut off at its last sample is misheard."""
_SILENT = 0.001
"""Loudness (RMS, full scale 1) under which nothing was said."""
_IMAGINED = frozenset({"you", "you."})
"""What the model hears in noise, and no caller says alone."""


class MoonshineSTT(stt.STT[Any]):
    """Whole utterances, English. The session's VAD cuts them out of the stream."""

    def __init__(self) -> None:
        super().__init__(capabilities=stt.STTCapabilities(streaming=False, interim_results=False))
        self._transcriber: Transcriber | None = None
        # One decode at a time: two at once would only make both late.
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="moonshine")

    @property
    def model(self) -> str:
        return "moonshine-tiny-en"

    @property
    def provider(self) -> str:
        return "local"

    def load(self) -> "Transcriber":
        """Load the model (0.3 s; blocks). Raises `SpeechMissingError` without the package."""
        if self._transcriber is None:
            if not can_hear():
                raise SpeechMissingError(
                    "local speech recognition needs the package moonshine-voice: "
                    "run `uv sync --group local`, or set DEEPGRAM_API_KEY"
                )
            from moonshine_voice.moonshine_api import ModelArch  # type: ignore[import-untyped]
            from moonshine_voice.transcriber import Transcriber

            # Its own VAD adds a stray "?" and a second decode; the utterance is cut out already.
            self._transcriber = Transcriber(
                str(files("moonshine_voice") / "assets" / "tiny-en"),
                ModelArch.TINY,
                options={"vad_threshold": "0"},
            )
        return self._transcriber

    async def _recognize_impl(
        self,
        buffer: AudioBuffer,
        *,
        language: NotGivenOr[str] = NOT_GIVEN,
        conn_options: APIConnectOptions,
    ) -> stt.SpeechEvent:
        frame = rtc.combine_audio_frames(buffer)
        text = await asyncio.get_running_loop().run_in_executor(self._executor, self._decode, frame)
        return stt.SpeechEvent(
            type=stt.SpeechEventType.FINAL_TRANSCRIPT,
            alternatives=[stt.SpeechData(language=LanguageCode("en"), text=text, confidence=1.0)],
        )

    def _decode(self, frame: rtc.AudioFrame) -> str:
        samples = trim_lead(_samples(frame))
        if samples.size == 0:
            return ""
        padded = np.concatenate((samples, _TAIL)).tolist()
        transcript = self.load().transcribe_without_streaming(padded, SAMPLE_RATE)
        text = " ".join(line.text.strip() for line in transcript.lines).strip()
        return "" if text.lower() in _IMAGINED else text

    async def aclose(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)
        await super().aclose()


def trim_lead(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """The utterance without the silence before it, in which moonshine hears a "You".

    Empty if there is nothing but silence.
    """
    count = samples.size // _WINDOW
    if count == 0:
        return samples[:0]
    windows = samples[: count * _WINDOW].reshape(count, _WINDOW)
    loudness = np.sqrt(np.mean(np.square(windows), axis=1))
    typical = float(np.quantile(loudness, 0.95))
    if typical < _SILENT:
        return samples[:0]
    loud = np.flatnonzero(loudness > 0.1 * typical)
    return samples[max(0, int(loud[0]) - _KEPT_BEFORE_ONSET) * _WINDOW :]


def _samples(frame: rtc.AudioFrame) -> NDArray[np.float32]:
    """Mono, 16 kHz, -1 to 1."""
    pcm = np.frombuffer(frame.data, dtype=np.int16)
    if frame.num_channels > 1:
        pcm = pcm.reshape(-1, frame.num_channels).mean(axis=1)
    samples = pcm.astype(np.float32) / 32768
    if frame.sample_rate != SAMPLE_RATE:
        samples = soxr.resample(samples, frame.sample_rate, SAMPLE_RATE)
    return np.asarray(samples, dtype=np.float32)
