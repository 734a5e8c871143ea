"""The page: built with npm, again only when its sources changed."""

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import platformdirs

from cli.build import BuildFailed, run_step
from cli.errors import CommandError
from cli.file_lock import file_lock
from cli.process import Guardian
from cli.toolchain import npm_command

UI = Path(__file__).parent.parent / "ui"
MADE = frozenset({"node_modules", "dist", "coverage", "playwright-report", "test-results"})
"""Folders that are made from the sources."""

WITHOUT_NPM = (
    "install Node 20.19 or newer (https://nodejs.org), or uv, which brings one. "
    "`appointments chat` and `appointments call` need neither"
)


async def build_page(
    guardian: Guardian, log: Path, tell: Callable[[str], None], ui: Path = UI
) -> bool:
    """Bring `ui/dist` up to date. True if it had to be built. Raises `CommandError`."""
    if not (ui / "package-lock.json").exists():
        raise CommandError(
            f"the page's sources are not in {ui}",
            hint="run `appointments up` from a checkout: git clone, then uv run appointments up",
        )
    if is_current(ui):
        return False
    npm = npm_command()
    if npm is None:
        raise CommandError("there is no npm to build the page with", hint=WITHOUT_NPM)
    modules = ui / "node_modules"
    async with file_lock(_lock_file(ui), tell):
        if is_current(ui):
            return False
        lock = _digest([ui / "package-lock.json"])
        sources = _digest(_sources(ui))
        try:
            # npm ci empties the folder first, and the stamp with it: half an installation has none.
            if _stamp(modules / ".installed") != lock:
                tell("npm ci")
                await run_step([*npm, "ci"], guardian=guardian, log=log, cwd=ui)
                modules.mkdir(exist_ok=True)
                (modules / ".installed").write_text(lock)
            tell("npm run build")
            await run_step([*npm, "run", "build"], guardian=guardian, log=log, cwd=ui)
        except BuildFailed as error:
            raise CommandError(
                f"the page could not be built:\n{error}", hint=f"the whole log is {log}"
            ) from error
        (modules / ".built").write_text(sources)
    return True


def is_current(ui: Path = UI) -> bool:
    """Was the page built from the sources that are there now?"""
    built = _stamp(ui / "node_modules" / ".built")
    return (ui / "dist" / "index.html").exists() and built == _digest(_sources(ui))


def _lock_file(ui: Path) -> Path:
    # Not in `ui`, where it would be one more file in the checkout.
    name = hashlib.sha256(str(ui.absolute()).encode()).hexdigest()[:16]
    return platformdirs.user_cache_path("appointments", appauthor=False) / f"page-{name}.lock"


def _stamp(path: Path) -> str | None:
    return path.read_text() if path.exists() else None


def _sources(ui: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(ui):
        folders[:] = sorted(name for name in folders if name not in MADE)
        for name in sorted(files):
            if not name.endswith(".tsbuildinfo"):
                yield Path(folder, name)


def _digest(paths: list[Path] | Iterator[Path]) -> str:
    """Digest of the files' names and contents."""
    digest = hashlib.sha256()
    for path in paths:
        content = path.read_bytes()
        digest.update(f"{path}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
