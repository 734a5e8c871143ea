"""English words: dates, times, hours and numbers as they are spoken."""

from dataclasses import replace

import pytest

from graph.heard import Heard, Phase
from graph.phrases import Facts, phrases_for
from tests.graph.call import MONDAY, POLICY

PHRASES = phrases_for("en")


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
        ("00:30", "half past twelve at night"),
        ("03:00", "three in the morning"),
        ("08:00", "eight in the morning"),
        ("17:00", "five in the evening"),
        ("20:00", "eight in the evening"),
        ("21:45", "a quarter to ten at night"),
    ],
)
def test_times(clock: str, words: str) -> None:
    assert PHRASES.spoken_time(clock, POLICY) == words


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2026-12-01", "Tuesday, the first of December"),
        ("2027-02-22", "Monday, the twenty-second of February"),
        ("2028-11-30", "Thursday, the thirtieth of November, twenty twenty-eight"),
    ],
)
def test_dates(iso: str, words: str) -> None:
    assert PHRASES.spoken_date(iso, MONDAY) == words


@pytest.mark.parametrize(
    ("opens", "closes", "words"),
    [
        ("09:00", "17:00", "from nine to five"),
        ("09:00", "12:00", "from nine to twelve"),
        ("08:30", "11:15", "from half past eight to a quarter past eleven in the morning"),
        ("13:00", "17:00", "from one to five in the afternoon"),
        ("13:00", "19:00", "from one to seven in the evening"),
        ("00:00", "04:00", "from midnight to four in the morning"),
        ("07:00", "21:00", "from seven in the morning to nine at night"),
    ],
)
def test_opening_hours(opens: str, closes: str, words: str) -> None:
    policy = POLICY.overlaid({"hours": {"mon": [f"{opens}-{closes}"]}})
    facts = Facts(policy=policy, now=MONDAY, heard=Heard("question", topic="hours"))
    assert PHRASES.answer("collect_date", facts).endswith(f" {words}.")


@pytest.mark.parametrize(
    ("offer", "words"),
    [
        (["14:00"], "The nearest I have is two in the afternoon."),
        (
            ["14:00", "14:30", "15:30"],
            "I could offer you two o'clock, half past two, or half past three in the afternoon.",
        ),
        (
            ["11:00", "11:30", "13:00"],
            "I could offer you eleven o'clock or half past eleven in the morning, "
            "or one in the afternoon.",
        ),
        (["09:00", "12:00"], "I could offer you nine in the morning or noon."),
        (
            ["2026-11-30", "2026-12-01", "2026-12-02"],
            "I could offer you Monday, the thirtieth of November; Tuesday, the first; "
            "or Wednesday, the second of December.",
        ),
        (
            ["2027-03-01", "2027-03-02"],
            "I could offer you Monday, the first of March; or Tuesday, the second of March.",
        ),
    ],
)
def test_offers(offer: list[str], words: str) -> None:
    facts = Facts(policy=POLICY, now=MONDAY, offer=tuple(offer))
    phase: Phase = "collect_time" if ":" in offer[0] else "collect_date"
    assert PHRASES.ask(phase, 0, facts).startswith(words)


def test_the_service_has_its_article() -> None:
    facts = Facts(policy=POLICY.overlaid({"service": "eye test"}), now=MONDAY)
    assert "an eye test" in PHRASES.greeting(facts)
    assert "a check-up" in PHRASES.greeting(replace(facts, policy=POLICY))


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "zero"), (45, "forty-five"), (90, "ninety"), (120, "one hundred and twenty")],
)
def test_numbers(count: int, words: str) -> None:
    assert PHRASES.words.number(count) == words
