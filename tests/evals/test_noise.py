"""Noise is as loud as it says."""

import numpy as np
import pytest

from evals.noise import noisy


@pytest.mark.parametrize("decibels", [5.0, 15.0])
def test_noise_is_as_loud_as_it_says(decibels: float) -> None:
    speech = (5000 * np.sin(np.arange(16_000))).astype(np.int16)
    noise = noisy(speech, decibels).astype(float) - speech
    ratio = 10 * np.log10(np.mean(np.square(speech.astype(float))) / np.mean(np.square(noise)))
    assert ratio == pytest.approx(decibels, abs=0.2)
