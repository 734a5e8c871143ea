import asyncio
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver

from checkpoint.database import Pool, open_pool
from checkpoint.saver import CallSaver, serializer
from graph.heard import Heard
from tests.checkpoint.server import talk, thread


@dataclass
class Stranger:
    """A type the state does not have."""

    name: str


SPOKEN = (None, "next Tuesday", "at half past three in the afternoon")


async def test_a_turn_leaves_one_checkpoint_in_postgres(pool: Pool) -> None:
    async with CallSaver(pool, "a") as saver:
        turns = await talk(saver, "a", *SPOKEN)
        # Not after closing: a turn that is over is safe.
        stored = [
            found async for found in AsyncPostgresSaver(pool, serde=serializer()).alist(thread("a"))
        ]
    assert [found.checkpoint["id"] for found in reversed(stored)] == [
        turn.checkpoint_id for turn in turns
    ]


async def test_a_call_reads_its_own_thread_without_postgres(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with CallSaver(pool, "a") as saver:
        await talk(saver, "a", *SPOKEN)

        async def refuse(*_: object) -> None:
            raise AssertionError("read from Postgres")

        monkeypatch.setattr(AsyncPostgresSaver, "aget_tuple", refuse)
        [turn] = await talk(saver, "a", "yes")
    assert turn.state["outcome"] == "booked"


async def test_a_fork_goes_on_from_an_older_checkpoint_and_becomes_the_newest(pool: Pool) -> None:
    async with CallSaver(pool, "a") as saver:
        turns = await talk(saver, "a", *SPOKEN)
        older = await saver.aget_tuple(thread("a", turns[1].checkpoint_id))
        assert older is not None
        assert older.checkpoint["channel_values"].get("time") is None
        [forked] = await talk(saver, "a", "at ten", checkpoint_id=turns[1].checkpoint_id)
        newest = await saver.aget_tuple(thread("a"))
    assert forked.state["time"] == "10:00"
    assert newest is not None
    assert newest.checkpoint["id"] == forked.checkpoint_id
    assert newest.parent_config is not None
    assert newest.parent_config["configurable"]["checkpoint_id"] == turns[1].checkpoint_id
    stored = await AsyncPostgresSaver(pool, serde=serializer()).aget_tuple(thread("a"))
    assert stored is not None
    assert stored.checkpoint["channel_values"] == newest.checkpoint["channel_values"]


async def test_a_new_saver_takes_up_the_thread(pool: Pool) -> None:
    async with CallSaver(pool, "a") as saver:
        turns = await talk(saver, "a", *SPOKEN)
    async with CallSaver(pool, "a") as saver:
        ids = [found.checkpoint["id"] async for found in saver.alist(thread("a"))]
        assert ids == [turn.checkpoint_id for turn in reversed(turns)]
        [turn] = await talk(saver, "a", "yes")
    assert turn.state["outcome"] == "booked"
    assert turn.number == 3


async def test_another_process_reads_back_what_was_heard(database_url: str, pool: Pool) -> None:
    async with CallSaver(pool, "a") as saver:
        turns = await talk(saver, "a", *SPOKEN)
    program = (
        "import asyncio, sys\n"
        "from checkpoint.database import open_pool\n"
        "from checkpoint.saver import CallSaver\n"
        "async def main():\n"
        "    async with await open_pool(sys.argv[1]) as pool, CallSaver(pool, 'a') as saver:\n"
        "        found = await saver.aget_tuple({'configurable': {'thread_id': 'a'}})\n"
        "        print(repr(found.checkpoint['channel_values']['heard']))\n"
        "asyncio.run(main())\n"
    )
    reader = await asyncio.create_subprocess_exec(
        *(sys.executable, "-W", "error::DeprecationWarning:langgraph", "-c", program, database_url),
        stdout=asyncio.subprocess.PIPE,
        env=os.environ | {"LANGGRAPH_STRICT_MSGPACK": "true"},
    )
    output, _ = await reader.communicate()
    heard = turns[-1].state["heard"]
    assert isinstance(heard, Heard)
    assert output.decode().strip() == repr(heard)


def test_only_the_states_own_types_are_brought_back() -> None:
    stored = serializer().dumps_typed({"heard": Heard("affirm"), "other": Stranger("x")})
    assert serializer().loads_typed(stored) == {"heard": Heard("affirm"), "other": {"name": "x"}}


async def test_other_threads_are_read_from_postgres(pool: Pool) -> None:
    async with CallSaver(pool, "a") as saver:
        await talk(saver, "a", None)
    async with CallSaver(pool, "b") as saver:
        assert await saver.aget_tuple(thread("a")) is not None
        assert await saver.aget_tuple(thread("b")) is None


async def test_postgres_that_hangs_does_not_hold_up_a_turn(
    database_url: str, pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checkpoint.saver.PATIENCE", 0.1)
    async with CallSaver(pool, "a") as saver:
        await talk(saver, "a", None)
        with psycopg.connect(database_url) as blocker:
            blocker.execute("lock table checkpoints, checkpoint_blobs in access exclusive mode")
            turns = await talk(saver, "a", *SPOKEN[1:])
            assert turns[-1].state["time"] == "15:30"
        assert await saver.aclose() == []
    stored = [
        found async for found in AsyncPostgresSaver(pool, serde=serializer()).alist(thread("a"))
    ]
    assert len(stored) == 3


async def test_a_call_begins_without_postgres_and_tells_what_it_could_not_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checkpoint.saver.PATIENCE", 0.1)
    nowhere = f"postgresql://me@/none?host={tmp_path}"
    async with await open_pool(nowhere) as pool, CallSaver(pool, "a") as saver:
        turns = await talk(saver, "a", *SPOKEN, "yes")
        lost = await saver.aclose(0)
    assert turns[-1].state["outcome"] == "booked"
    assert lost == [f"checkpoint {turn.checkpoint_id}" for turn in turns]
