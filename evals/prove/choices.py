"""Every way a run can go: choices are made when they are asked for, and enumerated depth first."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


class Unforeseen(LookupError):
    """A decision looks at what the proof keeps open and cannot tell it."""


class Choices:
    """What a run leaves open. `every()` yields once for each way to settle it.

    A run that never asks is one way; each question it asks multiplies the ways by its answers, and
    only on the path that led to it.
    """

    def __init__(self) -> None:
        self._path: list[tuple[int, int]] = []
        self._asked = 0

    def every(self) -> Iterator[None]:
        """Yield before each run; the run then asks `of` as often as it likes."""
        self._path = []
        while True:
            self._asked = 0
            yield
            while self._path and self._path[-1][0] + 1 == self._path[-1][1]:
                self._path.pop()
            if not self._path:
                return
            taken, count = self._path[-1]
            self._path[-1] = (taken + 1, count)

    def made(self) -> tuple[int, ...]:
        """The number of each choice this run has made so far."""
        return tuple(taken for taken, _ in self._path[: self._asked])

    def of(self, options: Sequence[T]) -> T:
        """One of the options; in later runs each of the others."""
        if self._asked == len(self._path):
            self._path.append((0, len(options)))
        taken, _ = self._path[self._asked]
        self._asked += 1
        return options[taken]
