"""What calls' processes find imported, and in their environment."""

import os
from multiprocessing import forkserver

import pytest
from pydantic import SecretStr

from voice import preload
from voice.settings import VoiceSettings

NOTHING = VoiceSettings(
    deepgram_api_key=None, cartesia_api_key=None, openai_api_key=None, openai_base_url=None
)


@pytest.mark.parametrize(
    ("key", "module"),
    [
        ("deepgram_api_key", "livekit.plugins.deepgram"),
        ("cartesia_api_key", "livekit.plugins.cartesia"),
        ("openai_api_key", "langchain_openai"),
        ("openai_base_url", "langchain_openai"),
    ],
)
def test_a_vendor_is_imported_only_with_its_key(key: str, module: str) -> None:
    assert module not in preload.modules(NOTHING)
    assert module in preload.modules(NOTHING.model_copy(update={key: "set"}))


def test_what_stands_in_an_env_file_reaches_the_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[bool] = []
    monkeypatch.setattr(forkserver, "ensure_running", lambda: started.append(True))
    monkeypatch.setattr(os, "environ", {})
    preload.begin(
        VoiceSettings(
            livekit_url="wss://example.org",
            livekit_api_key="key",
            livekit_api_secret=SecretStr("s"),
        )
    )
    assert started == [True]
    told = {name: os.environ[name] for name in os.environ if name.startswith("LIVEKIT_")}
    assert told["LIVEKIT_URL"] == "wss://example.org"
    assert (told["LIVEKIT_API_KEY"], told["LIVEKIT_API_SECRET"]) == ("key", "s")
    assert os.environ["LANGGRAPH_STRICT_MSGPACK"] == "true"
