"""The proof: what was searched, what holds, and what does not with the call that shows it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from evals.prove import domain
from evals.prove.dialogue import dialogue, shortest, spoken
from evals.prove.properties import PROPERTIES
from evals.prove.search import Found, search_side_by_side
from evals.prove.whole import WHOLE
from graph.graph import build
from graph.policy import Policy
from graph.walk import Walk


@dataclass(frozen=True, slots=True)
class Verdict:
    """One property. `counterexample` is the shortest call that breaks it, a line each."""

    name: str
    sentence: str
    statement: str
    holds: bool
    counterexample: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """`states` and `transitions` count what a call can come to, `turns` what was walked for it."""

    properties: Sequence[Verdict]
    states: int
    transitions: int
    turns: int
    seconds: float

    @property
    def holds(self) -> bool:
        return all(verdict.holds for verdict in self.properties)

    def as_json(self) -> dict[str, Any]:
        """What `--json` writes."""
        return asdict(self) | {"holds": self.holds}


def prove(owner: Policy, progress: Callable[[Found], None] = lambda _: None) -> Proof:
    """Search the whole flow under the owner's patience, and judge every property.

    `progress` is told what is found so far, after every situation.
    """
    started = time.perf_counter()
    found = Found()
    for found in search_side_by_side(owner):
        progress(found)
    return Proof(
        judge(found, owner),
        states=len(found.situations),
        transitions=len(found.transitions),
        turns=found.steps,
        seconds=round(time.perf_counter() - started, 2),
    )


def judge(found: Found, owner: Policy) -> list[Verdict]:
    """The verdict on every property, of what was found."""
    policy, edges = domain.policy(owner), Walk(build()).edges
    verdicts = []
    for claim in PROPERTIES:
        steps = found.broken.get(claim.name)
        lines = dialogue(found, steps, policy) if steps else ()
        verdicts.append(Verdict(claim.name, claim.sentence, claim.statement, not steps, lines))
    for whole in WHOLE:
        broken = whole.check(found, edges)
        lines = ()
        if broken:
            why, situation = broken
            lines = (*(spoken(shortest(found, situation), policy) if situation else ()), why)
        verdicts.append(Verdict(whole.name, whole.sentence, whole.statement, not broken, lines))
    return verdicts
