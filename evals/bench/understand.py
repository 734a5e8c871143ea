"""How well understanding does on rows that nobody here wrote: every figure beside its target."""

import asyncio
import math
import statistics
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from evals.bench.reliability import Bin, in_bins
from evals.run import Result, run
from evals.scenario_file import read_scenarios
from evals.understanding import Row, hear, read, right_date, right_time, score
from graph.heard import Heard, Phase
from graph.policy import Policy

NOW = datetime.fromisoformat("2026-11-23T09:00:00")
"""When a row is said that names no moment: a Monday morning."""

YES = ("yes", "yes+question")

AFTERWARDS = ("goodbye", "no_goodbye", "question", "thank_you")
"""What SGD's callers say once they are booked, to no question of the agent's ("Great, thanks")."""

HeardRow = tuple[Row, Heard, float]


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. `value` is a share, or milliseconds; None where there are no rows."""

    rows: str
    figure: str
    n: int
    value: float | None
    target: float
    at_most: bool = False

    @property
    def holds(self) -> bool | None:
        if self.value is None:
            return None
        return self.value <= self.target if self.at_most else self.value >= self.target

    def told(self, value: float) -> str:
        """The value, or the target, in words."""
        return f"{value:.2f} ms" if self.figure.endswith(" ms") else f"{value:.1%}"


@dataclass(frozen=True, slots=True)
class Measured:
    """Every figure, and how far confidence can be relied on."""

    figures: Sequence[Figure]
    reliability: Sequence[Bin]

    def as_json(self) -> dict[str, list[dict[str, Any]]]:
        """What `--json` writes."""
        return {
            "figures": [{**asdict(figure), "holds": figure.holds} for figure in self.figures],
            "reliability": [asdict(bin_) for bin_ in self.reliability],
        }


def measure(folder: Path, policy: Policy) -> Measured:
    """Measure on the rows in `folder`; files that are not there have no figures."""
    points = _heard(folder, "datetime_points_dev", policy)
    booking = _heard(folder, "sgd_booking_turns_dev", policy)
    other = _heard(folder, "sgd_other_booking_turns_dev", policy)
    negatives = _heard(folder, "datetime_negatives_dev", policy)
    ranges = _heard(folder, "datetime_ranges_dev", policy)
    spanish = _heard(folder, "datetime_points_es_dev", policy, "es")
    dated = [*points, *booking, *other]
    figures = [
        _both("datetime_points, core", _core(points), 0.97),
        _both("datetime_points, all", points, 0.88),
        _both("sgd_booking_turns with a date or time", booking, 0.99),
        _both("sgd_other_booking_turns", other, 0.97),
        _share("datetime_negatives", "no date, no time", [not _point(h) for _, h, _ in negatives],
               0.99),
        *_acts(_answers(folder, policy)),
        _all_at_a_read_back(folder, policy),
        _share("datetime_ranges", "mistaken for one point", [_mistaken(r, h) for r, h, _ in ranges],
               0.03, at_most=True),
        *_callers(folder, policy),
        _both("datetime_points_es, core", _core(spanish), 0.93),
        _sure(dated, policy.confidence),
        *_speed([ms for _, _, ms in [*dated, *negatives, *ranges]]),
    ]  # fmt: skip
    return Measured(figures, reliability(dated))


def reliability(rows: Iterable[HeardRow]) -> list[Bin]:
    """The share read right by confidence, of the rows with gold in which a value was read."""
    return in_bins(_judged(rows))


def _heard(folder: Path, name: str, policy: Policy, locale: str = "en") -> list[HeardRow]:
    return list(hear(_rows(folder, name), policy, NOW, locale))


def _rows(folder: Path, name: str) -> list[Row]:
    file = folder / f"{name}.jsonl"
    return read(file) if file.is_file() else []


def _answers(folder: Path, policy: Policy) -> list[HeardRow]:
    """What was said, each row in the state it was said in, unless it names another itself."""
    return list(hear([{"expecting": _state(row), **row} for row in _rows(folder, "intents_dev")],
                     policy, NOW))  # fmt: skip


def _state(row: Row) -> Phase | None:
    over = row["source"] == "sgd" and row["intent"] in AFTERWARDS
    return None if over else "confirmation"


def _core(rows: Iterable[HeardRow]) -> list[HeardRow]:
    return [heard for heard in rows if heard[0].get("core")]


def _point(heard: Heard) -> bool:
    return heard.date is not None or heard.time is not None


def _mistaken(row: Row, heard: Heard) -> bool:
    """Whether a stretch of time was read as one moment of it. Its day may be known."""
    narrowed = heard.date_range or heard.time_range or heard.day_part
    return heard.time is not None or (
        heard.date not in (None, row.get("gold_date")) and not narrowed
    )


def _both(name: str, rows: Sequence[HeardRow], target: float) -> Figure:
    figures = score(rows)
    return Figure(name, "date and time both right", figures.scored, figures.both, target)


def _share(
    name: str, figure: str, found: Sequence[bool], target: float, *, at_most: bool = False
) -> Figure:
    value = statistics.fmean(found) if found else None
    return Figure(name, figure, len(found), value, target, at_most)


def _acts(rows: Sequence[HeardRow]) -> Iterator[Figure]:
    def said(labels: Collection[str], source: str | None = None) -> list[Heard]:
        return [
            heard
            for row, heard, _ in rows
            if row["intent"] in labels and source in (None, row["source"])
        ]

    def read_as(intent: str, heard: Iterable[Heard]) -> list[bool]:
        return [one.intent == intent for one in heard]

    rest = {row["intent"] for row, _, _ in rows} - set(YES)
    affirm = "read as affirm"
    yield _share("not a yes", affirm, read_as("affirm", said(rest)), 0.003, at_most=True)
    corrections = read_as("affirm", said(["no+correction"], "sgd"))
    yield _share("no+correction (SGD)", affirm, corrections, 0, at_most=True)
    yield _share("yes, yes+question", affirm, read_as("affirm", said(YES)), 0.97)
    yield _share("yes, yes+question (SGD)", affirm, read_as("affirm", said(YES, "sgd")), 0.99)
    for label, intent, target in (
        ("no", "negate", 0.95), ("repeat", "repeat", 0.9), ("cancel", "cancel", 0.85)
    ):  # fmt: skip
        yield _share(label, f"read as {intent}", read_as(intent, said([label])), target)


def _all_at_a_read_back(folder: Path, policy: Policy) -> Figure:
    """The hardest case: thanks for a booking are heard as if they answered the question for it."""
    rows = [row for row in _rows(folder, "intents_dev") if row["intent"] not in YES]
    heard = hear([{**row, "expecting": "confirmation"} for row in rows], policy, NOW)
    found = [one.intent == "affirm" for _, one, _ in heard]
    return _share("not a yes, all at a read-back", "read as affirm", found, 0.003, at_most=True)


def _callers(folder: Path, policy: Policy) -> Iterator[Figure]:
    results = asyncio.run(_calls(folder, policy))
    right = [result.passed for result in results]
    wrong = [bool(result.booked) and not result.passed for result in results]
    models = [result.as_json()["llm_turns"] > 0 for result in results]
    yield _share("sgd_callers", "booked exactly right", right, 0.985)
    yield _share("sgd_callers", "booked wrong", wrong, 0, at_most=True)
    yield _share("sgd_callers", "calls that used a model", models, 0, at_most=True)


async def _calls(folder: Path, policy: Policy) -> list[Result]:
    file = folder / "sgd_callers_dev.jsonl"
    scenarios = read_scenarios([file], policy)[0] if file.is_file() else []
    return [await run(scenario) for scenario in scenarios]


def _judged(rows: Iterable[HeardRow]) -> Iterator[tuple[float, bool]]:
    """Confidence, and whether all that gold names is right, of the rows with a value read."""
    for row, heard, _ in rows:
        right = [r for r in (right_date(row, heard), right_time(row, heard)) if r is not None]
        if right and _point(heard):
            yield heard.confidence, all(right)


def _sure(rows: Iterable[HeardRow], threshold: float) -> Figure:
    right = [right for sure, right in _judged(rows) if sure >= threshold]
    return _share("all with a value read", f"right at {threshold:g} and above", right, 0.995)


def _speed(ms: Sequence[float]) -> Iterator[Figure]:
    ordered = sorted(ms)
    middle = statistics.median(ordered) if ordered else None
    slow = ordered[math.ceil(len(ordered) * 0.99) - 1] if ordered else None
    yield Figure("a call of understand", "median in ms", len(ms), middle, 0.3, at_most=True)
    yield Figure("a call of understand", "99th percentile in ms", len(ms), slow, 2, at_most=True)
