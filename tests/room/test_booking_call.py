"""Calls in a real room: a caller with a voice, the real worker, the row in Postgres."""

import asyncio
from datetime import date
from typing import Any

import pytest

from checkpoint.database import Pool
from evals.caller import Caller
from tests.house import House

pytestmark = [pytest.mark.room, pytest.mark.timeout(90)]


async def appointments(pool: Pool, caller: str) -> list[dict[str, Any]]:
    async with pool.connection() as connection:
        rows = await connection.execute("select * from appointments where caller = %s", [caller])
        return await rows.fetchall()


async def turns(pool: Pool, caller: str) -> list[dict[str, Any]]:
    """A finished call's turns, waited for: they are written beside the call."""
    query = """
        select turns.* from conversation_turns turns
        join conversations on conversations.id = conversation_id
        where caller = %s and ended_at is not null order by seq
    """
    while True:
        async with pool.connection() as connection:
            rows = await (await connection.execute(query, [caller])).fetchall()
        if rows:
            return rows
        await asyncio.sleep(0.1)


async def test_a_spoken_call_ends_with_a_row_in_postgres(
    house: House, caller: Caller, house_pool: Pool
) -> None:
    await caller.call(house.url, name="Ann")
    assert (await caller.turn(0))["phase"] == "collect_date"
    await caller.silence()
    await caller.say("next Tuesday at half past three")
    asked = await caller.turn(1)
    assert asked["phase"] == "confirmation"
    assert asked["slots"]["time"] == "15:30"
    assert date.fromisoformat(asked["slots"]["date"]).weekday() == 1
    await caller.silence()
    await caller.say("yes please")
    booked = await caller.turn(2)
    assert booked["outcome"] == "booked"
    await caller.gone.wait()
    assert caller.phases == ["collect_date", "confirmation", "terminal"]
    (row,) = await appointments(house_pool, "Ann")
    assert str(row["id"]) == booked["appointment"]["id"]
    assert (f"{row['date']}", f"{row['time']:%H:%M}") == (asked["slots"]["date"], "15:30")
    recorded = await turns(house_pool, "Ann")
    assert [turn["path"][-1] for turn in recorded] == ["collect_date", "confirmation", "terminal"]
    assert [turn["reply_heard"] for turn in recorded] == ["full"] * 3


async def test_a_yes_spoken_over_the_read_back_does_not_book(
    house: House, caller: Caller, house_pool: Pool
) -> None:
    await caller.call(house.url, name="Bob")
    asked = 0
    # A caller who was misheard, as one in eighty is, says it again.
    while (await caller.turn(asked))["phase"] != "confirmation":
        await caller.silence()
        await caller.say("next Tuesday at two pm")
        asked += 1
    await caller.say("yes, yes please")
    again = await caller.turn(asked + 1)
    assert again["phase"] == "confirmation"
    assert again["outcome"] is None
    assert await appointments(house_pool, "Bob") == []
    await caller.silence()
    # A comma may have been the end of a turn: then he has been asked twice.
    so_far = len(caller.turns)
    assert [turn["outcome"] for turn in caller.turns] == [None] * so_far
    await caller.say("yes please")
    assert (await caller.turn(so_far))["outcome"] == "booked"
    await caller.gone.wait()
    assert len(await appointments(house_pool, "Bob")) == 1
    heard = [turn["reply_heard"] for turn in await turns(house_pool, "Bob")]
    assert heard[-3:] == ["cut", "full", "full"]


async def test_a_caller_who_says_nothing_is_asked_again(house: House, caller: Caller) -> None:
    await caller.call(house.url, name="Cy")
    await caller.turn(0)
    asked = await caller.turn(1)
    assert asked["reason"] == "silence"
    assert asked["phase"] == "collect_date"


async def test_a_caller_who_hangs_up_is_recorded_as_gone(
    house: House, caller: Caller, house_pool: Pool
) -> None:
    await caller.call(house.url, name="Dee")
    await caller.turn(0)
    await caller.room.disconnect()
    await turns(house_pool, "Dee")
    async with house_pool.connection() as connection:
        row = await (
            await connection.execute("select outcome from conversations where caller = 'Dee'")
        ).fetchone()
    assert row == {"outcome": None}
