"""Sounds that are no words."""

import numpy as np

from voice.recording import SAMPLE_RATE
from voice.wav import Pcm


def cough() -> Pcm:
    """Two bursts of noise that die away."""
    random = np.random.default_rng(1)

    def burst(seconds: float) -> Pcm:
        count = int(seconds * SAMPLE_RATE)
        fading = np.exp(-6 * np.arange(count) / count)
        return (5000 * random.normal(0, 1, count) * fading).astype(np.int16)

    return np.concatenate([burst(0.22), np.zeros(SAMPLE_RATE // 8, np.int16), burst(0.3)])


def murmur(words: Pcm) -> Pcm:
    """Somebody far away: voice detection takes it for speech; ears may make words of it."""
    return np.asarray(words[::-1] * 0.05, np.int16)
