"""What LiveKit's native part warns of at the end of every call, though nothing is wrong."""

import logging

_SAID_AT_THE_END = (
    "Attempted to drop unknown FFI handle",
    "publisher data channel",
)


def demote() -> None:
    """From now on these lines are at DEBUG; all others of the native part stay what they are."""
    logger = logging.getLogger("livekit")
    logger.removeFilter(_demoted)
    logger.addFilter(_demoted)


def _demoted(record: logging.LogRecord) -> bool:
    if not any(words in record.getMessage() for words in _SAID_AT_THE_END):
        return True
    record.levelno, record.levelname = logging.DEBUG, "DEBUG"
    return logging.getLogger().isEnabledFor(logging.DEBUG)
