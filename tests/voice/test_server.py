"""The server as LiveKit sees it."""

from voice import preload
from voice.server import build_server
from voice.settings import VoiceSettings


def test_only_calls_that_ask_for_it_by_name_reach_it() -> None:
    server = build_server(VoiceSettings(agent_name="bookings"))
    assert server._agent_name == "bookings"


def test_a_process_that_is_started_again_imports_the_same() -> None:
    settings = VoiceSettings()
    assert build_server(settings)._preload_modules == preload.modules(settings)
