"""What phrases may speak of, and what every locale provides."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from graph.heard import Heard, Phase
from graph.policy import Policy
from graph.state import Outcome, Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The state of the call as far as wording needs it; `now` is on the business's wall clock."""

    policy: Policy
    now: datetime
    date: str | None = None
    time: str | None = None
    offer: tuple[str, ...] = ()
    heard: Heard | None = None
    reason: Reason | None = None
    caller: str | None = None


class Phrases(Protocol):
    """One locale. Dates and times are spoken in words: no voice reads "15:30" or "Dec 1" right.

    `variant` counts from 0 and chooses among several wordings.
    """

    SORRY: str
    """The apology for a fault of ours."""
    GIVE_UP: str
    """The last words where faults do not end."""
    UNVOICED: str
    """What is shown where no voice speaks this language and the call is held in another."""

    def greeting(self, facts: Facts) -> str:
        """Who is speaking, and what for."""
        ...

    def ask(self, phase: Phase, variant: int, facts: Facts) -> str:
        """The question a waiting state asks; in confirmation, the value read back."""
        ...

    def answer(self, phase: Phase, facts: Facts) -> str:
        """The answer to what the caller asked himself, "" where he did not."""
        ...

    def what_to_change(self, facts: Facts) -> str:
        """The question after a bare no."""
        ...

    def because(self, reason: Reason, variant: int, facts: Facts) -> str:
        """Why it did not work."""
        ...

    def closing(self, outcome: Outcome, facts: Facts) -> str:
        """The last words of a call."""
        ...

    def spoken_slot(self, iso: str, clock: str, now: datetime, policy: Policy) -> str:
        """A date and a time in one, as `spoken_date` and `spoken_time` have them."""
        ...

    def spoken_date(self, iso: str, now: datetime) -> str:
        """A date in words, e.g. "Tuesday, the first of December"."""
        ...

    def spoken_time(self, clock: str, policy: Policy) -> str:
        """A time in words, e.g. "half past three".

        With the part of the day where opening hours leave open which half is meant.
        """
        ...
