"""What tests share: a real Postgres, and the whole house as a newcomer starts it."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator

import pytest

from checkpoint.database import Pool, ensure_database, open_pool, stop_embedded
from checkpoint.migrations import migrate
from checkpoint.settings import StoreSettings
from cli.livekit_server import find_or_build_server, find_server
from cli.page import build_page
from cli.process import Guardian
from tests.folders import postgres_folder
from tests.house import House, running_house
from tests.scheduling import HouseScheduling

REPORTER = "terminalreporter"

# LangSmith's plugin would send what is marked for it, with or without a key.
if not os.environ.get("LANGSMITH_API_KEY"):
    os.environ.setdefault("LANGSMITH_TEST_TRACKING", "false")


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> HouseScheduling:
    return HouseScheduling(config, log)


@pytest.fixture(scope="session")
def database_url() -> Iterator[str]:
    """URL of the session's database."""

    async def start(settings: StoreSettings) -> str:
        url = await ensure_database(settings)
        await migrate(url)
        return url

    with postgres_folder() as data_dir:
        settings = StoreSettings(database_url=None, appointments_data_dir=data_dir)
        yield asyncio.run(start(settings))
        asyncio.run(stop_embedded(settings))


@pytest.fixture
async def pool(database_url: str) -> AsyncIterator[Pool]:
    """An open pool on the session's database, its tables empty."""
    async with await open_pool(database_url) as opened:
        async with opened.connection() as connection:
            await connection.execute(
                "truncate conversations, conversation_turns, state_transitions, extracted_slots,"
                " appointments, system_metrics, error_logs, user_feedback,"
                " checkpoints, checkpoint_blobs, checkpoint_writes"
            )
        yield opened


@pytest.fixture(scope="session")
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The LiveKit server and the page are built, which takes minutes once."""
    if find_server() is None and (terminal := request.config.pluginmanager.get_plugin(REPORTER)):
        terminal.write_line("building the LiveKit server: once, some three minutes")

    async def build() -> None:
        logs = tmp_path_factory.mktemp("build")
        with Guardian() as guardian:
            await find_or_build_server(guardian, logs / "livekit.log", lambda _: None)
            await build_page(guardian, logs / "page.log", lambda _: None)

    asyncio.run(build())


@pytest.fixture(scope="session")
def house(built: None) -> Iterator[House]:
    """A running `appointments up` with a database of its own, for all tests of the session."""
    # A browser beside the worker on two cores is more than the load it would take calls at.
    with (
        postgres_folder() as data_dir,
        running_house(data_dir, "--port", "8300", WORKER_LOAD_THRESHOLD="1") as running,
    ):
        yield running


@pytest.fixture
async def house_pool(house: House) -> AsyncIterator[Pool]:
    """An open pool on the house's database, whose calendar begins empty: the house is shared."""
    settings = StoreSettings(database_url=None, appointments_data_dir=house.data_dir)
    async with await open_pool(await ensure_database(settings)) as opened:
        async with opened.connection() as connection:
            await connection.execute("delete from appointments")
        yield opened
    # The house goes on using it; only this test no longer does.
    await stop_embedded(settings)
