"""Our own scenarios, each a call that must end as it says."""

from pathlib import Path

import pytest

from evals.coverage import KINDS, SITUATIONS, cover, situation
from evals.run import Result, run
from evals.scenario import Scenario
from evals.scenario_file import read_scenarios
from tests.graph.call import POLICY

FOLDER = Path(__file__).parents[2] / "evals" / "scenarios"
SCENARIOS, PROBLEMS = read_scenarios([FOLDER], POLICY)


def test_every_scenario_is_read() -> None:
    assert PROBLEMS == []
    assert len(SCENARIOS) >= 200


def test_an_id_begins_with_its_folder() -> None:
    for folder in FOLDER.iterdir():
        scenarios, _ = read_scenarios([folder], POLICY)
        assert {scenario.id.partition("/")[0] for scenario in scenarios} == {folder.name}


RAN: dict[str, Result] = {}


@pytest.mark.langsmith
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
async def test_scenario(scenario: Scenario) -> None:
    result = RAN[scenario.id] = await run(scenario)
    said = [f"{turn.utterance}\n    {turn.reply}" for turn in result.turns]
    assert result.passed, "\n".join([*result.failures, *said])


async def test_the_flow_is_covered() -> None:
    """The floor: every state, transition, reason and slot situation is reached by a scenario."""
    results = [RAN.get(scenario.id) or await run(scenario) for scenario in SCENARIOS]
    coverage = cover(result.turns for result in results)
    assert {kind: coverage.missed(kind) for kind in KINDS} == {kind: [] for kind in KINDS}
    waiting = (turn.state for result in results for turn in result.turns)
    assert {situation(state) for state in waiting if state["awaiting"]} <= set(SITUATIONS)
