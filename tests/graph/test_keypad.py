"""Keys are words: a yes, a no, a time, a day."""

from dataclasses import replace

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
        ("confirmation", "1530#", "15:30"),
        ("confirmation", "4#", "4:00"),
        ("confirmation", "2412#", "24/12"),
        ("confirmation", "9999#", "9999"),
        ("confirmation", "123456#", "123456"),
        # Pressed again by who does not wait; a yes is only what can be nothing else.
        ("confirmation", "11", "1 1"),
        ("confirmation", "22", "2 2"),
        ("confirmation", "11#", "11:00"),
        ("confirmation", "12", "12:00"),
        ("collect_time", "1530#", "15:30"),
        ("collect_time", "930", "9:30"),
        ("collect_time", "3", "3:00"),
        ("collect_time", "2412#", "24/12"),
        ("collect_time", "16*1530#", "15:30"),
        ("collect_date", "12#", "12"),
        ("collect_date", "1224#", "12/24"),
        ("collect_date", "2412#", "24/12"),
        ("collect_date", "1530#", "15:30"),
        ("collect_date", "930#", "9:30"),
        ("collect_date", "#", ""),
    ],
)
def test_what_keys_say(phase: str, keys: str, words: str) -> None:
    assert words_of(keys, waiting(phase), context()) == words


@pytest.mark.parametrize(
    ("phase", "keys", "all_of_it"),
    [
        ("confirmation", "1", False),
        ("confirmation", "1#", True),
        ("confirmation", "2", True),
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


@pytest.mark.parametrize(
    ("locale", "keys", "days"),
    [
        ("en-US", "1224#", ["2026-12-24"]),
        ("en-US", "2412#", ["2026-12-24"]),
        ("en-US", "0112#", ["2027-01-12"]),
        ("en-GB", "0112#", ["2026-12-01"]),
        ("en-GB", "1224#", ["2026-12-24"]),
        ("es", "0112#", ["2026-12-01"]),
        # Of no region, both orders are offered.
        ("en", "0112#", ["2026-12-01", "2027-01-12"]),
    ],
)
async def test_a_day_by_keys_has_the_order_of_the_place(
    locale: str, keys: str, days: list[str]
) -> None:
    call = await Call.opened()
    call.context = replace(call.context, locale=locale)
    words = words_of(keys, call.turns[-1].state, call.context)
    state = (await call.take(words, tapped=True)).state
    assert [state["date"]] == days if len(days) == 1 else sorted(state["offer"]) == days


@pytest.mark.parametrize(("keys", "time"), [("1630#", "16:30"), ("4#", "16:00"), ("930#", "09:30")])
async def test_a_time_typed_at_the_read_back_changes_it(keys: str, time: str) -> None:
    call = await Call.opened()
    turn = await call.said("next Tuesday at half past three")
    turn = await call.take(words_of(keys, turn.state, call.context), tapped=True)
    assert (turn.state["phase"], turn.state["time"]) == ("confirmation", time)
    await call.take(words_of("1", turn.state, call.context), tapped=True)
    assert [(b.date, b.time) for b in call.booked] == [("2026-12-01", time)]


async def test_a_call_answered_by_keys_alone() -> None:
    call = await Call.opened()
    turn = call.turns[-1]
    for keys in ("1#", "1530#", "1"):
        turn = await call.take(words_of(keys, turn.state, call.context), tapped=True)
    assert turn.state["outcome"] == "booked"
    assert [(b.date, b.time) for b in call.booked] == [("2026-12-01", "15:30")]
