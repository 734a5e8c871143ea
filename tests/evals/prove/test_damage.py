"""Every return and every condition is damaged, and mended again."""

from typing import Literal

import pytest

from evals.prove.damage import mutants
from evals.prove.mutation import damaged
from evals.prove.proof import judge
from evals.prove.search import search
from tests.graph.call import POLICY


def leads(left: bool, right: bool) -> Literal["a", "b", "c"]:
    if left and right:
        return "a"
    return "b"


def test_every_damage_is_another_function() -> None:
    truth = {(x, y): leads(x, y) for x in (False, True) for y in (False, True)}
    found = set()
    for mutant in mutants(leads):
        with mutant.applied():
            damaged = {case: leads(*case) for case in truth}
        assert damaged != truth, mutant.diff
        found.add(tuple(damaged.items()))
    # Negated, always, never, either operand alone, either return to the end it never had.
    assert len(found) == 7
    assert {case: leads(*case) for case in truth} == truth


def test_every_guard_and_every_consent_check_is_damaged() -> None:
    functions = {mutant.function for mutant in damaged()}
    assert {f"graph.guards.after_{state}" for state in (
        "greeting", "collect_date", "collect_time", "confirmation", "fallback", "terminal",
    )} <= functions  # fmt: skip
    assert {"graph.reading.agrees", "booking.consented.require_consent"} <= functions


@pytest.mark.parametrize(
    ("function", "what", "caught"),
    [
        ("graph.reading.agrees", "condition dropped", "consent"),
        ("graph.guards._leaves", "returns the opposite", "leaving"),
        ("graph.guards._leaves", "condition dropped", "never fails"),
    ],
)
def test_a_damage_is_found_out(function: str, what: str, caught: str) -> None:
    mutant = next(m for m in damaged() if (m.function, m.what) == (function, what))
    with mutant.applied():
        broken = [v.name for v in judge(search(POLICY, until_broken=True), POLICY) if not v.holds]
    assert caught in broken
