"""The browser of the browser tests: found where there is one, fetched from npm where not.

`python -m tests.browser.chromium` fetches it ahead, for CI.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs
from playwright.sync_api import sync_playwright

from cli.toolchain import npm_command

PACKAGE = "@sparticuz/chromium@147.0.0"
"""A Chromium for Linux x64 that brings the libraries it needs; npm's only one of its kind."""

UNPACK = """node -e "import('@sparticuz/chromium').then(m => m.default.executablePath())\""""

FETCH_SECONDS = 300


@dataclass(frozen=True)
class Chromium:
    """A browser Playwright can start. `env` is added to its environment."""

    path: str
    env: dict[str, str] = field(default_factory=dict)


def find() -> Chromium | None:
    """The browser, or None where none can be had.

    In this order: `CHROME_PATH`, chromium or google-chrome on PATH, Playwright's own, npm's.
    """
    if chosen := os.environ.get("CHROME_PATH"):
        if not shutil.which(chosen):
            raise FileNotFoundError(f"CHROME_PATH={chosen} is no program that can be run")
        return Chromium(chosen)
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        if path := shutil.which(name):
            return Chromium(path)
    with sync_playwright() as playwright:
        if Path(own := playwright.chromium.executable_path).exists():
            return Chromium(own)
    return _from_npm()


def _from_npm() -> Chromium | None:
    if sys.platform != "linux" or os.uname().machine != "x86_64":
        return None
    folder = platformdirs.user_cache_path("appointments") / "chromium"
    browser = folder / "chromium"
    if not browser.exists():
        if (npm := npm_command()) is None:
            return None
        folder.mkdir(parents=True, exist_ok=True)
        install = [*npm, "install", "--prefix", str(folder), "--no-save", PACKAGE]
        # It unpacks into the temporary folder, the libraries only where it believes to be needed.
        env = os.environ | {"TMPDIR": str(folder), "AWS_EXECUTION_ENV": "AWS_Lambda_nodejs22.x"}
        # npm knows its own node, which need not be on PATH.
        for command in (install, [*npm, "exec", "-c", UNPACK]):
            done = subprocess.run(
                command, cwd=folder, env=env, capture_output=True, timeout=FETCH_SECONDS
            )
            if done.returncode:
                sys.stderr.write(done.stderr.decode(errors="replace"))
                return None
    return Chromium(str(browser), {"LD_LIBRARY_PATH": str(folder / "al2023" / "lib")})


if __name__ == "__main__":
    found = find()
    sys.exit(None if found else "no browser can be had here: set CHROME_PATH")
