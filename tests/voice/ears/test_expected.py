"""What a caller is expected to say outweighs what only sounds more like it."""

import pytest

from voice.ears.expected import MOST, Said


def nats(text: str) -> float:
    return Said().then(text).expected


@pytest.mark.parametrize(
    ("expected", "heard"),
    [
        (" fourteenth of March.", " forwarding the march."),
        (" confirmed to proceed.", " confirmed to perceive."),
        (" on the fourth.", " on the four."),
        (" three thirty.", " three third."),
        (" at fourteen zero zero.", " at fourteen zero."),
    ],
)
def test_an_expected_word_outweighs_one_that_sounds_like_it(expected: str, heard: str) -> None:
    assert nats(expected) > nats(heard)


def test_a_word_is_promised_in_proportion_to_what_is_there() -> None:
    assert 0 < nats(" the f") < nats(" the fourteent") < nats(" the fourteenth.") < MOST


def test_what_was_promised_is_taken_back_where_it_becomes_another_word() -> None:
    assert nats(" the fourt") > 0
    assert nats(" the fourtune") == 0


def test_pieces_are_worth_what_they_are_together() -> None:
    said = Said()
    for piece in (" on", " the", " th", "ir", "teen", "th", "."):
        said = said.then(piece)
    assert said == Said().then(" on the thirteenth.")


def test_what_repeats_itself_is_not_expected_for_ever() -> None:
    assert nats(" at zero.") < nats(" at zero zero.") == nats(" at zero zero zero zero.")


def test_a_figure_is_worth_something_where_it_numbers_no_item_of_a_list() -> None:
    assert nats(" at 15") > 0
    assert nats(" 15 ") > nats(" 15") == nats(" fine. 15") == 0
    assert nats(" 15. fine.") == 0
