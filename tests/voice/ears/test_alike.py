"""Which of two words that sound alike was said, and when it is not known."""

import pytest

from graph.heard import Slots
from graph.reading import agrees
from tests.graph.understand.hearing import hear
from voice.ears.alike import Alike, alike


def pair(text: str) -> Alike:
    found = alike(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("On the 30th.", ["On the 30th.", "On the 13th."]),
        ("Yes, three.", ["Yes, great.", "Yes, three."]),
        ("On the 30, please", ["On the 30, please", "On the 13, please"]),
        ("Thirteenth of March", ["Thirtieth of March", "Thirteenth of March"]),
        ("At three-fifteen, please", ["At three fifty, please", "At three fifteen, please"]),
        ("the sixteenth of May", ["the sixth of May", "the sixteenth of May"]),
        ("the eighth of May", ["the eighth of May", "the eighteenth of May"]),
        ("the 18th of May", ["the 8th of May", "the 18th of May"]),
        ("First day, please", ["Thursday, please", "First day, please"]),
        ("How about first?", ["How about Thursday?", "How about first?"]),
        ("Come on first, eh?", ["Come on Thursday?", "Come on first, eh?"]),
    ],
)
def test_either_of_two_that_sound_alike_is_given(text: str, texts: list[str]) -> None:
    assert pair(text).texts == texts


@pytest.mark.parametrize(
    "text",
    [
        "at fifteen thirty",
        "the 30 minutes before",
        "yes, three thirty",
        "three",
        "the twenty-sixth",
        "the twenty-eighth",
        "the 28th",
        "at fifty",
        "March 130th",
        "on the third",
    ],
)
def test_what_sounds_like_nothing_else_is_left_alone(text: str) -> None:
    assert alike(text) is None


def test_the_one_that_is_clearly_ahead_of_the_usual_lean_was_said() -> None:
    both = pair("on the 30th")
    assert both.settled([-1.0, -11.0]) == "on the 30th"
    assert both.settled([-1.0, -2.0]) == "on the 13th"


def test_between_them_both_are_told_and_the_conversation_asks() -> None:
    assert pair("on the 30th").settled([-1.0, -6.0]) == "on the 13th or 30th"
    heard = hear(pair("on the 30th of December").settled([-1.0, -6.0]), "collect_date")
    assert heard.date_options == ("2026-12-13", "2026-12-30")
    heard = hear(pair("at three fifty").settled([-1.0, -5.0]), "collect_time")
    assert heard.time_options == ("15:15", "15:50")


def test_where_it_is_not_known_whether_he_is_pleased_nothing_is_agreed_to() -> None:
    read_back = Slots(date="2026-12-01", time="12:30")
    said = pair("Yes, three.").settled([-4.0, -3.5])
    assert said == "Yes, three or yes, great."
    assert not agrees(hear(said, "confirmation", about=read_back), read_back)
