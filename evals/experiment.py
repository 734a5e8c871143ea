"""The scenarios as a dataset of LangSmith's, and an experiment over it with the same grading."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID, uuid5

from langchain_core.language_models import BaseChatModel
from langsmith import Client, aevaluate
from langsmith.schemas import Dataset

from evals.export import as_values
from evals.grade import CHECKS, Came
from evals.run import Result, run
from evals.scenario import Scenario
from graph.policy import Policy

DATASET = "appointments scenarios"
PREFIX = "appointments"


async def evaluate(
    client: Client,
    scenarios: Sequence[Scenario],
    owners: Policy,
    assistant: BaseChatModel | None,
) -> list[Result]:
    """Bring the dataset up to date and make the calls as an experiment; returns what came of them.

    The client shows how far it is. Raises `LangSmithError`.
    """
    dataset = await asyncio.to_thread(sync, client, scenarios, owners)
    by_id = {scenario.id: scenario for scenario in scenarios}
    came: dict[str, Result] = {}

    async def call(inputs: dict[str, Any]) -> dict[str, Any]:
        result = await run(by_id[inputs["id"]], assistant)
        came[result.scenario.id] = result
        return result.as_json() | {"failed": failed_checks(result)}

    wanted = {example_id(dataset, scenario) for scenario in scenarios}
    examples = await asyncio.to_thread(list, client.list_examples(dataset_id=dataset.id))
    await aevaluate(
        call,
        data=[example for example in examples if example.id in wanted],
        evaluators=[_evaluator(name) for name in CHECKS],
        experiment_prefix=PREFIX,
        client=client,
    )
    await asyncio.to_thread(client.flush)
    return [came[scenario.id] for scenario in scenarios]


def sync(client: Client, scenarios: Sequence[Scenario], owners: Policy) -> Dataset:
    """The dataset with these scenarios as they are now; others in it are left alone."""
    dataset: Dataset
    if client.has_dataset(dataset_name=DATASET):
        dataset = client.read_dataset(dataset_name=DATASET)
    else:
        dataset = client.create_dataset(DATASET, description=__doc__)
    there = {example.id: example for example in client.list_examples(dataset_id=dataset.id)}
    new: list[dict[str, Any]] = []
    changed: list[dict[str, Any]] = []
    for scenario in scenarios:
        one = example_id(dataset, scenario)
        values = as_values(scenario, owners)
        outputs = values.pop("expect")
        if one not in there:
            new.append({"id": one, "inputs": values, "reference_outputs": outputs})
        elif (there[one].inputs, there[one].outputs) != (values, outputs):
            changed.append({"id": one, "inputs": values, "outputs": outputs})
    if new:
        client.create_examples(dataset_id=dataset.id, examples=new)
    if changed:
        client.update_examples(dataset_id=dataset.id, updates=changed)
    return dataset


def example_id(dataset: Dataset, scenario: Scenario) -> UUID:
    """The same for the same scenario, whoever syncs it."""
    return uuid5(dataset.id, scenario.id)


def failed_checks(result: Result) -> Mapping[str, Sequence[str]]:
    """What is not as expected, by check."""
    came = Came(result.turns, result.booked)
    return {name: list(check(result.scenario, came)) for name, check in CHECKS.items()}


def _evaluator(name: str) -> Callable[..., dict[str, Any]]:
    def evaluator(outputs: dict[str, Any]) -> dict[str, Any]:
        # A call that failed itself has no outputs, and passes nothing.
        failures = outputs.get("failed", {}).get(name, ["the call could not be made"])
        return {"key": name, "score": not failures, "comment": "; ".join(failures) or None}

    evaluator.__name__ = name
    return evaluator
