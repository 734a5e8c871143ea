"""A whole call over a session: who speaks, when it ends, what is written down."""

from typing import Any

import pytest
from langgraph.checkpoint.memory import InMemorySaver
from livekit.agents import AgentSession, llm
from livekit.agents.voice.run_result import RunResult

from booking.memory import MemoryCalendar
from checkpoint.database import Pool
from checkpoint.records import Recorder
from checkpoint.replay.calls import load_call
from checkpoint.replay.rerun import Replay
from checkpoint.saver import serializer
from graph.context import Context
from graph.graph import build
from graph.turn import Turn
from voice.call import Call
from voice.ears.patience import Weigh


def typed(conversation: llm.LLM[Any], weigh: Weigh) -> AgentSession[None]:
    """A session without ears and mouth."""
    return AgentSession(
        llm=conversation,
        vad=None,
        turn_handling={"turn_detection": None},
    )


def a_call(context: Context, **options: Any) -> Call:
    app = build().compile(checkpointer=InMemorySaver(serde=serializer()))
    options.setdefault("build", typed)
    return Call(app, context, "conversation", linger=0.0, **options)


async def said(call: Call, words: str) -> str:
    result: RunResult[None] = await call.session.run(user_input=words)
    return " ".join(getattr(event.item, "text_content", "") for event in result.events)


async def test_a_booking_is_made_said_and_the_call_ends(
    context: Context, calendar: MemoryCalendar
) -> None:
    counted: list[Turn] = []
    call = a_call(context, counted=counted.append)
    await (await call.begin())
    assert "half past three" in await said(call, "next Tuesday at half past three")
    assert "booked" in await said(call, "yes")
    await call.over.wait()
    await call.finish()
    assert call.outcome == "booked"
    assert len(calendar.booked) == 1
    assert [turn.number for turn in counted] == [0, 1, 2]


async def test_the_page_has_been_told_before_the_agent_hangs_up(context: Context) -> None:
    told: list[bool] = []

    async def tell() -> None:
        told.append(call.over.is_set())

    call = a_call(context, told=tell)
    await (await call.begin())
    await said(call, "goodbye")
    await call.over.wait()
    await call.finish()
    assert told == [False]


async def test_who_is_silent_is_asked_again_until_the_agent_hangs_up(context: Context) -> None:
    counted: list[Turn] = []
    call = a_call(context, counted=counted.append, patience=0.05)
    await (await call.begin())
    await call.over.wait()
    await call.finish()
    assert [turn.utterance for turn in counted] == [None, "", "", ""]
    assert call.outcome == "gave_up"


@pytest.fixture
def recorder(pool: Pool) -> Recorder:
    return Recorder(pool, "conversation")


async def rows(pool: Pool, query: str) -> list[tuple[Any, ...]]:
    async with pool.connection() as connection:
        return [tuple(row.values()) for row in await (await connection.execute(query)).fetchall()]


async def test_every_turn_is_written_down_with_how_it_was_heard(
    context: Context, recorder: Recorder, pool: Pool
) -> None:
    call = a_call(context, recorder=recorder)
    recorder.begin(at=context.now(), channel="voice", locale="en", policy=context.policy, stage=2)
    await (await call.begin())
    await said(call, "next Tuesday at half past three")
    await said(call, "yes")
    await call.over.wait()
    await call.finish()
    assert await recorder.aclose() == []
    turns = await rows(
        pool,
        "select number, said, phase_after, reply_heard, timings_ms ? 'graph'"
        " from conversation_turns order by number",
    )
    assert turns == [
        (0, None, "collect_date", "full", True),
        (1, "next Tuesday at half past three", "confirmation", "full", True),
        (2, "yes", "terminal", "full", True),
    ]
    assert await rows(pool, "select outcome, ended_at is null from conversations") == [
        ("booked", False)
    ]


async def test_a_call_over_a_session_can_be_run_again(
    context: Context, recorder: Recorder, pool: Pool
) -> None:
    call = a_call(context, recorder=recorder)
    recorder.begin(at=context.now(), channel="voice", locale="en", policy=context.policy, stage=2)
    await (await call.begin())
    await said(call, "next Tuesday at half past three")
    await said(call, "no, make it four pm")
    await said(call, "yes")
    await call.over.wait()
    await call.finish()
    assert await recorder.aclose() == []
    async with pool.connection() as connection:
        stored = await load_call(connection, "conversation")
    reruns = await Replay().run(stored)
    assert [rerun.then.number for rerun in reruns] == [0, 1, 2, 3]
    assert not any(rerun.differences or rerun.unknown for rerun in reruns)


async def test_a_caller_who_goes_away_leaves_a_record_without_outcome(
    context: Context, recorder: Recorder, pool: Pool
) -> None:
    call = a_call(context, recorder=recorder)
    recorder.begin(at=context.now(), channel="voice", locale="en", policy=context.policy, stage=2)
    await (await call.begin())
    await call.session.aclose()
    await call.over.wait()
    await call.finish()
    assert await recorder.aclose() == []
    assert await rows(pool, "select outcome, ended_at is null from conversations") == [
        (None, False)
    ]


async def test_a_fault_is_said_written_down_and_survived(
    context: Context, recorder: Recorder, pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object, **__: object) -> Turn:
        raise RuntimeError("broken")

    call = a_call(context, recorder=recorder)
    recorder.begin(at=context.now(), channel="voice", locale="en", policy=context.policy, stage=2)
    await (await call.begin())
    with monkeypatch.context() as patched:
        patched.setattr("voice.graph_llm.take_turn", fails)
        assert "sorry" in await said(call, "next Tuesday")
    assert "half past three" in await said(call, "next Tuesday at half past three")
    await call.finish()
    assert await recorder.aclose() == []
    assert await rows(pool, "select place, type, message from error_logs") == [
        ("graph", "RuntimeError", "broken")
    ]
