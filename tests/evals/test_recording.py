"""What is measured in a recording of a call."""

import numpy as np
import pytest

from evals.bench.recording import Track, measure
from evals.caller import FRAME, FRAME_SECONDS, MIC_RATE, Pcm


def sound(*parts: tuple[float, int]) -> Pcm:
    """Seconds at a level, one after the other."""
    return np.concatenate([np.full(round(s * MIC_RATE), level, np.int16) for s, level in parts])


def test_who_spoke_when_how_loud_and_how_long_the_other_waited() -> None:
    caller = sound((1.0, 0), (1.0, 3277), (4.0, 0))
    agent = sound((2.3, 0), (0.7, 16384), (0.2, 0), (0.8, 16384), (2.0, 0))[: caller.size]
    found = measure(caller, agent)
    assert list(found.caller.spoken) == [pytest.approx((1.0, 2.0))]
    assert list(found.agent.spoken) == [pytest.approx((2.3, 4.0))]
    assert found.agent.pause == pytest.approx(0.2)
    assert list(found.waited) == pytest.approx([0.3])
    assert found.together == 0
    assert found.caller.level == pytest.approx(-20, abs=0.1)
    assert found.agent.peak == pytest.approx(-6, abs=0.1)


def test_both_at_once() -> None:
    found = measure(sound((1.0, 1000), (1.0, 0)), sound((0.6, 0), (1.0, 1000), (0.4, 0)))
    assert found.together == pytest.approx(0.4)
    assert not found.waited


def test_a_frame_that_comes_a_little_late_follows_the_one_before_it() -> None:
    track = Track(begins=10.0)
    frame = np.full(FRAME, 1000, np.int16)
    track.add(10.0, frame)
    track.add(10.0 + FRAME_SECONDS + 0.03, frame)
    track.add(11.0, frame)
    samples = track.samples()
    assert (samples[: 2 * FRAME] == 1000).all()
    assert samples.size == MIC_RATE + FRAME
    assert not samples[2 * FRAME : MIC_RATE].any()
