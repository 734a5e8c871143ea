"""What only shows that a caller listens, and what he means to be answered."""

import pytest

from booking.memory import MemoryCalendar
from graph.backchannel import acknowledges, hesitates, listens
from graph.context import Context
from graph.state import State
from tests.graph.call import MONDAY, POLICY
from tests.graph.test_completeness import waiting


def context(locale: str) -> Context:
    calendar = MemoryCalendar()
    return Context(clock=lambda: MONDAY, calendar=calendar, policy=POLICY, locale=locale)


def only_listens(text: str, phase: str, locale: str = "en") -> bool:
    return listens(text, waiting(phase), context(locale))


@pytest.mark.parametrize("phase", ["collect_date", "collect_time"])
@pytest.mark.parametrize(
    "text", ["Mhm.", "Uh-huh.", "Okay.", "Yeah.", "Right.", "Right?", "I see.", "Oh.", "Amen, huh?"]
)
def test_who_listens_to_a_question_stops_nobody(text: str, phase: str) -> None:
    assert only_listens(text, phase)


@pytest.mark.parametrize("text", ["mhm", "vale", "sí", "ajá"])
def test_in_spanish(text: str) -> None:
    assert only_listens(text, "collect_date", "es")


@pytest.mark.parametrize("phase", ["collect_date", "collect_time", "confirmation"])
@pytest.mark.parametrize("text", ["Them.", "In them,", "Eminem,", "Amend, huh?"])
def test_a_hum_that_is_misheard_stops_nobody(text: str, phase: str) -> None:
    assert only_listens(text, phase)


@pytest.mark.parametrize("text", ["Mm.", "Uh-huh.", "I see."])
def test_a_sound_into_a_read_back_is_no_answer(text: str) -> None:
    assert only_listens(text, "confirmation")


@pytest.mark.parametrize("text", ["Yes.", "Okay.", "yes please", "That's right.", "No."])
def test_an_answer_to_a_read_back_is_one_however_soon_it_comes(text: str) -> None:
    assert not only_listens(text, "confirmation")


@pytest.mark.parametrize(
    "text",
    ["Wednesday", "Wednesday, huh?", "okay, Wednesday", "wait", "hello?", "Huh?", "no", "stop",
     "I have a question", "yes, where are you?", "excuse me", "my dog ate it",
     "an emergency", "it hurts", "Toothache.", "my tooth", "two fillings", "in the month"],
)  # fmt: skip
def test_who_wants_to_say_something_is_let(text: str) -> None:
    assert not only_listens(text, "collect_date")


@pytest.mark.parametrize("text", ["me duele", "es urgente", "la muela, dolor"])
def test_who_says_in_spanish_what_is_the_matter_is_let(text: str) -> None:
    assert not only_listens(text, "collect_date", "es")


@pytest.mark.parametrize(
    "text", ["yes, but", "yes, at", "that's right, only", "Yes,", "Yes…", "okay so"]
)
def test_an_answer_to_a_read_back_that_breaks_off_is_one(text: str) -> None:
    assert not only_listens(text, "confirmation")


@pytest.mark.parametrize("text", ["the earlier one", "the later one", "the second", "either one"])
def test_who_takes_what_is_offered_answers(text: str) -> None:
    offered = State(messages=[], phase="collect_time", date="2026-12-01", offer=["10:00", "14:00"])
    assert not listens(text, offered, context("en"))


@pytest.mark.parametrize("phase", ["collect_date", "collect_time"])
@pytest.mark.parametrize(
    ("text", "known"),
    [("Mhm.", True), ("Okay,", True), ("Right?", True), ("thanks", True), ("Yeah, huh?", True),
     ("Them.", False), ("Eminem,", False), ("the red one", False), ("Wednesday", False),
     ("it hurts", False), ("Huh?", False)],
)  # fmt: skip
def test_what_is_known_to_want_no_answer_is_told_from_what_may_be_one(
    text: str, known: bool, phase: str
) -> None:
    assert acknowledges(text, waiting(phase), context("en")) is known


def test_at_a_read_back_only_a_sound_is_known_to_want_none() -> None:
    assert acknowledges("Mm.", waiting("confirmation"), context("en"))
    assert not acknowledges("Okay.", waiting("confirmation"), context("en"))


@pytest.mark.parametrize(
    ("text", "locale"),
    [("Um.", "en"), ("Uh, um…", "en"), ("Hmm.", "en"), ("Oh.", "en"), ("Eh, mmm.", "es")],
)
def test_who_thinks_has_not_answered(text: str, locale: str) -> None:
    assert hesitates(text, context(locale))


@pytest.mark.parametrize("text", ["Mhm.", "Huh?", "Really?", "Um, no.", "I see.", "Okay.", ""])
def test_what_says_something_is_an_answer(text: str) -> None:
    assert not hesitates(text, context("en"))
