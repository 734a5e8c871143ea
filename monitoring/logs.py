"""One formatter for every line a process logs: ours, the libraries', uvicorn's and LiveKit's.

Log with `structlog.stdlib.get_logger(__name__)` (or the standard `logging`), an event in words
and the facts as keywords. Who talks is context, bound once a call and once a turn:
`structlog.contextvars.bind_contextvars(conversation_id=…, turn=…)`.
"""

import logging
import sys
from typing import Any

import structlog
from structlog.typing import EventDict, Processor

from monitoring.redaction import redact
from monitoring.settings import LogSettings

_CHATTY = ("aiohttp.access", "httpcore", "httpx", "livekit", "openai", "urllib3", "websockets")
_OWN_HANDLERS = ("uvicorn", "uvicorn.access", "uvicorn.error")


def configure(service: str, settings: LogSettings | None = None) -> None:
    """Send everything this process logs to stderr: JSON lines, or readable text on a terminal.

    `service` names the process in each line. Call it in every process, and again after a
    framework has set up its own logging: handlers that are there are replaced, so that a line is
    written once. Raises pydantic's `ValidationError` for a LOG_LEVEL or LOG_FORMAT not allowed.
    """
    settings = settings or LogSettings()

    def name_service(_logger: Any, _method: str, event: EventDict) -> EventDict:
        event.setdefault("service", service)
        return event

    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        name_service,
    ]
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _drop_color,
                # The trace becomes text here, before `redact`: an exception may quote a token.
                structlog.processors.StackInfoRenderer(),
                structlog.processors.format_exc_info,
                redact,
                _renderer(settings),
            ],
        )
    )
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level)
    for name in _OWN_HANDLERS:
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True
    for name in _CHATTY:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
    logging.getLogger("livekit.agents").setLevel(root.level)


def _drop_color(_logger: Any, _method: str, event: EventDict) -> EventDict:
    # uvicorn says everything twice, the second time in colours.
    event.pop("color_message", None)
    return event


def _renderer(settings: LogSettings) -> Processor:
    readable = settings.log_format == "console" or (
        settings.log_format == "auto" and sys.stderr.isatty()
    )
    if readable:
        # A rich trace would print local variables, and with them what `redact` took out.
        return structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    return structlog.processors.JSONRenderer()
