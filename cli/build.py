"""Runs a build step as a child and follows what it says."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from cli.process import Guardian, Process


class BuildFailed(Exception):
    """The step ended with an error; the message is its last lines."""


async def run_step(
    command: Sequence[str],
    *,
    guardian: Guardian,
    log: Path,
    on_line: Callable[[str], None] | None = None,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> None:
    """Run it to its end; its output goes to `log`. Leaves nothing behind when cancelled.

    Raises `BuildFailed`.
    """
    try:
        process = await Process.start(
            command,
            env={**os.environ, **(env or {})},
            log=log,
            guardian=guardian,
            on_line=on_line,
            cwd=cwd,
        )
    except OSError as error:
        raise BuildFailed(f"{command[0]}: {error.strerror}") from error
    code = None
    try:
        code = await process.wait()
    finally:
        await process.stop(0)
    if code != 0:
        raise BuildFailed("\n".join(f"  {line}" for line in list(process.tail)[-8:]))
