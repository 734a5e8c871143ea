"""`appointments replay` as a shell runs it, on calls held by `appointments chat`."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess

import httpx
import psycopg
import pytest
from typer.testing import CliRunner

from cli.app import app
from graph.phrases import Phrases
from tests.cli.command import appointments

NOW = "2026-11-23T09:00:00-05:00"
BOOKING = "next Tuesday\nmy name is Ada Lovelace\nat three\nno, make it four pm\nyes\n"
TABLES = "conversations, conversation_turns, checkpoints, checkpoint_blobs, policies, appointments"


@dataclass(frozen=True)
class Calls:
    """Three calls on a database: one that booked, one that was left, one that was given up."""

    database: psycopg.Connection
    url: str
    booked: str
    left: str
    lost: str


@pytest.fixture(scope="module")
def calls(database_url: str) -> Iterator[Calls]:
    with psycopg.connect(database_url, autocommit=True) as database:
        database.execute(f"truncate {TABLES} cascade".encode())

        def talk(typed: str) -> str:
            done = appointments(
                "chat", "--now", NOW, env={"DATABASE_URL": database_url}, typed=typed
            )
            assert done.returncode == 0, done.stderr
            row = database.execute(
                "select conversation_id from conversation_turns order by seq desc limit 1"
            ).fetchone()
            assert row is not None
            return str(row[0])

        lost = talk("hello\nnext Tuesday\nhmm purple\nmonkey\ndishes\n")
        yield Calls(database, database_url, talk(BOOKING), talk("next Tuesday\n"), lost)


def replay(url: str, *arguments: str) -> "CompletedProcess[str]":
    done = appointments("replay", *arguments, env={"DATABASE_URL": url})
    assert "Traceback" not in done.stderr
    return done


def test_calls_are_listed_and_one_is_shown(calls: Calls) -> None:
    listed = replay(calls.url, "list")
    assert listed.returncode == 0, listed.stderr
    rows = [line.split() for line in listed.stdout.splitlines()[1:]]
    assert sorted(rows) == sorted(
        [
            [calls.booked, "2026-11-23", "09:00", "chat", "5", "booked"],
            [calls.left, "2026-11-23", "09:00", "chat", "1", "none", "collect_time"],
            [calls.lost, "2026-11-23", "09:00", "chat", "5", "gave_up", "collect_time"],
        ]
    )
    stuck = replay(calls.url, "list", "--outcome", "none", "--json")
    assert [row["id"] for row in json.loads(stuck.stdout)] == [calls.left]
    none = replay(calls.url, "list", "--day", "2026-11-24")
    assert none.stdout == "no such call is stored here\n"

    shown = replay(calls.url, "show", calls.booked[:13]).stdout
    assert "caller      my name is Ada Lovelace" in shown
    assert "understood  inform, date 2026-12-01 (rules, 0.95)" in shown
    assert "after_collect_time → fallback (" in shown
    assert "terminal (booked)" in shown
    assert shown.count("\n  took        graph ") == 6
    assert shown.endswith("outcome: booked\n")
    told = json.loads(replay(calls.url, "show", calls.booked, "--json").stdout)
    assert [turn["phase_after"] for turn in told["turns"]][-2:] == ["confirmation", "terminal"]
    assert told["turns"][1]["understood"]["date"] == "2026-12-01"
    assert all(turn["replayable"] and turn["counted"] for turn in told["turns"])


def test_a_narrow_terminal_cuts_nothing_off_the_list(calls: Calls) -> None:
    env = {"DATABASE_URL": calls.url, "FORCE_COLOR": "1", "COLUMNS": "60"}
    rows = [line.split() for line in appointments("replay", "list", env=env).stdout.splitlines()]
    assert [calls.left, "2026-11-23", "09:00", "chat", "1", "none", "collect_time"] in rows


def test_a_fork_is_told_and_leaves_the_database_as_it_was(calls: Calls) -> None:
    def everything() -> list[list[tuple[object, ...]]]:
        return [
            calls.database.execute(
                f"select md5(t::text) from {table.strip()} t order by 1".encode()
            ).fetchall()
            for table in TABLES.split(",")
        ]

    before = everything()
    said_then = ("no, at half past ten", "yes", "so long")
    done = replay(calls.url, "fork", calls.booked, "--turn", "4", *said_then)
    assert done.returncode == 0, done.stderr
    said = done.stdout.splitlines()
    assert "--- turn 4, with other words" in said
    assert "half past ten" in said[-5]
    assert said[-2] == "(the call is over; not said: so long)"
    assert said[-1] == "state:  terminal, outcome booked"
    assert everything() == before


def test_unchanged_code_differs_in_nothing(calls: Calls) -> None:
    done = replay(calls.url, "check", "--since", "2026-11-23")
    assert (done.returncode, done.stdout) == (0, "3 of 3 calls as they were, 0 different\n")
    done = replay(calls.url, "check", calls.lost[:13])
    assert (done.returncode, done.stdout) == (0, "1 of 1 calls as they were, 0 different\n")


def test_changed_code_is_told_as_a_dialogue(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", calls.url)
    monkeypatch.setattr(Phrases, "closing", lambda *_: "Bye.")
    done = CliRunner().invoke(app, ["replay", "check", calls.booked, calls.left])
    assert done.exit_code == 1, done.output
    lines = done.stdout.splitlines()
    assert lines[0].startswith(f"✗ {calls.booked}")
    assert "    caller: no, make it four pm" in lines
    minus = next(at for at, line in enumerate(lines) if line.startswith("  - agent:"))
    assert lines[minus].startswith("  - agent:  You are booked")
    assert lines[minus + 1] == "  + agent:  Bye."
    assert lines[-1] == "1 of 2 calls as they were, 1 different"


def test_what_says_nothing_of_the_code_exits_as_bisect_skips(calls: Calls) -> None:
    unknown = replay(calls.url, "check", calls.booked[:-1] + "x")
    assert unknown.returncode == 125
    assert f"nearest: {calls.booked}" in unknown.stderr
    assert replay(calls.url, "check", "--since", "2027-01-01").returncode == 125
    away = replay("postgresql://127.0.0.1:1/x", "check")
    assert away.returncode == 125
    assert "DATABASE_URL" in away.stderr


def test_a_call_of_a_newer_version_says_so(calls: Calls) -> None:
    update = "update conversation_turns set recording = jsonb_set(recording, '{version}', %s)"
    calls.database.execute(f"{update} where conversation_id = %s".encode(), ("99", calls.left))
    try:
        done = replay(calls.url, "check", calls.left, calls.lost)
        assert done.returncode == 125
        assert f"not run: {calls.left}: recorded by a newer version" in done.stderr
        assert done.stdout == "1 of 1 calls as they were, 0 different\n"
        for command in (["export"], ["fork", "--turn", "1", "Friday"], ["studio"]):
            refused = replay(calls.url, command[0], calls.left, *command[1:])
            assert refused.returncode == 1
            assert "update the program" in refused.stderr
        assert "newer version" in replay(calls.url, "show", calls.left).stdout
    finally:
        calls.database.execute(f"{update} where conversation_id = %s".encode(), ("1", calls.left))


def test_a_studio_that_breaks_off_is_told(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks_off(**_: object) -> None:
        raise httpx.ReadError("")

    monkeypatch.setenv("DATABASE_URL", calls.url)
    monkeypatch.setattr("langgraph_sdk.get_client", breaks_off)
    done = CliRunner().invoke(app, ["replay", "studio", calls.booked])
    assert str(done.exception) == "no Studio server at http://127.0.0.1:2024: ReadError"


def test_a_call_becomes_a_scenario_that_passes(calls: Calls, tmp_path: Path) -> None:
    done = replay(calls.url, "export", calls.booked)
    assert (done.returncode, done.stderr) == (0, "")
    file = tmp_path / "s.yaml"
    file.write_text(done.stdout)
    graded = appointments("evals", str(file), env={})
    assert graded.stdout.splitlines()[-1] == "1 of 1 scenarios passed", graded.stdout


def test_a_call_is_shrunk_to_what_shows_it(calls: Calls, tmp_path: Path) -> None:
    condition = "outcome=gave_up and reason=unclear"
    done = replay(calls.url, "shrink", calls.lost, "--fails", condition)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"# shows {condition}\n")
    file = tmp_path / "s.yaml"
    file.write_text(done.stdout)
    assert appointments("evals", str(file), env={}).returncode == 0
    again = replay(calls.url, "shrink", str(file), "--fails", "outcome=gave_up")
    assert again.returncode == 0, again.stderr
    assert again.stdout.count("\n  - ") == 3


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["show", "nonsense"], 1, "there is no call 'nonsense'; nearest:"),
        (["fork", "CALL", "--turn", "9", "hello"], 1, "has no turn 9: its turns are 0 to 5"),
        (["list", "--day", "soon"], 2, "'soon' is no date"),
        (["list", "--stuck-in", "limbo"], 2, "limbo"),
        (["studio", "CALL", "--url", "http://127.0.0.1:1"], 1, "no Studio server at http"),
        (["shrink", "nowhere.yaml", "--fails", "turns>1"], 1, "nowhere.yaml: cannot be read"),
        (["shrink", __file__, "--fails", "turns>1"], 1, "not a file of scenarios; allowed: .yaml"),
        (["shrink", "CALL", "--fails", "outcome=lost"], 2, "allowed: booked, cancelled"),
        (["shrink", "CALL", "--fails", "turns>9"], 1, "does not show turns>9: outcome=booked"),
    ],
)
def test_bad_input_is_told(calls: Calls, arguments: list[str], code: int, message: str) -> None:
    arguments = [calls.booked if argument == "CALL" else argument for argument in arguments]
    done = replay(calls.url, *arguments)
    assert message in done.stderr
    assert done.returncode == code
