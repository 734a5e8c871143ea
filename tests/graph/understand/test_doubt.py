"""What may be either of two days is asked about."""

import pytest

from tests.graph.understand.hearing import hear


@pytest.mark.parametrize(
    "text",
    ["book for thirty to December", "on thirty of December"],
)
def test_what_is_heard_for_the_thirteenth_and_the_thirtieth_is_both(text: str) -> None:
    heard = hear(text, "collect_date")
    assert heard.date_options == ("2026-12-13", "2026-12-30")


def test_what_is_heard_for_the_thirteenth_may_be_the_evening_of_the_third() -> None:
    heard = hear("schedule it for the third evening", "collect_date")
    assert heard.date_options == ("2026-12-03", "2026-12-13")
