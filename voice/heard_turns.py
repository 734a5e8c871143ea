"""The turns of a call and how much was heard of their replies, written down."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from livekit.agents import llm
from livekit.agents.voice.speech_handle import SpeechHandle
from structlog.contextvars import bound_contextvars

from checkpoint.records import Recorder, ReplyHeard
from graph.turn import Turn
from monitoring import metrics
from voice.graph_llm import REPLY_KEY


@dataclass
class _Taken:
    """A turn that ran, until its reply is heard or left aside."""

    turn: Turn
    at: datetime
    seconds: float
    reply: SpeechHandle | None = None
    replied_at: float = 0.0
    heard: bool = False
    record: UUID | None = None


class HeardTurns:
    """Told in order: a turn ran, its reply is handed on, begins to be heard, was said.

    Without a recorder nothing is written down.
    """

    def __init__(self, recorder: Recorder | None, clock: Callable[[], datetime]) -> None:
        self._recorder = recorder
        self._clock = clock
        self._taken: _Taken | None = None
        self._user_metrics: llm.MetricsReport = {}

    @property
    def newest(self) -> Turn | None:
        """The turn whose reply has not been heard to its end yet."""
        return self._taken.turn if self._taken else None

    def ran(self, turn: Turn, seconds: float) -> None:
        """A turn ran; the one before it, if it was not heard, never will be."""
        self._put_aside()
        self._taken = _Taken(turn, self._clock(), seconds)
        metrics.turns.inc()
        metrics.observe_stage("graph", seconds)
        if "fallback" in turn.path:
            metrics.fallbacks.labels(turn.state.get("reason") or "").inc()

    def replying(self, turn: Turn | None, speech: SpeechHandle) -> None:
        """A reply is handed to the session to be said as `speech`; None is an apology."""
        if self._taken is not None and self._taken.turn is turn:
            self._taken.reply, self._taken.replied_at = speech, time.time()

    def begins(self, speech: SpeechHandle) -> Turn | None:
        """`speech` is heard: the turn whose reply that is, if it begins now."""
        taken = self._taken
        # An apology or an announcement is nobody's reply.
        if taken is None or taken.reply is not speech or taken.heard:
            return None
        taken.heard = True
        self._record(taken, self._timings(taken, taken.replied_at, time.time()))
        return taken.turn

    def said(self, message: llm.ChatMessage) -> None:
        """A message of either side has come into the history: so much of it was heard."""
        if message.role == "user":
            self._user_metrics = message.metrics
        elif self._taken is not None and self._taken.heard and REPLY_KEY in message.extra:
            how: ReplyHeard = "cut" if message.interrupted else "full"
            self._reply_heard(self._taken, how, message.text_content)
            self._taken = None

    def fault(self, place: str, fault: BaseException) -> None:
        """Something went wrong there."""
        metrics.errors.labels(place).inc()
        if self._recorder is not None:
            self._recorder.error(place, fault, at=self._clock())

    def end(self, outcome: str | None) -> None:
        """The call is over."""
        self._put_aside()
        if self._recorder is not None:
            self._recorder.end(outcome, at=self._clock())

    def _put_aside(self) -> None:
        """The last turn's reply will not be heard any more."""
        if self._taken is not None:
            if not self._taken.heard:
                self._record(self._taken, {"graph": self._taken.seconds * 1000})
            self._reply_heard(self._taken, "unheard", None)
            self._taken = None

    def _record(self, taken: _Taken, timings_ms: dict[str, float]) -> None:
        if self._recorder is not None:
            with bound_contextvars(turn=taken.turn.number):
                taken.record = self._recorder.turn(taken.turn, at=taken.at, timings_ms=timings_ms)

    def _reply_heard(self, taken: _Taken, how: ReplyHeard, text: str | None) -> None:
        if self._recorder is not None and taken.record is not None:
            with bound_contextvars(turn=taken.turn.number):
                self._recorder.reply_heard(taken.record, how, text if how == "cut" else None)

    def _timings(self, taken: _Taken, replied_at: float, first_sound: float) -> dict[str, float]:
        """Milliseconds of each stage, as far as known when the reply's first sound is played."""
        seconds = {"graph": taken.seconds, "tts": first_sound - replied_at}
        metrics.observe_stage("tts", seconds["tts"])
        spoken, self._user_metrics = self._user_metrics, {}
        if (stopped := spoken.get("stopped_speaking_at")) and taken.turn.utterance:
            seconds["total"] = first_sound - stopped
            seconds["endpointing"] = spoken.get("end_of_turn_delay") or 0.0
            seconds["stt"] = spoken.get("transcription_delay") or 0.0
            metrics.observe_stage("total", seconds["total"])
            metrics.observe_stage("stt", seconds["stt"])
        return {stage: round(value * 1000, 1) for stage, value in seconds.items()}
