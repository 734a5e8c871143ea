"""One call: who speaks first, what silence means, when it is over, what is written down."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, cast

from livekit.agents import AgentSession, llm
from livekit.agents.voice.events import (
    AgentStateChangedEvent,
    CloseEvent,
    ConversationItemAddedEvent,
    ErrorEvent,
    SpeechCreatedEvent,
)
from livekit.agents.voice.speech_handle import SpeechHandle

from checkpoint.records import Recorder
from graph.backchannel import acknowledges, hesitates, listens
from graph.context import Context
from graph.keypad import is_all, words_of
from graph.turn import App, Turn
from monitoring import metrics
from voice.announcement import Announcement
from voice.callers_sound import CallersSound
from voice.ears.keyterms import keyterms
from voice.ears.patience import Weigh, Weight
from voice.ears.utterance import LONGEST
from voice.echo import Echo, is_own
from voice.goodbye import LINGER_SECONDS, Goodbye
from voice.graph_llm import INTO_KEY, TAP_KEY, GraphLLM, Reply
from voice.heard_turns import HeardTurns
from voice.interjections import Interjections
from voice.keypad import KEYS, Keypad
from voice.listener import Listener
from voice.newest_reply import NewestReply
from voice.resuming import resume_where_paused
from voice.silence import PATIENCE_SECONDS, QUIET_SECONDS, Silence
from voice.time_limit import TimeLimit

_log = logging.getLogger(__name__)

EARLIER_SECONDS = 2.0
"""Who has talked for the longest utterance less so much talks on: an utterance is counted in sound,
from before its first word, and sound may come late and then faster than it was spoken."""

NOISE_SECONDS = 1.5
"""A sound that goes on so long after a tap, without a word in it, is not his: he is answered."""

UNSURE_SECONDS = 3.0
"""Of silence, after which he is asked again who may have answered into the agent's words."""

TURN_SECONDS = 5.0
"""How long a call that ends waits for a turn still running."""


async def _nothing_to_tell() -> None:
    pass


@dataclass
class Call:
    """One conversation over one session.

    `build` makes the session around the conversation and what it makes of words; `counted` hears
    of each turn once its reply begins to be heard, and `told` is waited for before hanging up.
    Without a recorder nothing is written down. `echo`: the caller's microphone may hear the agent.
    `over` is set when the session has closed, whoever closed it; then `finish` is due.
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
    echo: bool = False
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
            on_unanswered=lambda words: self._interjections.add(words),
        )
        self.session = self.build(self.conversation, self._weigh)
        self._keypad = Keypad(self._is_all, self.answer)
        self.outcome: str | None = None
        self._last: Turn | None = None
        self._cut_off = False
        self._perhaps_answered = False
        self._time_over = False
        self._taking = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()
        self._newest = NewestReply(self.session)
        self._sound = CallersSound(self.session)
        self._echo = Echo(self.session, self._sound) if self.echo else None
        self.session.on("speech_created", self._speech_created)
        self.session.on("agent_state_changed", self._agent_state_changed)
        self.session.on("conversation_item_added", self._item_added)
        self.session.on("error", self._error)
        self.session.on("close", self._closed)
        self._silence = Silence(self.session, self._patience, self._ask_again)
        self._interjections = Interjections(
            self.session, self._is_turn, lambda words: self._start(self._take(words, INTO_KEY))
        )
        self._goodbye = Goodbye(self.session, self._interjections.settle, self.told, self.linger)
        self._announcement = Announcement(
            self.session,
            self.context.phrases.words.nearly_over,
            lambda: self.outcome is None and self._may_speak,
        )

    async def begin(self, **where: Any) -> SpeechHandle:
        """Start the session, in a room if one is given, and speak first: returns those words."""
        agent = Listener(self._is_turn, self._nothing_said)
        await self.session.start(agent, record=False, session_host=False, **where)
        resume_where_paused(self.session)
        _log.info("the call has begun")
        TimeLimit(
            self.session,
            self.context.policy.max_minutes,
            self._announcement.make,
            lambda: self._start(self._time_is_up()),
        )
        return self.session.generate_reply()

    def answer(self, words: str) -> None:
        """The caller's answer in words, whether tapped, typed or pressed: the same as spoken."""
        words = words.strip()
        if self._last is not None:
            if KEYS.issuperset(words):
                words = words_of(words, self._last.state, self.context)
            if self._last.ended and not self._is_turn(words):
                return
        if words and not self._interjections.keep(words):
            self._start(self._take(words, TAP_KEY))

    def press(self, key: str) -> None:
        """A key of the caller's telephone."""
        self._silence.words()
        self._keypad.press(key)

    def line_broke(self) -> None:
        """The caller is cut off: nothing that is said reaches him until he is back.

        If he never is, the room ends by its `departure_timeout`, and the call with it.
        """
        self._cut_off = True
        if self._newest.speech is not None:
            self._goodbye.not_after(self._newest.speech)
        self._break_off(force=True)

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
        async with self._taking:
            with contextlib.suppress(RuntimeError):
                # What has just begun and must be said to its end comes first.
                await self.session.interrupt()
            self._reply_to(llm.ChatMessage(role="user", content=[words], extra={how: True}))

    def _reply_to(self, message: llm.ChatMessage) -> None:
        with contextlib.suppress(RuntimeError):
            # Who has hung up meanwhile needs no answer.
            speech = self.session.generate_reply(user_input=message)
            if TAP_KEY in message.extra:
                asyncio.get_running_loop().call_later(NOISE_SECONDS, self._insist, speech)

    def _insist(self, speech: SpeechHandle) -> None:
        """What was tapped is answered also into a noise."""
        waits = speech is self._newest.speech and self._newest.unheard
        if waits and self._sound.goes_on and not self._sound.words:
            self._ask_again(noise=True)

    def _break_off(self, *, force: bool = False) -> None:
        """Stop what is being said, unless it must be said to its end."""
        with contextlib.suppress(RuntimeError):
            self.session.interrupt(force=force)

    @property
    def _may_speak(self) -> bool:
        return not (self._goodbye.said or self._cut_off)

    def _taken(self, turn: Turn, seconds: float) -> None:
        self._heard.ran(turn, seconds)
        self.outcome = turn.state.get("outcome")

    def _weigh(self, words: str) -> Weight:
        """What these words, not yet a turn, are to what the caller answers with them."""
        self._sound.words = True
        self._silence.words()
        if self._is_echo(words):
            return "backchannel"
        if self._newest.unheard:
            # He goes on before a sound of the reply was heard: it must not begin now.
            self._newest.take_back()
        elif self._only_listens(words):
            return "backchannel"
        newest = self._heard.newest
        if newest is not None and self.conversation.weigh_after(newest, words) == "consent":
            # The reply may be heard to its end before this turn begins.
            return "consent"
        return self.conversation.weigh(self.session.history, words)

    def _is_echo(self, words: str) -> bool:
        echo, last = self._echo, self._last
        if echo is None or last is None or not echo.may_be:
            return False
        return is_own(words, self.conversation.weigh_after(last, words), last.reply)

    def _only_listens(self, words: str) -> bool:
        speech, last = self.session.current_speech, self._last
        if speech is None or speech.done() or last is None:
            return False
        if not listens(words, last.state, self.context):
            return False
        if not acknowledges(words, last.state, self.context):
            self._perhaps_answered = True
        return True

    def _nothing_said(self) -> None:
        """No turn was in what was heard: a reply that was taken back for it comes after all."""
        if self._newest.taken_back:
            self._ask_again(noise=False)

    def _replying(self, reply: Reply) -> None:
        speech = self._newest.speech
        if speech is None or speech.interrupted:
            return
        self._heard.replying(reply.turn, speech)
        if self._sound.lasted >= LONGEST - EARLIER_SECONDS:
            # The ears have ended his turn for him, and he does not hear that he is answered.
            self._sound.lasted = 0.0
            self._interjections.into(speech)
        if not reply.final:
            return
        if reply.turn is None or reply.turn.state.get("outcome") == "booked":
            # What is done cannot be taken back by a cough: it is said to its end.
            speech.allow_interruptions = False
        self._goodbye.after(speech)

    def _is_turn(self, words: str) -> bool:
        """Whether these words are to be answered: after a goodbye only what was not one."""
        if self._last is None:
            return True
        if self._last.ended:
            return not self._time_over and self.conversation.answers_after(self._last, words)
        if self._wants_a_moment and acknowledges(words, self._last.state, self.context):
            return False
        return not hesitates(words, self.context)

    def _is_all(self, keys: str) -> bool:
        return self._last is not None and is_all(keys, self._last.state, self.context)

    async def _time_is_up(self) -> None:
        self._time_over = True
        if self.outcome is None:
            self.conversation.stop()
            await self.conversation.drain(TURN_SECONDS)
        if self.outcome is not None:
            # He is being told so, nothing is answered after it, and then we hang up.
            return
        self.outcome = "gave_up"
        await self._goodbye.say(self.context.phrases.words.time_is_up)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _speech_created(self, event: SpeechCreatedEvent) -> None:
        if self._cut_off:
            event.speech_handle.interrupt(force=True)

    def _agent_state_changed(self, event: AgentStateChangedEvent) -> None:
        speech = self.session.current_speech
        if event.new_state != "speaking" or speech is None:
            return
        turn = self._heard.begins(speech)
        if turn is None:
            return
        self._last = turn
        self._keypad.forget()
        self._perhaps_answered = False
        if turn.ended and not speech.interrupted:
            # He could go on until it began; now it is said to its end, then we hang up.
            speech.allow_interruptions = False
        waits_for = keyterms(self.context.phrases.words, turn.state.get("phase"))
        self.session.update_options(keyterms=waits_for)
        self.counted(turn)

    @property
    def _wants_a_moment(self) -> bool:
        heard = self._last.state.get("heard") if self._last else None
        return heard is not None and heard.intent == "wait"

    def _patience(self) -> float:
        if self._wants_a_moment:
            return QUIET_SECONDS
        return min(UNSURE_SECONDS, self.patience) if self._perhaps_answered else self.patience

    def _ask_again(self, noise: bool) -> None:
        """Speak without waiting for words: what is still owed to the caller, else a question."""
        if self._may_speak:
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
        self._keypad.forget()
        self.over.set()
