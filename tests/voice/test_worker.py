"""The worker refuses to start without what every call needs, and says what that is."""

import subprocess
import sys
from pathlib import Path

import pytest

from monitoring import logs
from voice import local_speech, preload, worker
from voice.worker import BAD_CONFIGURATION, main, serve

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    policy = Path("appointments.toml").absolute()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("APPOINTMENTS_POLICY", str(policy))
    monkeypatch.setenv("LIVEKIT_API_KEY", "key")
    monkeypatch.setenv("LIVEKIT_API_SECRET", "secret")

    monkeypatch.setattr(worker, "serve", lambda _: None)
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
        ("WORKER_PORT", "70000", "WORKER_PORT='70000'"),
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


def test_without_anybody_to_hear_it_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(local_speech, "find_spec", lambda _: None)
    monkeypatch.setattr(preload, "begin", lambda _: None)
    monkeypatch.setattr(worker, "serve", serve)
    monkeypatch.setenv("DEEPGRAM_API_KEY", "")
    assert main() == BAD_CONFIGURATION
    assert "DEEPGRAM_API_KEY" in caplog.text


def test_the_configuration_is_checked_before_anything_heavy_is_imported() -> None:
    heavy = "{'livekit', 'langgraph', 'langchain_core', 'psycopg', 'numpy'} & sys.modules.keys()"
    found = subprocess.run(
        [sys.executable, "-c", f"import sys, voice.worker; print(*({heavy}))"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.strip() == ""
