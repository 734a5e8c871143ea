"""How good the proof is: each guard and each consent check is damaged, and has to be found out."""

import asyncio
from collections.abc import Iterator, Sequence
from concurrent.futures import as_completed
from dataclasses import dataclass
from functools import cache
from types import FunctionType

from booking import consented
from evals.prove.choices import Unforeseen
from evals.prove.damage import Mutant, mutants
from evals.prove.proof import judge
from evals.prove.search import WORKERS, search
from evals.run import run
from evals.scenario import Scenario
from evals.workers import workers
from graph import confirmation, guards, reading, terminal
from graph.policy import Policy

CONSENT = (
    reading.agrees,
    reading.read,
    confirmation.confirmation,
    terminal.terminal,
    vars(terminal)["_book"],
    consented.require_consent,
)
"""Where a consent is given, kept or checked."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a damage. `caught` names the property or the scenario that found it out."""

    function: str
    what: str
    diff: str
    caught: str | None


@cache
def damaged() -> list[Mutant]:
    """Every damage to a guard or a consent check."""
    own = [
        function
        for function in vars(guards).values()
        if isinstance(function, FunctionType) and function.__module__ == guards.__name__
    ]
    return [mutant for function in (*own, *CONSENT) for mutant in mutants(function)]


def fates(owner: Policy, scenarios: Sequence[Scenario]) -> Iterator[Fate]:
    """What becomes of every damage, as it is known."""
    with workers(WORKERS, "fork") as pool:
        work = [pool.submit(_fate, number, owner, scenarios) for number in range(len(damaged()))]
        for done in as_completed(work):
            yield done.result()


_sharp: list[Scenario] = []
"""Scenarios that found out an earlier damage, the newest first: likely to find out the next one."""


def _fate(number: int, owner: Policy, scenarios: Sequence[Scenario]) -> Fate:
    mutant = damaged()[number]
    with mutant.applied():
        others = [scenario for scenario in scenarios if scenario not in _sharp]
        caught = asyncio.run(_by_scenario([*_sharp, *others])) or _by_property(owner)
    return Fate(mutant.function, mutant.what, mutant.diff, caught)


def _by_property(owner: Policy) -> str | None:
    try:
        found = search(owner, until_broken=True)
        broken = [verdict.name for verdict in judge(found, owner) if not verdict.holds]
    except Unforeseen:
        # It proves nothing of such a flow, neither that it is sound nor that it is not.
        return None
    return broken[0] if broken else None


async def _by_scenario(scenarios: Sequence[Scenario]) -> str | None:
    for scenario in scenarios:
        if (caught := await _found_out(scenario)) is not None:
            if scenario in _sharp:
                _sharp.remove(scenario)
            _sharp.insert(0, scenario)
            return caught
    return None


async def _found_out(scenario: Scenario) -> str | None:
    try:
        return None if (await run(scenario)).passed else scenario.id
    except Exception as fault:
        return f"{scenario.id}: {type(fault).__name__}"
