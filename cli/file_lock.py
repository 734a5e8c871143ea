"""A lock between programs: held by a file, given back by the system when its holder dies."""

import asyncio
import fcntl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO

POLL_SECONDS = 0.2


def try_lock(file: IO[str]) -> bool:
    """Lock an open file unless another program holds it. Closing the file gives it back."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@asynccontextmanager
async def file_lock(path: Path, tell: Callable[[str], None]) -> AsyncIterator[None]:
    """Hold the lock at `path`, and `tell` if it has to be waited for.

    The file stays: removing it would let two in.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        if not try_lock(file):
            tell("waiting: another program is building it")
        while not try_lock(file):  # noqa: ASYNC110  # another program's lock sends no event
            await asyncio.sleep(POLL_SECONDS)
        yield
