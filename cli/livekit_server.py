"""The LiveKit server of this machine: found, or built once; its keys and its configuration."""

import json
import os
import secrets
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from cli.build import BuildFailed, run_step
from cli.errors import CommandError
from cli.file_lock import file_lock
from cli.ports import HOST
from cli.process import Guardian
from cli.toolchain import described, go_commands

VERSION = "v1.13.5"
MODULE = "github.com/livekit/livekit-server/cmd/server"
INSTALL = f"go install {MODULE}@{VERSION}"

WITHOUT_GO = (
    "install Go (https://go.dev/dl), or uv, which brings one, or put livekit-server on PATH, "
    "or set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET. "
    "`appointments chat` and `appointments call` need none of them"
)

Tell = Callable[[str], None]
"""Is given what is going on, in words."""


@dataclass(frozen=True, slots=True)
class LiveKitAccess:
    """How a LiveKit server is reached, and with which key."""

    url: str
    api_key: str
    api_secret: str

    def __repr__(self) -> str:
        return f"LiveKitAccess({self.url})"


def cached_binary() -> Path:
    """Where the server is put that is built here."""
    return platformdirs.user_cache_path("appointments", appauthor=False) / (
        f"livekit-server-{VERSION}"
    )


def find_server() -> Path | None:
    """The server on PATH, else the one built earlier."""
    if on_path := shutil.which("livekit-server"):
        return Path(on_path)
    built = cached_binary()
    return built if os.access(built, os.X_OK) else None


async def find_or_build_server(guardian: Guardian, log: Path, tell: Tell) -> Path:
    """The server's binary; built if there is none yet, which takes minutes.

    Raises `CommandError`, which says what to install.
    """
    if (found := find_server()) is not None:
        return found
    target = cached_binary()
    async with file_lock(target.with_name(f"{target.name}.lock"), tell):
        # Somebody else may have built it while we waited.
        if (found := find_server()) is None:
            await _build(target, guardian, log, tell)
    return found or target


async def _build(target: Path, guardian: Guardian, log: Path, tell: Tell) -> None:
    commands = go_commands()
    if not commands:
        raise CommandError("there is no LiveKit server and no Go to build it", hint=WITHOUT_GO)
    for go in commands:
        try:
            return await _build_with(go, target, guardian, log, tell)
        except BuildFailed as error:
            failure = f"{described(go)} could not build the LiveKit server:\n{error}"
    raise CommandError(failure, hint=f"{WITHOUT_GO}. The whole log is {log}")


async def _build_with(
    go: tuple[str, ...], target: Path, guardian: Guardian, log: Path, tell: Tell
) -> None:
    progress = _GoProgress(tell)
    tell(f"building {VERSION} with {described(go)}: once, some minutes")
    # Beside its target, so that the move at the end is one step: there is a whole one or none.
    with tempfile.TemporaryDirectory(dir=target.parent, prefix="build-") as folder:
        await run_step(
            [*go, "install", "-v", "-ldflags=-s -w", f"{MODULE}@{VERSION}"],
            # Without cgo it needs no C compiler; GOFLAGS of the user may not fit here.
            env={"GOBIN": folder, "CGO_ENABLED": "0", "GOFLAGS": ""},
            guardian=guardian,
            log=log,
            on_line=progress.hear,
        )
        (Path(folder) / "server").replace(target)


class _GoProgress:
    """Turns the output of `go install -v` into something that moves."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._downloaded = 0
        self._compiled = 0

    def hear(self, line: str) -> None:
        if line.startswith("go: downloading"):
            self._downloaded += 1
            self._tell(f"building {VERSION}: {self._downloaded} modules fetched")
        elif " " not in line:
            self._compiled += 1
            self._tell(f"building {VERSION}: {self._compiled} packages compiled")


def local_keys(data_dir: Path) -> tuple[str, str]:
    """API key and secret of this data folder's own server; made at first use, owner-readable."""
    path = data_dir / "livekit-keys.json"
    try:
        keys = json.loads(path.read_text())
        return keys["key"], keys["secret"]
    except FileNotFoundError:
        pass
    except (ValueError, KeyError, TypeError):
        # Damaged; nothing else was signed with it.
        path.unlink()
    key, secret = f"API{secrets.token_hex(6)}", secrets.token_urlsafe(32)
    _write_private(path, json.dumps({"key": key, "secret": secret}))
    return key, secret


def write_config(data_dir: Path, *, port: int, udp_port: int) -> tuple[Path, LiveKitAccess]:
    """Write the server's configuration; everything on loopback. Returns it and how to get in."""
    key, secret = local_keys(data_dir)
    config = {
        "port": port,
        "bind_addresses": [HOST],
        "rtc": {
            "udp_port": udp_port,
            # Off: it would listen on every interface, and media goes by UDP here.
            "tcp_port": 0,
            "use_external_ip": False,
            "node_ip": HOST,
            "enable_loopback_candidate": True,
            "ips": {"includes": [f"{HOST}/32"]},
        },
        "keys": {key: secret},
        "logging": {"json": True, "level": "warn"},
    }
    path = data_dir / "livekit.yaml"
    # JSON is YAML.
    _write_private(path, json.dumps(config, indent=2))
    return path, LiveKitAccess(f"ws://{HOST}:{port}", key, secret)


def _write_private(path: Path, text: str) -> None:
    """Write a file that only its owner may read, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")  # mode 600
    with os.fdopen(handle, "w") as file:
        file.write(text)
    Path(name).replace(path)
