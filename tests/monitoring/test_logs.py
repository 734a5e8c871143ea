import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from pydantic import ValidationError

from monitoring.logs import configure
from monitoring.settings import LogSettings

JWT = ".".join(("eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiJjYWxsZXIifQ", "c2lnbmF0dXJl"))


@pytest.fixture(autouse=True)
def _logging_restored() -> Iterator[None]:
    """Logging is the process's own: whatever a test configures is put back."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    out, err = capsys.readouterr()
    assert out == "", "logs belong on stderr"
    return [json.loads(line) for line in err.splitlines()]


def test_a_line_is_json_with_service_level_and_the_call_it_belongs_to(
    capsys: pytest.CaptureFixture[str],
) -> None:
    configure("agent", LogSettings(log_format="json"))
    with structlog.contextvars.bound_contextvars(conversation_id="c1", turn=3):
        structlog.stdlib.get_logger("voice.session").info("turn taken", ms=41)
        logging.getLogger("some.library").warning("slow %s", "query", extra={"rows": 2})
    ours, theirs = lines(capsys)
    assert ours["event"] == "turn taken"
    assert ours["ms"] == 41
    assert ours["logger"] == "voice.session"
    assert theirs["event"] == "slow query"
    assert theirs["rows"] == 2
    for line in (ours, theirs):
        assert line["service"] == "agent"
        assert line["conversation_id"] == "c1"
        assert line["turn"] == 3
        assert line["timestamp"].endswith("Z")
    assert (ours["level"], theirs["level"]) == ("info", "warning")


def test_uvicorn_and_livekit_go_through_the_same_formatter_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logging.getLogger("uvicorn").addHandler(logging.StreamHandler())
    logging.getLogger("uvicorn.access").propagate = False
    logging.getLogger().addHandler(logging.StreamHandler())
    configure("api", LogSettings(log_format="json"))
    logging.getLogger("uvicorn.error").info("started")
    logging.getLogger("uvicorn.access").info('%s - "%s"', "127.0.0.1", "GET /")
    logging.getLogger("livekit.agents").info("registered worker")
    assert [line["event"] for line in lines(capsys)] == [
        "started",
        '127.0.0.1 - "GET /"',
        "registered worker",
    ]


def test_configured_twice_a_line_is_still_written_once(capsys: pytest.CaptureFixture[str]) -> None:
    configure("agent", LogSettings(log_format="json"))
    configure("agent", LogSettings(log_format="json"))
    logging.getLogger("x").warning("once")
    assert len(lines(capsys)) == 1


@pytest.mark.parametrize("log_format", ["json", "console"])
def test_no_secret_is_in_a_line(capsys: pytest.CaptureFixture[str], log_format: Any) -> None:
    configure("api", LogSettings(log_format=log_format))
    log = structlog.stdlib.get_logger("t")
    log.info("key", api_key="k-very-secret", nested={"authorization": "k-very-secret"})
    log.info(f"GET /rtc?access_token={JWT}")
    log.info("header", header="Bearer k-very-secret")
    log.info("list", items=[{"client_secret": "k-very-secret"}, JWT])
    logging.getLogger("lib").warning(
        "connect to %s", "postgresql://me:{}@db/x".format("k-very-secret")
    )
    logging.getLogger("lib").warning("dsn password=k-very-secret host=db")
    try:
        raise RuntimeError(f"could not join with {JWT}")
    except RuntimeError:
        log.exception("join failed", password="k-very-secret")
    out, err = capsys.readouterr()
    assert err.count("[redacted]") >= 8
    for secret in ("k-very-secret", "eyJ"):
        assert secret not in out + err
    assert "RuntimeError" in err


def test_figures_are_no_secrets(capsys: pytest.CaptureFixture[str]) -> None:
    configure("agent", LogSettings(log_format="json"))
    structlog.stdlib.get_logger("t").info("model answered", prompt_tokens=12, token=None)
    (line,) = lines(capsys)
    assert (line["prompt_tokens"], line["token"]) == (12, None)


def test_level(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "warning")
    monkeypatch.setenv("LOG_FORMAT", "json")
    configure("api")
    structlog.stdlib.get_logger("t").info("quiet")
    logging.getLogger("t").warning("loud")
    assert [line["event"] for line in lines(capsys)] == ["loud"]


def test_a_level_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "chatty")
    with pytest.raises(ValidationError, match="log_level"):
        LogSettings()


def test_an_empty_value_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "")
    assert LogSettings().log_level == "INFO"
