"""What the service counts, for Prometheus.

A job of the worker is a process of its own: its figures reach the worker's `/metrics` only if
PROMETHEUS_MULTIPROC_DIR is in the environment before Python starts. The API and the worker need
directories of their own, because the worker empties its one at start.
"""

from typing import Literal

from prometheus_client import Counter, Histogram

Stage = Literal["stt", "graph", "tts", "total"]

conversations_started = Counter(
    "appointments_conversations_started_total", "Conversations begun.", ["channel"]
)
conversations_ended = Counter(
    "appointments_conversations_ended_total",
    "Conversations over: booked, cancelled, gave_up, transferred, or abandoned by the caller.",
    ["outcome"],
)
turns = Counter("appointments_turns_total", "Utterances answered.")
fallbacks = Counter("appointments_fallbacks_total", "Turns that went through fallback.", ["reason"])
errors = Counter("appointments_errors_total", "Faults met and survived.", ["place"])

_stage_seconds = Histogram(
    "appointments_stage_seconds",
    "Seconds a turn spent: stt (end of speech to transcript), graph, tts (to the first sound), "
    "total (end of speech to the first sound heard).",
    ["stage"],
    # Fine where a caller can tell the difference: below a second.
    buckets=(0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1.0, 1.5, 2.0, 3.0, 5.0, 10.0),
)


def observe_stage(stage: Stage, seconds: float) -> None:
    """Record how long a stage of one turn took, in seconds."""
    _stage_seconds.labels(stage).observe(seconds)
