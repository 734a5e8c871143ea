"""The bench of words that sound alike is right about what they mean, and its noise is as loud as it
says."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from evals.bench.confusion import NOISE_DB, Said, everything, noisy
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


def test_noise_is_as_loud_as_it_says() -> None:
    speech = (5000 * np.sin(np.arange(16_000))).astype(np.int16)
    noise = noisy(speech).astype(float) - speech
    ratio = 10 * np.log10(np.mean(np.square(speech.astype(float))) / np.mean(np.square(noise)))
    assert ratio == pytest.approx(NOISE_DB, abs=0.2)
