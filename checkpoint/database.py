"""Reaching Postgres: the user's own, or the embedded one."""

import asyncio

import psycopg
from psycopg import AsyncConnection
from psycopg.conninfo import conninfo_to_dict
from psycopg.rows import DictRow, dict_row
from psycopg_pool import AsyncConnectionPool

from checkpoint.embedded import CONNECT_SECONDS, start, stop
from checkpoint.errors import DatabaseUnavailableError
from checkpoint.settings import StoreSettings

Pool = AsyncConnectionPool[AsyncConnection[DictRow]]


async def ensure_database(settings: StoreSettings) -> str:
    """URL of a Postgres that answers: `DATABASE_URL`, or the embedded one, started if need be.

    Raises `DatabaseUnavailableError`.
    """
    if settings.database_url is None:
        return await asyncio.to_thread(start, settings.appointments_data_dir)
    try:
        connection = await AsyncConnection.connect(
            settings.database_url, connect_timeout=CONNECT_SECONDS
        )
    except psycopg.Error as error:
        raise DatabaseUnavailableError(
            f"DATABASE_URL ({_place(settings.database_url)}) cannot be used: {str(error).strip()}. "
            "Start that Postgres or correct DATABASE_URL; leave it empty to use the embedded one."
        ) from error
    await connection.close()
    return settings.database_url


async def stop_embedded(settings: StoreSettings) -> bool:
    """Stop the embedded Postgres unless another program is still connected to it.

    Whoever used it calls this once its own connections are closed; the last one stops the server.
    True if it no longer runs. Does nothing to a Postgres named by `DATABASE_URL`.
    """
    if settings.database_url is not None:
        return False
    return await asyncio.to_thread(stop, settings.appointments_data_dir)


async def open_pool(url: str, *, max_size: int = 4) -> Pool:
    """An open pool as the savers need it. The caller closes it.

    It opens whether or not Postgres answers. Waiting for a connection fails with `PoolTimeout`, a
    `psycopg.OperationalError`.
    """
    pool: Pool = AsyncConnectionPool(
        url,
        kwargs={
            "autocommit": True,
            "prepare_threshold": 0,
            "row_factory": dict_row,
            "connect_timeout": CONNECT_SECONDS,
            # A network that swallows packets must end in an error, not in a wait of hours.
            "tcp_user_timeout": 10_000,
        },
        min_size=1,
        max_size=max_size,
        # Idle connections get killed along the way; and after an outage the pool must try again
        # soon rather than in its default, ever longer steps.
        check=AsyncConnectionPool.check_connection,
        max_idle=120,
        max_lifetime=1800,
        timeout=5,
        reconnect_timeout=3,
        open=False,
    )
    await pool.open()
    return pool


def _place(url: str) -> str:
    """Host and database of a URL, without its password."""
    parts = conninfo_to_dict(url)
    return f"{parts.get('host', 'localhost')}/{parts.get('dbname', '')}"
