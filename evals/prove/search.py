"""The search: from the beginning of a call through every situation it can come to."""

from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import get_context

from evals.prove.caller import Caller
from evals.prove.properties import PROPERTIES
from evals.prove.step import Event, Situation, Step
from graph.policy import Policy

WORKERS = 2
"""Processes that search side by side."""

AGAIN = 50
"""Turns out of every situation that are walked twice, to see whether they go the same way."""

Transition = tuple[Situation, tuple[str, ...], Situation]


@dataclass
class Found:
    """What the search found out.

    `transitions` maps each one to an event that takes it, `broken` a property to the first step
    that breaks it; `steps` counts the turns that were walked. `unlike` is a situation out of which
    the same turns, walked twice, went another way.
    """

    transitions: dict[Transition, Event] = field(default_factory=dict)
    broken: dict[str, Step] = field(default_factory=dict)
    steps: int = 0
    unlike: Situation | None = None

    @property
    def situations(self) -> set[Situation]:
        """Every situation that was reached."""
        reached = {after for _, _, after in self.transitions}
        return reached | {before for before, _, _ in self.transitions}

    def take(self, other: "Found") -> None:
        """Add what was found out of another situation."""
        self.steps += other.steps
        for transition, event in other.transitions.items():
            self.transitions.setdefault(transition, event)
        for name, step in other.broken.items():
            self.broken.setdefault(name, step)
        self.unlike = self.unlike or other.unlike


def leave(caller: Caller, before: Situation) -> Found:
    """Every step out of one situation."""
    found = Found()
    first = list(islice(caller.steps(before), AGAIN))
    for number, step in enumerate(caller.steps(before)):
        found.steps += 1
        if number < AGAIN and (step.path, step.after) != (first[number].path, first[number].after):
            found.unlike = before
        found.transitions.setdefault((before, step.path, step.after), step.event)
        for claim in PROPERTIES:
            if claim.name not in found.broken and not claim.check(step, caller.policy):
                found.broken[claim.name] = step
    return found


def search(policy: Policy, *, until_broken: bool = False) -> Found:
    """Search the whole flow, in this process.

    With `until_broken` it ends at the first situation out of which a property breaks.
    """
    caller, found = Caller(policy), Found()
    seen, front = {Situation()}, [Situation()]
    for before in front:
        found.take(leave(caller, before))
        if until_broken and found.broken:
            break
        news = {after for start, _, after in found.transitions if start == before} - seen
        seen |= news
        front += sorted(news, key=repr)
    return found


def search_side_by_side(policy: Policy) -> Iterator[Found]:
    """The same in several processes; yields what is found so far after every situation."""
    found, seen = Found(), {Situation()}
    with ExitStack() as stack:
        crew = _Crew([stack.enter_context(_worker(policy)) for _ in range(WORKERS)])
        waiting = {crew.send(Situation())}
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for future in done:
                left = future.result()
                found.take(left)
                news = {after for _, _, after in left.transitions} - seen
                seen |= news
                waiting |= {crew.send(after) for after in sorted(news, key=repr)}
            yield found


class _Crew:
    """Who searches what: situations with the same slots go to the same worker.

    It knows already what filling them comes to. New slots go to who has fewest.
    """

    def __init__(self, workers: Sequence[ProcessPoolExecutor]) -> None:
        self._workers = workers
        self._mine: dict[tuple[str | None, str | None], int] = {}

    def send(self, before: Situation) -> "Future[Found]":
        held = list(self._mine.values())
        idlest = min(range(len(self._workers)), key=held.count)
        worker = self._mine.setdefault((before.date, before.time), idlest)
        return self._workers[worker].submit(_leave, before)


def _worker(policy: Policy) -> ProcessPoolExecutor:
    # A fork has imported everything already.
    return ProcessPoolExecutor(1, get_context("fork"), _begin, (policy,))


_caller: Caller | None = None


def _begin(policy: Policy) -> None:
    global _caller
    _caller = Caller(policy)


def _leave(before: Situation) -> Found:
    assert _caller is not None
    return leave(_caller, before)
