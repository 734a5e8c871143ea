"""A log without false alarms, and with all the true ones."""

import logging
from collections.abc import Iterator

import pytest

from voice.harmless import demote

AT_THE_END = "livekit_ffi::server:279:livekit_ffi::server - Attempted to drop unknown FFI handle: 7"


@pytest.fixture(autouse=True)
def _filters_restored() -> Iterator[None]:
    loggers = [logging.getLogger(name) for name in ("livekit", "livekit.agents")]
    filters = [list(logger.filters) for logger in loggers]
    yield
    for logger, before in zip(loggers, filters, strict=True):
        logger.filters[:] = before


def test_the_end_of_a_call_is_no_warning(caplog: pytest.LogCaptureFixture) -> None:
    demote()
    with caplog.at_level(logging.INFO):
        logging.getLogger("livekit").warning(AT_THE_END)
        logging.getLogger("livekit").error("rtc_engine: could not connect")
    assert [record.getMessage() for record in caplog.records] == ["rtc_engine: could not connect"]


def test_it_is_there_for_who_asks(caplog: pytest.LogCaptureFixture) -> None:
    demote()
    with caplog.at_level(logging.DEBUG):
        logging.getLogger("livekit").warning(AT_THE_END)
    assert [record.levelname for record in caplog.records] == ["DEBUG"]


def test_what_is_said_into_a_booking_is_no_warning(caplog: pytest.LogCaptureFixture) -> None:
    demote()
    with caplog.at_level(logging.INFO):
        agents = logging.getLogger("livekit.agents")
        agents.warning(
            "skipping reply to user input, current speech generation cannot be interrupted"
        )
        agents.warning("failed to recognize speech")
    assert [record.getMessage() for record in caplog.records] == ["failed to recognize speech"]
