"""A time of day that was misheard is looked for in the sound."""

import pytest

from voice.ears.misheard import Misheard
from voice.ears.misheard_time import misheard_time


def place(text: str) -> Misheard:
    found = misheard_time(text)
    assert found is not None
    return found


def scored(text: str, times: dict[str, float]) -> str:
    """What is settled where what was heard has -2 nats, these times so many, all others -30."""
    found = place(text)
    return found.settled([-2.0, *(times.get(time, -30.0) for time in found.choices)])


@pytest.mark.parametrize(
    ("heard", "time", "settled"),
    [
        ("around the love and the morning", "eleven in the morning", "around {}"),
        ("Three ended afternoon is best", "three in the afternoon", "{} is best"),
        ("at two thirty and eight afternoon", "half past two in the afternoon", "at {}"),
        ("Friday at one end of the evening", "nine in the evening", "Friday at {}"),
        ("at four to twelve in the morning", "quarter to twelve in the morning", "at {}"),
        ("at two-thirty, then, this afternoon?", "two thirty in the afternoon", "at {}?"),
        ("Clove o'clock please", "twelve", "{} o'clock please"),
        ("at flop O clock", "twelve", "at {} O clock"),
        ("to 10 o'clock in the afternoon", "one", "to {} o'clock in the afternoon"),
        ("a half past in the morning", "half past nine", "a {} in the morning"),
        ("at eleven in the afternoon", "one", "at {} in the afternoon"),
    ],
)
def test_the_time_that_sounds_like_it_takes_its_place(heard: str, time: str, settled: str) -> None:
    assert scored(heard, {time: -6.0}) == settled.format(time)


@pytest.mark.parametrize(
    "text",
    [
        "at three in the afternoon", "for half past two this afternoon", "at 2:30 in the afternoon",
        "around noon", "sometime in the morning", "for Friday in the morning", "in the evening",
        "for the 14th in the morning", "from two to three in the afternoon", "say in the morning",
        "at ten or eleven in the morning", "at ten o'clock", "at nine tomorrow morning",
        "about ten a.m. in the morning", "at four o'clock", "half past for o'clock",
    ],
)  # fmt: skip
def test_where_a_time_was_heard_or_none_belongs_nothing_is_looked_for(text: str) -> None:
    assert misheard_time(text) is None


def test_what_no_time_explains_is_left_as_it_was_heard() -> None:
    scores = {"one in the afternoon": -9.0}
    assert scored("for fun in the afternoon", scores) == "for fun in the afternoon"


def test_an_hour_of_no_afternoon_that_was_said_stays_what_it_is() -> None:
    scores = {"one": -13.0}
    assert scored("at ten in the afternoon", scores) == "at ten in the afternoon"


def test_an_hour_is_all_that_is_of_the_clock() -> None:
    assert scored("flop o'clock", {"twelve": -14.0}) == "twelve o'clock"


def test_two_times_as_likely_are_both_told() -> None:
    scores = {"two fifteen in the afternoon": -4.0, "quarter past three in the afternoon": -5.0}
    said = scored("at to fifty and the afternoon", scores)
    assert said == "at two fifteen in the afternoon or quarter past three in the afternoon"
