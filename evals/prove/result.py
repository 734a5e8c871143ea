"""What filling the slots came to, and what is still to be seen of the utterance that did it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from evals.prove.opened import told
from evals.prove.runs import Run
from evals.prove.step import APART
from evals.prove.unread import says_nothing

SLOTS = ("date", "time")


@dataclass(frozen=True)
class Result:
    """What a run of `fill` comes to, and what was heard then."""

    run: Run
    known: Mapping[str, Any]

    @cached_property
    def intents(self) -> tuple[str, ...]:
        """The intents the utterance may have."""
        return tuple(self.known["intent"].possible)

    @cached_property
    def bare(self) -> bool | None:
        """Whether the utterance says nothing of the appointment; None while that is open."""
        return says_nothing(self.known)

    @cached_property
    def seen(self) -> str:
        """What a later decision or a property may see of the utterance, but for its intents."""
        known = self.known
        given = [known[slot] is not None if slot in known else None for slot in SLOTS]
        apart = [any(known.get(name) for name in names) for names in APART]
        return f"{given} {apart} {self.bare} {known.get('source')!r} {known.get('confidence')}"

    @cached_property
    def key(self) -> str:
        """What tells it from other results, but for the intents."""
        return f"{told(self.run.update)} {self.run.fault!r} {self.seen}"
