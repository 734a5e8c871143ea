"""The house's Postgres: the user's own, or the embedded one, which is kept running."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from checkpoint.settings import StoreSettings
from cli.progress import Progress
from cli.supervisor import Patience


class Postgres:
    """Whoever calls `start` calls `stop`."""

    def __init__(self, settings: StoreSettings, progress: Progress) -> None:
        self._settings = settings
        self._progress = progress
        self._starting: asyncio.Task[str] | None = None
        self._keeper: asyncio.Task[None] | None = None

    async def start(self) -> str:
        """URL of a Postgres that answers. Raises `DatabaseUnavailableError`."""
        url = await self._ensure()
        if self._settings.database_url is not None:
            self._progress.ready("Postgres", "DATABASE_URL")
            return url
        self._progress.ready("Postgres", "embedded")
        self._keeper = asyncio.create_task(self._keep(url), name="keep Postgres")
        return url

    async def stop(self) -> None:
        """The embedded one ends, unless another program uses it."""
        if self._keeper is not None:
            self._keeper.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._keeper
        if self._starting is None:
            return
        from checkpoint.database import stop_embedded

        # A start that is half-way cannot be called off: let it end, or it would outlive us.
        await asyncio.wait({self._starting})
        await stop_embedded(self._settings)

    async def _ensure(self) -> str:
        self._progress.working("Postgres", "starting")
        self._starting = asyncio.create_task(self._find_or_start(), name="Postgres")
        return await asyncio.shield(self._starting)

    async def _find_or_start(self) -> str:
        ensure_database = await asyncio.to_thread(_import_ensure_database)
        return await ensure_database(self._settings)

    async def _keep(self, url: str) -> None:
        from checkpoint import embedded
        from checkpoint.errors import DatabaseUnavailableError

        patience = Patience()
        delay = patience.first
        clock = asyncio.get_running_loop().time
        while True:
            began = clock()
            await _gone(url)
            if clock() - began >= patience.steady:
                delay = patience.first
            said = embedded.last_lines(self._settings.appointments_data_dir)
            self._progress.failed("Postgres", f"died, again in {delay:g} s")
            self._progress.say(
                f"Postgres died; it is started again in {delay:g} s. It said last:"
                + "".join(f"\n  {line}" for line in said),
                style="yellow",
            )
            await asyncio.sleep(delay)
            delay = min(delay * 2, patience.most)
            try:
                await self._ensure()
            except DatabaseUnavailableError as error:
                self._progress.say(f"Postgres: {error}", style="red")
            else:
                self._progress.ready("Postgres", "embedded")


async def _gone(url: str) -> None:
    """Returns once the server is gone, which ends a connection that waits for nothing else."""
    import psycopg

    with contextlib.suppress(psycopg.OperationalError):
        async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
            async for _ in connection.notifies():
                pass


def _import_ensure_database() -> Callable[[StoreSettings], Awaitable[str]]:
    from checkpoint.database import ensure_database

    return ensure_database
