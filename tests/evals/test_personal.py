import pytest

from evals.personal import depersonalised


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (
            "Hi, my name is Ada Lovelace and I need Tuesday",
            "Hi, my name is Alex Doe and I need Tuesday",
        ),
        ("my name is ada next tuesday at three", "my name is Alex next tuesday at three"),
        ("this is Ada speaking", "this is Alex speaking"),
        ("me llamo Julio Pérez, el diez de julio", "me llamo Alex Doe, el diez de julio"),
        ("my name is ada Tuesday at three", "my name is Alex Tuesday at three"),
        ("me llamo Carmen Pérez, el martes", "me llamo Alex Doe, el martes"),
        ("write to ada.l+x@mail.example.org", "write to alex@example.com"),
        ("ada at mail dot org", "alex at example dot com"),
        ("my number is (415) 555-2671", "my number is (555) 010-0555"),
        ("it is four one five five five two six", "it is five oh one five oh one five"),
        ("insurance 48392017 please", "insurance 55501005 please"),
    ],
)
def test_names_and_numbers_are_replaced(said: str, left: str) -> None:
    assert depersonalised([said]) == [left]


@pytest.mark.parametrize(
    "said",
    [
        "next Tuesday at half past three",
        "2026-12-01 15:30",
        "on 12/01/2026 at 1530",
        "this is not what I said",
        "I am free on Tuesday at two",
        "at 10.30 11.30 or 12",
        "two or three, four at the latest",
        "it's May the first",
    ],
)
def test_days_and_times_stay(said: str) -> None:
    assert depersonalised([said]) == [said]


def test_a_name_is_replaced_wherever_it_comes_again() -> None:
    said = ["Lovelace here, Tuesday please", "my name is Ada Lovelace", "yes, for Ada"]
    assert depersonalised(said) == [
        "Doe here, Tuesday please",
        "my name is Alex Doe",
        "yes, for Alex",
    ]


def test_a_name_that_is_known_needs_no_cue() -> None:
    assert depersonalised(["Grace, Tuesday"], ["Grace", None]) == ["Alex, Tuesday"]


def test_a_caller_named_like_a_month_leaves_the_month() -> None:
    assert depersonalised(["April the third"], ["April Jones"]) == ["April the third"]
