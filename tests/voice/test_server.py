"""The server as LiveKit sees it."""

import pytest

from voice import preload
from voice.server import build_server
from voice.settings import VoiceSettings


def test_only_calls_that_ask_for_it_by_name_reach_it() -> None:
    server = build_server(VoiceSettings(agent_name="bookings"))
    assert server._agent_name == "bookings"


def test_a_process_that_is_started_again_imports_the_same() -> None:
    settings = VoiceSettings()
    assert build_server(settings)._preload_modules == preload.modules(settings)


@pytest.mark.parametrize(
    ("url", "proxy"),
    [
        ("ws://127.0.0.1:7880", None),
        ("ws://localhost:7880", None),
        ("ws://[::1]:7880", None),
        ("wss://livekit.inside.example", None),
        ("wss://cloud.example", "http://proxy.example:3128"),
    ],
)
def test_the_way_to_livekit_is_by_proxy_only_where_it_has_to_be(
    url: str, proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    monkeypatch.setenv("NO_PROXY", "inside.example")
    assert build_server(VoiceSettings(livekit_url=url))._http_proxy == proxy
