"""What opening hours leave open, and how they group a week."""

from datetime import time

import pytest

from graph.phrases.hours import part_needed, parts_said, week
from tests.graph.call import POLICY


@pytest.mark.parametrize(
    ("clock", "hours", "needed"),
    [
        ("15:30", "09:00-17:00", False),
        ("09:00", "09:00-17:00", False),
        ("07:30", "07:00-21:00", True),
        ("19:30", "07:00-21:00", True),
        ("15:30", "07:00-21:00", False),
        ("08:00", "08:00-19:00", True),  # eight in the evening is only just beyond the hours
        ("08:00", "08:00-17:00", False),
        ("20:00", "09:00-17:00", True),
        ("17:00", "09:00-17:00", True),
    ],
)
def test_the_part_of_the_day_is_needed_where_a_caller_may_doubt_it(
    clock: str, hours: str, needed: bool
) -> None:
    policy = POLICY.overlaid({"hours": {"mon": [hours]}})
    assert part_needed(time.fromisoformat(clock), policy) == needed


@pytest.mark.parametrize(
    ("hours", "parts"),
    [
        ("09:00-17:00", "none"),
        ("09:00-12:00", "none"),
        ("08:00-11:00", "last"),
        ("13:00-17:00", "last"),
        ("17:00-21:00", "last"),
        ("07:00-21:00", "both"),  # "from seven to nine" would be two hours
        ("13:00-21:00", "both"),  # "from one at night"
        ("12:00-17:00", "both"),
        ("00:00-04:00", "both"),
    ],
)
def test_hours_say_the_part_of_the_day_where_it_is_not_plain(hours: str, parts: str) -> None:
    (opening,) = POLICY.overlaid({"hours": {"mon": [hours]}}).hours["mon"]
    assert parts_said(opening) == parts


def test_days_with_the_same_hours_are_one_group() -> None:
    policy = POLICY.overlaid(
        {
            "hours": {
                "fri": ["09:00-15:00"],
                "mon": ["09:00-17:00"],
                "tue": [],
                "wed": ["09:00-17:00"],
            }
        }
    )
    assert [days for days, _ in week(policy)] == [[0, 2], [4]]
