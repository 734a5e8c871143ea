"""What is heard from the moment somebody begins to speak: windows of sound, and the silence since.

The voice detector gives a window of 32 ms and how likely it is speech.
"""

import time
from collections import deque
from dataclasses import dataclass

from livekit import rtc

ONSET = 2
"""Loud windows in a row that begin an utterance: one alone is a click."""

KEPT_BEFORE = 16
"""Windows kept before the onset."""

LONGEST = 1900
"""Windows of an utterance that are kept, the newest: a minute."""

_LOUD, _STILL_LOUD = 0.5, 0.35
"""Probability of speech that begins it, and that goes on with it."""


@dataclass
class Utterance:
    """`last_loud_at` in seconds of the wall clock, `silence` in seconds of sound since then."""

    windows: deque[rtc.AudioFrame]
    last_loud_at: float
    silence: float = 0.0


class Onset:
    """Waits for somebody to begin."""

    def __init__(self) -> None:
        self._before: deque[rtc.AudioFrame] = deque(maxlen=KEPT_BEFORE)
        self._loud = 0

    def take(self, window: rtc.AudioFrame, probability: float) -> Utterance | None:
        """The utterance, if this window begins one."""
        self._before.append(window)
        self._loud = self._loud + 1 if probability >= _LOUD else 0
        if self._loud < ONSET:
            return None
        return Utterance(deque(self._before, maxlen=LONGEST), time.time())


def extend(utterance: Utterance, window: rtc.AudioFrame, probability: float) -> bool:
    """Add a window; whether the caller still speaks."""
    utterance.windows.append(window)
    if probability > _STILL_LOUD:
        utterance.last_loud_at = time.time()
        utterance.silence = 0.0
        return True
    utterance.silence += window.duration
    return False
