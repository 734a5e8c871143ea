"""What is heard from the moment somebody begins to speak: windows of sound, and the silence since.

The voice detector gives a window of 32 ms and how likely it is speech.
"""

import time
from collections import deque
from dataclasses import dataclass

import numpy as np
from livekit import rtc

ONSET = 2
"""Loud windows in a row that begin an utterance: one alone is a click."""

KEPT_BEFORE = 16
"""Windows kept before the onset."""

LONGEST = 30.0
"""Seconds after which a caller who talks without end is answered all the same."""

SEAM_SECONDS = 3.0
"""In the softest tenth of a second of its last so many seconds one that is too long is cut in two,
so that no word is."""

WINDOW_SECONDS = 512 / 16_000

_LOUD, _STILL_LOUD = 0.5, 0.35
"""Probability of speech that begins it, and that goes on with it."""

_FAINT = 10 ** (-35 / 20)
"""Part of an utterance's loudest window under which nothing of a word is in one: the detector says
so 64 ms later (median of 232 utterances, which were understood alike from there on: 210 as if
typed, and 208 with what lies between). In noise no window is that faint."""


@dataclass
class Utterance:
    """`last_loud_at` in seconds of the wall clock, `silence` in seconds of sound since then,
    `pause` the longest one inside.

    `faint`: whether the newest window is so much softer than the `loudest` of speech that he may
    have ended.
    """

    windows: list[rtc.AudioFrame]
    last_loud_at: float
    silence: float = 0.0
    pause: float = 0.0
    loudest: float = 0.0
    faint: bool = False

    @property
    def too_long(self) -> bool:
        """Whether it has to be answered although the caller has not finished."""
        return self.seconds >= LONGEST

    @property
    def seconds(self) -> float:
        """How long it is, with what was kept from before its onset."""
        return len(self.windows) * WINDOW_SECONDS


class Onset:
    """Waits for somebody to begin, or for the next window where one goes on who has said `rest`."""

    def __init__(self, rest: list[rtc.AudioFrame] | None = None) -> None:
        self._rest = rest
        self._before: deque[rtc.AudioFrame] = deque(maxlen=KEPT_BEFORE)
        self._loud = 0

    def take(self, window: rtc.AudioFrame, probability: float) -> Utterance | None:
        """The utterance, if this window begins one."""
        if self._rest is not None:
            windows = [*self._rest, window]
            return Utterance(windows, time.time(), loudest=max(map(_loudness, windows)))
        self._before.append(window)
        self._loud = self._loud + 1 if probability >= _LOUD else 0
        if self._loud < ONSET:
            return None
        return Utterance(list(self._before), time.time(), loudest=_loudness(window))


def extend(utterance: Utterance, window: rtc.AudioFrame, probability: float) -> bool:
    """Add a window; whether the caller still speaks."""
    utterance.windows.append(window)
    loudness = _loudness(window)
    utterance.faint = loudness < _FAINT * utterance.loudest
    if probability > _STILL_LOUD:
        utterance.loudest = max(utterance.loudest, loudness)
        utterance.last_loud_at = time.time()
        utterance.pause = max(utterance.pause, utterance.silence)
        utterance.silence = 0.0
        return True
    utterance.silence += window.duration
    return False


def cut(utterance: Utterance) -> list[rtc.AudioFrame]:
    """Cut it in two where it is softest; returns the rest, which belongs to the next."""
    windows, tenth = utterance.windows, round(0.1 / WINDOW_SECONDS)
    begin = max(len(windows) // 2, len(windows) - round(SEAM_SECONDS / WINDOW_SECONDS))
    loudness = np.array([_loudness(window) for window in windows[begin:]])
    softest = int(np.convolve(np.square(loudness), np.ones(tenth), "valid").argmin())
    at = begin + softest + tenth // 2 + 1
    rest = windows[at:]
    del windows[at:]
    return rest


def _loudness(window: rtc.AudioFrame) -> float:
    """Root of the mean square, of 16 bits."""
    return float(np.sqrt(np.mean(np.square(np.frombuffer(window.data, np.int16), dtype=float))))
