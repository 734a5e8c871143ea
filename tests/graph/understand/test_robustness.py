"""Whatever is said, there is an answer, and it comes in time that grows with the text alone."""

from collections.abc import Callable
from datetime import datetime
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.heard import Heard, Phase, Slots
from graph.phrases import LOCALES
from graph.understand import LONGEST
from graph.understand.locales import language
from graph.understand.locales.en import acts, joined, modifiers, values
from graph.understand.locales.en import words as words_of
from graph.understand.readings import Number
from graph.understand.words import Lexicon
from tests.graph.understand.hearing import NOW, TABLE, hear

phases = st.sampled_from([*get_args(Phase), None])
OWN_WORDS = (
    "the a at in on to of from 3 30 1530 12/1 3:30 march may second friday next week three twenty "
    "first half quarter past pm no yes not day month hour later before after until between and or "
    "99999 9999-12-31 0001-01-01 00 31 - , . ? tomorrow noon last christmas minutes thousand"
)
words = st.sampled_from(OWN_WORDS.split())
in_every_language = pytest.mark.parametrize("locale", LOCALES)


@in_every_language
@given(text=st.text(), expecting=phases)
def test_any_text(locale: str, text: str, expecting: Phase | None) -> None:
    assert isinstance(hear(text, expecting, about=TABLE, locale=locale), Heard)


@given(text=st.lists(words, max_size=12).map(" ".join), expecting=phases)
def test_any_mixture_of_our_own_words(text: str, expecting: Phase | None) -> None:
    heard = hear(text, expecting, about=TABLE)
    assert 0 <= heard.confidence <= 1
    for day in (heard.date, *heard.date_options, *heard.excluded, *(heard.date_range or ())):
        assert day is None or datetime.fromisoformat(day)
    for clock in (heard.time, *heard.time_options, *(heard.time_range or ())):
        assert clock is None or datetime.strptime(clock, "%H:%M")  # noqa: DTZ007


@in_every_language
@pytest.mark.parametrize(
    "text",
    [
        "a" * 20_000,
        "three " * 4_000,
        "to " * 5_000,
        "- " * 5_000,
        "\uff11\uff12\uff0f\uff11 " * 2_000,
        "\u0000" * 10_000,
        "tuesday no " * 1_000,
        "1" * 10_000,
        "1 " * 5_000,
        "'" * 10_000,
        "march 3 3 " * 1_000,
        "🦷" * 9_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_the_longest_texts(locale: str, text: str) -> None:
    assert isinstance(hear(text, "collect_time", about=TABLE, locale=locale), Heard)


def test_no_more_is_read_than_anybody_says() -> None:
    assert hear("x" * LONGEST + " tomorrow").date is None


@pytest.mark.parametrize(
    ("locale", "phrase"),
    [
        *product(["en"], ["three ", "the ", "not a b ", "tuesday or ", "1 2 3 ", "no wait sorry "]),
        *product(["es"], ["tres ", "el ", "no a b ", "martes o ", "1 2 3 ", "no espere perdón "]),
    ],
)
def test_work_grows_with_the_text(
    locale: str, phrase: str, count_of: Callable[[str, str], int]
) -> None:
    """Four times the words are at most five times the work."""
    assert count_of(locale, phrase * 800) <= 5 * count_of(locale, phrase * 200)


@pytest.fixture
def count_of(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], int]:
    """Counts the items made while a text is understood."""
    counted = 0
    made = Lexicon.made

    def counting(self: Lexicon, *told: object) -> object:
        nonlocal counted
        counted += 1
        return made(self, *told)  # type: ignore[arg-type]

    monkeypatch.setattr(Lexicon, "made", counting)

    def count(locale: str, text: str) -> int:
        nonlocal counted
        counted = 0
        hear(text[:LONGEST], locale=locale)
        return counted

    return count


def test_every_number_is_known() -> None:
    lexicon = language("en").lexicon
    for value in range(10_001):
        lexicon.made(Number(value), "", "")
        for width in range(len(str(value)), 6):
            digits = f"{value:0{width}}"
            lexicon.made(Number(value, digits), digits, "")


def test_no_phrase_waits_for_a_word_that_became_a_number() -> None:
    numbers = {word for name in ("ONES", "TEENS", "TENS") for word in words_of.CLASSES[name]}
    late = [*values.VALUES, *joined.JOINED, *modifiers.MODIFIERS, *acts.ACTS, *values.NAMES]
    assert [rule.phrase for rule in late if numbers & set(rule.literals())] == []


def test_an_unknown_language_is_read_as_english() -> None:
    assert hear("tomorrow", locale="tlh").date == "2026-11-24"


def test_it_does_not_matter_whether_the_moment_has_a_zone() -> None:
    aware = datetime.fromisoformat("2026-11-23T09:00:00-05:00")
    for text in ("tomorrow at three", "in two hours", "next friday"):
        assert hear(text, now=aware, about=Slots()) == hear(text, now=NOW)
