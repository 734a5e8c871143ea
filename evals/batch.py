"""Many scenarios, each run as often as is asked for: all in one process, or shared out."""

import asyncio
import os
from collections.abc import Iterator, Mapping, Sequence
from math import comb

from langchain_core.language_models import BaseChatModel

from evals.run import Result, run
from evals.scenario import Scenario
from evals.workers import workers

WORTH_SHARING = 400
"""From so many calls on other processes pay, which take seconds to start. On two busy cores 590
calls took 31 s in one process and 25 s in two, 281 calls 15 s either way."""


def run_all(scenarios: Sequence[Scenario], assistant: BaseChatModel | None) -> Iterator[Result]:
    """What came of each, in order, as soon as it is known."""
    processes = os.process_cpu_count() if hasattr(os, "process_cpu_count") else os.cpu_count()
    if assistant is not None or (processes or 1) == 1 or len(scenarios) < WORTH_SHARING:
        with asyncio.Runner() as runner:
            for scenario in scenarios:
                yield runner.run(run(scenario, assistant))
        return
    # Forking would take over locks of whatever threads there are.
    with workers(processes or 1, "spawn") as pool:
        yield from pool.map(_run, scenarios, chunksize=10)


def _run(scenario: Scenario) -> Result:
    return asyncio.run(run(scenario))


def pass_hat(results: Sequence[Result], k: int) -> float:
    """pass^k: how likely k tries at a scenario all pass, the mean over scenarios.

    Of n tries with c passed it is estimated without bias as C(c, k) / C(n, k), as in tau-bench
    (arXiv:2406.12045). Every scenario needs at least k tries.
    """
    shares = [
        comb(sum(result.passed for result in tries), k) / comb(len(tries), k)
        for tries in by_id(results).values()
    ]
    return sum(shares) / len(shares) if shares else 0.0


def by_id(results: Sequence[Result]) -> Mapping[str, Sequence[Result]]:
    """The tries at each scenario."""
    tries: dict[str, list[Result]] = {}
    for result in results:
        tries.setdefault(result.scenario.id, []).append(result)
    return tries
