import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from psycopg.types.json import Jsonb

from checkpoint.database import Pool
from checkpoint.replay.calls import (
    Listed,
    UnknownCall,
    find_id,
    ids_since,
    list_calls,
    load_call,
    load_calls,
)
from checkpoint.replay.recording import VERSION, NotReplayable
from checkpoint.replay.rerun import Replay
from tests.checkpoint.replay.calls import generated, stored
from tests.graph.call import MONDAY, POLICY, taken

RECORDINGS = Path(__file__).parents[1] / "recordings"
"""A stored call of every format there ever was."""

ZONE = POLICY.timezone


async def listed(pool: Pool, **wanted: Any) -> list[Listed]:
    async with pool.connection() as connection:
        return await list_calls(connection, zone=ZONE, **wanted)


async def test_calls_are_listed_newest_first_with_how_they_ended(pool: Pool) -> None:
    booked = await stored(pool, "next Tuesday at three", "yes")
    left = await stored(pool, "next Tuesday", now=MONDAY + timedelta(hours=1))
    gave_up = await stored(pool, "", "", "", now=MONDAY + timedelta(days=1))
    assert [(call.id, call.turns, call.outcome, call.stuck_in) for call in await listed(pool)] == [
        (gave_up.id, 3, "gave_up", "collect_date"),
        (left.id, 1, None, "collect_time"),
        (booked.id, 2, "booked", None),
    ]
    assert [call.id for call in await listed(pool, limit=1)] == [gave_up.id]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"outcome": "booked"}, ["b"]),
        ({"outcome": "none"}, ["a"]),
        ({"stuck_in": "collect_time"}, ["a"]),
        ({"stuck_in": "confirmation"}, []),
        ({"day": date(2026, 11, 23)}, ["b", "a"]),
        ({"day": date(2026, 11, 24)}, []),
    ],
)
async def test_calls_are_chosen(pool: Pool, wanted: dict[str, Any], found: list[str]) -> None:
    # Late in the evening here is the next day elsewhere.
    await stored(pool, "next Tuesday", conversation_id="a", now=MONDAY.replace(hour=20))
    await stored(
        pool, "next Friday at three", "yes", conversation_id="b", now=MONDAY.replace(hour=21)
    )
    assert [call.id for call in await listed(pool, **wanted)] == found


async def test_the_beginning_of_an_id_will_do_and_the_nearest_are_named(pool: Pool) -> None:
    for name in ("abc-1", "abc-2", "xyz"):
        await stored(pool, "goodbye", conversation_id=name)
    async with pool.connection() as connection:
        assert await find_id(connection, "x") == "xyz"
        assert await find_id(connection, "abc-1") == "abc-1"
        with pytest.raises(UnknownCall, match=r"no call 'abd-2'; nearest: abc-2, abc-1"):
            await find_id(connection, "abd-2")
        with pytest.raises(UnknownCall, match=r"more than one call begins with 'abc'"):
            await find_id(connection, "abc")


async def test_without_calls_there_is_none_to_name(pool: Pool) -> None:
    async with pool.connection() as connection:
        with pytest.raises(UnknownCall, match="none is stored here yet"):
            await find_id(connection, "a")


async def test_calls_since_a_moment(pool: Pool) -> None:
    await stored(pool, "goodbye", conversation_id="old")
    await stored(pool, "goodbye", conversation_id="new", now=MONDAY + timedelta(days=1))
    async with pool.connection() as connection:
        assert await ids_since(connection, MONDAY + timedelta(hours=1)) == ["new"]
        assert await ids_since(connection, None) == ["old", "new"]


async def test_a_call_is_read_back_with_its_policy_and_caller(pool: Pool) -> None:
    call = await stored(pool, "next Tuesday at three", "yes", caller="Ada", notice_minutes=5)
    assert call.rules() == POLICY.overlaid({"notice_minutes": 5})
    assert (call.caller, call.outcome, call.channel) == ("Ada", "booked", "chat")
    last = call.turns[-1].recorded.after
    assert (last.phase, last.outcome, last.date) == ("terminal", "booked", "2026-12-01")


async def test_one_policy_is_kept_once(pool: Pool) -> None:
    for _ in range(2):
        await stored(pool, "goodbye", closed=["2026-12-25", "2027-01-01", "2027-02-03"])
    async with pool.connection() as connection:
        cursor = await connection.execute("select distinct policy_digest from conversations")
        assert len(await cursor.fetchall()) == 1


async def test_a_call_of_a_newer_version_says_so(pool: Pool) -> None:
    call = await stored(pool, "next Tuesday at three", conversation_id="a")
    async with pool.connection() as connection:
        await connection.execute(
            "update conversation_turns set recording = jsonb_set(recording, '{version}', %s)",
            (Jsonb(VERSION + 1),),
        )
        call = await load_call(connection, "a")
    assert call.turns[1].said == "next Tuesday at three"
    with pytest.raises(NotReplayable, match="newer version"):
        await Replay().run(call)


async def test_a_policy_of_another_version_says_so(pool: Pool) -> None:
    await stored(pool, "goodbye", conversation_id="a", notice_minutes=7)
    async with pool.connection() as connection:
        await connection.execute(
            'update policies set policy = policy || \'{"colour": "red"}\''
            " where policy->>'notice_minutes' = '7'"
        )
        call = await load_call(connection, "a")
        await connection.execute("delete from conversations")
        await connection.execute("delete from policies")
    with pytest.raises(NotReplayable, match="policy of another version: colour"):
        await Replay().run(call)


async def insert(pool: Pool, rows: dict[str, list[dict[str, Any]]]) -> None:
    async with pool.connection() as connection:
        for table, found in rows.items():
            for row in found:
                columns = ", ".join(row)
                await connection.execute(
                    f"insert into {table} ({columns}) overriding system value"
                    f" select {columns} from jsonb_populate_record(null::{table}, %s)"
                    " on conflict do nothing".encode(),
                    (Jsonb(row),),
                )


def kept_call(version: int) -> dict[str, list[dict[str, Any]]]:
    """Its rows by table, as the program of that version stored them."""
    rows: dict[str, list[dict[str, Any]]] = json.loads(
        (RECORDINGS / f"v{version}.json").read_text()
    )
    return rows


@pytest.mark.parametrize("version", range(1, VERSION + 1))
async def test_a_call_of_every_format_is_read_and_can_be_run(pool: Pool, version: int) -> None:
    await insert(pool, kept_call(version))
    async with pool.connection() as connection:
        (call,) = await load_calls(connection, await ids_since(connection, None))
    assert call.outcome == "booked"
    assert [turn.number for turn in call.counted] == [0, 1, 2, 3]
    reruns = await Replay().run(call)
    assert [rerun.now is not None for rerun in reruns] == [True] * len(call.turns)
    # What is said may change with the phrases; what was asked for may not.
    assert reruns[-1].now is not None
    assert reruns[-1].now.state["appointment_id"] == "an-id"


async def test_a_thousand_calls_are_checked(pool: Pool) -> None:
    made = [
        await stored(pool, *generated(seed), busy=taken("2026-11-24T14:00")) for seed in range(50)
    ]
    async with pool.connection() as connection:
        for copy in range(1, 20):
            await connection.execute(
                "insert into conversations select (c).* from (select jsonb_populate_record("
                "null::conversations, to_jsonb(c) || jsonb_build_object('id', id || %s)) as c"
                " from conversations c where length(id) = 36) copies",
                (f"-{copy}",),
            )
        await connection.execute(
            "insert into conversation_turns (id, conversation_id, number, at, said, heard,"
            " phase_before, phase_after, path, reason, reply, reply_heard, timings_ms,"
            " checkpoint_id, flow_version, recording)"
            " select gen_random_uuid(), c.id, number, at, said, heard, phase_before, phase_after,"
            " path, reason, reply, reply_heard, timings_ms, checkpoint_id, t.flow_version,"
            " recording from conversation_turns t"
            " join conversations c on starts_with(c.id, conversation_id)"
            " where c.id <> conversation_id order by seq"
        )
        calls = await load_calls(connection, await ids_since(connection, None))
    assert len(calls) == 20 * len(made) == 1000
    replay = Replay()
    for call in calls:
        reruns = await replay.run(call)
        assert len(reruns) == len(call.turns) > 1
        assert not any(rerun.differences for rerun in reruns), call.id
