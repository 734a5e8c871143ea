"""The bench of words that sound alike is right about what they mean."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from evals.bench.confusion import Said, everything
from evals.bench.pauses import MONDAY
from graph.understand import understand
from tests.graph.call import POLICY


@pytest.mark.parametrize("said", everything(), ids=lambda said: said.words)
def test_what_is_written_is_read_as_what_is_meant(said: Said) -> None:
    heard = understand(
        said.words,
        expecting=said.expecting,
        now=datetime.combine(MONDAY, time(9), ZoneInfo(POLICY.timezone)),
        locale="en",
        policy=POLICY,
    )
    assert said.value in heard.value
