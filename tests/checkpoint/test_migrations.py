import asyncio
import sys
import uuid
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from psycopg import AsyncConnection, sql
from psycopg.conninfo import make_conninfo

from checkpoint.errors import MigrationError
from checkpoint.migrations import FOLDER, migrate

TABLES = {
    "appointments",
    "conversation_turns",
    "conversations",
    "error_logs",
    "extracted_slots",
    "state_transitions",
    "system_metrics",
    "user_feedback",
}


@pytest.fixture
async def empty_url(database_url: str) -> AsyncIterator[str]:
    """A database nobody has migrated."""
    name = f"test_{uuid.uuid4().hex}"
    async with await AsyncConnection.connect(database_url, autocommit=True) as connection:
        await connection.execute(sql.SQL("create database {}").format(sql.Identifier(name)))
        yield make_conninfo(database_url, dbname=name)
        await connection.execute(
            sql.SQL("drop database {} with (force)").format(sql.Identifier(name))
        )


def tables(url: str) -> set[str]:
    with psycopg.connect(url) as connection:
        rows = connection.execute(
            "select tablename from pg_tables where schemaname = 'public'"
        ).fetchall()
    return {name for (name,) in rows}


async def test_a_fresh_database_gets_every_table_and_the_savers_own(empty_url: str) -> None:
    applied = await migrate(empty_url)
    assert applied == sorted(path.stem for path in FOLDER.glob("*.sql"))
    assert tables(empty_url) >= TABLES | {"checkpoints", "checkpoint_blobs", "checkpoint_writes"}


async def test_a_second_time_applies_nothing(empty_url: str) -> None:
    await migrate(empty_url)
    assert await migrate(empty_url) == []


async def test_two_programs_at_once_apply_each_migration_once(empty_url: str) -> None:
    program = (
        "import asyncio, sys\n"
        "from checkpoint.migrations import migrate\n"
        "print(*asyncio.run(migrate(sys.argv[1])))\n"
    )
    programs = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", program, empty_url, stdout=asyncio.subprocess.PIPE
        )
        for _ in range(2)
    ]
    outputs = [(await program.communicate())[0].decode().split() for program in programs]
    assert [program.returncode for program in programs] == [0, 0]
    assert sorted(outputs[0] + outputs[1]) == sorted(path.stem for path in FOLDER.glob("*.sql"))


async def test_an_applied_migration_that_was_edited_is_refused(
    empty_url: str, tmp_path: Path
) -> None:
    migration = tmp_path / "0001_pets.sql"
    migration.write_text("create table pets (name text);")
    assert await migrate(empty_url, tmp_path) == ["0001_pets"]
    migration.write_text("create table pets (name text, age integer);")
    with pytest.raises(MigrationError, match="0001_pets"):
        await migrate(empty_url, tmp_path)


async def test_line_ends_of_another_system_are_no_edit(empty_url: str, tmp_path: Path) -> None:
    migration = tmp_path / "0001_pets.sql"
    migration.write_bytes(b"create table pets (\nname text);\n")
    await migrate(empty_url, tmp_path)
    migration.write_bytes(b"create table pets (\r\nname text);\r\n")
    assert await migrate(empty_url, tmp_path) == []


async def test_a_database_of_a_newer_version_is_refused(empty_url: str, tmp_path: Path) -> None:
    (tmp_path / "0001_pets.sql").write_text("create table pets (name text);")
    await migrate(empty_url, tmp_path)
    with pytest.raises(MigrationError, match="newer version"):
        await migrate(empty_url)


async def test_a_migration_that_fails_leaves_nothing_of_itself(
    empty_url: str, tmp_path: Path
) -> None:
    (tmp_path / "0001_pets.sql").write_text("create table pets (name text);")
    (tmp_path / "0002_bad.sql").write_text("create table toys (name text); select nonsense;")
    with pytest.raises(psycopg.errors.UndefinedColumn):
        await migrate(empty_url, tmp_path)
    assert "pets" in tables(empty_url)
    assert "toys" not in tables(empty_url)


async def test_metrics_of_any_day_find_their_partition(empty_url: str) -> None:
    await migrate(empty_url)
    now = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    with psycopg.connect(empty_url, autocommit=True) as connection:
        for moment in (now, now + timedelta(hours=1), now):
            connection.execute("select ensure_metrics_partition(%s)", (moment,))
            connection.execute(
                "insert into system_metrics (ts, name, value) values (%s, 'x', 1)", (moment,)
            )
    assert tables(empty_url) >= {"system_metrics_20261123", "system_metrics_20261124"}
