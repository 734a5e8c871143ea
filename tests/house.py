"""The whole house as a newcomer starts it: `appointments up`, on folders and ports of its own."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

START_SECONDS = 900
"""The first start on a machine builds the LiveKit server and the page."""

STOP_SECONDS = 20


@dataclass(frozen=True)
class House:
    """A running `appointments up`. `url` is the page's, without a slash at its end."""

    url: str
    data_dir: Path
    process: subprocess.Popen[str]


@contextmanager
def running_house(data_dir: Path, *options: str, **env: str) -> Iterator[House]:
    """Start the house, wait until its page is ready, and end it with SIGTERM."""
    command = [str(Path(sys.executable).with_name("appointments")), "up", "--no-browser", *options]
    log = data_dir / "up.log"
    environment = os.environ | {"APPOINTMENTS_DATA_DIR": str(data_dir)} | env
    with log.open("w") as errors:
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=errors, text=True
        )
    assert process.stdout is not None
    patience = threading.Timer(START_SECONDS, process.kill)
    patience.start()
    try:
        # The line comes when everything is ready; the end of the stream when it cannot be.
        url = process.stdout.readline().strip()
        if not url:
            raise AssertionError(f"`appointments up` ended:\n{log.read_text()}")
        patience.cancel()
        yield House(url.rstrip("/"), data_dir, process)
    finally:
        patience.cancel()
        process.send_signal(signal.SIGTERM)
        process.wait(STOP_SECONDS)
