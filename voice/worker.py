"""The worker: `python -m voice.worker` waits for calls until it is told to stop."""

import asyncio
import contextlib
import logging
import math
import os
import signal
import sys

from livekit.agents import AgentServer
from pydantic import ValidationError

from booking.policy_file import load_policy
from booking.settings import BookingSettings
from graph.policy import PolicyError
from monitoring import logs
from voice.agent import answer, prewarm
from voice.errors import SpeechMissingError
from voice.providers import require_speech
from voice.settings import VoiceSettings

_log = logging.getLogger(__name__)

BAD_CONFIGURATION = 2
"""Exit code where a setting, the policy or a package is missing or wrong."""

PRELOADED = ["voice.agent", "langgraph.graph", "langchain_core.messages"]
"""Imported once and shared by every call's process: five seconds a caller need not wait."""


def build_server(settings: VoiceSettings) -> AgentServer:
    """The server that registers with LiveKit and gives every call a process of its own."""
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
        preload_modules=PRELOADED,
    )
    server.rtc_session(answer, agent_name=settings.agent_name)
    server.on("worker_registered", lambda *_: _log.info("ready for calls"))
    return server


def _always_free() -> float:
    # On a machine that does other things too, their load must not turn callers away; and the
    # LiveKit server passes over a worker that says it is fully loaded.
    return 0.0


async def serve(settings: VoiceSettings) -> None:
    """Take calls until SIGTERM or SIGINT, then let those that are going on come to their end."""
    server = build_server(settings)
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


def main() -> int:
    """Check the configuration, then serve. Returns the exit code."""
    logs.configure("worker")
    try:
        settings = VoiceSettings()
        require_speech(settings)
        load_policy(BookingSettings().appointments_policy)
    except ValidationError as error:
        for problem in error.errors():
            key = str(problem["loc"][0]).upper()
            _log.error("%s=%r: %s", key, problem["input"], problem["msg"])
        return BAD_CONFIGURATION
    except (PolicyError, SpeechMissingError) as error:
        _log.error("%s", error)
        return BAD_CONFIGURATION
    if settings.livekit_api_key is None or settings.livekit_api_secret is None:
        _log.error("LIVEKIT_API_KEY and LIVEKIT_API_SECRET are not set: the worker needs both")
        return BAD_CONFIGURATION
    # Strict reading of checkpoints is decided when langgraph is first imported, in every process.
    os.environ.setdefault("LANGGRAPH_STRICT_MSGPACK", "true")
    asyncio.run(serve(settings))
    return 0


if __name__ == "__main__":
    sys.exit(main())
