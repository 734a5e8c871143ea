"""A yes books only if nothing beside it can be a request, a reason against it or another matter."""

import pytest

from graph.heard import Slots
from graph.reading import agrees
from tests.graph.understand.corpus.beside_a_yes import NO_YES, STILL_A_YES
from tests.graph.understand.hearing import hear

READ_BACK = Slots(date="2026-12-01", time="15:00")


def phrasings(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(locale, text) for locale, texts in table.items() for text in texts]


def books(text: str, locale: str) -> bool:
    return agrees(hear(text, "confirmation", about=READ_BACK, locale=locale), READ_BACK)


@pytest.mark.parametrize(("locale", "text"), phrasings(STILL_A_YES))
def test_what_is_harmless_leaves_a_yes(locale: str, text: str) -> None:
    assert books(text, locale)


@pytest.mark.parametrize(("locale", "text"), phrasings(NO_YES))
def test_anything_else_books_nothing(locale: str, text: str) -> None:
    assert not books(text, locale)


@pytest.mark.parametrize("said", ["bananas", "my wife has the car", "he said so", "come in"])
@pytest.mark.parametrize("yes", ["yes", "okay", "that works", "perfect", "yes, Tuesday at three"])
def test_words_of_which_nothing_is_known_may_be_a_reason_against(yes: str, said: str) -> None:
    assert books(yes, "en")
    assert not books(f"{yes}, {said}", "en")
    assert not books(f"{yes}. {said}", "en")


@pytest.mark.parametrize("question", ["what if it rains?", "and my son?", "who is that?"])
def test_a_question_about_anything_but_the_business_is_no_yes(question: str) -> None:
    assert not books(f"yes. {question}", "en")
    assert books("yes. And what's the address?", "en")


def test_where_nothing_is_read_back_a_part_of_the_day_stays_one() -> None:
    assert hear("yes, Tuesday afternoon", "collect_date").day_part == "afternoon"
    assert hear("yes, Tuesday afternoon", "confirmation", about=READ_BACK).day_part is None
    another = hear("yes, another time in the afternoon", "confirmation", about=READ_BACK)
    assert another.day_part == "afternoon"
