"""The conversation as the session's language model.

The rule of the heard turn: a reply that was never heard did not happen. The session's chat history
holds an assistant's message only if some of it was played, so the newest one there that is a
turn's reply is where the conversation stands; whatever the caller said since is one utterance, run
from that turn's checkpoint. Turns in between, whose replies nobody heard, are thereby left aside.
So is a turn whose reply had only just begun when the caller went on: he was not answering it.
Only what cannot be taken back stays: after a turn that booked nothing is run that could change it.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, cast
from uuid import uuid4

import structlog
from langchain_core.runnables import RunnableConfig
from livekit.agents import APIConnectOptions, llm
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS, NOT_GIVEN, NotGivenOr

from checkpoint.replay.witness import take_turn
from graph.afterwards import wants_answer
from graph.completeness import Completeness, completeness
from graph.context import Context
from graph.turn import App, Turn

_log = logging.getLogger(__name__)

TIME_LIMIT_SECONDS = 8.0
"""Longest a caller waits for a turn. Its own bounds (database, model) are far below."""

FAULTS_IN_A_ROW = 3
"""After so many the agent gives up instead of apologising once more."""

TOO_SOON_SECONDS = 0.8
"""A caller who speaks so soon after a reply began had not finished: nobody hears, understands and
answers as fast, with the way of the sound to him and back."""

REPLY_KEY = "appointments"
"""Under this key an assistant's message in the history names the turn it is the reply of."""

TAP_KEY = "tapped"
"""Under this key a caller's message says that it was tapped or typed."""

INTO_KEY = "into the reply"
"""Under this key a caller's message says that it was said before the reply was heard to its end."""


@dataclass(frozen=True)
class Reply:
    """Words handed to the session. `turn` is None for an apology; `final` if the call ends."""

    text: str
    turn: Turn | None
    final: bool


@dataclass(frozen=True)
class _Request:
    """What is asked for, read from the chat history: one utterance after one heard reply.

    `utterance` None opens the conversation; `heard_checkpoint` None: no reply was heard yet.
    """

    key: tuple[str, ...]
    utterance: str | None
    heard_checkpoint: str | None
    reply_cut: bool
    tapped: bool = False


class GraphLLM(llm.LLM[str]):
    """One call's conversation, for speech, for typed text and for `session.run` alike.

    `on_turn` hears of every turn that ran, with the seconds it took; `on_reply` of every reply
    handed to the session, just before; `on_fault` of every fault, which the caller hears as an
    apology; `on_unanswered` of words said while a turn ran that booked, whose reply is given to
    them too. None of them may block.
    """

    def __init__(
        self,
        app: App,
        context: Context,
        conversation_id: str,
        *,
        on_turn: Callable[[Turn, float], None] = lambda *_: None,
        on_reply: Callable[[Reply], None] = lambda *_: None,
        on_fault: Callable[[BaseException], None] = lambda *_: None,
        on_unanswered: Callable[[str], None] = lambda *_: None,
        time_limit: float = TIME_LIMIT_SECONDS,
    ) -> None:
        super().__init__()
        self._app = app
        self._context = context
        self._conversation_id = conversation_id
        self._on_turn = on_turn
        self._on_reply = on_reply
        self._on_fault = on_fault
        self._on_unanswered = on_unanswered
        self.time_limit = time_limit
        # Two turns at once on one thread would lose one of them.
        self._one_at_a_time = asyncio.Lock()
        self._turns: dict[tuple[str, ...], asyncio.Task[Turn]] = {}
        self._opening: Turn | None = None
        self._booked: Turn | None = None
        self._booked_by = ""
        self._faults = 0
        self._stopped = False
        self._ran: dict[str | None, Turn] = {}

    @property
    def model(self) -> str:
        return "appointment-graph"

    @property
    def provider(self) -> str:
        return "langgraph"

    def chat(
        self,
        *,
        chat_ctx: llm.ChatContext,
        tools: list[llm.Tool] | None = None,
        conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS,
        parallel_tool_calls: NotGivenOr[bool] = NOT_GIVEN,
        tool_choice: NotGivenOr[llm.ToolChoice] = NOT_GIVEN,
        extra_kwargs: NotGivenOr[dict[str, Any]] = NOT_GIVEN,
    ) -> llm.LLMStream:
        """The reply to what the caller said since the last heard reply; without words, to silence.

        The first request without words opens the conversation.
        """
        return _GraphStream(self, chat_ctx=chat_ctx, tools=tools or [], conn_options=conn_options)

    async def reply(self, chat_ctx: llm.ChatContext) -> Reply:
        """The reply, or an apology where the turn failed or took too long. Raises nothing.

        Whatever is logged meanwhile carries the turn's number.
        """
        if self._stopped:
            return Reply(text="", turn=None, final=False)
        request = self._read(chat_ctx)
        with structlog.contextvars.bound_contextvars(turn=self._number(request)):
            try:
                # The turn goes on when this is cancelled: half a turn must not stay in the store.
                running = asyncio.shield(self._turn_for(request))
                turn = await asyncio.wait_for(running, self.time_limit)
            except Exception as fault:
                return self._apologise(fault)
            self._faults = 0
            reply = Reply(text=turn.reply, turn=turn, final=turn.ended)
            self._on_reply(reply)
            return reply

    def weigh(self, chat_ctx: llm.ChatContext, words: str) -> Completeness:
        """What `words` would be as an answer, were they a turn after this history."""
        after = chat_ctx.copy()
        after.add_message(role="user", content=words)
        request = self._read(after)
        turn = self._ran.get(request.heard_checkpoint, self._opening)
        return self.weigh_after(turn, request.utterance or "") if turn else "unclear"

    def weigh_after(self, turn: Turn, words: str) -> Completeness:
        """What `words` would be as an answer to the reply of `turn`."""
        return completeness(words, turn.state, self._context)

    def answers_after(self, turn: Turn, words: str) -> bool:
        """Whether `words` after the turn that ended the call are still to be answered."""
        booked = turn.state.get("outcome") == "booked"
        return booked and wants_answer(words, turn.state, self._context)

    def stop(self) -> None:
        """Take no further turn. What runs is finished and can be waited for with `drain`."""
        self._stopped = True

    async def drain(self, seconds: float) -> None:
        """Wait for turns still running, at most so long."""
        if running := [turn for turn in self._turns.values() if not turn.done()]:
            await asyncio.wait(running, timeout=seconds)

    def _read(self, chat_ctx: llm.ChatContext) -> _Request:
        words: list[llm.ChatMessage] = []
        after_words = True
        for message in reversed(chat_ctx.messages()):
            if message.role == "user" and after_words:
                words.insert(0, message)
            elif message.role == "assistant":
                if words and _went_on(message, words[0]):
                    continue
                after_words = False
                if told := message.extra.get(REPLY_KEY):
                    return _Request(
                        key=tuple(word.id for word in words) or (message.id,),
                        utterance=" ".join(word.text_content or "" for word in words),
                        heard_checkpoint=told["checkpoint_id"],
                        reply_cut=message.interrupted or any(INTO_KEY in w.extra for w in words),
                        tapped=_tapped(words),
                    )
        return _Request(
            key=tuple(word.id for word in words),
            # Silence before anything was heard is still the opening to be said.
            utterance=" ".join(word.text_content or "" for word in words) if words else None,
            heard_checkpoint=None,
            reply_cut=True,
            tapped=_tapped(words),
        )

    def _number(self, request: _Request) -> int:
        if request.utterance is None:
            return 0
        before = self._ran.get(request.heard_checkpoint)
        return before.number + 1 if before else 1

    def _turn_for(self, request: _Request) -> "asyncio.Task[Turn]":
        """The turn of this request: asked for again it is the same one, never run twice."""
        running = self._turns.get(request.key)
        if running is None or (running.done() and running.exception() is not None):
            running = asyncio.create_task(self._run(request), name="turn")
            # A turn may fail after the caller has been told that it took too long.
            running.add_done_callback(lambda turn: turn.cancelled() or turn.exception())
            self._turns[request.key] = running
        return running

    async def _run(self, request: _Request) -> Turn:
        async with self._one_at_a_time:
            before = self._ran.get(request.heard_checkpoint)
            if self._booked is not None and before is not self._booked:
                self._leave_unanswered(request.utterance or "")
                return self._booked
            if (
                before is not None
                and before.ended
                and not self.answers_after(before, request.utterance or "")
            ):
                return before
            config: dict[str, str] = {"thread_id": self._conversation_id}
            checkpoint = request.heard_checkpoint
            if checkpoint is None and self._opening is not None:
                # There is nothing before the opening to go back to: who speaks over it answers it.
                checkpoint = self._opening.checkpoint_id
            if checkpoint is not None:
                config["checkpoint_id"] = checkpoint
            started = asyncio.get_running_loop().time()
            turn = await take_turn(
                self._app,
                request.utterance,
                context=self._context,
                config=cast(RunnableConfig, {"configurable": config}),
                reply_cut=request.reply_cut and checkpoint is not None,
                tapped=request.tapped,
            )
            if turn.checkpoint_id is None:
                # A graph without memory cannot count.
                turn = replace(turn, number=len(self._turns) - 1)
            self._ran[turn.checkpoint_id] = turn
            if request.utterance is None:
                self._opening = turn
            if turn.state.get("outcome") == "booked":
                self._booked, self._booked_by = turn, request.utterance or ""
            self._on_turn(turn, asyncio.get_running_loop().time() - started)
            return turn

    def _leave_unanswered(self, utterance: str) -> None:
        """What goes on from the words that booked is not answered by their reply."""
        more, self._booked_by = utterance.removeprefix(self._booked_by).strip(), utterance
        if more:
            self._on_unanswered(more)

    def _apologise(self, fault: Exception) -> Reply:
        self._faults += 1
        final = self._faults >= FAULTS_IN_A_ROW
        _log.error("the turn failed", exc_info=fault)
        self._on_fault(fault)
        words = self._context.phrases.words
        reply = Reply(text=words.give_up if final else words.sorry, turn=None, final=final)
        self._on_reply(reply)
        return reply


def _tapped(words: list[llm.ChatMessage]) -> bool:
    return bool(words) and all(TAP_KEY in word.extra for word in words)


def _went_on(reply: llm.ChatMessage, words: llm.ChatMessage) -> bool:
    """Whether words that cut a reply are the rest of what it was the reply to."""
    began, spoke = (message.metrics.get("started_speaking_at") for message in (reply, words))
    if not reply.interrupted or began is None or spoke is None:
        return False
    return spoke - began < TOO_SOON_SECONDS


class _GraphStream(llm.LLMStream):
    _llm: GraphLLM

    async def _run(self) -> None:
        reply = await self._llm.reply(self._chat_ctx)
        extra: dict[str, Any] | None = None
        if reply.turn is not None:
            extra = {REPLY_KEY: {"checkpoint_id": reply.turn.checkpoint_id}}
        self._event_ch.send_nowait(
            llm.ChatChunk(
                id=uuid4().hex,
                delta=llm.ChoiceDelta(role="assistant", content=reply.text, extra=extra),
            )
        )
