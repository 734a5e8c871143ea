"""The calendar in Postgres."""

import asyncio
from collections.abc import Coroutine
from datetime import datetime
from typing import Any, TypeVar

import psycopg
from psycopg import AsyncConnection
from psycopg.rows import DictRow
from psycopg.types.range import TimestamptzRange
from psycopg_pool import AsyncConnectionPool

from booking.consented import require_consent
from graph.calendar import Booking, CalendarUnavailable, Interval, SlotTaken

Pool = AsyncConnectionPool[AsyncConnection[DictRow]]

PATIENCE = 2.0
"""Seconds a caller is kept waiting for the calendar."""

BUSY = """
    select lower(during) as start, upper(during) as end
    from appointments
    where status = 'booked' and during && %(during)s
    order by lower(during)
"""

# One statement is one transaction. The lock makes bookings queue: two overlapping inserts at once
# would each wait for the other to see whether it stays, and end as a deadlock a second later.
BOOK = """
    with queue as materialized (select pg_advisory_xact_lock(hashtext('appointments')))
    insert into appointments (conversation_id, consent, service, caller, zone, date, time, during)
    select %(conversation_id)s, %(consent)s, %(service)s, %(caller)s, %(zone)s, %(date)s::date,
        %(time)s::time, %(during)s
    from queue
    returning id
"""

BOOKED = """
    select id from appointments
    where conversation_id = %(conversation_id)s and consent = %(consent)s
"""

T = TypeVar("T")


class PostgresCalendar:
    """Appointments in the table `appointments`, which itself refuses overlaps and repetitions.

    Every method raises `CalendarUnavailable` when Postgres is away or does not answer within
    `patience` seconds. A booking may then have been made or not: asking for it again tells.
    """

    def __init__(self, pool: Pool, *, patience: float = PATIENCE) -> None:
        self._pool = pool
        self._patience = patience
        self._abandoned: set[asyncio.Task[Any]] = set()

    async def busy(self, start: datetime, end: datetime) -> list[Interval]:
        """What is taken between two moments, in order of start; may overlap the edges."""
        return await self._within_patience(self._busy(start, end))

    async def book(self, booking: Booking) -> str:
        """Book and return the appointment's id. Raises `SlotTaken`, `ConsentRefused`."""
        require_consent(booking)
        return await self._within_patience(self._book(booking))

    async def _busy(self, start: datetime, end: datetime) -> list[Interval]:
        async with self._pool.connection() as connection:
            cursor = await connection.execute(BUSY, {"during": TimestamptzRange(start, end)})
            return [Interval(row["start"], row["end"]) for row in await cursor.fetchall()]

    async def _book(self, booking: Booking) -> str:
        values = {
            "conversation_id": booking.conversation_id,
            "consent": booking.consent,
            "service": booking.service,
            # A caller chooses it; Postgres holds no NUL in text and no half of a surrogate pair.
            "caller": (booking.caller or "").replace("\0", "").encode("utf-8", "replace").decode()
            or None,
            "zone": booking.zone,
            "date": booking.date,
            "time": booking.time,
            "during": TimestamptzRange(booking.slot.start, booking.slot.end),
        }
        async with self._pool.connection() as connection:
            try:
                cursor = await connection.execute(BOOK, values)
            except (psycopg.errors.ExclusionViolation, psycopg.errors.UniqueViolation) as error:
                # Whoever asks for the same booking again overlaps with it too.
                cursor = await connection.execute(BOOKED, values)
                if (row := await cursor.fetchone()) is None:
                    raise SlotTaken(f"{booking.date} {booking.time} is taken") from error
            else:
                row = await cursor.fetchone()
        assert row is not None
        return str(row["id"])

    async def _within_patience(self, work: Coroutine[Any, Any, T]) -> T:
        task = asyncio.create_task(work)
        try:
            done, _ = await asyncio.wait({task}, timeout=self._patience)
        finally:
            if not task.done():
                # Not awaited: psycopg takes seconds to give up a query of a server that hangs.
                task.cancel()
                self._abandoned.add(task)
                task.add_done_callback(self._forget)
        if not done:
            raise CalendarUnavailable(f"no answer within {self._patience} s")
        try:
            return task.result()
        except (psycopg.Error, OSError) as error:
            raise CalendarUnavailable(str(error)) from error

    def _forget(self, task: asyncio.Task[Any]) -> None:
        self._abandoned.discard(task)
        if not task.cancelled():
            task.exception()
