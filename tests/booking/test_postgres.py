"""What only the calendar in Postgres can meet."""

import asyncio
from typing import cast

import psycopg
import pytest

from booking.postgres import PostgresCalendar
from checkpoint.database import Pool, open_pool
from graph.calendar import CalendarUnavailable, SlotTaken
from tests.booking.bookings import booking, moment
from tests.checkpoint.server import LosesAnAnswer


async def appointments(pool: Pool) -> list[tuple[object, ...]]:
    async with pool.connection() as connection:
        rows = await connection.execute(
            "select conversation_id, service, caller, zone, date::text, time::text, status"
            " from appointments"
        )
        return [tuple(row.values()) for row in await rows.fetchall()]


async def test_the_row_says_who_what_and_when(pool: Pool) -> None:
    await PostgresCalendar(pool).book(booking("2026-12-01T15:30"))
    assert await appointments(pool) == [
        ("a", "check-up", "Ada", "America/New_York", "2026-12-01", "15:30:00", "booked")
    ]


async def test_two_programs_race_and_one_wins(database_url: str, pool: Pool) -> None:
    async with await open_pool(database_url) as other_pool:
        results = await asyncio.gather(
            PostgresCalendar(pool).book(booking(conversation_id="a")),
            PostgresCalendar(other_pool).book(booking(conversation_id="b")),
            return_exceptions=True,
        )
    assert {type(result) for result in results} == {str, SlotTaken}
    assert len(await appointments(pool)) == 1


async def test_a_cancelled_appointment_frees_its_time(pool: Pool) -> None:
    calendar = PostgresCalendar(pool)
    await calendar.book(booking(conversation_id="a"))
    async with pool.connection() as connection:
        await connection.execute("update appointments set status = 'cancelled'")
    assert await calendar.busy(moment("2026-12-01T00:00"), moment("2026-12-02T00:00")) == []
    await calendar.book(booking(conversation_id="b"))


async def test_no_answer_is_told_in_time_and_asking_again_books_once(
    database_url: str, pool: Pool
) -> None:
    with psycopg.connect(database_url) as blocker:
        blocker.execute("lock table appointments in access exclusive mode")
        with pytest.raises(CalendarUnavailable):
            await PostgresCalendar(pool, patience=0.1).book(booking())
        with pytest.raises(CalendarUnavailable):
            await PostgresCalendar(pool, patience=0.1).busy(
                moment("2026-12-01T00:00"), moment("2026-12-02T00:00")
            )
    calendar = PostgresCalendar(pool)
    assert await calendar.book(booking()) == await calendar.book(booking())
    assert len(await appointments(pool)) == 1


async def test_a_booking_made_unnoticed_is_found_by_asking_again(pool: Pool) -> None:
    calendar = PostgresCalendar(cast(Pool, LosesAnAnswer(pool)))
    with pytest.raises(CalendarUnavailable):
        await calendar.book(booking())
    assert len(await appointments(pool)) == 1
    assert await calendar.book(booking())
    assert len(await appointments(pool)) == 1


async def test_connections_that_died_while_idle_are_replaced(database_url: str, pool: Pool) -> None:
    with psycopg.connect(database_url, autocommit=True) as killer:
        killer.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where backend_type = 'client backend' and pid <> pg_backend_pid()"
        )
    assert await PostgresCalendar(pool).book(booking())


async def test_a_database_without_its_tables_is_unavailable(pool: Pool) -> None:
    async with pool.connection() as connection:
        await connection.execute("alter table appointments rename to elsewhere")
    try:
        with pytest.raises(CalendarUnavailable, match="appointments"):
            await PostgresCalendar(pool).book(booking())
    finally:
        async with pool.connection() as connection:
            await connection.execute("alter table elsewhere rename to appointments")
