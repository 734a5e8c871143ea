"""A Ctrl-C ends shared work at once, and only who shared it out has a word to say."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress

import pytest

SHARED = """
import os, signal
from evals.workers import workers

# A shell has what it starts in the background ignore a Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)

def work(number):
    os.write(1, b"begun\\n")
    signal.pause()

try:
    with workers(2, "fork") as pool:
        [done.result() for done in [pool.submit(work, number) for number in range(9)]]
except KeyboardInterrupt:
    print("interrupted")
"""


@pytest.mark.parametrize("stop", [os.killpg, os.kill])
def test_a_ctrl_c_ends_it(stop: Callable[[int, int], None]) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SHARED],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as shared:
        assert shared.stdout is not None
        assert [shared.stdout.readline() for _ in range(2)] == ["begun\n"] * 2
        stop(shared.pid, signal.SIGINT)
        try:
            told = shared.communicate(timeout=60)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(shared.pid, signal.SIGKILL)
    assert told == ("interrupted\n", "")
