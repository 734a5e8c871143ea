"""Every date and every time, in every form we accept or speak, is understood back."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.phrases import phrases_for
from tests.graph.understand.hearing import POLICY, hear

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ONES = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty")
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third",
    "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
    "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip

# Month ends, leap days and the weeks in which clocks change are all in here.
moments = st.datetimes(
    min_value=datetime.fromisoformat("2024-01-01"), max_value=datetime.fromisoformat("2032-12-31")
)
zones = st.sampled_from(["America/New_York", "Europe/London", "Australia/Lord_Howe", "UTC"])
ahead = st.integers(min_value=1, max_value=POLICY.horizon_days)
minutes = st.integers(min_value=0, max_value=24 * 60 - 1)


def number(value: int) -> str:
    return ONES[value] if value < 20 else f"{TENS[value // 10]} {ONES[value % 10]}".strip()


def suffix(day: int) -> str:
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day // 10 != 1 else 0, "th")


def of_a_year(day: date) -> list[str]:
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    words, figures = ORDINALS[day.day - 1], f"{day.day}{suffix(day.day)}"
    return [
        f"{month} {day.day}",
        f"{month} {figures}",
        f"{month[:3]} {figures}",
        f"{month} {words}",
        f"{month} the {words}",
        f"{day.day} {month}",
        f"{figures} {month}",
        f"the {figures} of {month}",
        f"the {words} of {month}",
        f"{weekday} {month} {day.day}",
        f"{weekday}, {month} {figures}",
        f"{weekday}, the {words} of {month}",
        f"{weekday} the {figures} of {month}",
        f"{weekday[:3]} {day.day} {month[:3]}",
        f"uh {month.lower()} {words} please",
    ]


def with_year(day: date) -> list[str]:
    month = MONTHS[day.month - 1]
    return [
        day.isoformat(),
        f"{day.year}/{day.month}/{day.day}",
        f"{day.day}.{day.month}.{day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"the {ORDINALS[day.day - 1]} of {month} twenty {number(day.year % 100)}",
    ]


@settings(max_examples=300)
@given(moment=moments, days=ahead)
def test_every_day_ahead_in_every_form(moment: datetime, days: int) -> None:
    day = moment.date() + timedelta(days=days)
    for text in (*of_a_year(day), *with_year(day)):
        assert (text, hear(text, now=moment).date) == (text, day.isoformat())


@given(moment=moments, days=st.integers(min_value=0, max_value=27))
def test_every_day_of_the_month_to_come(moment: datetime, days: int) -> None:
    day = moment.date() + timedelta(days=days)
    for text in (f"the {day.day}{suffix(day.day)}", f"the {ORDINALS[day.day - 1]}"):
        assert (text, hear(text, now=moment).date) == (text, day.isoformat())


@given(moment=moments, days=st.integers(min_value=1, max_value=400))
def test_days_counted_from_today(moment: datetime, days: int) -> None:
    day = (moment.date() + timedelta(days=days)).isoformat()
    for text in (f"in {days} days", f"{days} days from now", f"{days} days after today"):
        assert (text, hear(text, now=moment).date) == (text, day)


@given(
    zone=zones,
    moment=moments,
    minutes=st.integers(min_value=1, max_value=10 * 60),
)
@example("America/New_York", datetime.fromisoformat("2026-03-08T00:30"), 120)
@example("America/New_York", datetime.fromisoformat("2026-11-01T00:30"), 120)
@example("Australia/Lord_Howe", datetime.fromisoformat("2026-04-05T01:30"), 60)
def test_time_counted_from_now_runs_on_when_clocks_are_set(
    zone: str, moment: datetime, minutes: int
) -> None:
    now = moment.replace(tzinfo=ZoneInfo(zone))
    then = (now.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(ZoneInfo(zone))
    heard = hear(f"in {minutes} minutes", now=now)
    assert (heard.date, heard.time) == (then.date().isoformat(), f"{then:%H:%M}")


@given(
    zone=zones,
    moment=moments,
    days=st.integers(min_value=1, max_value=9),
)
@example("America/New_York", datetime.fromisoformat("2026-03-07T23:59"), 1)
@example("America/New_York", datetime.fromisoformat("2026-11-01T01:30"), 1)
def test_days_counted_from_today_are_days_of_the_wall_clock(
    zone: str, moment: datetime, days: int
) -> None:
    now = moment.replace(tzinfo=ZoneInfo(zone))
    day = (moment.date() + timedelta(days=days)).isoformat()
    heard = hear(f"{days} days from now at three pm", now=now)
    assert (heard.date, heard.time) == (day, "15:00")


@given(moment=moments, weekday=st.integers(min_value=0, max_value=6))
def test_weekdays(moment: datetime, weekday: int) -> None:
    today, name = moment.date(), WEEKDAYS[weekday]
    monday = today - timedelta(days=today.weekday())
    following = (monday + timedelta(days=7 + weekday)).isoformat()
    assert hear(f"next {name}", now=moment).date == following
    assert hear(f"{name} next week", now=moment).date == following
    nearest = today + timedelta(days=(weekday - today.weekday()) % 7)
    heard = hear(name, now=moment)
    if nearest == today:
        in_a_week = today + timedelta(days=7)
        assert heard.date is None
        assert heard.date_options == (today.isoformat(), in_a_week.isoformat())
    else:
        assert heard.date == nearest.isoformat()


@given(moment=moments, days=ahead)
def test_the_dates_we_speak(moment: datetime, days: int) -> None:
    day = (moment.date() + timedelta(days=days)).isoformat()
    spoken = phrases_for("en").spoken_date(day, moment)
    assert (spoken, hear(spoken, now=moment).date) == (spoken, day)


def in_halves(minute: int) -> list[str]:
    """Forms that say which half of the day is meant."""
    hour, rest = divmod(minute, 60)
    half, face = "am" if hour < 12 else "pm", (hour - 1) % 12 + 1
    forms = [f"{hour:02}:{rest:02}", f"{face}:{rest:02} {half}", f"{face}:{rest:02}{half}"]
    forms += [f"at {face} {rest:02} {half[0]}.m.", f"{face}{rest:02} {half}"]
    if rest == 0:
        forms += [
            f"{face} {half}",
            f"{face}{half}",
            f"{number(face)} {half}",
            f"{number(face)} {half[0]} m.",
        ]
    elif rest < 10:
        forms += [f"{number(face)} oh {number(rest)} {half}"]
    else:
        forms += [f"{number(face)} {number(rest)} {half}"]
    if rest == 30:
        forms += [f"half past {face} {half}"]
    return forms


@pytest.mark.parametrize("hour", range(24))
def test_every_minute_of_the_day_in_every_form(hour: int) -> None:
    for minute in range(hour * 60, hour * 60 + 60):
        wanted = f"{hour:02}:{minute % 60:02}"
        for text in in_halves(minute):
            assert (text, hear(text, "collect_time").time) == (text, wanted)


@given(minute=minutes)
def test_the_times_we_speak(minute: int) -> None:
    clock = time(*divmod(minute, 60)).isoformat("minutes")
    spoken = phrases_for("en").spoken_time(clock, POLICY)
    assert (spoken, hear(spoken, "collect_time").time) == (spoken, clock)


@given(moment=moments, days=ahead, minute=minutes)
def test_day_and_time_together(moment: datetime, days: int, minute: int) -> None:
    day = (moment.date() + timedelta(days=days)).isoformat()
    clock = time(*divmod(minute, 60)).isoformat("minutes")
    phrases = phrases_for("en")
    date_words, time_words = phrases.spoken_date(day, moment), phrases.spoken_time(clock, POLICY)
    for text in (f"{date_words}, at {time_words}", f"{time_words} on {date_words}"):
        heard = hear(text, now=moment)
        assert (text, heard.date) == (text, day)
        if heard.time is not None:
            assert (text, heard.time) == (text, clock)
