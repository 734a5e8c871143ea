"""What the environment may say."""

from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from voice.settings import VoiceSettings


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Away from a `.env` of the checkout."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("key", "value", "allowed"),
    [
        ("AGENT_STAGE", "3", "'1' or '2'"),
        ("VAD", "loud", "'bundled' or 'silero'"),
        ("WORKER_PORT", "http", "integer"),
        ("WORKER_LOAD_THRESHOLD", "0", "greater than 0"),
        ("LIVEKIT_URL", "localhost", "ws"),
        ("AGENT_NAME", "a b", "A-Za-z0-9"),
    ],
)
def test_a_bad_value_is_named_with_what_is_allowed(
    monkeypatch: pytest.MonkeyPatch, key: str, value: str, allowed: str
) -> None:
    monkeypatch.setenv(key, value)
    with pytest.raises(ValidationError) as refused:
        VoiceSettings()
    problem = refused.value.errors()[0]
    assert problem["loc"] == (key.lower(),)
    assert allowed in problem["msg"]


def test_an_empty_value_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEEPGRAM_API_KEY", "")
    monkeypatch.setenv("VAD", "")
    settings = VoiceSettings()
    assert settings.deepgram_api_key is None
    assert settings.vad == "bundled"


def test_a_key_is_not_shown() -> None:
    assert "sesame" not in repr(VoiceSettings(deepgram_api_key=SecretStr("sesame")))


def test_the_example_names_every_setting() -> None:
    example = (Path(__file__).parents[2] / ".env.example").read_text()
    for name in VoiceSettings.model_fields:
        assert f"\n{name.upper()}=" in example
