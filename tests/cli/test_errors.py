"""Errors are told in words: the key, the value, what is allowed, what to do. No traceback."""

from pathlib import Path

import psycopg
import pytest

from checkpoint.errors import DatabaseUnavailableError
from cli.errors import CommandError, as_command_error
from tests.cli.command import REPOSITORY, appointments

POLICY = (REPOSITORY / "appointments.toml").read_text()


@pytest.mark.parametrize(
    ("env", "said"),
    [
        ({"VAD": "loud"}, "VAD='loud': Input should be 'bundled' or 'silero'"),
        ({"AGENT_STAGE": "3"}, "AGENT_STAGE='3'"),
        ({"WORKER_PORT": "http"}, "WORKER_PORT='http'"),
        ({"LOG_LEVEL": "loud"}, "LOG_LEVEL='loud'"),
        ({"TRUSTED_PROXIES": "abc"}, "TRUSTED_PROXIES='abc': allowed: addresses or networks"),
        ({"REQUESTS_PER_MINUTE": "0"}, "REQUESTS_PER_MINUTE='0'"),
        ({"DATABASE_URL": "here"}, "DATABASE_URL (value not shown): allowed: postgresql://"),
        ({"LIVEKIT_URL": "here"}, "LIVEKIT_URL='here': allowed: ws://"),
        ({"LIVEKIT_URL": "ws://127.0.0.1:1"}, "LIVEKIT_API_KEY is not set"),
    ],
)
def test_a_bad_setting_is_named_before_anything_starts(
    env: dict[str, str], said: str, tmp_path: Path
) -> None:
    env = env | {"APPOINTMENTS_DATA_DIR": str(tmp_path / "data")}
    done = appointments("up", "--no-browser", env=env)
    assert done.returncode == 2
    assert said in done.stderr
    assert "hint:" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert not (tmp_path / "data").exists()


def test_a_secret_is_never_shown(tmp_path: Path) -> None:
    done = appointments(
        "up",
        env={
            "LIVEKIT_URL": "wss://example.org",
            "LIVEKIT_API_KEY": "key",
            "LIVEKIT_API_SECRET": "hunter2",
            "APPOINTMENTS_DATA_DIR": str(tmp_path),
        },
    )
    assert done.returncode == 2
    assert "LIVEKIT_API_SECRET" in done.stderr
    assert "hunter2" not in done.stderr


@pytest.mark.parametrize(
    ("policy", "said"),
    [
        (POLICY.replace("retries = 3", 'retries = "many"'), "retries = 'many'"),
        (POLICY.replace("America/New_York", "Atlantis"), "IANA zone"),
        ("business = ", "appointments.toml:1: 'business =': not valid TOML"),
        ("", "hours"),
    ],
)
def test_a_bad_policy_is_named_with_its_key(policy: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "appointments.toml").write_text(policy)
    done = appointments(
        "up", "--no-browser", cwd=tmp_path, env={"APPOINTMENTS_DATA_DIR": str(tmp_path)}
    )
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_dotenv_that_is_no_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("BUSINESS=Café".encode("latin-1"))
    done = appointments("up", "--no-browser", cwd=tmp_path, env={})
    assert done.returncode == 2
    assert ".env: not UTF-8 text" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("moment", ["9999-12-31T23:00:00", "0001-01-01T00:00:00", "soon"])
def test_a_moment_without_days_around_it_is_refused(moment: str) -> None:
    done = appointments("understand", "tomorrow", "--now", moment, env={})
    assert done.returncode == 2
    assert moment in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_policy_says_where_it_was_looked_for(tmp_path: Path) -> None:
    done = appointments(
        "up", "--no-browser", cwd=tmp_path, env={"APPOINTMENTS_DATA_DIR": str(tmp_path)}
    )
    assert done.returncode == 2
    assert str(tmp_path / "appointments.toml") in done.stderr


@pytest.mark.parametrize(
    "error",
    [
        DatabaseUnavailableError("postgres://me:hunter2@db/x is away"),
        psycopg.OperationalError("postgres://me:hunter2@db/x is away"),
    ],
)
def test_a_database_error_is_told_without_its_password(error: Exception) -> None:
    told = as_command_error(error)
    assert told is not None
    assert "db/x is away" in str(told)
    assert "hunter2" not in str(told)
    assert told.exit_code == 1


def test_a_fault_of_our_own_stays_a_traceback() -> None:
    assert as_command_error(ZeroDivisionError()) is None


def test_a_command_error_stays_what_it_is() -> None:
    error = CommandError("no", hint="yes", exit_code=3)
    assert as_command_error(error) is error
