"""The supervisor, on real processes."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from cli.errors import CommandError
from cli.process import Guardian
from cli.supervisor import Patience, Program, Supervisor
from tests.cli.children import (
    BEAR,
    PARENT,
    STAY,
    STUBBORN,
    Met,
    Told,
    program,
    wait_until_gone,
)

QUICK = Patience(first=0.01, most=0.04, steady=1000, starts=2)


@pytest.fixture
def told() -> Told:
    return Told("one", "two")


@pytest.fixture
async def supervisor(told: Told) -> AsyncIterator[Supervisor]:
    with Guardian() as guardian:
        supervisor = Supervisor(guardian=guardian, progress=told, patience=QUICK)
        yield supervisor
        await supervisor.stop()


def log_of(program: Program) -> list[str]:
    return program.log.read_text().splitlines()


async def test_a_start_returns_only_once_the_program_is_ready(
    supervisor: Supervisor, told: Told, tmp_path: Path
) -> None:
    answers = [False, False, True]

    async def ready() -> bool:
        return answers.pop(0)

    await supervisor.start(program("one", STAY, tmp_path, ready=ready))
    assert answers == []
    assert "one: ready" in told.text


class Shown(Told):
    """What was shown of the parts, in order."""

    def __init__(self) -> None:
        super().__init__("one")
        self.details: list[str] = []

    def working(self, name: str, detail: str) -> None:
        self.details.append(detail)

    def ready(self, name: str, detail: str = "") -> None:
        self.details.append("ready")

    def beside(self, name: str, detail: str) -> None:
        self.details.append(f"beside: {detail}")


async def test_a_program_tells_what_it_is_doing_while_it_starts_and_beside_its_work(
    tmp_path: Path,
) -> None:
    met = Met(tmp_path)
    before = ["loading speech", "loaded this and that", "prompts: 0 of 9", "here"]
    after = ["loading speech", "prompts: 9 of 9"]
    code = f"print(*{before}, sep='\\n', flush=True)\n{met.code}print(*{after}, sep='\\n')"
    one = replace(
        program("one", code, tmp_path, ready=met),
        tells=("loading speech", "prompts:"),
        goes_on="prompts:",
    )
    shown = Shown()
    with Guardian() as guardian:
        supervisor = Supervisor(guardian=guardian, progress=shown, patience=QUICK)
        await supervisor.start(one)
        # All that was said before its end has been heard by the time it is started again.
        await met.reaches(2)
        await supervisor.stop()
    told = ["starting", "loading speech", "prompts: 0 of 9", "ready", "beside: prompts: 9 of 9"]
    assert shown.details[: len(told) + 1] == [*told, "starting"]


async def test_a_program_is_asked_only_once_it_announced_itself(
    supervisor: Supervisor, tmp_path: Path
) -> None:
    silent = program("one", "import signal; signal.pause()", tmp_path, ready_within=0.3)
    with pytest.raises(CommandError, match="was not ready within"):
        await supervisor.start(silent)


async def test_a_program_that_dies_is_named_with_its_last_lines_and_started_again(
    supervisor: Supervisor, told: Told, tmp_path: Path
) -> None:
    met = Met(tmp_path)
    code = met.code + "import sys; print('out of luck'); sys.exit(3)"
    await supervisor.start(program("one", code, tmp_path, ready=met))
    await met.reaches(2)
    assert "one died (exit code 3)" in told.text
    assert "out of luck" in told.text


async def test_restarts_come_ever_later_up_to_a_limit(
    supervisor: Supervisor, told: Told, tmp_path: Path
) -> None:
    met = Met(tmp_path)
    await supervisor.start(program("one", met.code, tmp_path, ready=met))
    await met.reaches(5)
    assert re.findall(r"again in (\S+) s", told.text)[:4] == ["0.01", "0.02", "0.04", "0.04"]


async def test_after_a_steady_run_the_first_restart_comes_soon_again(
    told: Told, tmp_path: Path
) -> None:
    always_steady = Patience(first=0.01, most=10, steady=0)
    met = Met(tmp_path)
    with Guardian() as guardian:
        supervisor = Supervisor(guardian=guardian, progress=told, patience=always_steady)
        await supervisor.start(program("one", met.code, tmp_path, ready=met))
        await met.reaches(4)
        await supervisor.stop()
    assert set(re.findall(r"again in (\S+) s", told.text)) == {"0.01"}


async def test_what_never_gets_ready_is_given_up_with_its_last_lines(
    supervisor: Supervisor, tmp_path: Path
) -> None:
    broken = program("one", "import sys; sys.exit('no such database')", tmp_path)
    with pytest.raises(CommandError, match="no such database") as failed:
        await supervisor.start(broken)
    assert str(broken.log) in str(failed.value.hint)
    assert log_of(broken) == ["no such database"] * QUICK.starts


async def test_bad_configuration_is_not_tried_twice(supervisor: Supervisor, tmp_path: Path) -> None:
    code = "import sys; print('VAD: not allowed'); sys.exit(2)"
    broken = program("one", code, tmp_path)
    with pytest.raises(CommandError, match="VAD: not allowed") as failed:
        await supervisor.start(broken)
    assert failed.value.exit_code == 2
    assert log_of(broken) == ["VAD: not allowed"]


async def test_programs_end_in_reverse_order(supervisor: Supervisor, tmp_path: Path) -> None:
    ends = tmp_path / "ends"
    for name in ("one", "two"):
        code = (
            "import signal, sys\n"
            "def end(*_):\n"
            f"    open({str(ends)!r}, 'a').write('{name} ')\n"
            "    sys.exit()\n"
            "signal.signal(signal.SIGTERM, end)\nprint('here', flush=True)\nsignal.pause()"
        )
        await supervisor.start(program(name, code, tmp_path))
    await supervisor.stop()
    assert ends.read_text().split() == ["two", "one"]


async def test_what_ignores_the_request_to_end_is_killed(
    supervisor: Supervisor, tmp_path: Path
) -> None:
    code = "import os; print('pid', os.getpid())\n" + STUBBORN
    stubborn = program("one", code, tmp_path)
    await supervisor.start(stubborn)
    pid = int(log_of(stubborn)[0].split()[1])
    await supervisor.stop()
    wait_until_gone(pid)


async def test_descendants_end_too(supervisor: Supervisor, tmp_path: Path) -> None:
    parent = program("one", PARENT, tmp_path)
    await supervisor.start(parent)
    pid = int(log_of(parent)[0].split()[1])
    await supervisor.stop()
    wait_until_gone(pid)


async def test_descendants_of_a_program_that_died_end_before_it_is_started_again(
    supervisor: Supervisor, tmp_path: Path
) -> None:
    dying = program("one", BEAR, tmp_path)
    with pytest.raises(CommandError):
        await supervisor.start(dying)
    children = [int(line.split()[1]) for line in log_of(dying)]
    assert len(children) == QUICK.starts
    wait_until_gone(*children)


async def test_errors_in_a_log_are_shown_and_the_rest_is_not(
    supervisor: Supervisor, told: Told, tmp_path: Path
) -> None:
    code = (
        'print(\'{"event": "all is well", "level": "info"}\')\n'
        'print(\'{"event": "lost the database", "level": "error"}\')\n' + STAY
    )
    await supervisor.start(program("one", code, tmp_path))
    assert "one: lost the database" in told.text
    assert "all is well" not in told.text
