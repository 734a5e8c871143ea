"""The runs of `fill` are found again by what they read."""

from typing import Any

from evals.prove.runs import Run, Runs

DAY, OTHER_DAY = "2026-11-24", "2026-11-23"


def test_the_runs_of_an_utterance_are_those_that_read_nothing_else() -> None:
    runs = Runs()
    reads: tuple[dict[str, Any], ...] = (
        {"date": DAY, "intent": "inform"},
        {"date": OTHER_DAY, "intent": "inform"},
        {"date": None, "intent": "inform", "slot": "time"},
        {"date": None, "intent": "negate", "slot": None},
    )
    for number, read in enumerate(reads):
        runs.add(Run({"run": number}, read))

    def found(**known: object) -> list[int]:
        return [run.update["run"] for run in runs.of(known)]

    assert found() == [0, 1, 2, 3]
    assert found(date=DAY) == [0]
    assert found(date=None) == [2, 3]
    assert found(slot="time") == [2], "who names a slot names no day"
    assert found(time="11:00", slot=None) == [0, 1, 3]
