"""Is this process alive, and could a call be taken now?"""

import asyncio
import time
from typing import Literal

import aiohttp
import psycopg
from fastapi import APIRouter, Response
from livekit.api import ListRoomsRequest, LiveKitAPI, ServerError
from pydantic import BaseModel

from tokens.settings import TokenSettings

_PROBE_SECONDS = 2.0
_REMEMBERED_SECONDS = 1.0


class Part(BaseModel):
    """One thing a call needs. `detail` says what to do when it is not ok."""

    status: Literal["ok", "down", "not checked"]
    detail: str | None = None


class Readiness(BaseModel):
    """Ready when no part is down."""

    status: Literal["ready", "not ready"]
    livekit: Part
    postgres: Part
    agent: Part


class Probe:
    """Asks the parts, at most once a second however often it is asked itself."""

    def __init__(self, settings: TokenSettings) -> None:
        self._settings = settings
        self._lock = asyncio.Lock()
        self._last: tuple[float, Readiness] | None = None

    async def readiness(self) -> Readiness:
        """What holds now, or held a second ago."""
        async with self._lock:
            if self._last is None or time.monotonic() - self._last[0] > _REMEMBERED_SECONDS:
                self._last = (time.monotonic(), await self._ask())
            return self._last[1]

    async def _ask(self) -> Readiness:
        livekit, postgres, agent = await asyncio.gather(
            self._livekit(), self._postgres(), self._agent()
        )
        down = "down" in (livekit.status, postgres.status, agent.status)
        return Readiness(
            status="not ready" if down else "ready",
            livekit=livekit,
            postgres=postgres,
            agent=agent,
        )

    async def _livekit(self) -> Part:
        settings = self._settings
        try:
            async with LiveKitAPI(
                settings.livekit_url,
                settings.livekit_api_key,
                settings.livekit_api_secret.get_secret_value(),
                timeout=aiohttp.ClientTimeout(total=_PROBE_SECONDS),
                failover=False,
            ) as livekit:
                # A call that needs the key: an open port alone does not let anybody in.
                await livekit.room.list_rooms(ListRoomsRequest(names=["readiness"]))
        except ServerError as error:
            if error.status in (401, 403):
                return Part(status="down", detail="refuses LIVEKIT_API_KEY and LIVEKIT_API_SECRET")
            return Part(status="down", detail=f"answers with status {error.status}")
        except (aiohttp.ClientError, TimeoutError, OSError):
            return Part(status="down", detail="cannot be reached at LIVEKIT_URL")
        return Part(status="ok")

    async def _postgres(self) -> Part:
        if self._settings.database_url is None:
            return Part(status="not checked", detail="DATABASE_URL is not set")
        try:
            async with asyncio.timeout(_PROBE_SECONDS):
                connection = await psycopg.AsyncConnection.connect(
                    self._settings.database_url.get_secret_value()
                )
                async with connection:
                    await connection.execute("SELECT 1")
        except (psycopg.Error, TimeoutError, OSError):
            return Part(status="down", detail="cannot be reached at DATABASE_URL")
        return Part(status="ok")

    async def _agent(self) -> Part:
        url = self._settings.agent_health_url
        if url is None:
            return Part(status="not checked", detail="AGENT_HEALTH_URL is not set")
        try:
            timeout = aiohttp.ClientTimeout(total=_PROBE_SECONDS)
            async with aiohttp.ClientSession(timeout=timeout) as session, session.get(url) as got:
                if got.status != 200:
                    return Part(status="down", detail="the worker is not registered with LiveKit")
        except (aiohttp.ClientError, TimeoutError, OSError):
            return Part(status="down", detail="no worker answers at AGENT_HEALTH_URL")
        return Part(status="ok")


def health(settings: TokenSettings) -> APIRouter:
    """`/healthz`: this process answers. `/readyz`: and so does what a call needs, else 503."""
    router = APIRouter()
    probe = Probe(settings)

    @router.head("/healthz", include_in_schema=False)
    @router.get("/healthz")
    async def healthz() -> dict[str, str]:
        return {"status": "alive"}

    @router.head("/readyz", include_in_schema=False)
    @router.get("/readyz")
    async def readyz(response: Response) -> Readiness:
        readiness = await probe.readiness()
        if readiness.status != "ready":
            response.status_code = 503
        return readiness

    return router
