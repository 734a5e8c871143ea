"""`appointments chat` as a shell runs it, on a real Postgres."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.cli.command import appointments
from tests.folders import postgres_folder
from tests.graph.openai_server import openai_server

NOW = "2026-11-23T09:00:00-05:00"


@pytest.fixture
def empty(database_url: str) -> Iterator[psycopg.Connection]:
    """The session's database, nothing booked yet."""
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("truncate appointments, conversations cascade")
        yield connection


def test_piped_input_books_and_ends(database_url: str, empty: psycopg.Connection) -> None:
    done = appointments(
        "chat",
        "--now",
        NOW,
        env={"DATABASE_URL": database_url},
        typed="next Tuesday at 3 pm\nyes\nnever read\n",
    )
    assert done.returncode == 0, done.stderr
    greeting, question, booked = done.stdout.splitlines()
    assert "Which day" in greeting
    assert question == (
        "Shall I book a check-up on Tuesday, the first of December, at three o'clock?"
    )
    assert booked.startswith("You are booked")
    rows = empty.execute("select date::text, time::text, zone from appointments").fetchall()
    assert rows == [("2026-12-01", "15:00:00", "America/New_York")]
    call = empty.execute("select channel, outcome from conversations").fetchall()
    assert call == [("chat", "booked")]
    turns = empty.execute("select path[1], reply_heard from conversation_turns order by seq")
    assert turns.fetchall() == [
        ("greeting", "full"),
        ("collect_date", "full"),
        ("confirmation", "full"),
    ]


def test_it_is_held_in_the_language_asked_for(database_url: str, empty: psycopg.Connection) -> None:
    done = appointments(
        "chat",
        "--now",
        NOW,
        "--locale",
        "es",
        env={"DATABASE_URL": database_url},
        typed="el martes de la semana que viene a las tres\nsí\n",
    )
    assert done.returncode == 0, done.stderr
    greeting, question, booked = done.stdout.splitlines()
    assert greeting.startswith("Hola.")
    assert question == (
        "¿Le reservo una cita para check-up el martes, primero de diciembre, a las tres?"
    )
    assert booked.startswith("Tiene reservada una cita para check-up el martes")
    assert empty.execute("select locale, outcome from conversations").fetchall() == [
        ("es", "booked")
    ]


def test_input_that_ends_early_is_a_caller_who_left(
    database_url: str, empty: psycopg.Connection
) -> None:
    done = appointments(
        "chat", "--now", NOW, env={"DATABASE_URL": database_url}, typed="tomorrow\n"
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 2
    assert empty.execute("select outcome from conversations").fetchall() == [(None,)]


async def test_a_language_model_is_asked_what_the_rules_could_not_read(
    database_url: str, empty: psycopg.Connection
) -> None:
    async with openai_server(lambda _: {"intent": "help", "date": None, "time": None}) as server:
        done = await asyncio.to_thread(
            appointments,
            "chat",
            "--now",
            NOW,
            env={"DATABASE_URL": database_url, "OPENAI_BASE_URL": server.url},
            # Twice: on a busy machine the first question of a process may be too late.
            typed="next Tuesday\npurple monkey dishwasher\npurple monkey dishwasher\n",
        )
    assert done.returncode == 0, done.stderr
    assert server.requests != []
    assert all("purple monkey" in str(request["messages"]) for request in server.requests)


def test_it_starts_and_stops_a_postgres_of_its_own() -> None:
    with postgres_folder() as data_dir:
        done = appointments(
            "chat",
            "--now",
            NOW,
            env={"DATABASE_URL": "", "APPOINTMENTS_DATA_DIR": str(data_dir)},
            typed="cancel\n",
        )
        assert done.returncode == 0, done.stderr
        assert "nothing has been booked" in done.stdout
        assert not (data_dir / "postgres" / "postmaster.pid").exists()


@pytest.mark.parametrize(
    ("arguments", "env", "message"),
    [
        (["--locale", "tlh"], {}, "--locale tlh is not spoken here"),
        (["--now", "soon"], {}, "'soon' is no ISO 8601 moment"),
        ([], {"APPOINTMENTS_POLICY": "nowhere.toml"}, "there is no policy at"),
        ([], {"DATABASE_URL": "postgresql://127.0.0.1:1/x"}, "DATABASE_URL (127.0.0.1/x)"),
    ],
)
def test_bad_input_is_told_with_what_to_do(
    arguments: list[str], env: dict[str, str], message: str
) -> None:
    done = appointments("chat", *arguments, env=env)
    assert done.returncode in (1, 2)
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_policy_that_is_wrong_exits_2(tmp_path: Path) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text("")
    done = appointments("chat", env={"APPOINTMENTS_POLICY": str(policy)})
    assert done.returncode == 2
    assert "timezone: Field required" in done.stderr
