"""The shortest scenario that still shows what a longer one does."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from evals.export import expectation
from evals.grade import CHECKS, Came, fallbacks, path
from evals.minimise import Utterances, fewest_words
from evals.personal import depersonalised
from evals.run import Result, run
from evals.scenario import Expectation, Scenario, reworded, said


@dataclass(frozen=True, slots=True)
class Shrunk:
    """What is left, and the call it makes. `personal` where it shows only with the caller's names
    and numbers, which are therefore still in it. `before` is the call it made of all that was said.
    """

    result: Result
    personal: bool
    before: Result

    def expecting(self) -> Scenario:
        """What is left, expecting still what was not met before, and else what comes of it now."""
        expected, missed = self.before.scenario.expect, _missed(self.before)
        came = _came(self.result)
        results = ("outcome", "date", "time")
        kept = expected.model_dump(exclude_unset=True)
        if not missed & {"calendar", "outcome"}:
            kept = {key: value for key, value in kept.items() if key not in results}
            kept |= {key: came[key] for key in results if key in came}
        for check, key in WAY.items():
            if check not in missed and key in kept:
                kept[key] = came.get(key, kept[key])
        return self.result.scenario.model_copy(update={"expect": Expectation.model_validate(kept)})


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
    return Shrunk(await run(_saying(scenario, shortest)), personal, result)


WAY = {"turns": "turns_at_most", "fallbacks": "fallbacks", "path": "path"}
"""What of an expectation is about the way there, by the check that looks at it."""


def _missed(result: Result) -> set[str]:
    """The checks that found something not as expected."""
    came = Came(result.turns, result.booked)
    return {name for name, check in CHECKS.items() if any(check(result.scenario, came))}


def _came(result: Result) -> dict[str, Any]:
    """What came of a call, under the keys of an expectation."""
    row = result.as_json()
    came = expectation(row["outcome"], row["date"], row["time"], row["turns"])
    return came | {"fallbacks": fallbacks(result.turns), "path": path(result.turns)}


def _saying(scenario: Scenario, utterances: Utterances) -> Scenario:
    return scenario.model_copy(update={"caller": tuple(utterances)})
