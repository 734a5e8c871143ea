"""Whether this caller pauses inside his answers, learnt from what he did in this call.

Words alone cannot tell that more will come behind "half past three". Who went on behind such an
answer, and was spoken into, is given the time of one whose words tell nothing, until he gives an
answer in one go.
"""

from voice.utterance import Utterance
from voice.whole_ear import GOES_ON

PAUSE = 0.2
"""Seconds of silence inside an utterance that are a pause: the detector's lag has shortened it by
some 0.1 s, and gaps between words are shorter (Goldman-Eisler, 1968: below 0.25 s)."""


class Pausing:
    """Told when a sound begins, and of the turns that end by their words; in seconds of sound."""

    def __init__(self) -> None:
        self.expected = False
        """Whether what is an answer may not be all of it."""
        self._goes_on = False
        self._answered_at: float | None = None

    def begins(self, position: float) -> None:
        """Somebody begins to speak."""
        answered = self._answered_at
        self._goes_on = answered is not None and position - answered <= GOES_ON

    def ends(self, utterance: Utterance, position: float, *, answered: bool) -> None:
        """The turn is over, and was an answer or something else."""
        if self._goes_on:
            self.expected = True
        elif answered and utterance.pause < PAUSE:
            self.expected = False
        self._answered_at = position - utterance.silence if answered else None
