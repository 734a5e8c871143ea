"""A Ctrl-C ends shared work at once, and only who shared it out has a word to say."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable

import pytest

SHARED = """
import os, signal
from evals.workers import workers

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
        told = shared.communicate(timeout=60)
    assert told == ("interrupted\n", "")
