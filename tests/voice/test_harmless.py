"""A log without false alarms, and with all the true ones."""

import logging
from collections.abc import Iterator

import pytest

from voice.harmless import demote

AT_THE_END = "livekit_ffi::server:279:livekit_ffi::server - Attempted to drop unknown FFI handle: 7"


@pytest.fixture(autouse=True)
def _filters_restored() -> Iterator[None]:
    logger = logging.getLogger("livekit")
    filters = list(logger.filters)
    yield
    logger.filters[:] = filters


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
