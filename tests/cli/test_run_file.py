"""One `up` a data folder, and everybody can ask which."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cli.errors import CommandError
from cli.run_file import claim, running


def test_a_second_one_hears_where_the_first_is(tmp_path: Path) -> None:
    with claim(tmp_path) as run_file:
        run_file.write("http://127.0.0.1:8123")
        where = r"running at http://127\.0\.0\.1:8123 .*process"
        with pytest.raises(CommandError, match=where), claim(tmp_path):
            pass
        found = running(tmp_path)
    assert found is not None
    assert (found.pid, found.url) == (os.getpid(), "http://127.0.0.1:8123")


def test_a_second_one_hears_that_the_first_is_starting(tmp_path: Path) -> None:
    with claim(tmp_path), pytest.raises(CommandError, match="already starting"), claim(tmp_path):
        pass


def test_it_is_free_again_afterwards(tmp_path: Path) -> None:
    with claim(tmp_path):
        pass
    assert running(tmp_path) is None
    with claim(tmp_path):
        pass


def test_one_that_was_killed_is_not_running(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from cli.run_file import claim\n"
        f"with claim(Path({str(tmp_path)!r})):\n"
        "    print('claimed', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as killed:
        assert killed.stdout is not None
        killed.stdout.readline()
        assert running(tmp_path) is not None
        killed.kill()
    assert running(tmp_path) is None
    with claim(tmp_path):
        pass


def test_nothing_ran_here_yet(tmp_path: Path) -> None:
    assert running(tmp_path / "none") is None
