"""All parts of a running service, started in the order of their needs and ended in reverse."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from cli import programs
from cli.livekit_server import LiveKitAccess, find_or_build_server, write_config
from cli.livekit_url import reach
from cli.page import build_page
from cli.ports import HOST, Ports
from cli.postgres import Postgres
from cli.process import Guardian
from cli.progress import Progress
from cli.settings import HouseSettings
from cli.supervisor import Program, Supervisor

PARTS = ("Postgres", "Migrations", "LiveKit", "Page", "API", "Agent")

STAGE_ONE_WITHOUT_MODEL = (
    "stage 1 needs a language model and there is none: the agent will only say so. "
    "Set OPENAI_API_KEY, or OPENAI_BASE_URL for a compatible server of your own"
)


class House:
    """The parts, each started once it can be told where those are that it needs.

    Whoever calls `start` calls `stop`.
    """

    def __init__(
        self,
        settings: HouseSettings,
        *,
        port: int,
        stage: str | None,
        guardian: Guardian,
        progress: Progress,
        supervisor: Supervisor,
    ) -> None:
        self._settings = settings
        self._port = port
        self._ports = Ports.choose(port)
        self._stage = stage or settings.voice.agent_stage
        self._guardian = guardian
        self._progress = progress
        self._supervisor = supervisor
        self._postgres = Postgres(settings.store, progress)
        self._data_dir = settings.store.appointments_data_dir
        self.logs = self._data_dir / "logs"
        """Where each part's output goes."""

    async def start(self) -> str:
        """Start everything and return the page's URL. Raises `CommandError` and the rooms' own."""
        self.logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._ports.page != self._port:
            self._progress.say(f"port {self._port} is taken, using {self._ports.page}")
        if self._stage == "1" and not self._settings.voice.has_model:
            self._progress.say(STAGE_ONE_WITHOUT_MODEL, style="yellow")
        try:
            async with asyncio.TaskGroup() as group:
                database = group.create_task(self._start_postgres())
                livekit = group.create_task(self._find_livekit(group))
                group.create_task(self._migrate(database))
                group.create_task(self._build_page())
                group.create_task(self._start_api(database, livekit))
                group.create_task(self._start_agent(database, livekit))
        except ExceptionGroup as failed:
            # One cause; the others are parts that waited for it.
            raise failed.exceptions[0] from None
        return f"http://{HOST}:{self._ports.page}"

    async def stop(self) -> None:
        """End everything that was started. Postgres stays if another program uses it."""
        await self._supervisor.stop()
        await self._postgres.stop()

    async def _start_postgres(self) -> str:
        async with self._part("Postgres"):
            return await self._postgres.start()

    async def _migrate(self, database: asyncio.Task[str]) -> None:
        async with self._part("Migrations"):
            url = await database
            self._progress.working("Migrations", "applying")
            migrate = await asyncio.to_thread(_import_migrate)
            applied = await migrate(url)
            self._progress.ready("Migrations", f"{len(applied)} applied" if applied else "")

    async def _find_livekit(self, group: asyncio.TaskGroup) -> LiveKitAccess:
        """How LiveKit is reached. One of our own begins to start, and is there by the time the
        agent has loaded, which takes far longer.
        """
        async with self._part("LiveKit"):
            if self._settings.livekit_url is not None:
                self._progress.working("LiveKit", "asking LIVEKIT_URL")
                access = await reach()
                self._progress.ready("LiveKit", "LIVEKIT_URL")
                return access

            def tell(what: str) -> None:
                self._progress.working("LiveKit", what)

            log = self._fresh_log("livekit-build")
            binary = await find_or_build_server(self._guardian, log, tell)
            config, access = write_config(
                self._data_dir, port=self._ports.livekit, udp_port=self._ports.media
            )
            server = programs.livekit(binary, config, access, self._fresh_log("livekit"))
            group.create_task(self._start("LiveKit", server))
            return access

    async def _build_page(self) -> None:
        async with self._part("Page"):

            def tell(what: str) -> None:
                self._progress.working("Page", what)

            tell("comparing")
            built = await build_page(self._guardian, self._fresh_log("page"), tell)
            self._progress.ready("Page", "built" if built else "unchanged")

    async def _start_api(
        self, database: asyncio.Task[str], livekit: asyncio.Task[LiveKitAccess]
    ) -> None:
        shared = programs.environment(self._settings, await database, await livekit)
        await self._start("API", programs.api(self._ports, shared, self._fresh_log("api")))

    async def _start_agent(
        self, database: asyncio.Task[str], livekit: asyncio.Task[LiveKitAccess]
    ) -> None:
        shared = programs.environment(self._settings, await database, await livekit)
        log = self._fresh_log("agent")
        await self._start(
            "Agent", programs.agent(self._settings, self._ports, self._stage, shared, log)
        )

    async def _start(self, part: str, program: Program) -> None:
        async with self._part(part):
            await self._supervisor.start(program)

    def _fresh_log(self, name: str) -> Path:
        path = self.logs / f"{name}.log"
        path.write_bytes(b"")
        return path

    @asynccontextmanager
    async def _part(self, name: str) -> AsyncIterator[None]:
        try:
            yield
        except Exception:
            self._progress.failed(name)
            raise


def _import_migrate() -> Callable[[str], Awaitable[list[str]]]:
    from checkpoint.migrations import migrate

    return migrate
