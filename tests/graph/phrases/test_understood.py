"""What the agent says is understood back to the value it said, in every language."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from graph.phrases import LOCALES, Facts, phrases_for
from graph.phrases.hours import parts_said
from graph.policy import Policy
from graph.understand import understand
from tests.graph.call import POLICY

LONG_DAY = POLICY.overlaid({"hours": {"mon": ["06:00-22:00"]}})

each = pytest.mark.parametrize("locale", LOCALES)
# Month ends, leap days and the weeks in which clocks change are all in here.
moments = st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31))  # noqa: DTZ001
policies = st.sampled_from([POLICY, LONG_DAY])
minutes = st.integers(0, 24 * 60 - 1)
days_ahead = st.integers(1, 700)


def on_the_clock(minute: int) -> time:
    return time(*divmod(minute, 60))


@each
@given(moment=moments, days=days_ahead)
def test_dates(locale: str, moment: datetime, days: int) -> None:
    day = (moment.date() + timedelta(days=days)).isoformat()
    spoken = phrases_for(locale).spoken_date(day, moment)
    heard = understand(spoken, expecting=None, now=moment, locale=locale, policy=POLICY)
    assert (spoken, heard.date) == (spoken, day)


@each
@pytest.mark.parametrize("part", [False, True])
@given(moment=moments, minute=minutes, policy=policies)
def test_times(locale: str, part: bool, moment: datetime, minute: int, policy: Policy) -> None:
    phrases, at = phrases_for(locale), on_the_clock(minute)
    clock = f"{at:%H:%M}"
    spoken = phrases.words.time(at, part=True) if part else phrases.spoken_time(clock, policy)
    heard = understand(spoken, expecting="collect_time", now=moment, locale=locale, policy=policy)
    assert (spoken, heard.time) == (spoken, clock)


@each
@given(moment=moments, days=days_ahead, minute=minutes, policy=policies)
def test_slots(locale: str, moment: datetime, days: int, minute: int, policy: Policy) -> None:
    day = (moment.date() + timedelta(days=days)).isoformat()
    clock = f"{on_the_clock(minute):%H:%M}"
    spoken = phrases_for(locale).spoken_slot(day, clock, moment, policy)
    heard = understand(spoken, expecting="confirmation", now=moment, locale=locale, policy=policy)
    assert (spoken, heard.date, heard.time) == (spoken, day, clock)


@each
@given(moment=moments, days=days_ahead, minute=minutes, policy=policies)
def test_whole_prompts(
    locale: str, moment: datetime, days: int, minute: int, policy: Policy
) -> None:
    phrases = phrases_for(locale)
    day = (moment.date() + timedelta(days=days)).isoformat()
    clock = f"{on_the_clock(minute):%H:%M}"
    facts = Facts(policy=policy, now=moment, date=day, time=clock)
    for prompt in (
        *(phrases.ask("confirmation", variant, facts) for variant in range(3)),
        phrases.ask("confirmation", 0, replace(facts, reason="unavailable")),
        phrases.closing("booked", facts),
    ):
        heard = understand(prompt, expecting=None, now=moment, locale=locale, policy=policy)
        assert (prompt, heard.date, heard.time) == (prompt, day, clock)


@each
@given(
    moment=moments,
    days=st.lists(st.integers(1, 60), min_size=1, max_size=3, unique=True).map(sorted),
)
def test_offered_days(locale: str, moment: datetime, days: list[int]) -> None:
    """Each by itself, though the month may be said only with the last of them."""
    offer = tuple((moment.date() + timedelta(days=n)).isoformat() for n in days)
    facts = Facts(policy=POLICY, now=moment, offer=offer)
    for spoken, day in zip(phrases_for(locale).spoken_offer(facts), offer, strict=True):
        heard = understand(
            spoken, expecting="collect_date", now=moment, locale=locale, policy=POLICY
        )
        assert (spoken, heard.date) == (spoken, day)


@each
@given(moment=moments, policy=policies, data=st.data())
def test_offered_times(locale: str, moment: datetime, policy: Policy, data: st.DataObject) -> None:
    """Each by itself: where the part of the day comes with the last, one of two readings."""
    (opening,) = policy.hours["mon"]
    bookable = st.integers(opening.opens.hour * 60, opening.closes.hour * 60 - 1)
    offered = data.draw(st.lists(bookable, min_size=1, max_size=3, unique=True).map(sorted))
    offer = tuple(f"{on_the_clock(minute):%H:%M}" for minute in offered)
    facts = Facts(policy=policy, now=moment, offer=offer)
    for spoken, clock in zip(phrases_for(locale).spoken_offer(facts), offer, strict=True):
        heard = understand(
            spoken, expecting="collect_time", now=moment, locale=locale, policy=policy
        )
        assert clock in (heard.time, *heard.time_options), spoken


@each
@given(
    moment=moments,
    quarters=st.lists(st.integers(0, 95), min_size=2, max_size=2, unique=True).map(sorted),
)
def test_opening_hours(locale: str, moment: datetime, quarters: list[int]) -> None:
    """Said by the caller they narrow the day down to just these hours."""
    opens, closes = (f"{on_the_clock(15 * quarter):%H:%M}" for quarter in quarters)
    policy = POLICY.overlaid({"hours": {"mon": [f"{opens}-{closes}"]}})
    (opening,) = policy.hours["mon"]
    parts = parts_said(opening)
    # A stretch with a part of the day at both ends is not understood yet.
    assume(parts != "both")
    spoken = phrases_for(locale).words.span(opening.opens, opening.closes, parts=parts)
    heard = understand(spoken, expecting="collect_time", now=moment, locale=locale, policy=policy)
    assert (spoken, heard.time_range) == (spoken, (opens, closes))
