"""Days and times said one or the other: all are kept, and the agent asks."""

from datetime import timedelta

import pytest

from graph.heard import Phase, Slots
from tests.graph.understand.hearing import NOW, hear

THURSDAY, FRIDAY = "2026-11-26", "2026-11-27"


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Thursday at 3 or Friday at 10"),
        ("en", "either Thursday at three or Friday at ten"),
        ("en", "Thursday at 3 p.m. or on Friday at 10 a.m."),
        ("en", "at three on Thursday, or maybe at ten on Friday"),
        ("en", "Thursday at 3, or if that's taken, Friday at 10"),
        ("es", "el jueves a las tres o el viernes a las diez"),
    ],
)
def test_a_day_with_its_time_or_another(locale: str, text: str) -> None:
    heard = hear(text, locale=locale)
    assert heard.date_options == (THURSDAY, FRIDAY)
    assert heard.time_options == ("15:00", "10:00")
    assert (heard.date, heard.time) == (None, None)
    assert heard.confidence >= 0.6


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Thursday at 3 or Friday", "15:00"),
        ("Thursday or Friday at ten", "10:00"),
        ("Thursday morning or Friday at 3", "15:00"),
        ("Thursday at 3 or Friday morning", "15:00"),
    ],
)
def test_either_day_with_one_time(text: str, time: str) -> None:
    heard = hear(text)
    assert (heard.date, heard.date_options, heard.time) == (None, (THURSDAY, FRIDAY), time)


@pytest.mark.parametrize(
    "text",
    ["Thursday morning or Friday afternoon", "Thursday after 3 or Friday before noon"],
)
def test_hours_that_belong_to_one_of_two_days_narrow_neither(text: str) -> None:
    heard = hear(text)
    assert heard.date_options == (THURSDAY, FRIDAY)
    assert (heard.time, heard.day_part, heard.time_range) == (None, None, None)


@pytest.mark.parametrize("text", ["3 or 4 on Wednesday", "Wednesday, 3 or 4 in the afternoon"])
@pytest.mark.parametrize("expecting", [None, "collect_date", "collect_time"])
def test_two_hours_beside_a_day(text: str, expecting: Phase | None) -> None:
    heard = hear(text, expecting)
    assert (heard.date, heard.time_options) == ("2026-11-25", ("15:00", "16:00"))


@pytest.mark.parametrize("text", ["3, 4 or 5 on Thursday", "Thursday, three four or five"])
def test_three_hours(text: str) -> None:
    assert hear(text).time_options == ("15:00", "16:00", "17:00")
    assert hear("3, 4 or 5", "collect_time").time_options == ("15:00", "16:00", "17:00")


def test_minutes_before_an_or_are_no_hour() -> None:
    assert hear("10 15 or 11", "collect_time").time_options == ("10:15", "11:00")


@pytest.mark.parametrize(
    "text", ["December 7, 8 or 9", "the 7th, 8th or 9th", "Dec 7th 8th or 9th"]
)
def test_three_days_of_a_month(text: str) -> None:
    assert hear(text).date_options == ("2026-12-07", "2026-12-08", "2026-12-09")


def test_weeks_said_one_or_the_other_are_no_day() -> None:
    heard = hear("the second or third week of December")
    assert (heard.date, heard.date_options) == (None, ())
    assert heard.date_range == ("2026-12-01", "2026-12-31")


@pytest.mark.parametrize(
    "text", ["Friday morning or afternoon", "Friday in the morning or afternoon"]
)
def test_one_part_of_the_day_or_another_is_both(text: str) -> None:
    heard = hear(text)
    assert (heard.date, heard.day_part) == (FRIDAY, None)
    assert heard.time_range == ("00:00", "16:59")


@pytest.mark.parametrize("text", ["in the morning or at 3", "at 3 or in the morning"])
def test_a_part_of_the_day_is_not_that_of_the_hour_beside_it(text: str) -> None:
    assert hear(text, "collect_time").time == "15:00"


@pytest.mark.parametrize("text", ["Friday or some time next week", "next week, or Friday"])
def test_a_day_or_a_stretch_is_no_day(text: str) -> None:
    heard = hear(text)
    assert (heard.date, heard.date_range) == (None, (FRIDAY, "2026-12-06"))


@pytest.mark.parametrize(
    "text",
    ["next week I could do Friday", "is there anything free on Friday, I mean next week",
     "next week would be best, ideally on a Friday"],
)  # fmt: skip
def test_a_weekday_beside_a_stretch_it_is_not_in_has_to_be_asked_about(text: str) -> None:
    heard = hear(text)
    assert (heard.date, heard.date_options) == (None, ("2026-12-04", FRIDAY))


@pytest.mark.parametrize(
    "text",
    ["I was there last week, can I come Friday", "this week on Friday", "Friday, not next week"],
)
def test_a_weekday_beside_a_stretch_that_went_by_or_holds_it_is_the_nearest(text: str) -> None:
    assert hear(text).date == FRIDAY


@pytest.mark.parametrize(
    "text", ["a Friday in December", "Fridays next month", "next month on a Friday"]
)
def test_a_weekday_of_a_month_is_one_of_several(text: str) -> None:
    assert hear(text).date_options == ("2026-12-04", "2026-12-11", "2026-12-18", "2026-12-25")


@pytest.mark.parametrize("text", ["Friday at two next week", "Friday in the afternoon next week"])
def test_what_stands_between_a_weekday_and_its_week_changes_no_day(text: str) -> None:
    assert hear(text).date == "2026-12-04"


def test_an_or_ends_with_its_sentence() -> None:
    assert hear("by the 10th or so. Make it the 8th").date == "2026-12-08"


@pytest.mark.parametrize(
    "text",
    ["Thursday, or rather Friday", "Thursday, or no, Friday", "Thursday or actually Friday"],
)
def test_what_takes_the_place_of_another_is_no_alternative(text: str) -> None:
    assert hear(text).date == FRIDAY


def test_what_contradicts_itself_without_an_or_is_not_trusted() -> None:
    assert hear("Thursday at 3, Friday at 10").confidence < 0.6


@pytest.mark.parametrize(
    ("locale", "text", "times"),
    [
        ("en", "nine, ten, eleven", ("09:00", "10:00", "11:00")),
        ("en", "nine, ten or eleven", ("09:00", "10:00", "11:00")),
        ("en", "at two, three or four", ("14:00", "15:00", "16:00")),
        ("en", "at nine, ten, or eleven am", ("09:00", "10:00", "11:00")),
        ("en", "eleven, twelve or one", ("11:00", "12:00", "13:00")),
        ("en", "9, 10, 11", ("09:00", "10:00", "11:00")),
        ("es", "nueve, diez, once", ("09:00", "10:00", "11:00")),
        ("es", "a las dos, las tres o las cuatro", ("14:00", "15:00", "16:00")),
    ],
)
def test_hours_in_a_row_are_alternatives(locale: str, text: str, times: tuple[str, ...]) -> None:
    heard = hear(text, "collect_time", locale=locale)
    assert (heard.time, heard.time_options) == (None, times)


@pytest.mark.parametrize(
    ("text", "time"), [("nine ten", "09:10"), ("two thirty", "14:30"), ("at ten eleven", "10:11")]
)
def test_an_hour_and_its_minutes_are_none(text: str, time: str) -> None:
    assert hear(text, "collect_time").time == time


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("December one two", ("2026-12-01", "2026-12-12")),
        ("December one five", ("2026-12-01", "2026-12-15")),
        ("December two three at four", ("2026-12-02", "2026-12-23")),
    ],
)
def test_a_day_spelled_in_figures_may_be_a_day_and_an_hour(
    text: str, days: tuple[str, ...]
) -> None:
    heard = hear(text, "collect_date")
    assert (heard.date, heard.date_options) == (None, days)


@pytest.mark.parametrize(
    "text", ["December one at two", "December one two pm", "December one two o'clock"]
)
def test_a_day_and_what_must_be_its_hour(text: str) -> None:
    heard = hear(text, "collect_date")
    assert (heard.date, heard.time) == ("2026-12-01", "14:00")


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "end of the day"),
        ("en", "at the end of the day"),
        ("en", "by the end of the day please"),
        ("es", "al final del día"),
    ],
)
def test_the_end_of_the_day_on_the_table_is_before_closing(locale: str, text: str) -> None:
    heard = hear(text, "collect_time", about=Slots(date=FRIDAY), locale=locale)
    assert (heard.time, heard.time_range) == (None, ("13:00", "15:00"))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "weekdays only"), ("en", "only on weekdays"), ("en", "any weekday works"),
        ("en", "weekdays after three"),
        ("en", "no weekends please"), ("en", "sometime during the week"),
        ("es", "entre semana"), ("es", "solo en días laborables"),
    ],
)  # fmt: skip
def test_weekdays_leave_out_the_weekends_to_come(locale: str, text: str) -> None:
    heard = hear(text, "collect_date", locale=locale)
    assert heard.excluded[:4] == ("2026-11-28", "2026-11-29", "2026-12-05", "2026-12-06")
    assert (heard.intent, heard.date, heard.date_range) == ("inform", None, None)


@pytest.mark.parametrize(
    ("locale", "text"),
    [("en", "not on weekdays"), ("en", "I can't do weekdays"), ("es", "no entre semana")],
)
def test_who_cannot_come_on_weekdays_does_not_wish_for_them(locale: str, text: str) -> None:
    heard = hear(text, "collect_date", locale=locale)
    assert heard.says_only()


@pytest.mark.parametrize("text", ["Tuesday week", "a week on Tuesday"])
def test_said_on_a_tuesday_a_week_after_it_is_asked_for(text: str) -> None:
    heard = hear(text, "collect_date", now=NOW + timedelta(days=1))
    assert heard.date_options == ("2026-12-01", "2026-12-08")


def test_this_weekend_or_the_next_leaves_out_the_week_between() -> None:
    heard = hear("this weekend or next", "collect_date")
    assert heard.date_range == ("2026-11-28", "2026-12-06")
    assert heard.excluded == tuple(f"2026-{day}" for day in (
        "11-30", "12-01", "12-02", "12-03", "12-04"
    ))  # fmt: skip
