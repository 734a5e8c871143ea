"""Runs of `fill`, as a tree of what they read."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from evals.prove.unread import RIVALS


class Run(NamedTuple):
    """What a run of `fill` changes, what it read, and what the calendar answered.

    `presumed` is what an earlier turn must have left behind, `fault` what the run fell over.
    """

    update: Mapping[str, Any]
    read: Mapping[str, Any]
    answers: Sequence[str] = ()
    presumed: Sequence[str] = ()
    fault: Exception | None = None


class Runs:
    """The runs that read the same so far; what they read of the intent does not part them."""

    def __init__(self) -> None:
        self._ended: list[Run] = []
        self._after: dict[tuple[str, Any], Runs] = defaultdict(Runs)

    def add(self, run: Run) -> None:
        """Put a run where what it read leads to."""
        runs = self
        for name, value in run.read.items():
            if name != "intent":
                runs = runs._after[name, value]
        runs._ended.append(run)

    def of(self, known: Mapping[str, Any]) -> Iterator[Run]:
        """The runs there can be of an utterance of which this is known."""
        yield from self._ended
        for (name, value), runs in self._after.items():
            if name in known:
                possible = known[name] == value
            else:
                possible = not (value and any(map(known.get, RIVALS[name])))
            if possible:
                yield from runs.of(known)
