"""Cartesia's voice."""

from livekit.plugins import cartesia
from livekit.plugins.cartesia.models import TTSDefaultVoiceId

from voice.mouth import Voice
from voice.settings import VoiceSettings

SAMPLE_RATE = 22_050
"""That of the voice of this machine, which may finish a sentence of this one's."""


def cartesia_voice(settings: VoiceSettings, key: str, locale: str) -> Voice:
    """The voice for a language; the plugin's own choice where no voice is set."""
    voice = settings.cartesia_voice or TTSDefaultVoiceId
    return Voice(
        cartesia.TTS(
            model="sonic-3",
            language=locale,
            voice=voice,
            sample_rate=SAMPLE_RATE,
            # They tell what was heard of a sentence that breaks off.
            word_timestamps=True,
            api_key=key,
            base_url=settings.cartesia_base_url.rstrip("/"),
        ),
        name=voice,
    )
