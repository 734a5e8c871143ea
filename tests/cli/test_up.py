"""`appointments up` as a newcomer runs it: everything real."""

import json
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from tests.cli.children import PATIENCE, wait_until_gone
from tests.cli.command import appointments
from tests.folders import postgres_folder
from tests.house import House, running_house

pytestmark = [pytest.mark.room, pytest.mark.usefixtures("built")]


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=PATIENCE) as response:
        text: str = response.read().decode()
        return text


def descendants(house: House) -> list[psutil.Process]:
    """Everything `up` started but Postgres, which is no child of anybody."""
    found: list[psutil.Process] = psutil.Process(house.process.pid).children(recursive=True)
    return found


def postgres(data_dir: Path) -> int:
    return int((data_dir / "postgres" / "postmaster.pid").read_text().split()[0])


def until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_it_starts_restarts_and_ends_everything() -> None:
    with postgres_folder() as data_dir, running_house(data_dir, "--port", "8400") as house:
        assert get(house.url).lower().startswith("<!doctype html")
        ready = json.loads(get(f"{house.url}/readyz"))
        assert {ready[part]["status"] for part in ("livekit", "postgres", "agent")} == {"ok"}

        second = appointments("up", "--no-browser", env={"APPOINTMENTS_DATA_DIR": str(data_dir)})
        assert second.returncode == 1
        assert f"already running at {house.url}" in second.stderr

        (api,) = [p for p in descendants(house) if "uvicorn" in p.cmdline()]
        api.kill()
        log = data_dir / "up.log"
        until(lambda: log.read_text().count("API: ready") == 2)
        assert "API died (SIGKILL)" in log.read_text()
        assert json.loads(get(f"{house.url}/healthz")) == {"status": "alive"}

        left = psutil.Process(postgres(data_dir))
        left.kill()
        until(lambda: log.read_text().count("Postgres: ready") == 2)
        assert "Postgres died" in log.read_text()
        assert json.loads(get(f"{house.url}/readyz"))["postgres"]["status"] == "ok"

        everything = [p.pid for p in descendants(house)] + [postgres(data_dir)]
        assert len(everything) >= 5
        house.process.terminate()
        assert house.process.wait(PATIENCE) == 0
        wait_until_gone(*everything)


def test_what_it_started_ends_with_it_even_when_it_is_killed() -> None:
    with postgres_folder() as data_dir:
        with running_house(data_dir, "--port", "8500", "--stage", "1") as house:
            assert "stage 1 needs a language model" in (data_dir / "up.log").read_text()
            everything = [p.pid for p in descendants(house)]
            house.process.kill()
            house.process.wait(PATIENCE)
            wait_until_gone(*everything)
            left_over = postgres(data_dir)
        with running_house(data_dir, "--port", "8500"):
            assert postgres(data_dir) == left_over
        wait_until_gone(left_over)
