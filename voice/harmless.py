"""What LiveKit warns of in every call, though nothing is wrong."""

import logging

_LOGGERS = ("livekit", "livekit.agents")

_SAID_AT_THE_END = (
    "Attempted to drop unknown FFI handle",
    "publisher data channel",
)

_SAID_INTO_A_BOOKING = "current speech generation cannot be interrupted"
# It is answered afterwards.

_HARMLESS = (*_SAID_AT_THE_END, _SAID_INTO_A_BOOKING)


def demote() -> None:
    """From now on these lines are at DEBUG; all others stay what they are."""
    for logger in map(logging.getLogger, _LOGGERS):
        logger.removeFilter(_demoted)
        logger.addFilter(_demoted)


def _demoted(record: logging.LogRecord) -> bool:
    if not any(words in record.getMessage() for words in _HARMLESS):
        return True
    record.levelno, record.levelname = logging.DEBUG, "DEBUG"
    return logging.getLogger().isEnabledFor(logging.DEBUG)
