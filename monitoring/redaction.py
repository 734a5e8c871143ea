"""No secret in a log line, whoever wrote it and wherever it stood."""

import re
from typing import Any

from structlog.typing import EventDict, WrappedLogger

REDACTED = "[redacted]"

_SECRET_KEY = re.compile(
    r"token|secret|passw|api[_-]?key|authorization|cookie|credential|private[_-]?key|dsn"
    r"|database_url",
    re.IGNORECASE,
)
_SECRET_VALUE = (
    # A JWT. LiveKit's own connect errors contain the whole access token.
    (re.compile(r"eyJ[\w-]{5,}\.[\w-]+(\.[\w-]*)?"), REDACTED),
    (re.compile(r"\b(Bearer|Basic|Token)\s+[\w.~+/=-]{8,}", re.IGNORECASE), rf"\1 {REDACTED}"),
    (re.compile(r"\bsk[-_][\w-]{12,}"), REDACTED),
    # The password of a URL, and key=value as in query strings and libpq's connection strings.
    (re.compile(r"(\w+://[^\s:/@]*):[^\s@]+@"), rf"\1:{REDACTED}@"),
    (
        re.compile(r"\b(\w*(?:token|secret|password|api_?key))=([^\s&\"',;]+)", re.IGNORECASE),
        rf"\1={REDACTED}",
    ),
)


def redact(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """A structlog processor: the event with every secret in it replaced.

    A secret is a text under a key that names one, or one that looks like a JWT, a bearer token,
    a vendor key or a URL with a password. Numbers stay: `prompt_tokens=12` is no secret.
    """
    return {key: _clean(key, value) for key, value in event.items()}


def _clean(key: object, value: Any) -> Any:
    if isinstance(value, dict):
        return {inner: _clean(inner, item) for inner, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_clean(key, item) for item in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(key, str) and _SECRET_KEY.search(key):
        return REDACTED
    text = value if isinstance(value, str) else str(value)
    for pattern, replacement in _SECRET_VALUE:
        text = pattern.sub(replacement, text)
    return text
