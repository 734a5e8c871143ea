"""A day and a time put together in every way people do: neither changes the other."""

import pytest

from tests.graph.understand.hearing import hear

DAYS = {
    "2026-12-01": [
        "December 1", "Dec. 1st", "December the first", "the first of December", "1 December",
        "Tuesday, December 1st", "12/1/2026", "2026-12-01", "Dec 1, 2026", "1-Dec-2026",
        "next Tuesday", "Tuesday next week", "next week on Tuesday", "Tuesday week",
        "a week from tomorrow", "in 8 days", "the first Tuesday of next month",
    ],
    "2026-12-22": [
        "22 December", "December twenty two", "the twenty second of December", "Dec 22",
        "22nd December 2026", "December the 22nd",
    ],
    "2026-11-24": [
        "tomorrow", "this Tuesday", "Tues.", "the 24th", "Tuesday the 24th", "24 Nov",
        "Nov 24", "the 24th of this month",
    ],
}  # fmt: skip
TIMES = {
    "16:00": [
        "4pm",
        "4 p.m.",
        "16:00",
        "four pm",
        "four o'clock",
        "four in the afternoon",
        "16h00",
        "4 o'clock pm",
        "04:00 PM",
        "4ish",
    ],
    "15:30": ["half past three", "3:30", "three thirty", "3.30pm", "15.30", "15h30"],
    "15:45": ["a quarter to four", "three forty-five", "15 minutes before 4pm"],
    "15:10": ["ten past three", "3:10 pm", "10 minutes after three"],
    "12:00": ["noon", "12pm", "twelve o'clock"],
    "10:00": ["10 in the morning", "ten am", "10:00"],
    # Of these either half may look like another date's day.
    "16:10": ["four ten pm", "4 10 pm", "ten past four"],
    "16:05": ["four oh five in the afternoon", "four oh five pm"],
    "15:50": ["ten to four", "ten to four pm"],
    "13:15": ["one fifteen", "quarter past one"],
    "09:30": ["half past nine", "nine thirty"],
}
TOGETHER = [
    "{day} at {time}", "{day}, {time}", "{day} {time}", "{day} @ {time}", "{day} around {time}",
    "{time} on {day}", "{time}, {day}", "at {time} on {day}",
]  # fmt: skip


@pytest.mark.parametrize("together", TOGETHER)
def test_a_day_and_a_time_in_every_order(together: str) -> None:
    unread = []
    for date, days in DAYS.items():
        for clock, times in TIMES.items():
            for text in (together.format(day=d, time=t) for d in days for t in times):
                heard = hear(text)
                if (heard.date, heard.time) != (date, clock):
                    unread.append((text, heard.date, heard.time))
    assert unread == []


@pytest.mark.parametrize(
    "sentence",
    [
        "{}", "I'll come back {}", "can we meet {}?", "how about {}?", "{} please", "let's do {}",
        "{} works for me", "book me in for {}", "uh {}", "what about {}", "is {} free?",
        "do you have anything {}", "I'd like {} if possible",
    ],
)  # fmt: skip
def test_whatever_is_said_around_a_day(sentence: str) -> None:
    for date, days in DAYS.items():
        for day in days:
            if day.startswith("a week"):
                continue  # "Book me in for a week from tomorrow" may be for a week.
            assert (day, hear(sentence.format(day)).date) == (day, date)


@pytest.mark.parametrize(
    ("text", "date", "window"),
    [
        ("January 14, until one", "2027-01-14", ("00:00", "13:00")),
        ("after two thirty on January twenty", "2027-01-20", ("14:30", "23:59")),
        ("before half past ten on January 5th", "2027-01-05", ("00:00", "10:30")),
        ("December fifteen, after 2pm", "2026-12-15", ("14:00", "23:59")),
        ("from noon Friday", "2026-11-27", ("12:00", "23:59")),
        ("November twenty six, after ten am", "2026-11-26", ("10:00", "23:59")),
    ],
)
def test_a_day_and_a_stretch_of_hours(text: str, date: str, window: tuple[str, str]) -> None:
    heard = hear(text, "collect_date")
    assert (heard.date, heard.time, heard.time_range) == (date, None, window)


@pytest.mark.parametrize("text", ["January fifteen ten or four", "January 14, ten or four"])
def test_a_day_and_either_of_two_hours(text: str) -> None:
    heard = hear(text, "collect_date")
    assert heard.date is not None
    assert heard.time_options == ("10:00", "16:00")


@pytest.mark.parametrize("text", ["I can do 11 to 12", "any time 11 - 12", "I'm free 11 until 12"])
def test_hours_from_one_to_another_where_they_are_asked_for(text: str) -> None:
    assert hear(text, "collect_time").time_range == ("11:00", "12:00")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("between Sunday November 29th and January 9th", ("2026-11-29", "2027-01-09")),
        ("Saturday the 28th of November to 8 December", ("2026-11-28", "2026-12-08")),
        ("between December twentieth and 1st February", ("2026-12-20", "2027-02-01")),
        ("between Sat Dec 19 and January thirty one", ("2026-12-19", "2027-01-31")),
        ("from Saturday the fifth to Jan. 28", ("2026-12-05", "2027-01-28")),
        ("from tomorrow", ("2026-11-24", "2027-03-23")),
        ("December 20th to the 27th", ("2026-12-20", "2026-12-27")),
        ("from the 20th to the 27th", ("2026-12-20", "2026-12-27")),
        ("from the 20th until the 27th", ("2026-12-20", "2026-12-27")),
        ("between the 28th and the 4th", ("2026-11-28", "2026-12-04")),
        ("from the fourth to February 3rd", ("2026-12-04", "2027-02-03")),
        ("from the 5th to the 25th of January", ("2027-01-05", "2027-01-25")),
    ],
)
def test_from_one_date_to_another(text: str, span: tuple[str, str]) -> None:
    heard = hear(text)
    assert (heard.date, heard.date_range) == (None, span)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("December 1 or the third of January", ("2026-12-01", "2027-01-03")),
        ("January 31, or 11th of February", ("2027-01-31", "2027-02-11")),
        ("Friday January 1st or 10th February", ("2027-01-01", "2027-02-10")),
    ],
)
def test_one_date_or_another(text: str, dates: tuple[str, str]) -> None:
    assert hear(text).date_options == dates


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Friday, 11 in the morning", ("2026-11-27", "11:00")),
        ("let's meet nine Friday morning", ("2026-11-27", "09:00")),
        ("is eight tonight possible", ("2026-11-23", "20:00")),
        ("is 3pm on 15 possible", ("2026-12-15", "15:00")),
        ("Friday 27 in the morning at ten", ("2026-11-27", "10:00")),
        ("the second, half past three", ("2026-12-02", "15:30")),
        ("on the third quarter to four", ("2026-12-03", "15:45")),
        # "On March tenth".
        ("at ten in the morning one March ten", ("2027-03-10", "10:00")),
    ],
)
def test_which_figure_is_the_day_and_which_the_hour(text: str, moment: tuple[str, str]) -> None:
    heard = hear(text)
    assert (heard.date, heard.time) == moment


@pytest.mark.parametrize(
    "text",
    ["next week after half past three", "after half past three next week"],
)
def test_hours_of_the_days_of_a_week(text: str) -> None:
    heard = hear(text)
    assert heard.date_range == ("2026-11-30", "2026-12-06")
    assert heard.time_range == ("15:30", "23:59")


def test_a_weekday_of_a_week_before_an_hour_of_it() -> None:
    heard = hear("Thursday next week before ten")
    assert (heard.date, heard.time_range) == ("2026-12-03", ("00:00", "10:00"))


@pytest.mark.parametrize(
    "text", ["I've got work until three thirty, so four", "after three, maybe four"]
)
def test_an_hour_beside_a_stretch_of_hours(text: str) -> None:
    assert hear(text, "collect_time").time == "16:00"
