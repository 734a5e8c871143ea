"""Keeps programs running: starts them, waits until they work, restarts what dies, ends them all."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from signal import Signals

from cli import log_line
from cli.errors import BAD_CONFIGURATION, CommandError
from cli.process import Guardian, Process
from cli.progress import Progress

POLL_SECONDS = 0.1
"""How often a program that starts is asked whether it is ready."""

SHOWN_LINES = 8
"""How many of its last lines are shown when a program died."""


@dataclass(frozen=True, kw_only=True)
class Program:
    """What to run and how to know that it works. Times are in seconds.

    It is ready once `ready` says so and, if `announces` is set, it logged a line that begins so.
    A line that begins as one of `tells` says what it is doing while it starts; `goes_on` begins
    those that say what it does beside its work once it is ready.
    """

    name: str
    command: Sequence[str]
    env: Mapping[str, str]
    log: Path
    ready: Callable[[], Awaitable[bool]]
    announces: str | None = None
    tells: Sequence[str] = ()
    goes_on: str | None = None
    ready_within: float = 60.0
    grace: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Patience:
    """How restarts are spaced, in seconds: doubling from `first` to `most`.

    A program that ran for `steady` begins again at `first`. One that dies `starts` times before it
    was ever ready is given up.
    """

    first: float = 1.0
    most: float = 30.0
    steady: float = 60.0
    starts: int = 3


class Supervisor:
    """Runs programs until `stop`, which ends them in reverse order of their start."""

    def __init__(
        self,
        *,
        guardian: Guardian,
        progress: Progress,
        patience: Patience | None = None,
        verbose: bool = False,
    ) -> None:
        self._guardian = guardian
        self._progress = progress
        self._patience = patience or Patience()
        self._verbose = verbose
        self._kept: list[_Kept] = []

    async def start(self, program: Program) -> None:
        """Start a program and wait until it is ready; from then on it is kept running.

        Raises `CommandError` when it is given up before it was ever ready.
        """
        kept = _Kept(program, self._patience, self._guardian, self._progress, self._verbose)
        self._kept.append(kept)
        await kept.ready()

    async def stop(self) -> None:
        """End all programs and their descendants, the last one started first."""
        while self._kept:
            await self._kept.pop().stop()

    def kill(self) -> None:
        """End all programs at once; `stop` has less to wait for then."""
        for kept in self._kept:
            kept.kill()


class _Kept:
    """One program and the task that keeps it running."""

    def __init__(
        self,
        program: Program,
        patience: Patience,
        guardian: Guardian,
        progress: Progress,
        verbose: bool,
    ) -> None:
        self._program = program
        self._patience = patience
        self._guardian = guardian
        self._progress = progress
        self._verbose = verbose
        self._process: Process | None = None
        self._announced = False
        self._works = False
        self._is_ready = asyncio.Event()
        self._keeper = asyncio.create_task(self._keep(), name=f"keep {program.name}")

    async def ready(self) -> None:
        waiting = asyncio.create_task(self._is_ready.wait())
        try:
            await asyncio.wait({waiting, self._keeper}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
        if self._keeper.done():
            self._keeper.result()

    async def stop(self) -> None:
        self._keeper.cancel()
        with contextlib.suppress(asyncio.CancelledError, CommandError):
            await self._keeper
        if self._process is not None:
            await self._process.stop(self._program.grace)

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    async def _keep(self) -> None:
        patience = self._patience
        delay = patience.first
        deaths = 0
        clock = asyncio.get_running_loop().time
        while True:
            began = clock()
            why = await self._run_once()
            deaths += 1
            if clock() - began >= patience.steady:
                delay = patience.first
            if not self._is_ready.is_set() and (
                deaths >= patience.starts or self._exit_code() == BAD_CONFIGURATION
            ):
                raise self._given_up(why)
            self._tell_death(why, delay)
            await asyncio.sleep(delay)
            delay = min(delay * 2, patience.most)

    async def _run_once(self) -> str:
        """Start it, wait for its end, and return in words how it ended."""
        name = self._program.name
        self._progress.working(name, "starting")
        self._announced, self._works = self._program.announces is None, False
        try:
            self._process = await self._start()
        except OSError as error:
            return f"cannot be started ({error.strerror}: {error.filename})"
        try:
            async with asyncio.timeout(self._program.ready_within):
                ready = await self._until_ready(self._process)
        except TimeoutError:
            await self._process.stop(self._program.grace)
            return f"was not ready within {self._program.ready_within:.0f} s"
        if ready:
            self._progress.ready(name)
            self._works = True
            self._is_ready.set()
        code = await self._process.wait()
        # Its descendants may be left, and hold its ports.
        await self._process.stop(0)
        return "died " + (f"({Signals(-code).name})" if code < 0 else f"(exit code {code})")

    async def _start(self) -> Process:
        # Shielded, so that a start interrupted half-way still leaves a process that can be stopped.
        starting = asyncio.ensure_future(
            Process.start(
                self._program.command,
                env=self._program.env,
                log=self._program.log,
                guardian=self._guardian,
                on_line=self._hear,
            )
        )
        try:
            return await asyncio.shield(starting)
        except asyncio.CancelledError:
            self._process = await starting
            raise

    async def _until_ready(self, process: Process) -> bool:
        """True once it is ready, False if it ended before."""
        while process.exit_code is None:
            if self._announced and await self._program.ready():
                return True
            await asyncio.sleep(POLL_SECONDS)
        return False

    def _hear(self, line: str) -> None:
        said = log_line.read(line)
        if self._program.announces is not None and said.text.startswith(self._program.announces):
            self._announced = True
        goes_on = self._program.goes_on
        if self._works and goes_on is not None and said.text.startswith(goes_on):
            self._progress.beside(self._program.name, said.text)
        elif not self._works and said.text.startswith(tuple(self._program.tells)):
            self._progress.working(self._program.name, said.text)
        if self._verbose or said.is_error:
            self._progress.say(
                f"{self._program.name}: {said.text}", style="red" if said.is_error else "dim"
            )

    def _exit_code(self) -> int | None:
        return None if self._process is None else self._process.exit_code

    def _last_lines(self) -> str:
        tail = [] if self._process is None else list(self._process.tail)[-SHOWN_LINES:]
        return "".join(f"\n  {log_line.read(line).text}" for line in tail)

    def _tell_death(self, why: str, delay: float) -> None:
        name = self._program.name
        self._progress.failed(name, f"{why}, again in {delay:g} s")
        self._progress.say(
            f"{name} {why}; it is started again in {delay:g} s. It said last:{self._last_lines()}",
            style="yellow",
        )

    def _given_up(self, why: str) -> CommandError:
        self._progress.failed(self._program.name, why)
        return CommandError(
            f"{self._program.name} {why}. It said last:{self._last_lines()}",
            hint=f"the whole log is {self._program.log}",
            exit_code=BAD_CONFIGURATION if self._exit_code() == BAD_CONFIGURATION else 1,
        )
