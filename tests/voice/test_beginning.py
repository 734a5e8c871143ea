"""Who loads for a later call waits for one that is beginning."""

import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from voice import beginning


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    """Seconds that were waited; after the first of them the caller hears the agent."""
    seconds: list[float] = []

    def sleep(duration: float) -> None:
        seconds.append(duration)
        beginning.over()

    monkeypatch.setattr(time, "sleep", sleep)
    yield seconds
    beginning.over()


def test_it_waits_until_the_caller_hears_the_first_word(slept: list[float]) -> None:
    beginning.begin()
    beginning.wait()
    assert len(slept) == 1


def test_without_a_call_nobody_waits(slept: list[float]) -> None:
    beginning.wait()
    assert slept == []


def test_a_call_that_never_spoke_is_not_waited_for_long(
    slept: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beginning, "LIMIT", 0.0)
    beginning.begin()
    beginning.wait()
    assert slept == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere calls' processes are not forked")
def test_processes_forked_from_one_know_of_each_others_calls() -> None:
    code = (
        "import os, time\n"
        "from voice import beginning\n"
        "child = os.fork()\n"
        "if child == 0:\n"
        "    beginning.begin()\n"
        "    os._exit(0)\n"
        "os.waitpid(child, 0)\n"
        "def sleep(_):\n"
        "    print('waited')\n"
        "    beginning.over()\n"
        "time.sleep = sleep\n"
        "beginning.wait()\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "waited\n"
