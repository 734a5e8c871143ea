"""Behind which texts one more word may have been said."""

import pytest

from voice.ears.one_more_word import one_more_word


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [
        ("No, this Thursday it.", "No, this Thursday", " it."),
        ("The twenty-first,", "The twenty-first", ","),
        ("The second up", "The second", " up"),
        ("On the 13th or 30th.", "On the 13th or 30th", "."),
        ("Friday", "Friday", ""),
    ],
)
def test_it_may_stand_behind_the_day_a_text_ends_with(text: str, day: str, rest: str) -> None:
    found = one_more_word(text)
    assert found is not None
    assert (found.day, found.rest) == (day, rest)
    assert found.settled([5.1, 9.0, 9.0]) == text
    assert found.settled([4.9, 0.5, 2.0]) == f"{day} of."


@pytest.mark.parametrize(
    "text", ["Thursday at three.", "Friday, please.", "a fortnight", "Fridays"]
)
def test_no_day_at_the_end(text: str) -> None:
    assert one_more_word(text) is None
