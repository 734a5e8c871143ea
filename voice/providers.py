"""Who hears and who speaks: the cloud where a key is set, with this machine behind it.

A provider is one function: it gets the settings and a language, and returns the plugin, a voice
with its name, or None where it is not set up. It is named in `EARS` or `VOICES`.
"""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeVar
from urllib.parse import quote

from livekit.agents import APIConnectOptions, inference, stt, tts, vad
from livekit.agents.voice.agent_session import SessionConnectOptions

from voice import piper_tts
from voice.ears import moonshine_stt
from voice.errors import SpeechMissingError
from voice.local_speech import can_hear, can_speak
from voice.mouth import Mouth, Voice
from voice.prompts import Keep, Prompts
from voice.settings import VoiceSettings

_log = logging.getLogger(__name__)

STT = stt.STT[Any]
TTS = tts.TTS[Any]
Part = TypeVar("Part")

SILENCE_SECONDS = 0.3
"""Silence after which the voice detector says that speech has ended."""

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
    vad: vad.VAD
    prompts: Prompts | None = None
    """What the local voice says without synthesising it again."""
    behind: STT | None = None
    """Hears what `stt`, a vendor's, does not tell in time."""
    keep: Keep | None = None
    """Makes the store of what one more voice says."""


def build_speech(settings: VoiceSettings, keep: Keep | None = None) -> Speech:
    """Load everything (1 to 10 s; blocks). Raises `SpeechMissingError`.

    `keep` makes the store of what a voice says again and again.

    To be called on the main thread, where alone LiveKit lets its plugins register.
    """
    vendor, voice = vendors(settings)
    with ThreadPoolExecutor() as loading:
        ear, mouth = loading.submit(_moonshine), loading.submit(_piper, keep)
        detector = _detector(settings)
    spoken, heard = mouth.result(), ear.result()
    speaking = _mouth(voice, spoken, keep, "en") if voice else spoken
    hearing = vendor or heard
    # `vendors` has seen to it.
    assert hearing is not None
    assert speaking is not None
    behind = heard if vendor else None
    _log.info("speech", extra={"stt": hearing.label, "tts": speaking.label, "behind": bool(behind)})
    return Speech(
        stt=hearing,
        tts=speaking,
        vad=detector,
        prompts=spoken.prompts if spoken else None,
        behind=behind,
        keep=keep,
    )


def vendors(settings: VoiceSettings) -> tuple[STT | None, Voice | None]:
    """The cloud's ears and voice, None where this machine's are to do. Raises `SpeechMissingError`,
    which says what to do, where there are neither.
    """
    ear, voice = _first(EARS, settings, "en"), _first(VOICES, settings, "en")
    if ear is None and not can_hear():
        raise SpeechMissingError(
            "nothing to hear with: set DEEPGRAM_API_KEY, or run `uv sync --group local`"
        )
    if voice is None and not can_speak():
        raise SpeechMissingError(
            "nothing to speak with: set CARTESIA_API_KEY, or run `uv sync --group local`"
        )
    return ear, voice


def speaks(settings: VoiceSettings, locale: str) -> bool:
    """Whether a call can be held in a language: this machine alone hears and speaks English."""
    if locale == "en":
        return True
    return None not in (_first(EARS, settings, locale), _first(VOICES, settings, locale))


def in_language(speech: Speech, settings: VoiceSettings, locale: str) -> Speech:
    """The ears and the mouth for a language other than English have no local ones behind them."""
    if locale == "en":
        return speech
    ear, voice = _first(EARS, settings, locale), _first(VOICES, settings, locale)
    if ear is None or voice is None:
        return speech
    return replace(speech, stt=ear, tts=_mouth(voice, None, speech.keep, locale), behind=None)


def _mouth(voice: Voice, behind: TTS | None, keep: Keep | None, locale: str) -> Mouth:
    """`voice` with its prompts, which no other voice, language or rate may say."""
    vendor = voice.tts
    rate = (behind or vendor).sample_rate
    said_by = (vendor.provider, vendor.model, voice.name, locale, str(rate))
    prompts = keep(",".join(quote(part, safe="") for part in said_by), locale) if keep else None
    return Mouth(vendor, behind, prompts)


def _detector(settings: VoiceSettings) -> vad.VAD:
    if settings.vad == "silero":
        from livekit.plugins import silero

        return silero.VAD.load(min_silence_duration=SILENCE_SECONDS)
    return inference.VAD(min_silence_duration=SILENCE_SECONDS)


def deepgram(settings: VoiceSettings, locale: str) -> STT | None:
    """Deepgram's ears."""
    if settings.deepgram_api_key is None:
        return None
    from voice.ears.deepgram_stt import deepgram_ear

    return deepgram_ear(settings, settings.deepgram_api_key.get_secret_value(), locale)


def cartesia(settings: VoiceSettings, locale: str) -> Voice | None:
    """Cartesia's voice."""
    if settings.cartesia_api_key is None:
        return None
    from voice.cartesia_tts import cartesia_voice

    return cartesia_voice(settings, settings.cartesia_api_key.get_secret_value(), locale)


EARS: list[Callable[[VoiceSettings, str], STT | None]] = [deepgram]
VOICES: list[Callable[[VoiceSettings, str], Voice | None]] = [cartesia]
"""The vendors, the first that is set up is taken."""


def _first(
    vendors: list[Callable[[VoiceSettings, str], Part | None]],
    settings: VoiceSettings,
    locale: str,
) -> Part | None:
    found = (vendor(settings, locale) for vendor in vendors)
    return next((part for part in found if part is not None), None)


def _moonshine() -> STT | None:
    if not can_hear():
        return None
    ear = moonshine_stt.MoonshineSTT()
    ear.load()
    return ear


def _piper(keep: Keep | None) -> piper_tts.PiperTTS | None:
    if not can_speak():
        return None
    # It is English, whatever the owner's language.
    mouth = piper_tts.PiperTTS(partial(keep, piper_tts.VOICE, "en") if keep else None)
    mouth.load()
    if mouth.prompts:
        mouth.prompts.load()
    return mouth
