"""`appointments migrate` brings a database up to date."""

import secrets

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from tests.cli.command import appointments


@pytest.fixture
def empty_database(database_url: str) -> str:
    """URL of a database of its own, without a schema."""
    name = f"empty_{secrets.token_hex(4)}"
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(f'create database "{name}"')
    return make_conninfo(database_url, dbname=name)


def test_it_prints_what_it_applied_and_then_nothing(empty_database: str) -> None:
    first = appointments("migrate", env={"DATABASE_URL": empty_database})
    assert first.returncode == 0, first.stderr
    assert first.stdout.splitlines()[0].startswith("0001_")
    second = appointments("migrate", env={"DATABASE_URL": empty_database})
    assert (second.returncode, second.stdout) == (0, "")
    assert "up to date" in second.stderr


def test_a_database_that_does_not_answer_is_told() -> None:
    done = appointments("migrate", env={"DATABASE_URL": "postgres://me:hunter2@127.0.0.1:1/x"})
    assert done.returncode == 1
    assert "DATABASE_URL" in done.stderr
    assert "hunter2" not in done.stderr
    assert "Traceback" not in done.stderr
