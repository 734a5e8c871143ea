from dataclasses import replace

import pytest

from evals import batch
from evals.batch import pass_hat, run_all
from evals.run import Result
from evals.scenario import Scenario
from tests.graph.call import POLICY


def scenario(name: str) -> Scenario:
    values = {
        "id": name,
        "now": "2026-11-23T09:00:00-05:00",
        "caller": ["goodbye"],
        "expect": {"outcome": "cancelled"},
    }
    return Scenario.read(values, POLICY)


def test_processes_give_the_same_results_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    scenarios = [scenario(f"s/{number}") for number in range(12)]
    alone = list(run_all(scenarios, None))
    monkeypatch.setattr(batch, "WORTH_SHARING", 2)
    shared = list(run_all(scenarios, None))
    assert [result.as_json() for result in shared] == [result.as_json() for result in alone]
    assert all(result.passed for result in alone)


def test_pass_hat_k_is_the_chance_that_k_tries_all_pass() -> None:
    (passed,) = run_all([scenario("a")], None)
    failed = replace(passed, failures=("calendar: nothing",))
    other = replace(passed, scenario=scenario("b"))
    tries: list[Result] = [passed, other, passed, other, failed, other]
    assert pass_hat(tries, 1) == pytest.approx((2 / 3 + 1) / 2)
    assert pass_hat(tries, 2) == pytest.approx((1 / 3 + 1) / 2)
    assert pass_hat(tries, 3) == pytest.approx((0 + 1) / 2)
