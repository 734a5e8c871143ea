"""Our own scenarios, each a call that must end as it says."""

from pathlib import Path

import pytest

from evals.run import run
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


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
async def test_scenario(scenario: Scenario) -> None:
    result = await run(scenario)
    said = [f"{turn.utterance}\n    {turn.reply}" for turn in result.turns]
    assert result.passed, "\n".join([*result.failures, *said])
