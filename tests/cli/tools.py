"""Stand-ins for go, npm and node on PATH: small scripts that write down how they were called."""

from pathlib import Path


def put_tool(folder: Path, name: str, script: str) -> Path:
    """A shell script under a tool's name. Returns the file its calls are written to."""
    calls = folder / f"{name}.calls"
    tool = folder / name
    tool.write_text(f'#!/bin/sh\necho "$@" >> "{calls}"\n{script}\n')
    tool.chmod(0o755)
    return calls
