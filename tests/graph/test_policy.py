"""The owner's file: what is wrong is named with its line, its value and what is allowed."""

from pathlib import Path

import pytest

from graph.policy import PolicyError, parse_policy
from tests.graph.call import POLICY

GOOD = """
business = "Harbour Dental"
service = "check-up"
timezone = "America/New_York"
[hours]
mon = ["09:00-17:00"]
"""


def test_the_policy_that_ships_is_valid() -> None:
    shipped = Path(__file__).parents[2] / "appointments.toml"
    assert parse_policy(shipped.read_text()).business


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"Harbour Dental"', '""', "policy.toml:2: business = '': String should have at least 1"),
        (
            "America/New_York",
            "Mars/Base",
            "policy.toml:4: timezone = 'Mars/Base': allowed: an IANA",
        ),
        ('"09:00-17:00"', '"9-5"', "policy.toml:6: hours.mon.0 = '9-5': allowed: \"HH:MM-HH:MM\""),
        ('"09:00-17:00"', '"17:00-09:00"', "policy.toml:6: hours.mon.0"),
        ('mon = ["09:00-17:00"]', "mon = []", "open on no day"),
        ("mon =", "monday =", "policy.toml:6: hours.monday.[key] = 'monday'"),
        (
            "[hours]",
            "color = 1\n[hours]",
            "policy.toml:5: color = 1: unknown key; allowed: address",
        ),
        ("[hours]", "retries = 0\n[hours]", "policy.toml:5: retries = 0"),
        ("[hours]", 'phone = "ask"\n[hours]', "policy.toml:5: phone = 'ask': allowed: a number"),
        (
            "[hours]",
            'closed = ["soon"]\n[hours]',
            "policy.toml:5: closed.0 = 'soon': allowed: a date, for example 2026-12-24",
        ),
        ("[hours]", "[hours", "policy.toml:5: '[hours': not valid TOML"),
    ],
)
def test_bad_values_are_named(old: str, new: str, message: str) -> None:
    with pytest.raises(PolicyError) as caught:
        parse_policy(GOOD.replace(old, new), "policy.toml")
    assert message in str(caught.value)


def test_an_empty_file_names_every_missing_key() -> None:
    with pytest.raises(PolicyError) as caught:
        parse_policy("", "policy.toml")
    for key in ("business", "service", "timezone", "hours"):
        assert f"policy.toml: {key}: Field required" in str(caught.value)


def test_a_scenario_lays_its_own_keys_over_the_policy() -> None:
    changed = POLICY.overlaid({"slot_minutes": 15, "hours": {"sat": ["10:00-12:00"]}})
    assert (changed.slot_minutes, changed.business) == (15, "Harbour Dental")
    assert set(changed.hours) == {"sat"}
    with pytest.raises(PolicyError, match="slot_minutes"):
        POLICY.overlaid({"slot_minutes": 0})
