"""How well utterances are understood: the figures for a file of rows, with or without gold."""

import json
import statistics
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from graph.heard import Heard
from graph.policy import Policy
from graph.understand import understand

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Figures:
    """What `appointments understand FILE` prints; shares run from 0 to 1, None of nothing.

    `date`, `time` and `both` are the shares of rows with gold that were read right: a date if it is
    the gold one, a time if it is the gold one or among its alternatives, a row if everything gold
    names is right. `false_positives` counts rows whose gold names no day and no time and that were
    read as having one.
    """

    n: int
    scored: int
    date: float | None
    time: float | None
    both: float | None
    false_positives: int
    without_gold: int
    median_ms: float
    p99_ms: float


def read(path: Path) -> list[Row]:
    """The rows of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def hear(
    rows: Iterable[Row], policy: Policy, now: datetime, locale: str = "en"
) -> Iterator[tuple[Row, Heard, float]]:
    """Understand every row at its own moment (`reference`), with the milliseconds each took.

    Gold is never looked at. `now` stands in where a row has no moment of its own.
    """
    for row in rows:
        moment = datetime.fromisoformat(row["reference"]) if row.get("reference") else now
        begun = time.perf_counter()
        heard = understand(
            row["text"],
            expecting=row.get("expecting"),
            now=moment,
            locale=row.get("locale", locale),
            policy=policy,
        )
        yield row, heard, (time.perf_counter() - begun) * 1000


def right_date(row: Row, heard: Heard) -> bool | None:
    """Whether the date is right; None where gold names none."""
    return None if not row.get("gold_date") else heard.date == row["gold_date"]


def right_time(row: Row, heard: Heard) -> bool | None:
    """Whether the time is right; None where gold names none."""
    wanted = row.get("gold_time_alts") or ([row["gold_time"]] if row.get("gold_time") else [])
    return None if not wanted else heard.time in wanted


def score(heard: Iterable[tuple[Row, Heard, float]]) -> Figures:
    """The figures for rows that were heard."""
    dates: list[bool] = []
    times: list[bool] = []
    both: list[bool] = []
    took: list[float] = []
    false_positives = without_gold = 0
    for row, said, ms in heard:
        took.append(ms)
        judged = [r for r in (right_date(row, said), right_time(row, said)) if r is not None]
        if (date := right_date(row, said)) is not None:
            dates.append(date)
        if (clock := right_time(row, said)) is not None:
            times.append(clock)
        if judged:
            both.append(all(judged))
        else:
            without_gold += 1
            false_positives += said.date is not None or said.time is not None
    return Figures(
        n=len(took),
        scored=len(both),
        date=statistics.fmean(dates) if dates else None,
        time=statistics.fmean(times) if times else None,
        both=statistics.fmean(both) if both else None,
        false_positives=false_positives,
        without_gold=without_gold,
        median_ms=statistics.median(took) if took else 0.0,
        p99_ms=sorted(took)[int(len(took) * 0.99)] if took else 0.0,
    )


def as_json(row: Row, heard: Heard, ms: float) -> dict[str, Any]:
    """One row of `--json`; says nothing about gold."""
    return {
        "id": row.get("id"),
        "date": heard.date,
        "time": heard.time,
        "time_options": list(heard.time_options),
        "date_range": list(heard.date_range) if heard.date_range else None,
        "day_part": heard.day_part,
        "intent": heard.intent,
        "confidence": heard.confidence,
        "source": heard.source,
        "ms": round(ms, 3),
    }
