"""WAV files in and out."""

import wave
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from voice.errors import CallError

Pcm = NDArray[np.int16]
"""Mono samples, 16 bit."""


def read_wav(path: Path, sample_rate: int) -> Pcm:
    """The samples of a WAV of any rate, width, channels and length, in mono at `sample_rate`.

    Raises `CallError`, which names the file, if it is not there, no WAV, or has no sound in it.
    """
    if not path.is_file():
        raise CallError(f"{path}: there is no such file")
    if path.stat().st_size == 0:
        raise CallError(f"{path}: the file is empty")
    try:
        with av.open(str(path), format="wav") as container:
            resampler = av.AudioResampler(format="s16", layout="mono", rate=sample_rate)
            frames = [
                piece.to_ndarray()
                for frame in container.decode(audio=0)
                for piece in resampler.resample(frame)
            ]
            frames += [piece.to_ndarray() for piece in resampler.resample(None)]
    except (av.FFmpegError, IndexError, ValueError) as error:
        raise CallError(f"{path}: not a WAV file that can be read") from error
    samples = np.concatenate(frames, axis=1)[0] if frames else np.zeros(0, np.int16)
    if not samples.any():
        raise CallError(f"{path}: there is no sound in this WAV file")
    return samples.astype(np.int16)


def write_wav(path: Path, samples: Pcm, sample_rate: int) -> None:
    """Write 16-bit mono. Raises `CallError` if the file cannot be written."""
    try:
        with path.open("wb") as raw, wave.open(raw, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(sample_rate)
            file.writeframes(samples.tobytes())
    except OSError as error:
        raise CallError(f"{path}: cannot be written ({error.strerror})") from error
