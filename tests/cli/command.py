"""Runs `appointments` as a shell does."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]


def appointments(
    *arguments: str, env: Mapping[str, str], cwd: Path = REPOSITORY, typed: str = ""
) -> "subprocess.CompletedProcess[str]":
    """Run a command to its end. `env` is added to the environment; an empty value unsets.

    `typed` is what stands on its standard input.
    """
    return subprocess.run(
        [Path(sys.executable).with_name("appointments"), *arguments],
        cwd=cwd,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "200", **env},
        input=typed,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
