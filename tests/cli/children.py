"""Small real programs for the supervisor to keep, and how to see that they are gone."""

import asyncio
import io
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import psutil
from rich.console import Console

from cli.progress import Progress
from cli.supervisor import Program

PATIENCE = 20.0
"""Seconds after which a wait that should have ended is a failure."""

STAY = "import signal; print('here', flush=True); signal.pause()"
"""Announces itself and stays until it is told to end."""

STUBBORN = (
    "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
    "print('here', flush=True)\n"
    "while True: signal.pause()"
)
"""Ends only when it is killed."""

BEAR = (
    "import subprocess, sys, signal\n"
    "child = subprocess.Popen([sys.executable, '-SIc', 'import signal; signal.pause()'])\n"
    "print('child', child.pid, flush=True)\n"
)
"""Has a child of its own, whose process id it tells, and ends."""

PARENT = BEAR + "print('here', flush=True); signal.pause()"
"""The same, and stays."""


async def yes() -> bool:
    return True


def python(code: str) -> list[str]:
    return [sys.executable, "-SIc", code]


def program(
    name: str,
    code: str,
    folder: Path,
    *,
    ready: Callable[[], Awaitable[bool]] = yes,
    ready_within: float = PATIENCE,
) -> Program:
    """A program that is ready once it prints a line that begins with "here"."""
    return Program(
        name=name,
        command=python(code),
        env=os.environ,
        log=folder / f"{name}.log",
        ready=ready,
        announces="here",
        ready_within=ready_within,
        grace=0.2,
    )


class Told(Progress):
    """A progress without a terminal, whose text can be read."""

    def __init__(self, *names: str) -> None:
        self._text = io.StringIO()
        super().__init__(names, Console(file=self._text, width=200))

    @property
    def text(self) -> str:
        return self._text.getvalue()


class Met:
    """A readiness probe for a program that runs `code`: once it was met, the program goes on.

    So that a program that is to die does so after it was ready, whatever the machine's speed.
    """

    def __init__(self, folder: Path) -> None:
        self._pipe = folder / "meeting"
        os.mkfifo(self._pipe)
        self._changed = asyncio.Condition()
        self.times = 0

    @property
    def code(self) -> str:
        return f"print('here', flush=True); open({str(self._pipe)!r}).read()\n"

    async def __call__(self) -> bool:
        try:
            # Fails while nobody reads; closing it lets the reader go on.
            os.close(os.open(self._pipe, os.O_WRONLY | os.O_NONBLOCK))
        except OSError:
            return False
        async with self._changed:
            self.times += 1
            self._changed.notify_all()
        return True

    async def reaches(self, times: int) -> None:
        """Wait until the program was ready so often."""
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(lambda: self.times >= times)


def wait_until_gone(*pids: int) -> None:
    """Fail unless all these processes end within `PATIENCE`."""
    processes = []
    for pid in pids:
        try:
            processes.append(psutil.Process(pid))
        except psutil.NoSuchProcess:
            continue
    _, alive = psutil.wait_procs(processes, timeout=PATIENCE)
    # What nobody collects stays in the table as a zombie; it holds nothing any more.
    left = [process for process in alive if process.status() != psutil.STATUS_ZOMBIE]
    assert left == []
