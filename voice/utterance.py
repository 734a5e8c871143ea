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
    """Waits for somebody to begin, or, where somebody was `talking`, for the next loud window."""

    def __init__(self, *, talking: bool = False) -> None:
        self._before: deque[rtc.AudioFrame] = deque(maxlen=KEPT_BEFORE)
        self._loud = ONSET - 1 if talking else 0

    def take(self, window: rtc.AudioFrame, probability: float) -> Utterance | None:
        """The utterance, if this window begins one."""
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


def _loudness(window: rtc.AudioFrame) -> float:
    """Root of the mean square, of 16 bits."""
    return float(np.sqrt(np.mean(np.square(np.frombuffer(window.data, np.int16), dtype=float))))
