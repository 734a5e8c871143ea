"""Noise around speech."""

import numpy as np

from voice.wav import Pcm


def noisy(sound: Pcm, decibels: float) -> Pcm:
    """In pink noise, always the same, so many dB under the speech. Digital silence is no speech."""
    white = np.fft.rfft(np.random.default_rng(1).normal(size=sound.size))
    pink = np.fft.irfft(white / np.sqrt(np.arange(white.size) + 1), n=sound.size)
    level = np.sqrt(np.mean(np.square(sound[sound != 0].astype(float))))
    pink *= level / 10 ** (decibels / 20) / np.sqrt(np.mean(np.square(pink)))
    return (sound + pink).clip(-32768, 32767).astype(np.int16)
