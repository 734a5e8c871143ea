"""Postgres goes away in mid-call, and comes back."""

import pytest
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver

from booking.postgres import PostgresCalendar
from checkpoint.database import ensure_database, open_pool
from checkpoint.migrations import migrate
from checkpoint.records import Recorder
from checkpoint.saver import CallSaver
from checkpoint.settings import StoreSettings
from graph.calendar import CalendarUnavailable
from tests.booking.bookings import booking
from tests.checkpoint.server import crash, talk, thread
from tests.graph.call import MONDAY, POLICY


async def test_a_crash_in_mid_call_stops_no_call_and_loses_nothing(
    settings: StoreSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checkpoint.saver.PATIENCE", 0.1)
    url = await ensure_database(settings)
    await migrate(url)
    async with await open_pool(url) as pool:
        saver, recorder = CallSaver(pool, "a"), Recorder(pool, "a")
        calendar = PostgresCalendar(pool, patience=5)
        recorder.begin(at=MONDAY, channel="chat", locale="en", policy=POLICY, stage=2)
        turns = await talk(saver, "a", None)
        crash(settings.appointments_data_dir)
        turns += await talk(saver, "a", "next Tuesday")
        with pytest.raises(CalendarUnavailable):
            await PostgresCalendar(pool, patience=0.1).book(booking())
        turns += await talk(saver, "a", "at half past three in the afternoon", "yes")
        for turn in turns:
            recorder.turn(turn, at=MONDAY)
        recorder.end("booked", at=MONDAY)
        assert turns[-1].state["outcome"] == "booked"

        assert await ensure_database(settings) == url
        assert await saver.aclose(30) == []
        assert await recorder.aclose(30) == []
        assert await calendar.book(booking())

        stored = [found async for found in AsyncPostgresSaver(pool).alist(thread("a"))]
        ids = [turn.checkpoint_id for turn in turns]
        assert [found.checkpoint["id"] for found in reversed(stored)] == ids
        async with pool.connection() as connection:
            rows = await connection.execute(
                "select checkpoint_id, outcome from conversation_turns"
                " join conversations on conversations.id = conversation_id order by seq"
            )
            assert [tuple(row.values()) for row in await rows.fetchall()] == [
                (checkpoint_id, "booked") for checkpoint_id in ids
            ]
