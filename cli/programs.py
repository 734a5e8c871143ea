"""The programs `up` keeps running: how each is started and how it shows that it works."""

import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from cli.livekit_server import LiveKitAccess
from cli.ports import HOST, Ports
from cli.probe import http_status
from cli.settings import HouseSettings
from cli.supervisor import Program

# Graces, in seconds. Their sum leaves time for Postgres within the five that an end may take.
AGENT_GRACE, API_GRACE, LIVEKIT_GRACE = 2.0, 0.8, 0.6


def livekit(binary: Path, config: Path, access: LiveKitAccess, log: Path) -> Program:
    """A LiveKit server of our own."""
    return Program(
        name="LiveKit",
        command=[str(binary), "--config", str(config)],
        env=os.environ,
        log=log,
        ready=_answers(access.url),
        grace=LIVEKIT_GRACE,
    )


def api(ports: Ports, shared: dict[str, str], log: Path) -> Program:
    """The page and the tokens. `shared` is what it and the agent are told (`environment`)."""
    return Program(
        name="API",
        command=[
            *(sys.executable, "-m", "uvicorn", "tokens.app:create_app", "--factory"),
            *("--no-proxy-headers", "--host", HOST, "--port", str(ports.page)),
        ],
        env=shared | {"AGENT_HEALTH_URL": f"http://{HOST}:{ports.worker}/"},
        log=log,
        ready=_answers(f"http://{HOST}:{ports.page}/healthz"),
        grace=API_GRACE,
    )


def agent(
    settings: HouseSettings, ports: Ports, stage: str, shared: dict[str, str], log: Path
) -> Program:
    """The worker that takes the calls."""
    figures = settings.store.appointments_data_dir / "metrics" / "agent"
    figures.mkdir(parents=True, exist_ok=True)
    env = shared | {
        "AGENT_STAGE": stage,
        "WORKER_HOST": HOST,
        "WORKER_PORT": str(ports.worker),
        "WORKER_METRICS_PORT": str(ports.metrics),
        # Ctrl-C is meant: calls that are going on are not waited for.
        "WORKER_DRAIN_SECONDS": "1",
        "PROMETHEUS_MULTIPROC_DIR": str(figures),
    }
    if "worker_load_threshold" not in settings.voice.model_fields_set:
        # Everything runs on this one machine: a busy moment is no reason to refuse a call.
        env["WORKER_LOAD_THRESHOLD"] = "1"
    return Program(
        name="Agent",
        command=[sys.executable, "-m", "voice.worker"],
        env=env,
        log=log,
        ready=_answers(f"http://{HOST}:{ports.worker}/"),
        # It registers once a process for the first call is warm.
        announces="ready for calls",
        tells=("loading speech", "prompts:"),
        goes_on="prompts:",
        ready_within=120.0,
        grace=AGENT_GRACE,
    )


def environment(
    settings: HouseSettings, database_url: str, livekit: LiveKitAccess
) -> dict[str, str]:
    """What API and agent are told: the user's environment and where the parts are."""
    return {
        **{key: value for key, value in os.environ.items() if key != "PROMETHEUS_MULTIPROC_DIR"},
        "DATABASE_URL": database_url,
        "LIVEKIT_URL": livekit.url,
        "LIVEKIT_API_KEY": livekit.api_key,
        "LIVEKIT_API_SECRET": livekit.api_secret,
        # The supervisor reads these lines.
        "LOG_FORMAT": "json",
        "LOG_LEVEL": "DEBUG" if settings.log_level == "DEBUG" else "INFO",
    }


def _answers(url: str) -> Callable[[], Awaitable[bool]]:
    async def ready() -> bool:
        return await http_status(url) == 200

    return ready
