"""Hearing without a cloud: moonshine-voice, whose model comes inside its package."""

import asyncio
import math
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import soxr  # type: ignore[import-untyped]
from livekit import rtc
from livekit.agents import APIConnectionError, APIConnectOptions, stt
from livekit.agents.language import LanguageCode
from livekit.agents.types import NOT_GIVEN, NotGivenOr
from livekit.agents.utils import AudioBuffer

from voice.ears.moonshine import SAMPLE_RATE, Hypothesis, Moonshine, Samples
from voice.errors import SpeechMissingError
from voice.local_speech import can_hear

_WINDOW = SAMPLE_RATE // 100
_KEPT_BEFORE_ONSET = 12
"""Windows of 10 ms kept before the first loud one: a soft consonant begins earlier."""
_TAIL = np.zeros(SAMPLE_RATE // 10, dtype=np.float32)
"""Silence put after the utterance: cut off at its last sample it is misheard. No longer: so the
model hears at a comma that more will come, and ends with one (13 of 24; after half a second none).
Of 200 whole answers 12 end with one too, and wait for the second look."""
_SILENT = 0.001
"""Loudness (RMS, full scale 1) under which nothing was said."""
_IMAGINED = frozenset({"you", "you."})
"""What the model hears in noise, and no caller says alone."""
_NOTHING = Hypothesis("", 0.0)


class MoonshineSTT(stt.STT[Any]):
    """Whole utterances, English. The session's VAD cuts them out of the stream."""

    def __init__(self) -> None:
        super().__init__(capabilities=stt.STTCapabilities(streaming=False, interim_results=False))
        self._moonshine: Moonshine | None = None
        # One decode at a time: two at once would only make both late.
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="moonshine")

    @property
    def model(self) -> str:
        return "moonshine-tiny-en"

    @property
    def provider(self) -> str:
        return "local"

    def load(self) -> Moonshine:
        """Load the model (0.3 s; blocks). Raises `SpeechMissingError` without the package."""
        if self._moonshine is None:
            if not can_hear():
                raise SpeechMissingError(
                    "local speech recognition needs the package moonshine-voice: "
                    "run `uv sync --group local`, or set DEEPGRAM_API_KEY"
                )
            # Not imported: only its model is wanted.
            package = find_spec("moonshine_voice")
            assert package is not None
            assert package.origin is not None
            self._moonshine = Moonshine(Path(package.origin).parent / "assets" / "tiny-en")
        return self._moonshine

    async def _recognize_impl(
        self,
        buffer: AudioBuffer,
        *,
        language: NotGivenOr[str] = NOT_GIVEN,
        conn_options: APIConnectOptions,
    ) -> stt.SpeechEvent:
        frame = rtc.combine_audio_frames(buffer)
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(self._executor, self._decode, frame)
        except SpeechMissingError:
            raise
        except Exception as error:
            # Any other type ends the session's ears for good. The same sound would fail again.
            raise APIConnectionError(
                f"moonshine could not hear: {error}", retryable=False
            ) from error
        return stt.SpeechEvent(
            type=stt.SpeechEventType.FINAL_TRANSCRIPT,
            alternatives=[
                stt.SpeechData(
                    language=LanguageCode("en"), text=one.text, confidence=math.exp(one.score)
                )
                for one in found
            ],
        )

    def _decode(self, frame: rtc.AudioFrame) -> list[Hypothesis]:
        samples = trim_lead(_samples(frame))
        if samples.size == 0:
            return [_NOTHING]
        found = self.load().transcribe(np.concatenate((samples, _TAIL)))
        return [_NOTHING] if found[0].text.lower() in _IMAGINED else found

    async def aclose(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)
        await super().aclose()


def trim_lead(samples: Samples) -> Samples:
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


def _samples(frame: rtc.AudioFrame) -> Samples:
    """Mono, 16 kHz, -1 to 1."""
    pcm = np.frombuffer(frame.data, dtype=np.int16)
    if frame.num_channels > 1:
        pcm = pcm.reshape(-1, frame.num_channels).mean(axis=1)
    samples = pcm.astype(np.float32) / 32768
    if frame.sample_rate != SAMPLE_RATE:
        samples = soxr.resample(samples, frame.sample_rate, SAMPLE_RATE)
    return np.asarray(samples, dtype=np.float32)
