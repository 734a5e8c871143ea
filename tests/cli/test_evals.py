"""`appointments evals` as a shell runs it."""

import hashlib
import json
from pathlib import Path
from typing import Any

from cli.evals import _made
from tests.cli.command import appointments
from tests.evals.langsmith_server import KEY, langsmith_server

GUARD = """\
import os, sys

def guard(event, args):
    if event in ("socket.connect", "socket.getaddrinfo"):
        os._exit(97)

sys.addaudithook(guard)
"""

RIGHT: dict[str, Any] = {
    "id": "right",
    "now": "2026-11-23T09:00:00-05:00",
    "caller": ["next Tuesday at three", "no, make it four pm", "yes please"],
    "expect": {"outcome": "booked", "date": "2026-12-01", "time": "16:00", "turns_at_most": 5},
}
WRONG = RIGHT | {"id": "wrong", "expect": RIGHT["expect"] | {"time": "15:00"}}


def scenarios(file: Path, *rows: dict[str, Any]) -> str:
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(file)


def test_what_passes_is_counted_and_written(tmp_path: Path) -> None:
    file = scenarios(tmp_path / "s.jsonl", RIGHT)
    out = tmp_path / "out.json"
    done = appointments("evals", file, "--json", str(out), env={})
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("1 of 1 scenarios passed\n")
    (row,) = json.loads(out.read_text())
    assert (row["id"], row["passed"], row["outcome"]) == ("right", True, "booked")
    assert (row["date"], row["time"], row["turns"]) == ("2026-12-01", "16:00", 3)
    assert (row["llm_turns"], row["fallbacks"]) == (0, {})
    assert len(row["transcript"]) == 4


def test_noise_is_only_around_speech(tmp_path: Path) -> None:
    done = appointments("evals", scenarios(tmp_path / "s.jsonl", RIGHT), "--noise", "15", env={})
    assert done.returncode == 2
    assert "--noise goes with --spoken or --audio" in done.stderr


def test_a_failure_is_shown_with_its_transcript(tmp_path: Path) -> None:
    scenarios(tmp_path / "a.jsonl", RIGHT)
    scenarios(tmp_path / "b.jsonl", WRONG)
    done = appointments("evals", str(tmp_path), env={})
    assert done.returncode == 1
    assert "✗ wrong" in done.stdout
    assert "calendar: 2026-12-01 16:00, expected 2026-12-01 15:00" in done.stdout
    assert "no, make it four pm" in done.stdout
    assert "✗ right" not in done.stdout
    assert done.stdout.endswith("1 of 2 scenarios passed\n")


def test_whatever_the_caller_says_is_shown_and_written(tmp_path: Path) -> None:
    odd = RIGHT | {"caller": ["[/bold] \ud800 \u0000"]}
    out = tmp_path / "out.json"
    done = appointments("evals", scenarios(tmp_path / "s.jsonl", odd), "--json", str(out), env={})
    assert done.returncode == 1
    assert "[/bold]" in done.stdout
    assert "Traceback" not in done.stderr
    assert json.loads(out.read_text())[0]["transcript"][1]["caller"] == odd["caller"][0]


def test_a_broken_scenario_is_told_and_the_others_run(tmp_path: Path) -> None:
    file = scenarios(tmp_path / "s.jsonl", RIGHT | {"colour": "red"}, RIGHT | {"id": "other"})
    done = appointments("evals", file, env={})
    assert done.returncode == 1
    assert "1 of 1 scenarios passed" in done.stdout
    assert f"{file}:1: colour: unknown key; allowed: id, now" in done.stderr
    assert "Traceback" not in done.stderr


def test_where_no_scenario_can_be_run_nothing_is_counted(tmp_path: Path) -> None:
    done = appointments("evals", scenarios(tmp_path / "s.jsonl"), env={})
    assert done.returncode == 1
    assert "s.jsonl:1: no scenarios; allowed: a list, each with id" in done.stderr
    assert "no scenario was run" in done.stderr
    assert done.stdout == ""


def test_what_the_flow_went_through_is_told_and_what_was_missed(tmp_path: Path) -> None:
    done = appointments("evals", scenarios(tmp_path / "s.jsonl", RIGHT), env={})
    assert "flow: states 5 of 6 (83%), transitions 11 of 31 (35%)" in done.stdout
    assert "states missed: fallback" in done.stdout
    assert "reasons missed: silence, unclear" in done.stdout


def test_a_report_is_written_where_it_is_wanted(tmp_path: Path) -> None:
    file = scenarios(tmp_path / "s.jsonl", RIGHT, WRONG)
    done = appointments("evals", file, "--report", str(tmp_path / "new" / "report"), env={})
    assert done.returncode == 1
    page = tmp_path / "new" / "report" / "index.html"
    assert f"report: {page}" in done.stderr
    assert "1 of 2 scenarios passed" in page.read_text(encoding="utf-8")
    taken = appointments("evals", file, "--report", file, env={})
    assert taken.returncode == 1
    assert f"--report {file}: cannot be written" in taken.stderr
    assert taken.stdout == ""


def test_the_report_says_how_its_calls_were_made() -> None:
    how, took = _made(None, 15)
    assert how.startswith("Spoken by the local voice in noise 15 dB under it")
    assert "last sound" in took
    assert _made(Path("recordings"), None)[0].startswith("Played from recordings, through voice")


def test_without_a_model_or_speech_a_call_is_made_once(tmp_path: Path) -> None:
    done = appointments("evals", scenarios(tmp_path / "s.jsonl", RIGHT), "--repeat", "3", env={})
    assert done.returncode == 0
    assert "every try ends the same" in done.stderr
    assert done.stdout.endswith("1 of 1 scenarios passed\n")
    assert "pass^" not in done.stdout


def test_a_recording_that_is_missing_is_told_with_the_name_it_is_looked_for(tmp_path: Path) -> None:
    broken = RIGHT | {"id": "broken", "caller": ["no"]}
    file = scenarios(tmp_path / "s.jsonl", RIGHT | {"caller": ["yes"]}, broken)
    no = tmp_path / f"{hashlib.sha256(b'no').hexdigest()[:16]}.wav"
    no.write_text("no sound")
    done = appointments("evals", file, "--audio", str(tmp_path), env={})
    assert done.returncode == 1
    assert "right: no recording of 'yes'" in done.stderr
    assert "8a798890fe938171.wav" in done.stderr
    assert f"broken: {no}: not a WAV file" in done.stderr
    assert "no scenario was run" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_key_nothing_is_sent_to_langsmith(tmp_path: Path) -> None:
    file = scenarios(tmp_path / "s.jsonl", RIGHT)
    done = appointments("evals", file, "--langsmith", env={"LANGSMITH_API_KEY": ""})
    assert done.returncode == 2
    assert "--langsmith needs LANGSMITH_API_KEY" in done.stderr
    assert done.stdout == ""


def test_typed_calls_need_no_network(tmp_path: Path) -> None:
    """Every socket but those the event loop makes for itself ends the program."""
    guard = tmp_path / "guard"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text(GUARD)
    file = scenarios(tmp_path / "s.jsonl", RIGHT)
    env = {"PYTHONPATH": str(guard), "LANGSMITH_API_KEY": "a-key"}
    done = appointments("evals", file, "--report", str(tmp_path / "report"), env=env)
    assert done.returncode == 0, done.stderr
    smith = appointments("evals", file, "--langsmith", env=env)
    assert smith.returncode == 97, "the guard does not guard"


def test_with_a_key_the_calls_are_an_experiment_of_langsmiths(tmp_path: Path) -> None:
    with langsmith_server() as smith:
        env = {"LANGSMITH_API_KEY": KEY, "LANGSMITH_ENDPOINT": smith.url}
        file = scenarios(tmp_path / "s.jsonl", RIGHT, WRONG)
        done = appointments("evals", file, "--langsmith", env=env)
        assert done.returncode == 1, done.stderr
        assert done.stdout.endswith("1 of 2 scenarios passed\n")
        assert len(smith.examples) == 2
        refused = appointments("evals", file, "--langsmith", env=env | {"LANGSMITH_API_KEY": "no"})
    assert refused.returncode == 1
    assert "LangSmith: " in refused.stderr
    assert "Traceback" not in refused.stderr
