"""Whether this caller pauses inside his answers, learnt from what he did in this call.

Words alone cannot tell that more will come behind "half past three". Who went on behind such an
answer, and was spoken into, is given the time of one whose words tell nothing, until he has given
two answers in one go. Before his first answer nothing is known of him.
"""

from voice.ears.patience import Pace
from voice.ears.utterance import Utterance
from voice.ears.whole_ear import GOES_ON

PAUSE = 0.3
"""Seconds of silence inside an utterance that are a pause, shortened by the detector's lag: at the
commas of fourteen answers in the local voice there were up to 0.26."""

IN_ONE_GO = 2
"""Answers after which he is believed again: of pauses from 0.2 to 0.9 s every fourth is too short
to be told from a comma."""


class Pausing:
    """Told when a sound begins, and of the turns that end by their words; in seconds of sound."""

    def __init__(self) -> None:
        self._expected = 0
        self._goes_on = False
        self._answered_at: float | None = None
        self._has_answered = False

    @property
    def pace(self) -> Pace:
        """Whether what is an answer may not be all of it."""
        if self._expected:
            return "pauses"
        return "quick" if self._has_answered else "not known"

    def begins(self, position: float) -> None:
        """Somebody begins to speak."""
        answered = self._answered_at
        self._goes_on = answered is not None and position - answered <= GOES_ON

    def ends(self, utterance: Utterance, position: float, *, answered: bool) -> None:
        """The turn is over, and was an answer or something else."""
        if self._goes_on or (self._expected and utterance.pause >= PAUSE):
            self._expected = IN_ONE_GO
        elif answered:
            self._expected = max(0, self._expected - 1)
        self._has_answered = self._has_answered or answered
        self._answered_at = position - utterance.silence if answered else None
