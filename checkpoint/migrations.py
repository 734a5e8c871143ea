"""Brings a database to the schema this program was written for."""

import asyncio
import hashlib
import time
from dataclasses import dataclass
from pathlib import Path

from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from psycopg import AsyncConnection
from psycopg.rows import DictRow, dict_row

from checkpoint.errors import MigrationError

FOLDER = Path(__file__).parent.parent / "database" / "migrations"

LOCK = 0x617070_6F696E74
"""Key of the advisory lock: any number nobody else uses."""

LOCK_SECONDS = 60
"""How long to wait for another program that is migrating."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One file of the folder. `checksum` is the SHA-256 of its text."""

    name: str
    sql: str
    checksum: str


async def migrate(url: str, folder: Path = FOLDER) -> list[str]:
    """Apply what is not applied yet, in order, and return its names.

    Safe to call from several programs at once. Raises `MigrationError`, `psycopg.Error`.
    """
    async with await AsyncConnection.connect(
        url, autocommit=True, row_factory=dict_row
    ) as connection:
        await _lock(connection)
        # The lock belongs to the session: closing the connection releases it.
        applied = await _applied(connection)
        migrations = _read(folder)
        _check(applied, migrations)
        fresh = [migration for migration in migrations if migration.name not in applied]
        for migration in fresh:
            async with connection.transaction():
                await connection.execute(migration.sql.encode())
                await connection.execute(
                    "insert into schema_migrations (name, checksum) values (%s, %s)",
                    (migration.name, migration.checksum),
                )
        await AsyncPostgresSaver(connection).setup()
    return [migration.name for migration in fresh]


async def _lock(connection: AsyncConnection[DictRow]) -> None:
    # Not a blocking pg_advisory_lock: the waiting query would hold up the saver's
    # CREATE INDEX CONCURRENTLY, which waits for every older query, for ever.
    deadline = time.monotonic() + LOCK_SECONDS
    while True:
        cursor = await connection.execute("select pg_try_advisory_lock(%s) as got", (LOCK,))
        row = await cursor.fetchone()
        if row is not None and row["got"]:
            return
        if time.monotonic() > deadline:
            raise MigrationError(
                f"another program has been migrating this database for {LOCK_SECONDS} s: "
                "wait for it to end, or end it, then try again"
            )
        await asyncio.sleep(0.2)


async def _applied(connection: AsyncConnection[DictRow]) -> dict[str, str]:
    """Checksums of the migrations in the database, by name."""
    await connection.execute(
        "create table if not exists schema_migrations ("
        " name text primary key, checksum text not null,"
        " applied_at timestamptz not null default now())"
    )
    cursor = await connection.execute("select name, checksum from schema_migrations")
    return {row["name"]: row["checksum"] for row in await cursor.fetchall()}


def _read(folder: Path) -> list[Migration]:
    # Text mode makes a checkout with Windows line ends count as the same.
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.sql"))}
    if not texts:
        raise MigrationError(f"there are no migrations in {folder}: install the program anew")
    return [
        Migration(name, sql, hashlib.sha256(sql.encode()).hexdigest())
        for name, sql in texts.items()
    ]


def _check(applied: dict[str, str], migrations: list[Migration]) -> None:
    known = {migration.name: migration.checksum for migration in migrations}
    if newer := sorted(applied.keys() - known.keys()):
        raise MigrationError(
            f"the database has migrations this program does not know ({', '.join(newer)}): "
            "it was used by a newer version; update the program"
        )
    if edited := sorted(name for name in applied if applied[name] != known[name]):
        raise MigrationError(
            f"applied migrations were edited afterwards ({', '.join(edited)}): "
            "restore them and put the change into a new migration"
        )
