"""Recordings of every kind."""

import struct
import wave
from pathlib import Path

import numpy as np
import pytest

from voice.errors import CallError
from voice.wav import read_wav, write_wav

TONE = np.sin(2 * np.pi * 440 * np.arange(8_000) / 8_000)
"""One second at 8 kHz."""


def pcm(path: Path, *, rate: int = 8_000, width: int = 2, channels: int = 1) -> Path:
    tone = np.interp(np.arange(rate) / rate, np.arange(8_000) / 8_000, TONE) * 0.5
    scaled = tone * (2 ** (8 * width - 1) - 1)
    whole = scaled.astype(np.int64) + (128 if width == 1 else 0)
    samples = b"".join(int(v).to_bytes(8, "little", signed=True)[:width] * channels for v in whole)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(samples)
    return path


def float_wav(path: Path) -> Path:
    data = (TONE * 0.5).astype("<f4").tobytes()
    form = struct.pack("<HHIIHH", 3, 1, 8_000, 32_000, 4, 32)
    body = b"WAVEfmt " + struct.pack("<I", 16) + form + b"data" + struct.pack("<I", len(data))
    path.write_bytes(b"RIFF" + struct.pack("<I", len(body) + len(data)) + body + data)
    return path


@pytest.mark.parametrize("rate", [8_000, 22_050, 48_000])
@pytest.mark.parametrize("width", [1, 2, 3, 4])
@pytest.mark.parametrize("channels", [1, 2])
def test_any_rate_width_and_channels(tmp_path: Path, rate: int, width: int, channels: int) -> None:
    samples = read_wav(pcm(tmp_path / "a.wav", rate=rate, width=width, channels=channels), 16_000)
    assert samples.size == pytest.approx(16_000, abs=50)
    assert np.abs(samples).max() == pytest.approx(16_384, rel=0.05)


def test_float_samples(tmp_path: Path) -> None:
    assert read_wav(float_wav(tmp_path / "a.wav"), 16_000).size == pytest.approx(16_000, abs=50)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    samples = (TONE * 8_000).astype(np.int16)
    write_wav(tmp_path / "a.wav", samples, 8_000)
    assert np.array_equal(read_wav(tmp_path / "a.wav", 8_000), samples)


@pytest.mark.parametrize(
    "content", [b"", b"RIFF", b"Good morning", b"\x00" * 5_000, b"RIFF\x24\x00\x00\x00WAVEfmt "]
)
def test_what_is_no_wav_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.wav").write_bytes(content)
    with pytest.raises(CallError, match=r"bad\.wav"):
        read_wav(tmp_path / "bad.wav", 16_000)


def test_a_file_without_sound_is_refused(tmp_path: Path) -> None:
    write_wav(tmp_path / "empty.wav", np.zeros(0, np.int16), 8_000)
    write_wav(tmp_path / "silent.wav", np.zeros(8_000, np.int16), 8_000)
    for name in ("empty.wav", "silent.wav"):
        with pytest.raises(CallError, match=f"{name}: there is no sound"):
            read_wav(tmp_path / name, 16_000)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="no such file"):
        read_wav(tmp_path / "none.wav", 16_000)


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="cannot be written"):
        write_wav(tmp_path / "no" / "a.wav", np.zeros(1, np.int16), 8_000)
