"""The table of figures and the reliability diagram, on a few rows made up here."""

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from evals.bench.__main__ import app
from evals.bench.reliability import Bin, draw
from evals.bench.understand import Figure, Measured, measure, reliability
from graph.heard import Heard
from tests.graph.call import POLICY

CALLER: dict[str, Any] = {
    "now": "2026-11-23T09:00:00-05:00",
    "caller": ["next Tuesday at 3 pm", "yes"],
}
BOOKED = {"outcome": "booked", "date": "2026-12-01"}
ROWS: dict[str, list[dict[str, Any]]] = {
    "datetime_points_dev": [
        {"text": "tomorrow at noon", "gold_date": "2026-11-24", "gold_time": "12:00", "core": True},
        {"text": "on Wednesday", "gold_date": "2026-11-24"},
    ],
    "datetime_negatives_dev": [{"text": "lovely weather"}, {"text": "tomorrow"}],
    "datetime_ranges_dev": [
        {"text": "some time next week", "gold_date": None},
        {"text": "Tuesday morning", "gold_date": "2026-11-24"},
        {"text": "at 3 pm", "gold_date": None},
    ],
    "intents_dev": [
        {"text": "yes please", "intent": "yes", "source": "sgd"},
        {"text": "hmm", "intent": "yes+question", "source": "clinc150"},
        {"text": "no, make it four", "intent": "no+correction", "source": "sgd"},
        {"text": "correct", "intent": "praise", "source": "hwu64"},
        {"text": "cancel", "intent": "cancel", "source": "hwu64"},
        {"text": "great, thanks", "intent": "thank_you", "source": "sgd"},
    ],
    "sgd_callers_dev": [
        {**CALLER, "id": "r", "expect": {**BOOKED, "time": "15:00"}},
        {**CALLER, "id": "w", "expect": {**BOOKED, "time": "16:00"}},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rows, as files."""
    folder = tmp_path_factory.mktemp("rows")
    for name, rows in ROWS.items():
        text = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(text)
    return folder


@pytest.fixture(scope="module")
def measured(folder: Path) -> Measured:
    return measure(folder, POLICY)


def figure(measured: Measured, rows: str, name: str = "") -> Figure:
    (found,) = [f for f in measured.figures if f.rows == rows and f.figure.startswith(name)]
    return found


@pytest.mark.parametrize(
    ("rows", "name", "n", "value", "holds"),
    [
        ("datetime_points, core", "", 1, 1.0, True),
        ("datetime_points, all", "", 2, 0.5, False),
        ("datetime_negatives", "", 2, 0.5, False),
        ("datetime_ranges", "", 3, 1 / 3, False),
        ("not a yes", "", 4, 1 / 4, False),
        ("not a yes, all at a read-back", "", 4, 2 / 4, False),
        ("no+correction (SGD)", "", 1, 0.0, True),
        ("yes, yes+question", "", 2, 0.5, False),
        ("yes, yes+question (SGD)", "", 1, 1.0, True),
        ("cancel", "", 1, 1.0, True),
        ("sgd_callers", "booked exactly right", 2, 0.5, False),
        ("sgd_callers", "booked wrong", 2, 0.5, False),
        ("sgd_callers", "calls that used a model", 2, 0.0, True),
        ("all with a value read", "", 2, 0.5, False),
        ("sgd_other_booking_turns", "", 0, None, None),
    ],
)
def test_every_figure_is_held_against_its_target(
    measured: Measured, rows: str, name: str, n: int, value: float | None, holds: bool | None
) -> None:
    found = figure(measured, rows, name)
    assert (found.n, found.value, found.holds) == (n, value, holds)


def test_all_of_it_is_json(measured: Measured) -> None:
    told = json.loads(json.dumps(measured.as_json()))
    assert told["figures"][0]["holds"] is True
    assert sum(bin_["n"] for bin_ in told["reliability"]) == 2


def test_confidence_is_held_against_what_was_right() -> None:
    row = {"text": "x", "gold_date": "2026-12-01"}
    rows = [
        (row, Heard("inform", date="2026-12-01", confidence=1.0), 0.1),
        (row, Heard("inform", date="2026-12-02", confidence=0.95), 0.1),
        (row, Heard("inform", date="2026-12-01", confidence=0.5), 0.1),
        (row, Heard("unknown", confidence=0.5), 0.1),
    ]
    found = {bin_.low: (bin_.n, bin_.right) for bin_ in reliability(rows) if bin_.n}
    assert found == {0.5: (1, 1.0), 0.9: (2, 0.5)}


def test_the_diagram_has_a_bar_for_every_bin_that_has_rows() -> None:
    svg = draw([Bin(0.0, 0.5, 0, None), Bin(0.5, 1.0, 12, 0.75)], "A & B")
    titles = [title.text for title in ElementTree.fromstring(svg).findall(".//{*}title")]
    assert titles == ["A & B", "0.5 to 1.0: 75.0% of 12 right"]


def test_the_command_shows_the_table_and_writes_figures_and_picture(
    folder: Path, tmp_path: Path
) -> None:
    figures, picture = tmp_path / "f.json", tmp_path / "f.svg"
    options = ["--data", str(folder), "--json", str(figures), "--picture", str(picture)]
    done = CliRunner().invoke(app, ["understand", *options])
    assert done.exit_code == 0, done.output
    assert "datetime_points" in done.stdout
    assert json.loads(figures.read_text())["figures"]
    assert ElementTree.parse(picture).getroot().tag.endswith("svg")


def test_rows_that_are_not_there_are_told(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["understand", "--data", str(tmp_path / "none")])
    assert done.exit_code == 2
    assert "--data" in done.output
