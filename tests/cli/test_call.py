"""`appointments call` as a shell runs it: recordings in, a booking and the agent's audio out."""

import json
import wave
from pathlib import Path

import psycopg

from tests.browser.conftest import record
from tests.cli.command import appointments

NOW = "2026-11-23T09:00:00-05:00"


def test_two_recordings_book_an_appointment(database_url: str, tmp_path: Path) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("truncate appointments, conversations cascade")
    files = []
    for name, words in (("one.wav", "next Tuesday at half past three"), ("two.wav", "yes please")):
        record(tmp_path / name, [words])
        files.append(str(tmp_path / name))
    out = tmp_path / "agent.wav"
    done = appointments(
        "call",
        *files,
        "--now",
        NOW,
        "--json",
        "--out",
        str(out),
        env={"DATABASE_URL": database_url},
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    told = json.loads(done.stdout)
    assert (told["outcome"], told["date"], told["time"]) == ("booked", "2026-12-01", "15:30")
    assert [turn["file"] for turn in told["turns"]] == [None, *files]
    with wave.open(str(out)) as audio:
        assert audio.getnframes() / audio.getframerate() > 5
    with psycopg.connect(database_url) as connection:
        rows = connection.execute("select date::text from appointments").fetchall()
    assert rows == [("2026-12-01",)]


def test_a_file_that_is_no_recording_is_named(tmp_path: Path) -> None:
    noise = tmp_path / "noise.wav"
    noise.write_bytes(b"not a wave")
    done = appointments("call", str(noise), env={})
    assert done.returncode == 1
    assert "noise.wav" in done.stderr
    assert "Traceback" not in done.stderr
