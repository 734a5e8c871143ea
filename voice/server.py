"""The worker's server: it registers with LiveKit and gives every call a process of its own.

It never imports the conversation itself, which only calls' processes need.
"""

import asyncio
import contextlib
import logging
import math
import signal
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from urllib.parse import urlsplit
from urllib.request import proxy_bypass

from livekit.agents import NOT_GIVEN, AgentServer, JobContext, JobProcess, NotGivenOr

from voice import preload
from voice.settings import VoiceSettings

_log = logging.getLogger(__name__)


async def _answer(job: JobContext) -> None:
    from voice.agent import answer

    await answer(job)


def _prewarm(process: JobProcess) -> None:
    from voice.agent import prewarm

    prewarm(process)


def build_server(
    settings: VoiceSettings,
    answer: Callable[[JobContext], Awaitable[None]] = _answer,
    prewarm: Callable[[JobProcess], None] = _prewarm,
) -> AgentServer:
    """The server, not yet running. Both functions run in a call's own process."""
    secret = settings.livekit_api_secret
    limited = settings.worker_load_threshold < 1
    server = AgentServer(
        ws_url=settings.livekit_url,
        api_key=settings.livekit_api_key,
        api_secret=secret.get_secret_value() if secret else None,
        host=settings.worker_host,
        port=settings.worker_port,
        prometheus_port=settings.worker_metrics_port,
        load_threshold=settings.worker_load_threshold if limited else math.inf,
        load_fnc=None if limited else _always_free,
        num_idle_processes=settings.worker_idle_processes,
        drain_timeout=settings.worker_drain_seconds,
        # The voice alone may take nine seconds to load.
        initialize_process_timeout=60.0,
        # A call's last checkpoints and records may wait for a Postgres that is away.
        shutdown_process_timeout=20.0,
        setup_fnc=prewarm,
        preload_modules=preload.modules(settings),
        http_proxy=_proxy(settings.livekit_url),
    )
    server.rtc_session(answer, agent_name=settings.agent_name)
    server.on("worker_registered", lambda *_: _log.info("ready for calls"))
    return server


def _proxy(url: str) -> NotGivenOr[None]:
    """None where LiveKit is not behind the environment's proxy, which the framework never asks."""
    host = urlsplit(url).hostname or ""
    with contextlib.suppress(ValueError):
        if ip_address(host).is_loopback:
            return None
    return None if host == "localhost" or proxy_bypass(host) else NOT_GIVEN


def _always_free() -> float:
    # On a machine that does other things too, their load must not turn callers away; and the
    # LiveKit server passes over a worker that says it is fully loaded.
    return 0.0


async def serve(server: AgentServer) -> None:
    """Take calls until SIGTERM or SIGINT, then let those that are going on come to their end."""
    running = asyncio.create_task(server.run(), name="worker")
    told_to_stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, told_to_stop.set)
    stopping = asyncio.create_task(told_to_stop.wait())
    await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
    if running.done():
        stopping.cancel()
        return running.result()
    with contextlib.suppress(TimeoutError):
        await server.drain()
    await server.aclose()
    await running
    return None
