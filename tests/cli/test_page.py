"""The page is built when its sources changed, and only then."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from cli.errors import CommandError
from cli.page import build_page, is_current
from cli.process import Guardian
from tests.cli.tools import put_tool

NPM = 'if [ "$2" = build ]; then mkdir -p dist; cat src/page.ts > dist/index.html; fi'

Build = Callable[[], Awaitable[bool]]


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH with npm and node on it."""
    tools = tmp_path / "tools"
    tools.mkdir()
    put_tool(tools, "node", "echo v22.1.0")
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("UV", raising=False)
    return tools


@pytest.fixture
def ui(tmp_path: Path) -> Path:
    ui = tmp_path / "ui"
    (ui / "src").mkdir(parents=True)
    (ui / "package.json").write_text("{}")
    (ui / "package-lock.json").write_text("{}")
    (ui / "src" / "page.ts").write_text("one")
    return ui


@pytest.fixture
def build(ui: Path, tmp_path: Path) -> Build:
    async def build() -> bool:
        with Guardian() as guardian:
            return await build_page(guardian, tmp_path / "page.log", lambda _: None, ui)

    return build


async def test_it_is_built_once(path: Path, ui: Path, build: Build) -> None:
    calls = put_tool(path, "npm", NPM)
    assert await build()
    assert not await build()
    assert calls.read_text().splitlines() == ["ci", "run build"]
    assert is_current(ui)


async def test_a_change_builds_it_again_without_installing_again(
    path: Path, ui: Path, build: Build
) -> None:
    calls = put_tool(path, "npm", NPM)
    await build()
    (ui / "src" / "page.ts").write_text("two")
    assert not is_current(ui)
    assert await build()
    assert (ui / "dist" / "index.html").read_text() == "two"
    assert calls.read_text().splitlines() == ["ci", "run build", "run build"]


async def test_other_packages_are_installed_first(path: Path, ui: Path, build: Build) -> None:
    calls = put_tool(path, "npm", NPM)
    await build()
    (ui / "package-lock.json").write_text('{"lockfileVersion": 3}')
    await build()
    assert calls.read_text().splitlines() == ["ci", "run build"] * 2


async def test_a_page_that_was_removed_is_built_again(path: Path, ui: Path, build: Build) -> None:
    put_tool(path, "npm", NPM)
    await build()
    (ui / "dist" / "index.html").unlink()
    assert await build()


async def test_a_failed_build_says_why_and_is_tried_again(
    path: Path, ui: Path, build: Build, tmp_path: Path
) -> None:
    put_tool(path, "npm", 'if [ "$2" = build ]; then echo "page.ts: no such name"; exit 1; fi')
    with pytest.raises(CommandError, match="no such name") as failed:
        await build()
    assert str(tmp_path / "page.log") in str(failed.value.hint)
    assert not is_current(ui)
    put_tool(path, "npm", NPM)
    assert await build()


async def test_without_npm_it_says_what_to_install(path: Path, build: Build) -> None:
    path.joinpath("node").unlink()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(path))
        with pytest.raises(CommandError) as failed:
            await build()
    assert "install Node" in str(failed.value.hint)
    assert "appointments chat" in str(failed.value.hint)


async def test_outside_a_checkout_it_says_so(tmp_path: Path) -> None:
    with Guardian() as guardian, pytest.raises(CommandError, match="sources are not in"):
        await build_page(guardian, tmp_path / "log", lambda _: None, tmp_path)
