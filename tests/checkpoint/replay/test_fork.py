from typing import Any

import pytest

from checkpoint.database import Pool
from checkpoint.replay.calls import load_call
from checkpoint.replay.fork import fork
from checkpoint.replay.recording import NotReplayable
from tests.checkpoint.replay.calls import StoredCallMaker, stored
from tests.graph.call import POLICY, taken

TABLES = ("conversations", "conversation_turns", "checkpoints", "checkpoint_blobs", "appointments")


async def everything(pool: Pool) -> list[list[dict[str, Any]]]:
    async with pool.connection() as connection:
        return [
            await (
                await connection.execute(f"select * from {table} order by 1, 2, 3".encode())
            ).fetchall()
            for table in TABLES
        ]


async def test_other_words_lead_elsewhere_and_the_call_stays_as_it_is(pool: Pool) -> None:
    call = await stored(pool, "next Tuesday at three", "no, make it four pm", "yes")
    before = await everything(pool)
    turns = await fork(pool, call, 2, ["no, Wednesday", "yes"], POLICY)
    assert [turn.number for turn in turns] == [2, 3]
    assert turns[0].state["date"] == "2026-11-25"
    assert turns[0].state["time"] == "15:00"
    assert turns[1].state["outcome"] == "booked"
    assert await everything(pool) == before
    async with pool.connection() as connection:
        assert await load_call(connection, call.id) == call


async def test_it_is_then_and_not_now(pool: Pool) -> None:
    call = await stored(pool, "next Tuesday", "at three", busy=taken("2026-12-01T16:00"))
    (turn,) = await fork(pool, call, 1, ["tomorrow at three"], POLICY)
    assert turn.state["date"] == "2026-11-24"
    (turn,) = await fork(pool, call, 2, ["at four"], POLICY)
    assert turn.state["reason"] == "taken"


async def test_what_is_said_after_the_end_is_not_heard(pool: Pool) -> None:
    call = await stored(pool, "next Tuesday", "at three")
    turns = await fork(pool, call, 2, ["goodbye", "hello?"], POLICY)
    assert [turn.state["outcome"] for turn in turns] == ["cancelled"]


async def test_of_two_turns_with_a_number_the_one_that_counted_is_meant(pool: Pool) -> None:
    call = StoredCallMaker(pool)
    call.begin()
    await call.take(None)
    first = await call.take("next Tuesday")
    await call.take("at three", heard="unheard")
    await call.take("at three no at four", after=first)
    await call.end()
    async with pool.connection() as connection:
        kept = await load_call(connection, call.id)
    assert kept.turn(2).said == "at three no at four"
    (turn,) = await fork(pool, kept, 2, ["half past ten"], POLICY)
    assert (turn.number, turn.state["time"]) == (2, "10:30")


async def test_a_turn_that_is_not_there_and_the_opening_cannot_be_forked(pool: Pool) -> None:
    call = await stored(pool, "next Tuesday")
    with pytest.raises(NotReplayable, match="has no turn 7: its turns are 0 to 1"):
        await fork(pool, call, 7, ["hello"], POLICY)
    with pytest.raises(NotReplayable, match="fork at turn 1 or later"):
        await fork(pool, call, 0, ["hello"], POLICY)


async def test_checkpoints_that_are_gone_are_missed(pool: Pool) -> None:
    call = await stored(pool, "next Tuesday")
    async with pool.connection() as connection:
        await connection.execute("delete from checkpoints")
    with pytest.raises(NotReplayable, match="before turn 1 is no longer stored"):
        await fork(pool, call, 1, ["hello"], POLICY)
