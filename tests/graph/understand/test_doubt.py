"""What may be either of two days is asked about."""

import pytest

from tests.graph.understand.hearing import hear


@pytest.mark.parametrize(
    "text",
    ["book for thirty to December", "on the third into December", "the third eighth of December"],
)
def test_what_is_heard_for_the_thirteenth_and_the_thirtieth_is_both(text: str) -> None:
    heard = hear(text, "collect_date")
    assert heard.date_options == ("2026-12-13", "2026-12-30")
