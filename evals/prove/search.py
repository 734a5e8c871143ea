"""The search: from the beginning of a call through every situation it can come to."""

import gc
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import islice

from evals.prove.caller import Caller
from evals.prove.properties import broken
from evals.prove.step import Event, Situation, Step
from evals.workers import workers
from graph.policy import Policy

WORKERS = 2
"""Processes that search side by side."""

AGAIN = 50
"""Turns out of every situation that are walked twice, to see whether they go the same way."""

Transition = tuple[Situation, tuple[str, ...], Situation]


@dataclass
class Found:
    """What the search found out.

    `transitions` maps each one to a shortest event that takes it, `broken` a property to the steps
    that break it, one out of each situation; `steps` counts the turns that were walked. `unlike` is
    a situation out of which the same turns, walked twice, went another way.
    """

    transitions: dict[Transition, Event] = field(default_factory=dict)
    broken: dict[str, list[Step]] = field(default_factory=dict)
    steps: int = 0
    unlike: Situation | None = None

    @property
    def situations(self) -> set[Situation]:
        """Every situation that was reached."""
        return self.leads_to | {before for before, _, _ in self.transitions}

    @property
    def leads_to(self) -> set[Situation]:
        """The situations some turn leads to."""
        return {after for _, _, after in self.transitions}

    def take(self, other: "Found") -> None:
        """Add what was found out of another situation."""
        self.steps += other.steps
        self.transitions |= other.transitions
        for name, steps in other.broken.items():
            self.broken.setdefault(name, []).extend(steps)
        self.unlike = self.unlike or other.unlike


def leave(caller: Caller, before: Situation) -> Found:
    """Every step out of one situation."""
    found = Found()
    first = list(islice(caller.steps(before), AGAIN))
    for number, step in enumerate(caller.steps(before)):
        found.steps += 1
        if number < AGAIN and (step.path, step.after) != (first[number].path, first[number].after):
            found.unlike = before
        if step.fault is None:
            transition = (before, step.path, step.after)
            if step.event.shorter_than(found.transitions.get(transition)):
                found.transitions[transition] = step.event
        for name in broken(step, caller.policy):
            shown = found.broken.setdefault(name, [step])
            if step.event.shorter_than(shown[0].event):
                shown[0] = step
    return found


def search(policy: Policy, *, until_broken: bool = False) -> Found:
    """Search the whole flow, in this process.

    With `until_broken` it ends at the first situation out of which a property breaks.
    """
    caller, found = Caller(policy), Found()
    seen, front = {Situation()}, [Situation()]
    for before in front:
        left = leave(caller, before)
        found.take(left)
        if until_broken and found.broken:
            break
        news = left.leads_to - seen
        seen |= news
        front += sorted(news, key=repr)
    return found


def search_side_by_side(policy: Policy) -> Iterator[Found]:
    """The same in several processes; yields what is found so far after every situation."""
    found, seen = Found(), {Situation()}
    with ExitStack() as stack:
        # A fork has imported everything already.
        crew = _Crew(
            [stack.enter_context(workers(1, "fork", _begin, policy)) for _ in range(WORKERS)]
        )
        waiting = {crew.send(Situation())}
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for future in done:
                left = future.result()
                found.take(left)
                news = left.leads_to - seen
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


_caller: Caller | None = None


def _begin(policy: Policy) -> None:
    # It leaves no cycles behind, and would look for them one second in eight.
    gc.disable()
    global _caller
    _caller = Caller(policy)


def _leave(before: Situation) -> Found:
    assert _caller is not None
    return leave(_caller, before)
