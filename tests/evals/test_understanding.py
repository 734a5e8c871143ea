"""Scoring of understanding, and the figures on the utterances nobody here wrote, where they are."""

import json
from pathlib import Path
from typing import Any

import pytest

from evals.understanding import as_json, hear, read, score
from tests.graph.understand.hearing import NOW, POLICY

DATA = Path(__file__).parents[3] / "shared" / "data"

ROWS: list[dict[str, Any]] = [
    {"id": "1", "text": "tomorrow at three", "gold_date": "2026-11-24", "gold_time": "15:00"},
    {"id": "2", "text": "at eight", "gold_time": "08:00", "gold_time_alts": ["08:00", "20:00"]},
    {"id": "3", "text": "on Wednesday", "gold_date": "2026-11-24", "gold_time": None},
    {"id": "4", "text": "thank you, see you on Friday"},
    {"id": "5", "text": "lovely weather"},
    {"id": "6", "text": "25", "expecting": "collect_date", "gold_date": "2026-11-25"},
]


def test_a_row_is_right_if_everything_gold_names_is() -> None:
    figures = score(hear(ROWS, POLICY, NOW))
    assert (figures.n, figures.scored, figures.without_gold) == (6, 4, 2)
    assert (figures.date, figures.time, figures.both) == (2 / 3, 1.0, 0.75)
    assert figures.false_positives == 1


def test_no_rows_have_no_figures() -> None:
    figures = score([])
    assert (figures.n, figures.date, figures.time, figures.both) == (0, None, None, None)


def test_a_row_is_read_at_its_own_moment() -> None:
    row = {"text": "tomorrow", "reference": "2019-03-01T09:00:00"}
    ((_, heard, _),) = hear([row], POLICY, NOW)
    assert heard.date == "2019-03-02"


def test_a_row_of_json_says_nothing_about_gold() -> None:
    row, heard, ms = next(hear(ROWS, POLICY, NOW))
    told = as_json(row, heard, ms)
    assert told == json.loads(json.dumps(told))
    assert (told["id"], told["date"], told["time"]) == ("1", "2026-11-24", "15:00")
    assert not any("gold" in key for key in told)


@pytest.mark.skipif(not DATA.is_dir(), reason="the third-party rows are not here")
@pytest.mark.parametrize(
    ("file", "least"),
    [
        ("datetime_points_dev", 0.77),
        ("sgd_booking_turns_dev", 0.99),
        ("sgd_other_booking_turns_dev", 0.97),
    ],
)
def test_figures_do_not_fall(file: str, least: float) -> None:
    figures = score(hear(read(DATA / f"{file}.jsonl"), POLICY, NOW))
    assert figures.both is not None
    assert figures.both >= least
