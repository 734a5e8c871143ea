"""One call: who speaks first, what silence means, when to hang up, what is written down."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from livekit.agents import Agent, AgentSession, llm
from livekit.agents.voice.events import (
    AgentStateChangedEvent,
    CloseEvent,
    ConversationItemAddedEvent,
    ErrorEvent,
    SpeechCreatedEvent,
    UserStateChangedEvent,
)
from livekit.agents.voice.speech_handle import SpeechHandle
from structlog.contextvars import bound_contextvars

from checkpoint.records import Recorder, ReplyHeard
from graph.completeness import Completeness
from graph.context import Context
from graph.turn import App, Turn
from monitoring import metrics
from voice.graph_llm import GraphLLM, Reply
from voice.keyterms import keyterms
from voice.patience import Weigh

_log = logging.getLogger(__name__)

LINGER_SECONDS = 0.8
"""Between the last word played here and hanging up: it is still on its way to the caller."""

TURN_SECONDS = 5.0
"""How long a call that ends waits for a turn still running."""


async def _nothing_to_tell() -> None:
    pass


@dataclass
class _Taken:
    """A turn that ran, until its reply is heard or left aside."""

    turn: Turn
    at: datetime
    seconds: float
    replied_at: float | None = None
    heard: bool = False
    record: UUID | None = None


@dataclass
class Call:
    """One conversation over one session.

    `build` makes the session around the conversation and what it makes of words; `counted` hears
    of each turn once its reply begins to be heard, and `told` is waited for before hanging up.
    Without a recorder nothing is written down. `over` is set when the session has closed, whoever
    closed it; then `finish` is due.
    """

    app: App
    context: Context
    conversation_id: str
    build: Callable[[llm.LLM[Any], Weigh], AgentSession[None]]
    recorder: Recorder | None = None
    counted: Callable[[Turn], None] = lambda _: None
    told: Callable[[], Awaitable[None]] = _nothing_to_tell
    linger: float = LINGER_SECONDS
    over: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.conversation = GraphLLM(
            self.app,
            self.context,
            self.conversation_id,
            on_turn=self._taken,
            on_reply=self._replying,
            on_fault=lambda fault: self._fault("graph", fault),
        )
        self.session = self.build(self.conversation, self._weigh)
        self.outcome: str | None = None
        self._speech: SpeechHandle | None = None
        self._waiting: _Taken | None = None
        self._user_metrics: llm.MetricsReport = {}
        self._hanging_up: asyncio.Task[None] | None = None
        self.session.on("speech_created", self._speech_created)
        self.session.on("agent_state_changed", self._agent_state_changed)
        self.session.on("user_state_changed", self._user_state_changed)
        self.session.on("conversation_item_added", self._item_added)
        self.session.on("error", self._error)
        self.session.on("close", self._closed)

    async def begin(self, **where: Any) -> SpeechHandle:
        """Start the session, in a room if one is given, and speak first: returns those words."""
        await self.session.start(Agent(instructions=""), record=False, session_host=False, **where)
        _log.info("the call has begun")
        return self.session.generate_reply()

    async def finish(self) -> None:
        """Hang up if that has not been done, and close the record. To be called once."""
        await self.session.aclose()
        # Who hangs up on "yes" is booked all the same.
        await self.conversation.drain(TURN_SECONDS)
        self._put_aside()
        if self.recorder is not None:
            self.recorder.end(self.outcome, at=self.context.clock())
        metrics.conversations_ended.labels(self.outcome or "abandoned").inc()
        _log.info("the call is over", extra={"outcome": self.outcome})

    def _taken(self, turn: Turn, seconds: float) -> None:
        self._put_aside()
        self._waiting = _Taken(turn, self.context.clock(), seconds)
        self.outcome = turn.state.get("outcome")
        metrics.turns.inc()
        metrics.observe_stage("graph", seconds)
        if "fallback" in turn.path:
            metrics.fallbacks.labels(turn.state.get("reason") or "").inc()

    def _weigh(self, words: str) -> Completeness:
        """What these words, not yet a turn, are to what the caller answers with them."""
        speech, taken = self._speech, self._waiting
        unheard = self.session.agent_state == "thinking"
        if unheard and speech and speech.allow_interruptions and not speech.done():
            # He goes on before a sound of the reply was heard: it must not begin now.
            speech.interrupt()
        what = self.conversation.weigh(self.session.history, words)
        if taken is not None and self.conversation.weigh_after(taken.turn, words) == "consent":
            # The reply may be heard to its end before this turn begins.
            return "consent"
        return what

    def _replying(self, reply: Reply) -> None:
        if self._waiting is not None and self._waiting.turn is reply.turn:
            self._waiting.replied_at = time.time()
        speech = self._speech
        if not reply.final or speech is None or speech.interrupted:
            return
        if reply.turn is None or reply.turn.state.get("outcome") == "booked":
            # What is done cannot be taken back by a cough: it is said to its end.
            speech.allow_interruptions = False
        speech.add_done_callback(self._goodbye_said)

    def _goodbye_said(self, speech: SpeechHandle) -> None:
        if self._hanging_up is None and not (speech.interrupted and not speech.chat_items):
            self._hanging_up = asyncio.create_task(self._hang_up(), name="hang up")

    async def _hang_up(self) -> None:
        await asyncio.sleep(self.linger)
        await self.told()
        await self.session.aclose()

    def _speech_created(self, event: SpeechCreatedEvent) -> None:
        if event.source == "generate_reply":
            self._speech = event.speech_handle

    def _agent_state_changed(self, event: AgentStateChangedEvent) -> None:
        taken = self._waiting
        # Without a reply handed over it is an apology that is heard.
        if event.new_state != "speaking" or taken is None or taken.replied_at is None:
            return
        if taken.heard:
            return
        taken.heard = True
        if taken.turn.ended and self._speech is not None and not self._speech.interrupted:
            # He could go on until it began; now it is said to its end, then we hang up.
            self._speech.allow_interruptions = False
        self._record(taken, self._timings(taken, time.time()))
        waits_for = keyterms(self.context.phrases.words, taken.turn.state.get("phase"))
        self.session.update_options(keyterms=waits_for)
        self.counted(taken.turn)

    def _user_state_changed(self, event: UserStateChangedEvent) -> None:
        if event.new_state == "away" and self._hanging_up is None:
            asked_again = self.session.generate_reply()
            # The framework counts silence once; the ladder has more rungs.
            asked_again.add_done_callback(lambda _: self.session.reset_away_timer())

    def _item_added(self, event: ConversationItemAddedEvent) -> None:
        item = event.item
        if not isinstance(item, llm.ChatMessage):
            return
        if item.role == "user":
            self._user_metrics = item.metrics
            return
        taken = self._waiting
        if taken is not None and taken.heard:
            self._reply_heard(taken, "cut" if item.interrupted else "full", item.text_content)
            self._waiting = None

    def _error(self, event: ErrorEvent) -> None:
        self._fault(event.error.type.removesuffix("_error"), cast(Any, event.error).error)

    def _closed(self, _event: CloseEvent) -> None:
        self.over.set()

    def _fault(self, place: str, fault: BaseException) -> None:
        metrics.errors.labels(place).inc()
        if self.recorder is not None:
            self.recorder.error(place, fault, at=self.context.clock())

    def _put_aside(self) -> None:
        """The last turn's reply will not be heard any more."""
        if self._waiting is not None:
            if not self._waiting.heard:
                self._record(self._waiting, {"graph": self._waiting.seconds * 1000})
            self._reply_heard(self._waiting, "unheard", None)
            self._waiting = None

    def _record(self, taken: _Taken, timings_ms: dict[str, float]) -> None:
        if self.recorder is not None:
            with bound_contextvars(turn=taken.turn.number):
                taken.record = self.recorder.turn(taken.turn, at=taken.at, timings_ms=timings_ms)

    def _reply_heard(self, taken: _Taken, how: ReplyHeard, text: str | None) -> None:
        if self.recorder is not None and taken.record is not None:
            with bound_contextvars(turn=taken.turn.number):
                self.recorder.reply_heard(taken.record, how, text if how == "cut" else None)

    def _timings(self, taken: _Taken, first_sound: float) -> dict[str, float]:
        """Milliseconds of each stage, as far as known when the reply's first sound is played."""
        seconds = {"graph": taken.seconds}
        if taken.replied_at is not None:
            seconds["tts"] = first_sound - taken.replied_at
            metrics.observe_stage("tts", seconds["tts"])
        spoken, self._user_metrics = self._user_metrics, {}
        if (stopped := spoken.get("stopped_speaking_at")) and taken.turn.utterance:
            seconds["total"] = first_sound - stopped
            seconds["endpointing"] = spoken.get("end_of_turn_delay") or 0.0
            seconds["stt"] = spoken.get("transcription_delay") or 0.0
            metrics.observe_stage("total", seconds["total"])
            metrics.observe_stage("stt", seconds["stt"])
        return {stage: round(value * 1000, 1) for stage, value in seconds.items()}
