"""`appointments understand` as a shell runs it."""

import json
from pathlib import Path

from tests.cli.command import appointments

NOW = "2026-11-23T09:00:00-05:00"


def test_a_text_is_shown_as_it_is_understood() -> None:
    done = appointments("understand", "next Tuesday at half past three", "--now", NOW, env={})
    assert done.returncode == 0, done.stderr
    assert "date: 2026-12-01" in done.stdout
    assert "time: 15:30" in done.stdout


def test_a_text_is_understood_in_the_language_asked_for() -> None:
    text = "el martes de la semana que viene a las tres y media"
    done = appointments("understand", text, "--now", NOW, "--locale", "es", env={})
    assert done.returncode == 0, done.stderr
    assert "date: 2026-12-01" in done.stdout
    assert "time: 15:30" in done.stdout


def test_a_file_with_gold_gets_its_figures_and_without_looking_at_gold_its_rows(
    tmp_path: Path,
) -> None:
    rows = [
        {"id": 1, "text": "tomorrow at noon", "gold_date": "2026-11-24", "gold_time": "12:00"},
        {"id": 2, "text": "tomorrow at ten am", "gold_date": "2026-11-30", "gold_time": "10:00"},
        {"id": 3, "text": "my name is Bond", "gold_date": None, "gold_time": None},
    ]
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(row | {"reference": NOW[:-6]}) + "\n" for row in rows))
    figures = appointments("understand", str(file), env={}).stdout.splitlines()
    assert "n: 3" in figures
    assert "both: 0.5" in figures
    assert "time: 1" in figures
    assert "false_positives: 0" in figures
    said = [
        json.loads(line)
        for line in appointments("understand", str(file), "--json", env={}).stdout.splitlines()
    ]
    assert [(row["id"], row["date"], row["time"]) for row in said] == [
        (1, "2026-11-24", "12:00"),
        (2, "2026-11-24", "10:00"),
        (3, None, None),
    ]


def test_bad_input_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text("{")
    for arguments in (["nowhere.jsonl"], [str(broken)], ["hi", "--expecting", "lunch"]):
        done = appointments("understand", *arguments, env={})
        assert done.returncode == 1
        assert arguments[-1] in done.stderr
        assert "Traceback" not in done.stderr
