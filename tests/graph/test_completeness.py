"""What is an answer, what is only the beginning of one, and what cannot be taken back."""

import pytest

from booking.memory import MemoryCalendar
from graph.completeness import Completeness, completeness
from graph.context import Context
from graph.state import State
from tests.graph.call import MONDAY, POLICY

ON_TABLE = State(
    messages=[], phase="confirmation", date="2026-12-01", time="15:30", consent="digest"
)

EN: dict[str, list[tuple[Completeness, str]]] = {
    "collect_date": [
        ("complete", "Next Tuesday."),
        ("complete", "the third of December"),
        ("complete", "Tuesday, no, Wednesday"),
        ("complete", "next Tuesday at half past three"),
        ("request", "what did you say?"),
        ("request", "Excuse me, can you repeat that?"),
        ("request", "Excuse me?"),
        ("complete", "Tuesday works for me"),
        ("beginning", "Tuesday, make that"),
        ("beginning", "Tuesday, scratch that"),
        ("beginning", "Tuesday, hang on, let me"),
        ("beginning", "the twenty"),
        ("beginning", "Tuesday or"),
        ("beginning", "This Thursday door."),
        ("beginning", "Maybe Friday war."),
        ("beginning", "Next Tuesday, yet."),
        ("beginning", "The last Monday, ah."),
        ("beginning", "I would like to come on the"),
        ("beginning", "Next Tuesday, at"),
        ("beginning", "Next Tuesday at half past."),
        ("beginning", "Thursday. No."),
        ("beginning", "Thursday, I mean"),
        ("beginning", "um"),
        ("beginning", "hold on"),
        ("request", "goodbye"),
        ("unclear", "I have a bit of a toothache"),
        ("none", "yes"),
        ("unclear", ""),
    ],
    "collect_time": [
        ("complete", "half past three"),
        ("complete", "at three twenty"),
        ("complete", "half past three in the afternoon"),
        ("complete", "in the morning"),
        ("complete", "anything after ten"),
        ("complete", "any time is fine"),
        ("beginning", "half past"),
        ("beginning", "a quarter to"),
        ("beginning", "At a quarter, two."),
        ("beginning", "At ten more."),
        ("beginning", "Ten pass."),
        ("complete", "Does ten work?"),
        ("complete", "I can't do ten, does eleven work"),
        ("beginning", "three in the"),
        ("none", "I want to speak to a human"),
        ("unclear", "my name is Ann"),
    ],
    "confirmation": [
        ("consent", "Yes."),
        ("consent", "yes please, that's right"),
        ("consent", "yes, Tuesday at half past three"),
        ("consent", "yes, that's the one I want"),
        ("consent", "yes, let's do it"),
        ("consent", "yes that is"),
        ("none", "cancel that please"),
        ("complete", "no, make it four pm"),
        ("complete", "yes, but make it Wednesday"),
        ("beginning", "yes, but"),
        ("beginning", "yes, ah"),
        ("beginning", "yes, at"),
        ("beginning", "yes could we"),
        ("beginning", "yes please can you"),
        ("beginning", "yes, let's make it"),
        ("beginning", "Yes, Tuesday at half past"),
        ("beginning", "Yes,"),
        ("beginning", "Yes…"),
        ("beginning", "no, make it"),
        ("none", "no"),
        ("none", "is that in the afternoon?"),
    ],
}

ES: dict[str, list[tuple[Completeness, str]]] = {
    "collect_date": [
        ("complete", "el miércoles"),
        ("complete", "el tres de diciembre"),
        ("beginning", "el martes o"),
        ("beginning", "el tres de"),
        ("beginning", "quisiera"),
        ("unclear", "me duele una muela"),
    ],
    "collect_time": [
        ("complete", "a las tres y media"),
        ("complete", "a la una"),
        ("complete", "por la mañana"),
        ("beginning", "a las tres y"),
        ("beginning", "a las"),
    ],
    "confirmation": [
        ("consent", "sí"),
        ("consent", "sí, por favor"),
        ("complete", "no, a las cuatro de la tarde"),
        ("consent", "sí, es lo que quiero"),
        ("beginning", "sí, pero"),
        ("beginning", "sí, a las"),
        ("beginning", "sí, quiero"),
        ("none", "no"),
    ],
}


def rows(table: dict[str, list[tuple[Completeness, str]]]) -> list[tuple[str, Completeness, str]]:
    return [(phase, what, text) for phase, texts in table.items() for what, text in texts]


def waiting(phase: str) -> State:
    states: dict[str, State] = {
        "collect_date": State(messages=[], phase="collect_date"),
        "collect_time": State(messages=[], phase="collect_time", date="2026-12-01"),
        "confirmation": ON_TABLE,
    }
    return states[phase]


def judged(text: str, state: State, locale: str) -> Completeness:
    calendar = MemoryCalendar()
    context = Context(clock=lambda: MONDAY, calendar=calendar, policy=POLICY, locale=locale)
    return completeness(text, state, context)


@pytest.mark.parametrize(("phase", "what", "text"), rows(EN))
def test_english(phase: str, what: Completeness, text: str) -> None:
    assert judged(text, waiting(phase), "en") == what


@pytest.mark.parametrize(("phase", "what", "text"), rows(ES))
def test_spanish(phase: str, what: Completeness, text: str) -> None:
    assert judged(text, waiting(phase), "es") == what


def test_a_choice_among_the_offered_is_an_answer() -> None:
    offered = State(messages=[], phase="collect_time", date="2026-12-01", offer=["10:00", "14:00"])
    assert judged("the second one", offered, "en") == "complete"
    assert judged("the second one", State(messages=[], phase="collect_time"), "en") != "complete"
