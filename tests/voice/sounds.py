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


def hum(seconds: float) -> Pcm:
    """A voice that says nothing: voice detection takes it for speech."""
    at = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    pitch = 120 + 8 * np.sin(2 * np.pi * 3 * at)
    phase = 2 * np.pi * np.cumsum(pitch) / SAMPLE_RATE
    voice = sum(np.sin(n * phase) / n for n in range(1, 12))
    swell = 0.6 + 0.4 * np.sin(2 * np.pi * 2.5 * at)
    return np.asarray(4000 * voice * swell, np.float64).clip(-32768, 32767).astype(np.int16)
