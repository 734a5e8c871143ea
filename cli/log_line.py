"""Reads one line of a program's log: our JSON, LiveKit's JSON, or plain text."""

import json
from dataclasses import dataclass

ERRORS = frozenset({"error", "critical", "fatal", "panic"})
UNINTERESTING = frozenset(
    {"caller", "exception", "level", "logger", "nodeID", "service", "stacktrace", "timestamp", "ts"}
)


@dataclass(frozen=True, slots=True)
class LogLine:
    """What a line says, and whether it says that something went wrong."""

    text: str
    is_error: bool


def read(line: str) -> LogLine:
    """The line for a person: its message first, then what else it knows."""
    try:
        fields = json.loads(line)
    except ValueError:
        return LogLine(line, is_error=False)
    if not isinstance(fields, dict):
        return LogLine(line, is_error=False)
    message = str(fields.pop("event", None) or fields.pop("msg", None) or "")
    level = str(fields.get("level", "")).lower()
    last_line_of_trace = str(fields.get("exception", "")).strip().rpartition("\n")[2]
    details = [f"{key}={value}" for key, value in fields.items() if key not in UNINTERESTING]
    parts = [message, *details, last_line_of_trace]
    return LogLine(" ".join(part for part in parts if part), is_error=level in ERRORS)
