"""What only shows that a caller listens, and what he means to be answered."""

import pytest

from booking.memory import MemoryCalendar
from graph.backchannel import listens
from graph.context import Context
from tests.graph.call import MONDAY, POLICY
from tests.graph.test_completeness import waiting


def only_listens(text: str, phase: str, locale: str = "en") -> bool:
    calendar = MemoryCalendar()
    context = Context(clock=lambda: MONDAY, calendar=calendar, policy=POLICY, locale=locale)
    return listens(text, waiting(phase), context)


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
     "I have a question", "yes, where are you?", "excuse me", "my dog ate it"],
)  # fmt: skip
def test_who_wants_to_say_something_is_let(text: str) -> None:
    assert not only_listens(text, "collect_date")
