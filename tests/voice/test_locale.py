"""A call is held in a language only where something here hears and speaks it."""

import pytest
from pydantic import SecretStr

from graph.phrases import es
from tests.graph.call import POLICY
from voice.agent import LOCALE_ATTRIBUTE, choose_locale
from voice.mouth import Mouth
from voice.providers import Speech, in_language
from voice.settings import VoiceSettings

KEY = SecretStr("none")
LOCAL = VoiceSettings(deepgram_api_key=None, cartesia_api_key=None)
CLOUD = VoiceSettings(deepgram_api_key=KEY, cartesia_api_key=KEY)
BRITISH = POLICY.overlaid({"locale": "en-GB"})
SPANISH = POLICY.overlaid({"locale": "es"})


def test_the_page_chooses_before_the_owner() -> None:
    assert choose_locale({LOCALE_ATTRIBUTE: "es"}, POLICY, CLOUD) == ("es", None)
    assert choose_locale({LOCALE_ATTRIBUTE: "en"}, SPANISH, CLOUD) == ("en", None)


def test_the_owner_chooses_where_the_page_does_not() -> None:
    for attributes in ({}, {LOCALE_ATTRIBUTE: ""}, {LOCALE_ATTRIBUTE: "tlh"}):
        assert choose_locale(attributes, SPANISH, CLOUD) == ("es", None)


def test_who_speaks_the_owners_language_speaks_it_as_it_is_spoken_there() -> None:
    for attributes in ({}, {LOCALE_ATTRIBUTE: "en"}):
        assert choose_locale(attributes, BRITISH, LOCAL) == ("en-GB", None)
    assert choose_locale({LOCALE_ATTRIBUTE: "en-US"}, BRITISH, LOCAL) == ("en-US", None)
    assert choose_locale({LOCALE_ATTRIBUTE: "es"}, BRITISH, CLOUD) == ("es", None)


@pytest.mark.parametrize(
    "settings",
    [
        LOCAL,
        VoiceSettings(deepgram_api_key=KEY, cartesia_api_key=None),
        VoiceSettings(deepgram_api_key=None, cartesia_api_key=KEY),
    ],
)
def test_no_english_voice_reads_spanish(
    settings: VoiceSettings, caplog: pytest.LogCaptureFixture
) -> None:
    assert choose_locale({LOCALE_ATTRIBUTE: "es"}, POLICY, settings) == ("en", es.words.unvoiced)
    assert "set DEEPGRAM_API_KEY and CARTESIA_API_KEY" in caplog.text
    assert choose_locale({}, SPANISH, settings) == ("en", es.words.unvoiced)


async def test_the_vendors_are_told_the_language(speech: Speech) -> None:
    spanish = in_language(speech, CLOUD, "es")
    assert isinstance(spanish.tts, Mouth)
    ears, voice = spanish.stt, spanish.tts.vendor
    assert (ears._opts.language, voice._opts.language) == ("es", "es")  # type: ignore[attr-defined]
    assert spanish.vad is speech.vad
    assert in_language(speech, CLOUD, "en") is speech
    assert in_language(speech, LOCAL, "es") is speech
