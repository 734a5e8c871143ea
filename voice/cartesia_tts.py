"""Cartesia's voice."""

from typing import Any

from livekit.agents import tts
from livekit.plugins import cartesia

from voice.settings import VoiceSettings

SAMPLE_RATE = 22_050
"""That of the voice of this machine, which may finish a sentence of this one's."""


def cartesia_voice(settings: VoiceSettings, key: str, locale: str) -> tts.TTS[Any]:
    """The voice for a language; the plugin's own choice where no voice is set."""
    voice = cartesia.TTS(
        model="sonic-3",
        language=locale,
        sample_rate=SAMPLE_RATE,
        # They tell what was heard of a sentence that breaks off.
        word_timestamps=True,
        api_key=key,
        base_url=settings.cartesia_base_url.rstrip("/"),
    )
    if settings.cartesia_voice is not None:
        voice.update_options(voice=settings.cartesia_voice)
    return voice
