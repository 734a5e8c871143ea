from collections.abc import AsyncIterator

import pytest

from checkpoint.database import stop_embedded
from checkpoint.settings import StoreSettings
from tests.folders import postgres_folder


@pytest.fixture
async def settings() -> AsyncIterator[StoreSettings]:
    """An embedded Postgres of the test's own, not yet started."""
    with postgres_folder() as data_dir:
        settings = StoreSettings(database_url=None, appointments_data_dir=data_dir)
        yield settings
        await stop_embedded(settings)
