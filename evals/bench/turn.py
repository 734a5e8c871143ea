"""What a turn of the graph costs on Postgres, and whether it grows with the call.

Three ways of running the same call: ours, LangGraph's default durability with its own saver, and
LiveKit's adapter over that. They take their turns alternately.
"""

from collections.abc import Awaitable, Callable, Iterable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from itertools import cycle, islice
from time import perf_counter
from typing import cast
from uuid import uuid4

from langchain_core.messages import HumanMessage
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from livekit.agents import llm
from livekit.plugins.langchain import LLMAdapter

from booking.memory import MemoryCalendar
from booking.policy_file import load_policy
from booking.settings import BookingSettings
from checkpoint.database import Pool, open_pool
from checkpoint.migrations import migrate
from checkpoint.replay.witness import take_turn
from checkpoint.saver import CallSaver, serializer
from graph.context import Context
from graph.graph import build
from graph.policy import Policy

OURS, DEFAULT, ADAPTER = "ours", "default durability", "default durability, LLMAdapter"

UTTERANCES = ("next Tuesday", "at half past three", "no, at four", "no, next Wednesday")
"""Said over and over: every round ends at a read-back, none with a yes."""

FEW = 10
"""Turns at either end that are compared."""

Say = Callable[[str], Awaitable[None]]


async def measure(url: str, turns: int, tell: Callable[[str], None]) -> dict[str, list[float]]:
    """Milliseconds of each turn of a call, by way."""
    await migrate(url)
    policy = load_policy(BookingSettings().appointments_policy).model_copy(
        update={"max_turns": 1000, "max_prompts": 100, "retries": 10}
    )
    took: dict[str, list[float]] = {OURS: [], DEFAULT: [], ADAPTER: []}
    async with AsyncExitStack() as stack:
        pool = await stack.enter_async_context(await open_pool(url))
        ways = {
            OURS: await _ours(pool, policy, stack),
            DEFAULT: await _default(pool, policy),
            ADAPTER: await _adapter(pool, policy),
        }
        for number, said in enumerate(islice(cycle(UTTERANCES), turns), 1):
            tell(f"turn {number} of {turns}")
            for name, say in ways.items():
                began = perf_counter()
                await say(said)
                took[name].append((perf_counter() - began) * 1000)
    return took


def ends(values: Iterable[float]) -> tuple[list[float], list[float]]:
    """The first turns and the last."""
    known = list(values)
    return known[:FEW], known[-FEW:]


async def _ours(pool: Pool, policy: Policy, stack: AsyncExitStack) -> Say:
    thread, config = _thread()
    saver = await stack.enter_async_context(CallSaver(pool, thread))
    app, context = build().compile(checkpointer=saver), _context(policy)

    async def say(words: str | None) -> None:
        await take_turn(app, words, context=context, config=config)

    await say(None)
    return say


async def _default(pool: Pool, policy: Policy) -> Say:
    _, config = _thread()
    app = build().compile(checkpointer=AsyncPostgresSaver(pool, serde=serializer()))
    context = _context(policy)
    await app.ainvoke({"messages": []}, config, context=context)

    async def say(words: str) -> None:
        await app.ainvoke({"messages": [HumanMessage(words)]}, config, context=context)

    return say


async def _adapter(pool: Pool, policy: Policy) -> Say:
    _, config = _thread()
    app = build().compile(checkpointer=AsyncPostgresSaver(pool, serde=serializer()))
    adapter = LLMAdapter(app, config=config, context=_context(policy))
    history = llm.ChatContext()

    async def reply() -> None:
        async with adapter.chat(chat_ctx=history) as stream:
            words = [chunk.delta.content or "" async for chunk in stream if chunk.delta]
        history.add_message(role="assistant", content="".join(words))

    async def say(words: str) -> None:
        history.add_message(role="user", content=words)
        await reply()

    await reply()
    return say


def _thread() -> tuple[str, RunnableConfig]:
    thread = str(uuid4())
    return thread, cast(RunnableConfig, {"configurable": {"thread_id": thread}})


def _context(policy: Policy) -> Context:
    return Context(clock=lambda: datetime.now(UTC), calendar=MemoryCalendar(), policy=policy)
