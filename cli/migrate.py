"""`appointments migrate`: the database's schema."""

import asyncio
import sys


def migrate() -> None:
    """Bring the database's schema up to date and print what was applied."""
    applied = asyncio.run(_migrate())
    for name in applied:
        print(name)
    if not applied:
        print("nothing to apply: the schema is up to date", file=sys.stderr)


async def _migrate() -> list[str]:
    from checkpoint.database import ensure_database, stop_embedded
    from checkpoint.migrations import migrate
    from checkpoint.settings import StoreSettings

    store = StoreSettings()
    url = await ensure_database(store)
    try:
        return await migrate(url)
    finally:
        await stop_embedded(store)
