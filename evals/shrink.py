"""The shortest scenario that still shows what a longer one does."""

from collections.abc import Callable
from dataclasses import dataclass

from evals.minimise import Utterances, fewest_words
from evals.personal import depersonalised
from evals.run import Result, run
from evals.scenario import Scenario, reworded, said


@dataclass(frozen=True, slots=True)
class Shrunk:
    """What is left, and the call it makes. `personal` where it shows only with the caller's names
    and numbers, which are therefore still in it."""

    result: Result
    personal: bool


async def shrink(
    scenario: Scenario, shows: Callable[[Result], bool], *, caller: str | None = None
) -> Shrunk | None:
    """The scenario with as little said as shows it still, names and numbers replaced.

    None where it does not show it as it is. `caller` is the caller's name, where it is known.
    """
    result = await run(scenario)
    if not shows(result):
        return None
    entries = list(result.said)
    words = [said(entry).say for entry in entries]

    async def still(utterances: Utterances) -> bool:
        return shows(await run(_saying(scenario, utterances)))

    others = [
        reworded(*pair) for pair in zip(entries, depersonalised(words, [caller]), strict=True)
    ]
    personal = others != entries and not await still(others)
    shortest = await fewest_words(entries if personal else others, still)
    return Shrunk(await run(_saying(scenario, shortest)), personal)


def _saying(scenario: Scenario, utterances: Utterances) -> Scenario:
    return scenario.model_copy(update={"caller": tuple(utterances)})
