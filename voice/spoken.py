"""What a vendor has said of a text: sound, and words by the vendor's own timing."""

import math
import re

from livekit import rtc
from livekit.agents.types import USERDATA_TIMED_TRANSCRIPT
from livekit.agents.utils import is_given
from livekit.agents.voice.io import TimedString

from voice.prompts import Prompt

_WORD = re.compile(r"\s*\S+(?:\s+$)?")
"""With the spaces around it: what was said is written down letter by letter."""


class Spoken:
    """How much of a text has been heard, in whole words.

    They are those of the text, letter by letter: vendors leave out spaces.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._untold = _WORD.findall(text)
        self._seconds = 0.0
        self._words: list[TimedString] = []
        self._told: list[TimedString] = []
        self._sound: list[bytes] = []
        self._heard = 0
        self._letters = 0

    def after(self, frame: rtc.AudioFrame) -> list[TimedString]:
        """The words that are whole with this frame."""
        for word in frame.userdata.get(USERDATA_TIMED_TRANSCRIPT, []):
            self._tell(word)
        self._seconds += frame.duration
        self._sound.append(bytes(frame.data))
        whole = []
        while self._words and _end(self._words[0]) <= self._seconds:
            whole.append(self._words.pop(0))
        self._heard += sum(len(word.split()) for word in whole)
        return whole

    @property
    def ended_early(self) -> bool:
        """When the vendor has done: whether it told words, and not all, or none of their sound.

        By their letters: it may tell two words as one.
        """
        unheard = any(_start(word) >= self._seconds for word in self._words)
        return bool(self._told) and (unheard or self._letters < _letters(self.text))

    def rest(self) -> list[TimedString]:
        """What is left of the words when the text is over; all of it where no word was told."""
        untold = "".join(self._untold)
        return [*self._words, TimedString(untold)] if untold else self._words

    def prompt(self) -> Prompt:
        """All of it, to be kept."""
        words = [(str(word), _start(word)) for word in self._told]
        if self._untold:
            words.append(("".join(self._untold), self._seconds if words else 0.0))
        return Prompt(b"".join(self._sound), words)

    def left(self) -> str:
        """What has not been heard; all of it where no word was told."""
        return "".join(_WORD.findall(self.text)[self._heard :])

    def _tell(self, word: TimedString) -> None:
        self._letters += _letters(word)
        count = len(word.split())
        ours = "".join(self._untold[:count])
        del self._untold[:count]
        told = TimedString(ours, start_time=word.start_time, end_time=word.end_time)
        self._words.append(told)
        self._told.append(told)


def _letters(text: str) -> int:
    return sum(letter.isalnum() for letter in text)


def _start(word: TimedString) -> float:
    return word.start_time if is_given(word.start_time) else 0.0


def _end(word: TimedString) -> float:
    """The second a word ends at; without one it is not known to be over."""
    return word.end_time if is_given(word.end_time) else math.inf
