"""A day of the month that was misheard is looked for in the sound."""

import re
from itertools import chain

import pytest

from voice.ears.misheard import Misheard
from voice.ears.misheard_day import misheard_day


def place(text: str) -> Misheard:
    found = misheard_day(text)
    assert found is not None
    return found


def scored(text: str, **days: float) -> str:
    """What is settled where what was heard has -2 nats, the days named so many, others -30."""
    found = place(text)
    at = {index: nats for day, nats in days.items() for index in _where(found.texts, day)}
    scores = chain([-2.0], (at.get(index, -30.0) for index in range(1, len(found.texts))))
    return found.settled(list(scores))


def _where(texts: list[str], day: str) -> list[int]:
    return [
        index for index, text in enumerate(texts) if index and day in re.findall(r"[\w-]+", text)
    ]


@pytest.mark.parametrize(
    ("heard", "settled"),
    [
        ("on forwarding the March at ten", "on fourteenth of March at ten"),
        ("for the forings of this month", "for the fourteenth of this month"),
        ("change to the May please", "change to fourteenth of May please"),
        ("March four eats is better", "March fourteenth is better"),
        ("at three on March 40", "at three on March fourteenth"),
        ("it's for the fortniant at ten", "it's for the fourteenth at ten"),
        ("set it for the thirteen. At ten", "set it for the fourteenth. At ten"),
        ("on the four please", "on the fourteenth please"),
        ("at two thirty one the second?", "at two thirty on the fourteenth?"),
        ("for ten in one to twelve", "for ten on the fourteenth"),
        ("no, move it to the fourth unit", "no, move it to the fourteenth"),
        ("on the fourth, eat the March", "on the fourteenth of March"),
        ("on the fourth, eats", "on the fourteenth"),
        ("rather the fourth one.", "rather the fourteenth."),
    ],
)
def test_the_day_that_sounds_like_it_takes_its_place(heard: str, settled: str) -> None:
    assert scored(heard, fourteenth=-6.0, fourth=-20.0) == settled


@pytest.mark.parametrize(
    "text",
    [
        "on the sixth of March", "on March 6th", "on 6 March", "in early March", "later this month",
        "on the thirty-first of this month", "March third, eight o'clock",
        "on the first of next month", "for the fourth",
        # He has not finished.
        "no, the third of", "The third of.", "on the fourth at", "the sixth or",
        "the third one", "on the third, half past two",
        "rather the fourth please", "the fourth then", "the fourth Monday",
        "for the two of us", "for the ten o'clock", "ten to one the seventh", "at ten one",
    ],
)  # fmt: skip
def test_where_a_day_was_heard_or_none_belongs_nothing_is_looked_for(text: str) -> None:
    assert misheard_day(text) is None


def test_what_no_day_explains_is_left_as_it_was_heard() -> None:
    assert scored("to the end of March", fourth=-15.0) == "to the end of March"


def test_two_days_as_likely_are_both_told() -> None:
    said = scored("for thirty to March", thirteenth=-7.0, thirtieth=-3.0)
    assert said == "for thirteenth or thirtieth of March"


def test_a_teen_is_undervalued() -> None:
    assert scored("on the third evening", third=-4.0, thirteenth=-5.0) == "on the thirteenth"
    assert scored("on the eight", eighth=-4.0, eighteenth=-7.0) == "on the eighth"


def test_what_sounds_like_the_number_that_was_heard_is_favoured() -> None:
    assert scored("for the fourteen", thirteenth=-7.0, fourteenth=-6.0) == "for the fourteenth"
    assert scored("for the foregon", fourth=-6.0, fourteenth=-8.0) == "for the fourteenth"
    assert scored("for the third inch", thirteenth=-7.0, fourteenth=-6.0) == (
        "for the thirteenth or fourteenth"
    )
