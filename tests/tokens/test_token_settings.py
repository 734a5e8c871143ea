import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.tokens.serving import SECRET, settings
from tokens.settings import TokenSettings

LIVEKIT = ("LIVEKIT_URL", "LIVEKIT_PUBLIC_URL", "LIVEKIT_API_KEY", "LIVEKIT_API_SECRET")


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in (*LIVEKIT, "TRUSTED_PROXIES", "AGENT_NAME", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LIVEKIT_API_KEY", "key")
    monkeypatch.setenv("LIVEKIT_API_SECRET", SECRET)
    return monkeypatch


def load() -> TokenSettings:
    return TokenSettings(_env_file=None)  # type: ignore[call-arg]


@pytest.mark.parametrize("name", ["LIVEKIT_API_KEY", "LIVEKIT_API_SECRET"])
@pytest.mark.parametrize("empty", [True, False])
def test_there_is_no_default_secret(
    environment: pytest.MonkeyPatch, name: str, empty: bool
) -> None:
    if empty:
        environment.setenv(name, "")
    else:
        environment.delenv(name)
    with pytest.raises(ValidationError, match=name.lower()) as refused:
        load()
    assert SECRET not in str(refused.value)


def test_empty_counts_as_unset(environment: pytest.MonkeyPatch) -> None:
    for name in ("LIVEKIT_URL", "LIVEKIT_PUBLIC_URL", "TRUSTED_PROXIES", "AGENT_NAME"):
        environment.setenv(name, "")
    loaded = load()
    assert loaded.browser_url == "ws://127.0.0.1:7880"
    assert loaded.trusted_proxies == ()
    assert loaded.agent_name == "appointments"


def test_proxies_are_addresses_and_networks(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8,fd00::/8")
    assert [str(each) for each in load().trusted_proxies] == [
        "127.0.0.1/32",
        "10.0.0.0/8",
        "fd00::/8",
    ]
    environment.setenv("TRUSTED_PROXIES", "proxy.example")
    with pytest.raises(ValidationError, match="trusted_proxies"):
        load()


@pytest.mark.parametrize("url", ["calls.example", "ftp://x", "wss://", "wss://me:pw@calls.example"])
def test_a_url_livekit_cannot_have_is_refused(url: str) -> None:
    with pytest.raises(ValidationError, match="livekit_url"):
        settings(livekit_url=url)


def test_a_secret_one_can_guess_serves_this_machine_alone() -> None:
    assert settings(livekit_url="ws://localhost:7880", livekit_api_secret="secret")
    with pytest.raises(ValidationError, match="at least 32 characters") as refused:
        settings(livekit_url="wss://calls.example", livekit_api_secret="guessable")
    assert "guessable" not in str(refused.value)
    with pytest.raises(ValidationError, match="at least 32 characters"):
        settings(
            livekit_url="ws://127.0.0.1:7880",
            livekit_public_url="wss://calls.example",
            livekit_api_secret="guessable",
        )


def test_a_secret_is_not_shown() -> None:
    assert SECRET not in repr(settings())


def test_the_process_says_what_is_missing_and_stops(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in LIVEKIT}
    environment |= {"LIVEKIT_URL": "wss://calls.example", "LIVEKIT_API_SECRET": SECRET}
    start = [sys.executable, "-m", "uvicorn", "tokens.app:create_app", "--factory", "--port", "0"]
    done = subprocess.run(start, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 2
    assert "LIVEKIT_API_KEY: is not set" in done.stderr
    assert "Traceback" not in done.stderr
    assert SECRET not in done.stderr + done.stdout
