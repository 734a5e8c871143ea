"""Writes that happen beside the conversation, in order, and wait out a lost database."""

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from contextvars import Context, copy_context
from dataclasses import dataclass

import psycopg

log = logging.getLogger(__name__)

Write = Callable[[], Awaitable[None]]

AWAY = (psycopg.OperationalError, psycopg.errors.ReadOnlySqlTransaction, OSError)
"""Postgres is away or not ready to be written to: the same write may work later."""

FIRST_DELAY, LONGEST_DELAY = 0.1, 2.0
"""Seconds between attempts while the database is away; each is twice the one before."""


@dataclass(frozen=True, slots=True)
class _Entry:
    what: str
    write: Write
    settled: asyncio.Future[None]
    context: Context
    """Whose lines it logs: another turn's write may have begun the task."""


class Outbox:
    """One task that writes what it is given, oldest first.

    A write may be tried more than once, also after it has succeeded unnoticed: it has to be
    idempotent. One that can never succeed is logged and told by `aclose`; the next one goes on.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._entries: deque[_Entry] = deque()
        self._refused: list[str] = []
        self._task: asyncio.Task[None] | None = None
        self._away = False
        self._closed = False

    @property
    def away(self) -> bool:
        """Whether the last thing that happened is that the database did not answer."""
        return self._away

    def put(self, what: str, write: Write) -> asyncio.Future[None]:
        """Queue a write; `what` names it in logs. The future is done when it is settled."""
        if self._closed:
            raise RuntimeError(f"{self._name}: closed, cannot take {what}")
        entry = _Entry(what, write, asyncio.get_running_loop().create_future(), copy_context())
        self._entries.append(entry)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run(), name=f"outbox {self._name}")
        return entry.settled

    async def settle(self, settled: asyncio.Future[None], within: float) -> None:
        """Wait up to `within` seconds for a write; not at all while the database is away."""
        if self._away:
            return
        done, _ = await asyncio.wait({settled}, timeout=within)
        if not done:
            self._lose(f"no answer within {within} s")

    async def aclose(self, within: float) -> list[str]:
        """Write what is left, for up to `within` seconds; return what could not be written."""
        self._closed = True
        if self._task is not None and not self._task.done():
            await asyncio.wait({self._task}, timeout=within)
            self._task.cancel()
            # Psycopg takes up to ten seconds to give up a query of a server that hangs.
            await asyncio.wait({self._task}, timeout=1)
        lost = [*self._refused, *(entry.what for entry in self._entries)]
        if lost:
            log.error("%s: not written: %s", self._name, ", ".join(lost))
        return lost

    async def _run(self) -> None:
        delay = FIRST_DELAY
        while self._entries:
            entry = self._entries[0]
            try:
                await asyncio.create_task(_write(entry), context=entry.context)
            except AWAY as error:
                entry.context.run(self._lose, str(error))
                await asyncio.sleep(delay)
                delay = min(2 * delay, LONGEST_DELAY)
                continue
            except Exception:
                entry.context.run(log.exception, "%s: %s was refused", self._name, entry.what)
                self._refused.append(entry.what)
            if self._away:
                entry.context.run(log.warning, "%s: the database is back", self._name)
            self._away, delay = False, FIRST_DELAY
            self._entries.popleft()
            with contextlib.suppress(asyncio.InvalidStateError):
                entry.settled.set_result(None)

    def _lose(self, why: str) -> None:
        if not self._away:
            self._away = True
            log.warning(
                "%s: the database is away (%s); %d writes wait", self._name, why, len(self._entries)
            )


async def _write(entry: _Entry) -> None:
    await entry.write()
