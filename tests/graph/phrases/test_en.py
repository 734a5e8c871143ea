"""English prompts: no figures a voice would stumble over, and every wording says its facts."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

import pytest

from graph.heard import Heard, Topic
from graph.phrases import Facts, en
from graph.state import Outcome, Reason
from tests.graph.call import MONDAY, POLICY

FACTS = Facts(policy=POLICY, now=MONDAY, date="2026-12-01", time="15:30")


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        ("09:00", "nine o'clock"),
        ("12:00", "noon"),
        ("12:30", "half past twelve"),
        ("15:30", "half past three"),
        ("15:15", "a quarter past three"),
        ("12:45", "a quarter to one"),
        ("10:05", "five past ten"),
        ("10:50", "ten to eleven"),
        ("10:07", "seven minutes past ten"),
        ("10:59", "one minute to eleven"),
        ("00:00", "midnight"),
        ("20:00", "eight in the evening"),
        ("08:00", "eight in the morning"),
    ],
)
def test_times_in_words(clock: str, words: str) -> None:
    assert en.spoken_time(clock, POLICY) == words


def test_the_part_of_the_day_is_said_where_hours_leave_it_open() -> None:
    long_day = POLICY.overlaid({"hours": {"mon": ["07:00-21:00"]}})
    assert en.spoken_time("07:30", long_day) == "half past seven in the morning"
    assert en.spoken_time("19:30", long_day) == "half past seven in the evening"
    assert en.spoken_time("15:30", long_day) == "half past three"


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2026-12-01", "Tuesday, the first of December"),
        ("2027-02-22", "Monday, the twenty-second of February"),
        ("2028-11-30", "Thursday, the thirtieth of November, twenty twenty-eight"),
    ],
)
def test_dates_in_words(iso: str, words: str) -> None:
    assert en.spoken_date(iso, MONDAY) == words


def test_every_date_of_two_years_has_words_of_its_own() -> None:
    days = [date(2026, 11, 23) + timedelta(days=n) for n in range(730)]
    assert len({en.spoken_date(day.isoformat(), MONDAY) for day in days}) == len(days)


def test_every_minute_of_the_day_has_words_of_its_own() -> None:
    long_day = POLICY.overlaid({"hours": {"mon": ["00:00-23:59"]}})
    clocks = [f"{minute // 60:02}:{minute % 60:02}" for minute in range(24 * 60)]
    assert len({en.spoken_time(clock, long_day) for clock in clocks}) == len(clocks)


@pytest.mark.parametrize("variant", range(5))
@pytest.mark.parametrize("reason", [None, *get_args(Reason)])
def test_every_read_back_names_day_and_time(variant: int, reason: Reason | None) -> None:
    words = en.ask("confirmation", variant, replace(FACTS, reason=reason))
    assert "Tuesday, the first of December" in words
    assert "half past three" in words


def test_what_is_spoken_has_no_figures() -> None:
    heard = Heard("inform", date="2026-12-25")
    facts = Facts(policy=POLICY, now=MONDAY, date="2026-12-01", time="15:30", heard=heard)
    spoken = [
        *(en.because(reason, n, facts) for reason in get_args(Reason) if reason != "exhausted"
          for n in range(3)),
        *(en.closing(outcome, facts) for outcome in get_args(Outcome)),
        *(en.ask(phase, n, facts) for phase in ("collect_date", "collect_time", "confirmation")
          for n in range(4)),
        en.greeting(facts),
        en.what_to_change(facts),
    ]  # fmt: skip
    for words in spoken:
        assert not re.search(r"[0-9{}]", words), words
        assert words[-1] in ".?!"


@pytest.mark.parametrize(
    ("topic", "words"),
    [
        ("address", "The address is 12 Harbour Street."),
        ("phone", "The phone number is five five five, zero one three four."),
        ("hours", "On Tuesday we are open from nine o'clock to five in the evening."),
        ("duration", "It takes thirty minutes."),
        (
            "price",
            "I am the booking assistant, a computer, and can only help with appointments here.",
        ),
        ("availability", ""),
    ],
)
def test_questions_are_answered_where_there_is_an_answer(topic: Topic, words: str) -> None:
    policy = POLICY.overlaid({"address": "12 Harbour Street", "phone": "555 0134"})
    asked = replace(FACTS, policy=policy, heard=Heard("question", topic=topic))
    assert en.answer("confirmation", asked) == words


def test_offers_are_told_as_alternatives() -> None:
    facts = Facts(policy=POLICY, now=MONDAY, offer=("14:00", "14:30", "15:30"))
    words = en.ask("collect_time", 0, facts)
    assert "two o'clock; half past two; or half past three" in words
    one = en.ask("collect_time", 0, Facts(policy=POLICY, now=MONDAY, offer=("14:00",)))
    assert "two o'clock" in one
