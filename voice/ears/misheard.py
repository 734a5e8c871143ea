"""Something that must have been said and was not heard, and what it may have been."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voice.ears.alike import DOUBT


@dataclass(frozen=True)
class Misheard:
    """The text that was `heard`, and the same with each of the `choices` between the other two.

    A choice comes with the nats by which the recogniser undervalues it. `far`: nats behind what was
    heard within which a choice explains the sound.
    """

    heard: str
    before: str
    choices: Mapping[str, float]
    behind: str
    far: float

    @property
    def texts(self) -> list[str]:
        """What was heard first."""
        return [self.heard, *map(self._with, self.choices)]

    def settled(self, scores: Sequence[float]) -> str:
        """What was said, where each of the texts is so likely by the sound alone."""
        heard, *others = scores
        if max(others) < heard - self.far:
            return self.heard
        lifted = [score + lift for score, lift in zip(others, self.choices.values(), strict=True)]
        nearly = max(lifted) - DOUBT
        near = [one for one, score in zip(self.choices, lifted, strict=True) if score > nearly]
        return self._with(" or ".join(near[:2]))

    def _with(self, words: str) -> str:
        return self.before + words + self.behind
