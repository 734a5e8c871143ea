"""The worker refuses to start without what every call needs, and says what that is."""

from pathlib import Path

import pytest

from monitoring import logs
from voice import worker
from voice.settings import VoiceSettings
from voice.worker import BAD_CONFIGURATION, build_server, main


@pytest.fixture(autouse=True)
def configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    policy = Path("appointments.toml").absolute()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("APPOINTMENTS_POLICY", str(policy))
    monkeypatch.setenv("LIVEKIT_API_KEY", "key")
    monkeypatch.setenv("LIVEKIT_API_SECRET", "secret")

    async def serves(_: VoiceSettings) -> None:
        return None

    monkeypatch.setattr(worker, "serve", serves)
    # It would keep writing to this test's stderr after the test.
    monkeypatch.setattr(logs, "configure", lambda _: None)


def test_it_starts_when_all_is_there() -> None:
    assert main() == 0


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("LIVEKIT_API_SECRET", "", "LIVEKIT_API_SECRET"),
        ("AGENT_STAGE", "4", "AGENT_STAGE='4': Input should be '1' or '2'"),
        ("APPOINTMENTS_POLICY", "nowhere.toml", "nowhere.toml"),
    ],
)
def test_what_is_missing_or_wrong_is_told(
    key: str,
    value: str,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv(key, value)
    assert main() == BAD_CONFIGURATION
    assert told in caplog.text


def test_only_calls_that_ask_for_it_by_name_reach_it() -> None:
    server = build_server(VoiceSettings(agent_name="bookings"))
    assert server._agent_name == "bookings"
