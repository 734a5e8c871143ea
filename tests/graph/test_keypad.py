"""Keys are words: a yes, a no, a time."""

import pytest

from booking.memory import MemoryCalendar
from graph.context import Context
from graph.keypad import is_all, words_of
from tests.graph.call import MONDAY, POLICY, Call
from tests.graph.test_completeness import waiting


def context(locale: str = "en") -> Context:
    calendar = MemoryCalendar()
    return Context(clock=lambda: MONDAY, calendar=calendar, policy=POLICY, locale=locale)


@pytest.mark.parametrize(
    ("phase", "keys", "words"),
    [
        ("confirmation", "1", "yes"),
        ("confirmation", "2", "no"),
        ("confirmation", "1#", "yes"),
        ("confirmation", "7#", "7"),
        ("collect_time", "1530#", "15:30"),
        ("collect_time", "930", "9:30"),
        ("collect_time", "3", "3"),
        ("collect_time", "16*1530#", "15:30"),
        ("collect_date", "12#", "12"),
        ("collect_date", "#", ""),
    ],
)
def test_what_keys_say(phase: str, keys: str, words: str) -> None:
    assert words_of(keys, waiting(phase), context()) == words


@pytest.mark.parametrize(
    ("phase", "keys", "all_of_it"),
    [
        ("confirmation", "1", True),
        ("confirmation", "3", False),
        ("collect_time", "1", False),
        ("collect_time", "1530", False),
        ("collect_time", "1530#", True),
    ],
)
def test_when_no_more_keys_are_waited_for(phase: str, keys: str, all_of_it: bool) -> None:
    assert is_all(keys, waiting(phase), context()) is all_of_it


def test_yes_in_the_language_of_the_call() -> None:
    assert words_of("1", waiting("confirmation"), context("es")) == "sí"


async def test_a_call_answered_by_keys_alone() -> None:
    call = await Call.opened()
    turn = call.turns[-1]
    for keys in ("1#", "1530#", "1"):
        turn = await call.take(words_of(keys, turn.state, call.context), tapped=True)
    assert turn.state["outcome"] == "booked"
    assert [(b.date, b.time) for b in call.booked] == [("2026-12-01", "15:30")]
