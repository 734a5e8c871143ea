"""The user's own database, opened as any command needs it, closed in order."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

from rich.console import Console

if TYPE_CHECKING:
    from checkpoint.database import Pool


@asynccontextmanager
async def open_store() -> AsyncIterator["Pool"]:
    """A pool on a Postgres that is started and stopped as needed and has today's schema."""
    from checkpoint.database import ensure_database, open_pool, stop_embedded
    from checkpoint.migrations import migrate
    from checkpoint.settings import StoreSettings

    store = StoreSettings()
    async with AsyncExitStack() as stack:
        with Console(stderr=True).status("starting Postgres"):
            url = await ensure_database(store)
            stack.push_async_callback(stop_embedded, store)
            await migrate(url)
        pool = await open_pool(url)
        stack.push_async_callback(pool.close)
        yield pool
