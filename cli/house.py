"""All parts of a running service, started in the order of their needs and ended in reverse."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from booking.policy_file import load_policy
from booking.settings import BookingSettings
from checkpoint.settings import StoreSettings
from cli.errors import CommandError
from cli.livekit_server import LiveKitAccess, find_or_build_server, write_config
from cli.page import build_page
from cli.ports import HOST, free_port
from cli.probe import http_status
from cli.process import Guardian
from cli.progress import Progress
from cli.settings import LiveKitSettings
from cli.supervisor import Program, Supervisor
from monitoring.settings import LogSettings
from tokens.settings import TokenSettings
from voice.settings import VoiceSettings

PARTS = ("Postgres", "Migrations", "LiveKit", "Page", "API", "Agent")

# Graces, in seconds. Their sum leaves time for Postgres within the five that an end may take.
AGENT_GRACE, API_GRACE, LIVEKIT_GRACE = 2.0, 0.8, 0.6


@dataclass(frozen=True, kw_only=True)
class HouseSettings:
    """Everything the user may have got wrong, read before anything starts."""

    store: StoreSettings
    livekit_url: str | None
    voice: VoiceSettings
    log_level: str

    @classmethod
    def read(cls) -> "HouseSettings":
        """From the environment, `.env` and the policy. Raises `ValidationError`, `PolicyError`."""
        load_policy(BookingSettings().appointments_policy)
        livekit_url = LiveKitSettings().livekit_url
        if livekit_url is not None:
            TokenSettings()  # type: ignore[call-arg]  # a server of one's own needs key and secret
        return cls(
            store=StoreSettings(),
            livekit_url=livekit_url,
            voice=VoiceSettings(),
            log_level=LogSettings().log_level,
        )


@dataclass(frozen=True, kw_only=True)
class Ports:
    """Where each part listens: the preferred port, or the next that is free."""

    page: int
    livekit: int
    media: int
    worker: int
    metrics: int

    @classmethod
    def choose(cls, page: int) -> "Ports":
        """All of them different. Raises `CommandError`."""
        chosen = [free_port(page)]
        for preferred in (7880, 8081, 9101):
            chosen.append(free_port(preferred, but=frozenset(chosen)))
        return cls(
            page=chosen[0],
            livekit=chosen[1],
            worker=chosen[2],
            metrics=chosen[3],
            media=free_port(7882, "udp"),
        )


class House:
    """The parts, each started once what it needs is ready. Whoever calls `start` calls `stop`."""

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
        self._stage = stage
        self._guardian = guardian
        self._progress = progress
        self._supervisor = supervisor
        self._postgres: asyncio.Task[str] | None = None
        self._data_dir = settings.store.appointments_data_dir
        self.logs = self._data_dir / "logs"
        """Where each part's output goes."""

    async def start(self) -> str:
        """Start everything and return the page's URL. Raises `CommandError` and the rooms' own."""
        self.logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._ports.page != self._port:
            self._progress.say(f"port {self._port} is taken, using {self._ports.page}")
        try:
            async with asyncio.TaskGroup() as group:
                database = group.create_task(self._start_postgres())
                livekit = group.create_task(self._start_livekit())
                migrated = group.create_task(self._migrate(database))
                group.create_task(self._build_page())
                group.create_task(self._start_api(database, livekit))
                group.create_task(self._start_agent(database, livekit, migrated))
        except ExceptionGroup as failed:
            # One cause; the others are parts that waited for it.
            raise failed.exceptions[0] from None
        return f"http://{HOST}:{self._ports.page}"

    async def stop(self) -> None:
        """End everything that was started. Postgres stays if another program uses it."""
        await self._supervisor.stop()
        if self._postgres is None:
            return
        from checkpoint.database import stop_embedded

        # A start that is half-way cannot be called off: let it end, or it would outlive us.
        await asyncio.wait({self._postgres})
        await stop_embedded(self._settings.store)

    async def _start_postgres(self) -> str:
        async with self._part("Postgres"):
            self._progress.working("Postgres", "starting")
            self._postgres = asyncio.create_task(self._ensure_database(), name="Postgres")
            url = await asyncio.shield(self._postgres)
            own = self._settings.store.database_url is not None
            self._progress.ready("Postgres", "DATABASE_URL" if own else "embedded")
            return url

    async def _ensure_database(self) -> str:
        ensure_database = await asyncio.to_thread(_import_ensure_database)
        return await ensure_database(self._settings.store)

    async def _migrate(self, database: asyncio.Task[str]) -> None:
        async with self._part("Migrations"):
            url = await database
            self._progress.working("Migrations", "applying")
            migrate = await asyncio.to_thread(_import_migrate)
            applied = await migrate(url)
            self._progress.ready("Migrations", f"{len(applied)} applied" if applied else "")

    async def _start_livekit(self) -> LiveKitAccess:
        async with self._part("LiveKit"):
            if self._settings.livekit_url is not None:
                return await self._reach_livekit(self._settings.livekit_url)

            def tell(what: str) -> None:
                self._progress.working("LiveKit", what)

            binary = await find_or_build_server(
                self._guardian, self._fresh_log("livekit-build"), tell
            )
            config, access = write_config(
                self._data_dir, port=self._ports.livekit, udp_port=self._ports.media
            )

            async def ready() -> bool:
                return await http_status(access.url) == 200

            await self._supervisor.start(
                Program(
                    name="LiveKit",
                    command=[str(binary), "--config", str(config)],
                    env=os.environ,
                    log=self._fresh_log("livekit"),
                    ready=ready,
                    grace=LIVEKIT_GRACE,
                )
            )
            return access

    async def _reach_livekit(self, url: str) -> LiveKitAccess:
        self._progress.working("LiveKit", "asking LIVEKIT_URL")
        from tokens.health import Probe

        settings = TokenSettings()  # type: ignore[call-arg]
        found = (await Probe(settings).readiness()).livekit
        if found.status == "down":
            raise CommandError(
                f"LiveKit at {url}: {found.detail}",
                hint="start it or correct LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET; "
                "with LIVEKIT_URL empty a server of our own is started",
            )
        self._progress.ready("LiveKit", "LIVEKIT_URL")
        return LiveKitAccess(
            settings.livekit_url,
            settings.livekit_api_key,
            settings.livekit_api_secret.get_secret_value(),
        )

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
        async with self._part("API"):
            env = self._env(await database, await livekit)
            port = str(self._ports.page)
            env["AGENT_HEALTH_URL"] = f"http://{HOST}:{self._ports.worker}/"

            async def ready() -> bool:
                return await http_status(f"http://{HOST}:{port}/healthz") == 200

            await self._supervisor.start(
                Program(
                    name="API",
                    command=[
                        *(sys.executable, "-m", "uvicorn", "tokens.app:create_app", "--factory"),
                        *("--no-proxy-headers", "--host", HOST, "--port", port),
                    ],
                    env=env,
                    log=self._fresh_log("api"),
                    ready=ready,
                    grace=API_GRACE,
                )
            )

    async def _start_agent(
        self,
        database: asyncio.Task[str],
        livekit: asyncio.Task[LiveKitAccess],
        migrated: asyncio.Task[None],
    ) -> None:
        async with self._part("Agent"):
            env = self._env(await database, await livekit)
            figures = self._data_dir / "metrics" / "agent"
            figures.mkdir(parents=True, exist_ok=True)
            env |= {
                "WORKER_HOST": HOST,
                "WORKER_PORT": str(self._ports.worker),
                "WORKER_METRICS_PORT": str(self._ports.metrics),
                # Ctrl-C is meant: calls that are going on are not waited for.
                "WORKER_DRAIN_SECONDS": "1",
                "PROMETHEUS_MULTIPROC_DIR": str(figures),
            }
            if "worker_load_threshold" not in self._settings.voice.model_fields_set:
                # Everything runs on this one machine: a busy moment is no reason to refuse a call.
                env["WORKER_LOAD_THRESHOLD"] = "1"
            if self._stage is not None:
                env["AGENT_STAGE"] = self._stage

            async def ready() -> bool:
                return await http_status(f"http://{HOST}:{self._ports.worker}/") == 200

            await self._supervisor.start(
                Program(
                    name="Agent",
                    command=[sys.executable, "-m", "voice.worker"],
                    env=env,
                    log=self._fresh_log("agent"),
                    ready=ready,
                    # It registers once a process for the first call is warm.
                    announces="ready for calls",
                    ready_within=120.0,
                    grace=AGENT_GRACE,
                )
            )
            # It loads while the schema is made; a call needs both.
            await migrated

    def _env(self, database_url: str, livekit: LiveKitAccess) -> dict[str, str]:
        """What API and agent are given: the user's environment and where the parts are."""
        return {
            **_without(os.environ, "PROMETHEUS_MULTIPROC_DIR"),
            "DATABASE_URL": database_url,
            "LIVEKIT_URL": livekit.url,
            "LIVEKIT_API_KEY": livekit.api_key,
            "LIVEKIT_API_SECRET": livekit.api_secret,
            # The supervisor reads these lines.
            "LOG_FORMAT": "json",
            "LOG_LEVEL": "DEBUG" if self._settings.log_level == "DEBUG" else "INFO",
        }

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


def _import_ensure_database() -> Callable[[StoreSettings], Awaitable[str]]:
    from checkpoint.database import ensure_database

    return ensure_database


def _import_migrate() -> Callable[[str], Awaitable[list[str]]]:
    from checkpoint.migrations import migrate

    return migrate


def _without(env: Mapping[str, str], name: str) -> dict[str, str]:
    return {key: value for key, value in env.items() if key != name}
