"""Workers to be compared: ours, ours with one part switched off, and LiveKit's own way.

Each is a process that serves calls as the agent `bench-NAME` on the LiveKit server of the
environment. All have the same ears, mouth, graph and Postgres. What a session measured of its
turns is told to the caller as it goes.
"""

import asyncio
import json
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import Any, cast

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from livekit import rtc
from livekit.agents import (
    Agent,
    AgentSession,
    JobContext,
    JobProcess,
    get_job_context,
    llm,
    stt,
)
from livekit.agents.metrics import STTMetrics
from livekit.agents.voice.events import ConversationItemAddedEvent
from livekit.plugins.langchain import LLMAdapter

from booking.policy_file import load_policy
from booking.postgres import PostgresCalendar
from booking.settings import BookingSettings
from checkpoint.database import Pool, ensure_database, open_pool
from checkpoint.saver import serializer
from checkpoint.settings import StoreSettings
from graph.context import Context
from graph.graph import build
from voice import agent, preload, server
from voice.ears import whole_ear
from voice.providers import Speech
from voice.session import build_session
from voice.settings import VoiceSettings

MEASURED_TOPIC = "bench.measured"
"""Text stream on which a turn's own measurements are told, as JSON, in seconds."""

MEASURED = ("end_of_turn_delay", "llm_node_ttft", "tts_node_ttfb", "e2e_latency")
"""LiveKit's names of them."""

DECODE = "decode"
"""Part of the delay to a turn's end: how long after the last loud sound the ears were still busy
with the words. What is decoded before that nobody waits for."""

SAID = "said"
"""Under this name the reply's words are told, which are no measurement."""

PEER = "defaults"

Session = AgentSession[None]


@dataclass(frozen=True)
class Variant:
    """`told` is what is different about it; `instead` replaces functions of `voice.agent`."""

    told: str
    instead: Mapping[str, Callable[..., Any]] = field(default_factory=dict)


def _by_silence(speech: Speech, conversation: Any, _: object = None) -> Session:
    return build_session(speech, conversation)


def _not_ahead(*given: Any) -> Session:
    vars(whole_ear)["AHEAD_SECONDS"] = 0.0
    return build_session(*given)


def _nothing(*_: object) -> None:
    return None


def _no_memory(pool: Pool, _: str) -> nullcontext[AsyncPostgresSaver]:
    return nullcontext(AsyncPostgresSaver(pool, serde=serializer()))


VARIANTS: Mapping[str, Variant] = {
    "ours": Variant("as it is"),
    "by-silence": Variant("a turn ends by silence alone", {"build_session": _by_silence}),
    "no-prompts": Variant("every prompt is synthesised", {"kept_prompts": _nothing}),
    "not-ahead": Variant("decoded once the detector is silent", {"build_session": _not_ahead}),
    "calendar-in-turn": Variant("the calendar is not read ahead", {"read_ahead": _nothing}),
    "no-memory": Variant("LangGraph's own saver reads every turn", {"CallSaver": _no_memory}),
    PEER: Variant(
        "LiveKit's defaults, its LLMAdapter, LangGraph's default durability",
        {"kept_prompts": _nothing},
    ),
}


def serve(name: str) -> None:
    """Serve calls until told to stop; says on stdout when it is ready for them."""
    settings = VoiceSettings(
        agent_name=agent_name(name), worker_port=0, worker_load_threshold=1, worker_idle_processes=1
    )
    preload.begin(settings)
    serving = server.build_server(settings, partial(_answer, name), partial(_prewarm, name))
    serving.on("worker_registered", lambda *_: sys.stdout.write("ready\n") and sys.stdout.flush())
    asyncio.run(server.serve(serving))


def agent_name(variant: str) -> str:
    return f"bench-{variant}"


def _prewarm(name: str, process: JobProcess) -> None:
    vars(agent).update(VARIANTS[name].instead)
    agent.prewarm(process)


async def _answer(name: str, job: JobContext) -> None:
    if name == PEER:
        return await _answer_by_default(job)
    built: Callable[..., Session] = VARIANTS[name].instead.get("build_session", build_session)
    vars(agent)["build_session"] = lambda *given, **named: _telling(built(*given, **named))
    return await agent.answer(job)


async def _answer_by_default(job: JobContext) -> None:
    """As LiveKit's and LangGraph's documentation puts it together."""
    speech: Speech = job.proc.userdata[agent.SPEECH]
    policy = load_policy(BookingSettings().appointments_policy)
    store = StoreSettings()
    await job.connect()
    pool = await open_pool(store.database_url or await ensure_database(store))
    job.add_shutdown_callback(pool.close)
    app = build().compile(checkpointer=AsyncPostgresSaver(pool, serde=serializer()))
    caller = await job.wait_for_participant()
    context = Context(
        clock=lambda: datetime.now(UTC),
        calendar=PostgresCalendar(pool),
        policy=policy,
        caller=caller.name or None,
    )
    config = cast(RunnableConfig, {"configurable": {"thread_id": job.job.id}})
    session: Session = AgentSession(
        stt=speech.stt,
        llm=LLMAdapter(app, config=config, context=context),
        tts=speech.tts,
        vad=speech.vad,
        # Left open it would ask LiveKit's cloud, which has no account here.
        turn_handling={"turn_detection": "vad", "interruption": {"mode": "vad"}},
    )
    session.on("close", lambda _: job.shutdown())
    await _telling(session).start(Agent(instructions=""), room=job.room)
    session.generate_reply()


def _telling(session: Session) -> Session:
    """The session, which from now on tells the caller what it measured of each turn."""
    turn: dict[str, Any] = {}
    decoding = (0.0, 0.0)
    told: set[asyncio.Task[None]] = set()
    ears = cast(stt.STT[Any], session.stt)

    def decoded(metrics: STTMetrics) -> None:
        nonlocal decoding
        decoding = (time.time() - metrics.duration, time.time())

    def added(event: ConversationItemAddedEvent) -> None:
        metrics = getattr(event.item, "metrics", None) or {}
        turn.update({name: metrics[name] for name in MEASURED if name in metrics})
        # The agent's own message has such a moment too, when it stopped.
        if "end_of_turn_delay" in metrics:
            began, ended = decoding
            turn[DECODE] = max(0.0, ended - max(began, metrics["stopped_speaking_at"]))
        if isinstance(event.item, llm.ChatMessage) and event.item.role == "assistant":
            turn[SAID] = event.item.text_content
            telling = asyncio.create_task(_tell(get_job_context().room, dict(turn)))
            told.add(telling)
            telling.add_done_callback(told.discard)
            turn.clear()

    getattr(ears, "ear", ears).on("metrics_collected", decoded)
    session.on("conversation_item_added", added)
    return session


async def _tell(room: rtc.Room, turn: dict[str, Any]) -> None:
    await room.local_participant.send_text(json.dumps(turn), topic=MEASURED_TOPIC)
