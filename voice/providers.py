"""Who hears and who speaks: the cloud where a key is set, with this machine behind it."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

from livekit.agents import APIConnectOptions, inference, stt, tts, vad
from livekit.agents.voice.agent_session import SessionConnectOptions

from voice import moonshine_stt, piper_tts
from voice.local_speech import can_hear, can_speak, require_speech
from voice.prompts import Prompts, Synthesise
from voice.settings import VoiceSettings

_log = logging.getLogger(__name__)

STT = stt.STT[Any]
TTS = tts.TTS[Any]

SILENCE_SECONDS = 0.3
"""Silence after which the voice detector says that speech has ended."""

LASTING_SECONDS = 1.5
"""The same where the ears say it: longer than they ever wait."""

_ATTEMPT = APIConnectOptions(max_retry=1, retry_interval=0.3, timeout=4.0)
# A caller waits for this; the framework's 10 s and three retries are made for batch work.
CONNECTING = SessionConnectOptions(
    stt_conn_options=_ATTEMPT, llm_conn_options=_ATTEMPT, tts_conn_options=_ATTEMPT
)


@dataclass(frozen=True)
class Speech:
    """The ears and the mouth of one process; calls share them one after the other."""

    stt: STT
    tts: TTS
    breaking_in: vad.VAD
    """Tells when the caller breaks in, and leaves it to the ears when he has finished."""
    vad: vad.VAD
    prompts: Prompts | None = None
    """What the local voice says without synthesising it again."""


def build_speech(
    settings: VoiceSettings, prompts: Callable[[Synthesise], Prompts] | None = None
) -> Speech:
    """Load everything (1 to 10 s; blocks). Raises `SpeechMissingError`.

    `prompts` makes the store of what the local voice says again and again.

    To be called on the main thread, where alone LiveKit lets its plugins register.
    """
    require_speech(settings)
    with ThreadPoolExecutor() as loading:
        ear, mouth = loading.submit(_moonshine), loading.submit(_piper, prompts)
        detector = _detector(settings, SILENCE_SECONDS)
        ears = [ear for ear in (_deepgram(settings), ear.result()) if ear is not None]
        mouths = [mouth for mouth in (_cartesia(settings), mouth.result()) if mouth is not None]
    _log.info("speech", extra={"stt": [e.label for e in ears], "tts": [m.label for m in mouths]})
    spoken = mouth.result()
    return Speech(
        stt=in_order_stt(ears, detector),
        tts=in_order_tts(mouths),
        vad=detector,
        breaking_in=_detector(settings, LASTING_SECONDS),
        prompts=spoken.prompts if spoken else None,
    )


def speaks(settings: VoiceSettings, locale: str) -> bool:
    """Whether a call can be held in a language: this machine alone hears and speaks English."""
    keys = (settings.deepgram_api_key, settings.cartesia_api_key)
    return locale == "en" or None not in keys


def in_language(speech: Speech, settings: VoiceSettings, locale: str) -> Speech:
    """The ears and the mouth for a language other than English have no local ones behind them."""
    ear, mouth = _deepgram(settings, locale), _cartesia(settings, locale)
    if locale == "en" or ear is None or mouth is None:
        return speech
    return replace(speech, stt=ear, tts=mouth)


def in_order_stt(ears: list[STT], detector: vad.VAD) -> STT:
    """The first that works. The detector cuts utterances for those that want them whole."""
    if len(ears) == 1:
        return ears[0]
    return stt.FallbackAdapter(
        ears, vad=detector, attempt_timeout=4.0, max_retry_per_stt=0, retry_interval=0.3
    )


def in_order_tts(mouths: list[TTS]) -> TTS:
    """The first that works."""
    return mouths[0] if len(mouths) == 1 else tts.FallbackAdapter(mouths, max_retry_per_tts=0)


def _detector(settings: VoiceSettings, silence: float) -> vad.VAD:
    if settings.vad == "silero":
        from livekit.plugins import silero

        return silero.VAD.load(min_silence_duration=silence)
    return inference.VAD(min_silence_duration=silence)


def _deepgram(settings: VoiceSettings, locale: str = "en") -> STT | None:
    if settings.deepgram_api_key is None:
        return None
    from livekit.plugins import deepgram

    return deepgram.STT(
        model="nova-3",
        language="en-US" if locale == "en" else locale,
        api_key=settings.deepgram_api_key.get_secret_value(),
        mip_opt_out=True,
    )


def _cartesia(settings: VoiceSettings, locale: str = "en") -> TTS | None:
    if settings.cartesia_api_key is None:
        return None
    from livekit.plugins import cartesia

    return cartesia.TTS(
        model="sonic-3",
        language=locale,
        api_key=settings.cartesia_api_key.get_secret_value(),
        word_timestamps=True,
    )


def _moonshine() -> STT | None:
    if not can_hear():
        return None
    ear = moonshine_stt.MoonshineSTT()
    ear.load()
    return ear


def _piper(prompts: Callable[[Synthesise], Prompts] | None) -> piper_tts.PiperTTS | None:
    if not can_speak():
        return None
    mouth = piper_tts.PiperTTS(prompts)
    mouth.load()
    if mouth.prompts:
        mouth.prompts.load()
    return mouth
