"""A Postgres of a test's own, to be killed and brought back; and calls that go on meanwhile."""

import os
import signal
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import psutil
import psycopg
from langchain_core.runnables import RunnableConfig
from psycopg import AsyncConnection
from psycopg.rows import DictRow

from booking.memory import MemoryCalendar
from checkpoint.database import Pool
from checkpoint.saver import CallSaver
from graph.context import Context
from graph.graph import build
from graph.turn import Turn, take_turn
from tests.graph.call import MONDAY, POLICY


def pid_of(data_dir: Path) -> int:
    return int((data_dir / "postgres" / "postmaster.pid").read_text().split()[0])


def crash(data_dir: Path) -> None:
    """End the server as a crash does: no goodbye to its clients, no checkpoint."""
    process = psutil.Process(pid_of(data_dir))
    os.kill(process.pid, signal.SIGQUIT)
    process.wait(30)


@contextmanager
def dead_and_uncollected(data_dir: Path, folder: Path) -> Iterator[None]:
    """A server that crashed and whose process stays in the table, dead, as nobody asks for it."""
    pid_file = data_dir / "postgres" / "postmaster.pid"
    _, pgdata, started, port, socket_dir, *rest = pid_file.read_text().splitlines()
    crash(data_dir)
    (folder / "postgres").symlink_to("/bin/true")
    with subprocess.Popen([folder / "postgres"]) as dead:
        os.waitid(os.P_PID, dead.pid, os.WEXITED | os.WNOWAIT)
        lines = (str(dead.pid), pgdata, started, port, socket_dir, *rest)
        pid_file.write_text("\n".join(lines) + "\n")
        Path(socket_dir, f".s.PGSQL.{port}.lock").write_text("\n".join(lines[:5]) + "\n")
        yield


class LosesAnAnswer:
    """A pool whose first connection breaks after the work was committed, before it is told."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._lost = False

    @asynccontextmanager
    async def connection(self) -> AsyncIterator[AsyncConnection[DictRow]]:
        async with self._pool.connection() as connection:
            yield connection
        if not self._lost:
            self._lost = True
            raise psycopg.OperationalError("server closed the connection unexpectedly")


def thread(thread_id: str, checkpoint_id: str | None = None) -> RunnableConfig:
    """A thread, at its newest checkpoint or at the one named."""
    chosen = {} if checkpoint_id is None else {"checkpoint_id": checkpoint_id}
    return {"configurable": {"thread_id": thread_id} | chosen}


async def talk(
    saver: CallSaver, thread_id: str, *utterances: str | None, checkpoint_id: str | None = None
) -> list[Turn]:
    """Take turns of the real graph over a saver."""
    app = build().compile(checkpointer=saver)
    context = Context(clock=lambda: MONDAY, calendar=MemoryCalendar(), policy=POLICY)
    return [
        await take_turn(app, utterance, context=context, config=thread(thread_id, checkpoint_id))
        for utterance in utterances
    ]
