"""A child process with all its descendants: started, listened to, ended without a trace."""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from cli import guardian as guardian_program

TAIL_LINES = 15
"""How many of its last lines a process is remembered by."""

LINE_BYTES = 64 * 1024
"""A line longer than this is told in pieces."""

SWEEP_SECONDS = 1.0
"""How long output may still come after the process ended and its group was killed."""

OnLine = Callable[[str], None]


class Guardian:
    """Sees to it that children die with this program, even when it is killed (`guardian.py`)."""

    def __init__(self) -> None:
        self._program: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        # -S and -I: it needs the standard library alone and is up in some 20 ms.
        self._program = subprocess.Popen(  # noqa: S603  # this interpreter, our own file
            [sys.executable, "-SI", guardian_program.__file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._program is not None:
            with contextlib.suppress(BrokenPipeError):
                self._program.communicate()

    def watch(self, group: int) -> None:
        """From now on this process group must not outlive this program."""
        self._tell(f"+{group}\n")

    def release(self, group: int) -> None:
        """This process group has ended."""
        self._tell(f"-{group}\n")

    def _tell(self, line: str) -> None:
        if self._program is not None and self._program.stdin is not None:
            # A guardian somebody killed is missed only if this program is killed too.
            with contextlib.suppress(BrokenPipeError):
                self._program.stdin.write(line.encode())
                self._program.stdin.flush()


class Process:
    """A running child, leader of a process group of its own; its output goes to a file.

    Make one with `start`. Whoever started it calls `stop`, also after it ended by itself: its
    descendants may still be there.
    """

    def __init__(self, child: asyncio.subprocess.Process, guardian: Guardian) -> None:
        self._child = child
        self._guardian = guardian
        self._output: asyncio.Task[None] | None = None
        self.tail: deque[str] = deque(maxlen=TAIL_LINES)
        """Its last lines."""

    @classmethod
    async def start(
        cls,
        command: Sequence[str],
        *,
        env: Mapping[str, str],
        log: Path,
        guardian: Guardian,
        on_line: OnLine | None = None,
        cwd: Path | None = None,
    ) -> Self:
        """Start it; `on_line` is given each line of its output. Raises `OSError`."""
        # A pipe of our own: in some versions of Python, asyncio's `wait` waits for its pipes to
        # close, which a descendant that lives on keeps open.
        ours, theirs = os.pipe()
        try:
            child = await asyncio.create_subprocess_exec(
                *command,
                env=env,
                cwd=cwd,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=theirs,
                stderr=theirs,
                start_new_session=True,
            )
        except BaseException:
            os.close(ours)
            raise
        finally:
            os.close(theirs)
        guardian.watch(child.pid)
        process = cls(child, guardian)
        process._output = asyncio.create_task(
            process._follow(ours, log, on_line), name=f"output of {command[0]}"
        )
        return process

    @property
    def pid(self) -> int:
        return self._child.pid

    @property
    def exit_code(self) -> int | None:
        """None while it runs, negative for a signal."""
        return self._child.returncode

    async def wait(self) -> int:
        """Wait for its end. Returns the exit code, negative for a signal."""
        return await self._child.wait()

    async def stop(self, grace: float) -> None:
        """Ask it to end, give it `grace` seconds, then end it and all its descendants."""
        if self._child.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                self._child.send_signal(signal.SIGTERM)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(grace):
                    await self._child.wait()
        self.kill()
        await self._child.wait()
        self._guardian.release(self.pid)
        if self._output is not None:
            # A descendant that made itself a session of its own may hold the pipe open.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(SWEEP_SECONDS):
                    await self._output

    def kill(self) -> None:
        """End it and all its descendants at once."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)

    async def _follow(self, pipe: int, log: Path, on_line: OnLine | None) -> None:
        output = asyncio.StreamReader()
        transport, _ = await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(output), os.fdopen(pipe, "rb", buffering=0)
        )
        rest = b""
        with contextlib.closing(transport), log.open("ab", buffering=0) as file:
            while chunk := await output.read(LINE_BYTES):
                # A full disk must not stop the child, which it would if nobody read its output.
                with contextlib.suppress(OSError):
                    file.write(chunk)
                *lines, rest = (rest + chunk).split(b"\n")
                if len(rest) > LINE_BYTES:
                    lines, rest = [*lines, rest], b""
                for line in lines:
                    self._hear(line, on_line)
        if rest:
            self._hear(rest, on_line)

    def _hear(self, line: bytes, on_line: OnLine | None) -> None:
        text = line.decode(errors="replace").rstrip()
        if text:
            self.tail.append(text)
            if on_line is not None:
                on_line(text)
