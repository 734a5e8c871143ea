"""Which `up` is running on this data folder, and where it is reached."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cli.errors import CommandError
from cli.file_lock import try_lock

NAME = "up.json"


@dataclass(frozen=True, slots=True)
class Running:
    """An `up` that runs; `url` is None while it is still starting."""

    pid: int
    url: str | None


class RunFile:
    """The claim of this program; made by `claim`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, url: str | None) -> None:
        """Tell others where this program is reached."""
        # In place, not by a new file: the lock is on this one.
        self._path.write_text(json.dumps({"pid": os.getpid(), "url": url}))


@contextmanager
def claim(data_dir: Path) -> Iterator[RunFile]:
    """Be the one `up` of this data folder. Raises `CommandError` if another one runs."""
    data_dir.mkdir(parents=True, exist_ok=True)
    path = data_dir / NAME
    with path.open("a") as file:
        if not try_lock(file):
            raise CommandError(_taken(_read(path)), hint="end that one first with Ctrl-C")
        run_file = RunFile(path)
        run_file.write(None)
        try:
            yield run_file
        finally:
            path.write_text("")


def running(data_dir: Path) -> Running | None:
    """The `up` that runs on this data folder, if one does."""
    path = data_dir / NAME
    if not path.exists():
        return None
    with path.open("a") as file:
        return None if try_lock(file) else _read(path)


def _read(path: Path) -> Running | None:
    try:
        fields = json.loads(path.read_text())
        return Running(pid=fields["pid"], url=fields["url"])
    except (ValueError, KeyError):
        # Between taking the lock and writing.
        return None


def _taken(other: Running | None) -> str:
    if other is None:
        return "appointments is already starting"
    if other.url is None:
        return f"appointments is already starting (process {other.pid})"
    return f"appointments is already running at {other.url} (process {other.pid})"
