"""Which of the alternatives just offered is taken: by its day, its number or its place."""

import pytest

from graph.heard import Phase, Slots
from tests.graph.understand.hearing import hear

DAYS = Slots(offered=("2026-11-30", "2026-12-02", "2026-12-03"))
TIMES = Slots(date="2026-12-01", offered=("10:00", "14:00", "16:30"))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Wednesday", "2026-12-02"),
        ("Thursday please", "2026-12-03"),
        ("the second", "2026-12-02"),
        ("the thirtieth", "2026-11-30"),
        # Not one of them: what it says without them.
        ("Friday", "2026-11-27"),
        ("the fourth", "2026-12-04"),
    ],
)
def test_a_day_is_the_one_that_was_offered(text: str, date: str) -> None:
    assert hear(text, "collect_date", about=DAYS).date == date


@pytest.mark.parametrize("about", [DAYS, TIMES])
@pytest.mark.parametrize(
    ("locale", "text", "choice"),
    [
        ("en", "the first", 1),
        ("en", "yes, the first one please", 1),
        ("en", "the last", -1),
        ("en", "the earlier one", 1),
        ("en", "the earlier time please", 1),
        ("en", "yes, the later one", -1),
        ("es", "la más temprana", 1),
        ("es", "la más tarde", -1),
        ("en", "the earliest one please", 1),
        ("en", "the middle one", 2),
        ("en", "I'll take the first", 1),
        ("en", "the later of the two", -1),
        ("es", "la del medio", 2),
        ("es", "la primera", 1),
        ("es", "la última, por favor", -1),
    ],
)
def test_a_place_among_them_is_a_choice(about: Slots, locale: str, text: str, choice: int) -> None:
    phases: tuple[Phase, ...] = ("collect_date", "collect_time", "confirmation")
    for phase in phases:
        heard = hear(text, phase, about=about, locale=locale)
        assert (heard.choice, heard.date, heard.time) == (choice, None, None)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("the morning one", "morning"),
        ("the one in the afternoon", "afternoon"),
        ("the afternoon one please", "afternoon"),
    ],
)
def test_one_of_them_is_no_hour(text: str, part: str) -> None:
    heard = hear(text, "collect_time", about=TIMES)
    assert (heard.time, heard.day_part) == (None, part)
    heard = hear("yes, the Wednesday one", "collect_date", about=DAYS)
    assert (heard.date, heard.time) == ("2026-12-02", None)


@pytest.mark.parametrize(("text", "choice"), [("second one works", 2), ("let's do the third", 3)])
def test_of_times_one_taken_by_its_number_is_no_day(text: str, choice: int) -> None:
    heard = hear(text, "collect_time", about=TIMES)
    assert (heard.choice, heard.date, heard.time) == (choice, None, None)


def test_of_times_the_second_is_no_day() -> None:
    assert hear("the second", "collect_time", about=TIMES).choice == 2
    assert hear("the second", "confirmation", about=TIMES).choice == 2
    assert hear("the second", "collect_time").date == "2026-12-02"


@pytest.mark.parametrize("phase", ["collect_date", "collect_time"])
def test_one_that_is_refused_is_not_taken(phase: Phase) -> None:
    heard = hear("not the first one", phase, about=TIMES)
    assert (heard.intent, heard.choice) == ("negate", None)


@pytest.mark.parametrize(
    ("locale", "text", "window"),
    [
        ("en", "do you have anything later?", ("17:00", "23:59")),
        ("en", "something later", ("17:00", "23:59")),
        ("en", "no, later", ("17:00", "23:59")),
        ("en", "something sooner", ("00:00", "09:30")),
        ("en", "is there nothing earlier than that", ("00:00", "09:30")),
        ("es", "algo más tarde", ("17:00", "23:59")),
        ("es", "¿no hay nada antes?", ("00:00", "09:30")),
    ],
)
def test_later_is_later_than_all_the_times(locale: str, text: str, window: tuple[str, str]) -> None:
    assert hear(text, "collect_time", about=TIMES, locale=locale).time_range == window


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("something later", ("2026-12-04", "2027-03-23")),
        ("a later day", ("2026-12-04", "2027-03-23")),
        ("anything sooner?", ("2026-11-23", "2026-11-29")),
    ],
)
def test_or_than_all_the_days(text: str, days: tuple[str, str]) -> None:
    assert hear(text, "collect_date", about=DAYS).date_range == days


def test_with_nothing_offered_later_is_later_than_nothing() -> None:
    assert hear("something later", "collect_time").intent == "unknown"
