"""One call: who speaks first, what silence means, when it is over, what is written down."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, cast

from livekit.agents import Agent, AgentSession, StopResponse, llm
from livekit.agents.voice.events import (
    AgentStateChangedEvent,
    CloseEvent,
    ConversationItemAddedEvent,
    ErrorEvent,
    SpeechCreatedEvent,
    UserStateChangedEvent,
)
from livekit.agents.voice.speech_handle import SpeechHandle

from checkpoint.records import Recorder
from graph.backchannel import listens
from graph.context import Context
from graph.keypad import is_all, words_of
from graph.turn import App, Turn
from monitoring import metrics
from voice.goodbye import LINGER_SECONDS, Goodbye
from voice.graph_llm import INTO_KEY, TAP_KEY, GraphLLM, Reply
from voice.heard_turns import HeardTurns
from voice.interjections import Interjections
from voice.keypad import Keypad
from voice.keyterms import keyterms
from voice.patience import Weigh, Weight
from voice.resuming import resume_where_paused
from voice.silence import PATIENCE_SECONDS, QUIET_SECONDS, Silence
from voice.utterance import LONGEST

_log = logging.getLogger(__name__)

MINUTE = 60.0
"""Seconds; so long before the longest a call may last it is said that it is nearly over."""

EARLIER_SECONDS = 2.0
"""Who has talked for the longest utterance less so much talks on: an utterance is counted in sound,
from before its first word, and sound may come late and then faster than it was spoken."""

TURN_SECONDS = 5.0
"""How long a call that ends waits for a turn still running."""


async def _nothing_to_tell() -> None:
    pass


class _Listener(Agent):
    """Has nothing of its own; leaves aside what `is_turn` says is none."""

    def __init__(self, is_turn: Callable[[str], bool]) -> None:
        super().__init__(instructions="")
        self._is_turn = is_turn

    async def on_user_turn_completed(
        self, turn_ctx: llm.ChatContext, new_message: llm.ChatMessage
    ) -> None:
        if not self._is_turn(new_message.text_content or ""):
            raise StopResponse


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
    patience: float = PATIENCE_SECONDS
    over: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self._heard = HeardTurns(self.recorder, self.context.clock)
        self.conversation = GraphLLM(
            self.app,
            self.context,
            self.conversation_id,
            on_turn=self._taken,
            on_reply=self._replying,
            on_fault=lambda fault: self._heard.fault("graph", fault),
        )
        self.session = self.build(self.conversation, self._weigh)
        self.keypad = Keypad(self._is_all, self._typed)
        self.outcome: str | None = None
        self._last: Turn | None = None
        self._cut_off = False
        self._talking_since = 0.0
        self._talks_on = False
        self._limits: list[asyncio.TimerHandle] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._speech: SpeechHandle | None = None
        self.session.on("speech_created", self._speech_created)
        self.session.on("agent_state_changed", self._agent_state_changed)
        self.session.on("user_state_changed", self._user_state_changed)
        self.session.on("conversation_item_added", self._item_added)
        self.session.on("error", self._error)
        self.session.on("close", self._closed)
        Silence(self.session, self._patience, self._ask_again)
        self._interjections = Interjections(
            self.session, self._is_turn, lambda words: self._start(self._take(words, INTO_KEY))
        )
        self._goodbye = Goodbye(self.session, self._interjections.settle, self.told, self.linger)

    async def begin(self, **where: Any) -> SpeechHandle:
        """Start the session, in a room if one is given, and speak first: returns those words."""
        agent = _Listener(self._is_turn)
        await self.session.start(agent, record=False, session_host=False, **where)
        resume_where_paused(self.session)
        _log.info("the call has begun")
        longest = self.context.policy.max_minutes * MINUTE
        later = asyncio.get_running_loop().call_later
        self._limits = [
            later(longest - MINUTE, self._nearly_over),
            later(longest, lambda: self._start(self._time_is_up())),
        ]
        return self.session.generate_reply()

    def answer(self, words: str) -> None:
        """The caller's answer in words, whether tapped, typed or pressed: the same as spoken."""
        if words.strip() and not self._interjections.keep(words):
            self._start(self._take(words, TAP_KEY))

    def line_broke(self) -> None:
        """The caller is cut off: what is being said does not reach him any more."""
        self._cut_off = True
        self._break_off()

    def line_is_back(self) -> None:
        """The caller is there again, and is asked once more."""
        if self._cut_off and not self._goodbye.said:
            self._cut_off = False
            self.session.generate_reply()

    async def finish(self) -> None:
        """Hang up if that has not been done, and close the record. To be called once."""
        await self.session.aclose()
        # Who hangs up on "yes" is booked all the same.
        await self.conversation.drain(TURN_SECONDS)
        self._heard.end(self.outcome)
        metrics.conversations_ended.labels(self.outcome or "abandoned").inc()
        _log.info("the call is over", extra={"outcome": self.outcome})

    async def _take(self, words: str, how: str) -> None:
        with contextlib.suppress(RuntimeError):
            # What has just begun and must be said to its end comes first.
            await self.session.interrupt()
        message = llm.ChatMessage(role="user", content=[words], extra={how: True})
        with contextlib.suppress(RuntimeError):
            # Who has hung up meanwhile needs no answer.
            self.session.generate_reply(user_input=message)

    def _break_off(self) -> None:
        """Stop what is being said, unless it must be said to its end."""
        with contextlib.suppress(RuntimeError):
            self.session.interrupt()

    def _taken(self, turn: Turn, seconds: float) -> None:
        self._heard.ran(turn, seconds)
        self.outcome = turn.state.get("outcome")

    def _weigh(self, words: str) -> Weight:
        """What these words, not yet a turn, are to what the caller answers with them."""
        speech, newest = self._speech, self._heard.newest
        unheard = self.session.agent_state == "thinking"
        if unheard and speech and speech.allow_interruptions and not speech.done():
            # He goes on before a sound of the reply was heard: it must not begin now.
            speech.interrupt()
        if not unheard and self._only_listens(words):
            return "backchannel"
        what = self.conversation.weigh(self.session.history, words)
        if newest is not None and self.conversation.weigh_after(newest, words) == "consent":
            # The reply may be heard to its end before this turn begins.
            return "consent"
        return what

    def _only_listens(self, words: str) -> bool:
        speech, last = self.session.current_speech, self._last
        if speech is None or speech.done() or last is None:
            return False
        return listens(words, last.state, self.context)

    def _replying(self, reply: Reply) -> None:
        self._heard.replying(reply.turn)
        speech = self._speech
        if speech is None or speech.interrupted:
            return
        if self._talks_on:
            self._talks_on = False
            self._interjections.into(speech)
        if not reply.final:
            return
        if reply.turn is None or reply.turn.state.get("outcome") == "booked":
            # What is done cannot be taken back by a cough: it is said to its end.
            speech.allow_interruptions = False
        self._goodbye.after(speech)

    def _is_turn(self, words: str) -> bool:
        """Whether these words are to be answered: after a goodbye only what was not one."""
        if self._last is None or not self._last.ended:
            return True
        return self.conversation.answers_after(self._last, words)

    def _is_all(self, keys: str) -> bool:
        return self._last is not None and is_all(keys, self._last.state, self.context)

    def _typed(self, keys: str) -> None:
        if self._last is not None:
            self.answer(words_of(keys, self._last.state, self.context))

    def _nearly_over(self) -> None:
        if self.outcome is None:
            words = self.context.phrases.words.nearly_over
            self.session.say(words, add_to_chat_ctx=False)

    async def _time_is_up(self) -> None:
        if self.outcome is None:
            self.conversation.stop()
            await self.conversation.drain(TURN_SECONDS)
        if self.outcome is not None:
            # He is being told so, and then we hang up.
            return
        self.outcome = "gave_up"
        await self._goodbye.say(self.context.phrases.words.time_is_up)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _speech_created(self, event: SpeechCreatedEvent) -> None:
        if event.source == "generate_reply":
            self._speech = event.speech_handle

    def _agent_state_changed(self, event: AgentStateChangedEvent) -> None:
        turn = self._heard.begins() if event.new_state == "speaking" else None
        if turn is None:
            return
        self._last = turn
        if turn.ended and self._speech is not None and not self._speech.interrupted:
            # He could go on until it began; now it is said to its end, then we hang up.
            self._speech.allow_interruptions = False
        waits_for = keyterms(self.context.phrases.words, turn.state.get("phase"))
        self.session.update_options(keyterms=waits_for)
        self.counted(turn)

    def _user_state_changed(self, event: UserStateChangedEvent) -> None:
        if event.new_state == "speaking":
            self._talking_since = event.created_at
        else:
            # The ears have ended his turn for him, and he does not hear that he is answered.
            self._talks_on = event.created_at - self._talking_since >= LONGEST - EARLIER_SECONDS

    def _patience(self) -> float:
        heard = self._last.state.get("heard") if self._last else None
        return QUIET_SECONDS if heard and heard.intent == "wait" else self.patience

    def _ask_again(self, noise: bool) -> None:
        if not self._goodbye.said:
            # Noise may have stopped the last words, and would have these wait until it is over.
            self._break_off()
            speech = self.session.generate_reply()
            if noise:
                self._interjections.into(speech)

    def _item_added(self, event: ConversationItemAddedEvent) -> None:
        if isinstance(event.item, llm.ChatMessage):
            self._heard.said(event.item)

    def _error(self, event: ErrorEvent) -> None:
        self._heard.fault(event.error.type.removesuffix("_error"), cast(Any, event.error).error)

    def _closed(self, _event: CloseEvent) -> None:
        self.keypad.stop()
        for limit in self._limits:
            limit.cancel()
        self.over.set()
