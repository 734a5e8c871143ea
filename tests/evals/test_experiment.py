"""Scenarios in LangSmith, at a server that speaks as its does."""

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from langsmith import Client
from langsmith.utils import LangSmithError

from evals.experiment import DATASET, evaluate, sync
from evals.grade import CHECKS
from evals.scenario import Scenario
from tests.cli.command import REPOSITORY
from tests.evals.langsmith_server import KEY, LangSmith, langsmith_server
from tests.graph.call import POLICY


@pytest.fixture
def smith() -> Iterator[LangSmith]:
    with langsmith_server() as server:
        yield server
    assert server.unknown == []


def scenario(name: str, **expect: Any) -> Scenario:
    values: dict[str, Any] = {
        "id": name,
        "now": "2026-11-23T09:00:00-05:00",
        "policy": {"retries": 2},
        "caller": ["next Tuesday at 3 pm", {"say": "yes", "reply": "cut"}, "yes"],
        "expect": {"outcome": "booked", "date": "2026-12-01", "time": "15:00"} | expect,
    }
    return Scenario.read(values, POLICY)


async def test_the_calls_are_an_experiment_graded_as_here(smith: LangSmith) -> None:
    scenarios = [scenario("s/right"), scenario("s/wrong", time="16:00", turns_at_most=1)]
    right, wrong = await evaluate(Client(smith.url, api_key=KEY), scenarios, POLICY, None)
    assert (right.passed, wrong.passed) == (True, False)
    (dataset,) = smith.datasets.values()
    assert dataset["name"] == DATASET
    (session,) = smith.sessions.values()
    assert session["reference_dataset_id"] == dataset["id"]
    found: dict[str, dict[str, bool]] = {}
    for one in smith.feedback:
        name = smith.runs[one["run_id"]]["inputs"]["id"]
        found.setdefault(name, {})[one["key"]] = one["score"]
    passes = dict.fromkeys(CHECKS, True)
    assert found == {
        "s/right": passes,
        "s/wrong": passes | {"calendar": False, "outcome": False, "turns": False},
    }


def test_a_scenario_is_an_example_and_stays_the_same_one(smith: LangSmith) -> None:
    client = Client(smith.url, api_key=KEY)
    sync(client, [scenario("s/one"), scenario("s/two")], POLICY)
    first = dict(smith.examples)
    example = next(one for one in first.values() if one["inputs"]["id"] == "s/one")
    assert example["inputs"]["caller"][1] == {"say": "yes", "reply": "cut"}
    assert example["inputs"]["policy"] == {"retries": 2}
    assert example["outputs"] == {"outcome": "booked", "date": "2026-12-01", "time": "15:00"}
    before = len(smith.requests)
    sync(client, [scenario("s/one", turns_at_most=4)], POLICY)
    assert smith.examples.keys() == first.keys()
    assert smith.examples[example["id"]]["outputs"]["turns_at_most"] == 4
    writes = [path for method, path in smith.requests[before:] if method != "GET"]
    assert writes == ["/examples/bulk"]


def test_more_examples_than_fit_on_a_page_are_known_again(smith: LangSmith) -> None:
    client = Client(smith.url, api_key=KEY)
    scenarios = [scenario(f"s/{number}") for number in range(130)]
    for _ in range(2):
        sync(client, scenarios, POLICY)
    assert len(smith.examples) == 130
    assert [request for request in smith.requests if request[0] != "GET"] == [
        ("POST", "/datasets"),
        ("POST", "/examples/bulk"),
    ]


async def test_a_wrong_key_is_told(smith: LangSmith) -> None:
    with pytest.raises(LangSmithError, match="Invalid token"):
        await evaluate(Client(smith.url, api_key="wrong"), [scenario("s/one")], POLICY, None)


def test_langsmiths_pytest_plugin_works_over_the_same_cases(smith: LangSmith) -> None:
    env = {"LANGSMITH_API_KEY": KEY, "LANGSMITH_ENDPOINT": smith.url}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "tests/evals/test_scenarios.py", "-k", "cancel/at-once"],
        cwd=REPOSITORY,
        env={**os.environ, "LANGSMITH_TEST_TRACKING": "true", **env},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert [(one["key"], one["score"]) for one in smith.feedback] == [("pass", 1)]
    (example,) = smith.examples.values()
    assert example["inputs"]["scenario"]["id"] == "cancel/at-once"
