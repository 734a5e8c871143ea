"""Constructions, not phrases: tables of words crossed with each other, each worth what it says.

What is expected comes from the structure alone, by arithmetic of this file's own.
"""

from calendar import monthrange
from datetime import date, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.heard import Heard, Phase, Slots
from tests.graph.understand.corpus import corrections, days, ranges, times
from tests.graph.understand.hearing import NOW, TABLE, hear
from tests.graph.understand.test_properties import (
    MONTHS,
    ORDINALS,
    WEEKDAYS,
    moments,
    number,
    suffix,
)

weekdays = st.integers(min_value=0, max_value=6)


def monday(day: date, weeks: int = 0) -> date:
    return day - timedelta(days=day.weekday()) + timedelta(days=7 * weeks)


def month(day: date, months: int = 0) -> date:
    """The first day of the month so many ahead."""
    years, place = divmod(day.month - 1 + months, 12)
    return date(day.year + years, place + 1, 1)


def last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


# --- Days ---------------------------------------------------------------------------------------

OF_NEXT_WEEK = [
    "next {}", "{} next week", "next week on {}", "next week, {}", "the {} of next week",
    "next week, maybe {}", "next week, say {}", "next week, ideally on {}", "next, uh, {}",
]  # fmt: skip
NEAREST = ["{}", "this {}", "this coming {}", "the upcoming {}", "{}, if possible", "on, um, {}"]
A_WEEK_LATER = ["a week from {}", "{} week", "a week on {}", "seven days after {}"]


@given(moment=moments, weekday=weekdays)
def test_a_weekday_and_what_is_said_before_and_after_it(moment: datetime, weekday: int) -> None:
    today, name = moment.date(), WEEKDAYS[weekday]
    for said in OF_NEXT_WEEK:
        wanted = monday(today, 1) + timedelta(days=weekday)
        assert (said, hear(said.format(name), now=moment).date) == (said, wanted.isoformat())
    if weekday == today.weekday():
        return
    nearest = today + timedelta(days=(weekday - today.weekday()) % 7)
    for words, wanted in ((NEAREST, nearest), (A_WEEK_LATER, nearest + timedelta(days=7))):
        for said in words:
            assert (said, hear(said.format(name), now=moment).date) == (said, wanted.isoformat())


@given(moment=moments, weekday=weekdays, nth=st.sampled_from([1, 2, 3, -1]))
def test_the_nth_weekday_of_a_month(moment: datetime, weekday: int, nth: int) -> None:
    name = WEEKDAYS[weekday]
    rank = "last" if nth < 0 else ORDINALS[nth - 1]
    first = month(moment.date(), 1)
    found = [
        day
        for n in range(31)
        if (day := first + timedelta(days=n)).month == first.month and day.weekday() == weekday
    ]
    wanted = found[nth - 1 if nth > 0 else nth].isoformat()
    for said in (
        f"the {rank} {name} of next month", f"the {rank} {name} next month",
        f"next month on the {rank} {name}", f"next month, the {rank} {name}",
        f"the {rank} {name} in {MONTHS[first.month - 1]}",
    ):  # fmt: skip
        assert (said, hear(said, now=moment).date) == (said, wanted)


COUNTED = [
    "in {}", "{} from now", "{} from today", "{} hence", "in about {}", "after {}",
    "in {} time", "in, like, {}",
]  # fmt: skip
UNITS = {"day": 1, "week": 7, "fortnight": 14}


@given(moment=moments, count=st.integers(min_value=2, max_value=20), unit=st.sampled_from([*UNITS]))
def test_days_counted_in_every_unit(moment: datetime, count: int, unit: str) -> None:
    wanted = (moment.date() + timedelta(days=count * UNITS[unit])).isoformat()
    for said, many in product(COUNTED, (number(count), str(count))):
        text = said.format(f"{many} {unit}s")
        assert (text, hear(text, now=moment).date) == (text, wanted)


TWO_OF_NEXT_WEEK = [
    "next week, {} or {}", "next week maybe {} or {}", "{} or {} next week", "next {} or {}",
    "sometime next week, maybe on {} or on {}",
]  # fmt: skip


@given(moment=moments, first=st.integers(0, 3), days=st.integers(1, 3))
def test_two_weekdays_of_next_week(moment: datetime, first: int, days: int) -> None:
    pair = (first, first + days)
    wanted = tuple((monday(moment.date(), 1) + timedelta(days=n)).isoformat() for n in pair)
    for said in TWO_OF_NEXT_WEEK:
        text = said.format(*(WEEKDAYS[n] for n in pair))
        assert (text, hear(text, now=moment).date_options) == (text, wanted)


@given(moment=moments, weekday=weekdays)
def test_this_one_or_the_next(moment: datetime, weekday: int) -> None:
    nearest = moment.date() + timedelta(days=(weekday - moment.date().weekday()) % 7)
    if nearest == moment.date():
        return
    wanted = (nearest.isoformat(), (nearest + timedelta(days=7)).isoformat())
    for said in ("this {} or the next", "this {} or the following", "this {} or the one after"):
        text = said.format(WEEKDAYS[weekday])
        assert (text, hear(text, now=moment).date_options) == (text, wanted)


NEITHER = [
    "not {} or {}", "I can't do {} or {}", "neither {} nor {}", "any day but {} or {}",
    "anything except {} and {}", "I don't want {} or {}",
]  # fmt: skip
OR_ELSE = ["{}, failing that {}", "{}, otherwise {}", "{}, if not {}", "if not {} then {}"]


def test_two_days_that_are_not_wanted_and_one_with_another_behind_it() -> None:
    pair = ("2026-11-26", "2026-11-27")
    for said in NEITHER:
        heard = hear(said.format("Thursday", "Friday"))
        assert (said, heard.excluded, heard.date_options) == (said, pair, ())
    for said in OR_ELSE:
        heard = hear(said.format("Thursday", "Friday"))
        assert (said, heard.date_options, heard.excluded) == (said, pair, ())
    assert hear("not Monday through Wednesday").excluded == (
        "2026-11-23", "2026-11-24", "2026-11-25"
    )  # fmt: skip


def test_before_and_after_a_day_just_named() -> None:
    heard = hear("we fly out on the 5th so it has to be before that")
    assert (heard.date, heard.date_range) == (None, ("2026-11-23", "2026-12-04"))
    heard = hear("I'll be back on the 8th, any time after that")
    assert (heard.date, heard.date_range) == (None, ("2026-12-09", "2027-03-23"))


@pytest.mark.parametrize("away", ["away", "out of town", "on holiday", "on vacation"])
def test_where_the_caller_is_away_is_not_wanted(away: str) -> None:
    assert hear(f"I'm {away} on Thursday").excluded == ("2026-11-26",)
    assert len(hear(f"we're {away} next week").excluded) == 7


AGAIN_AND_AGAIN = [
    "every {day} at {time}", "{time} every {day}", "every other {day}", "every {day} and Sunday",
    "the first {day} of every month at {time}", "weekly on {day}", "every two weeks on {day}",
    "every week on {day}", "daily at {time}", "every day at {time}", "{time} daily",
]  # fmt: skip


@pytest.mark.parametrize("frame", AGAIN_AND_AGAIN)
def test_what_returns_again_and_again_is_no_day_to_book(frame: str) -> None:
    for day, time in product(("Tuesday", "Friday"), ("3 pm", "half past ten")):
        heard = hear(frame.format(day=day, time=time))
        assert (day, worth(heard)) == (day, (None, None, None, None, None))


INSTEAD = [
    "not this {} but the one after", "not this {}, the {} after", "not this coming {} but the next",
    "not {} but the following one", "not this {} but the one after that",
]  # fmt: skip


@given(moment=moments, weekday=weekdays)
def test_not_this_one_but_the_one_after(moment: datetime, weekday: int) -> None:
    today = moment.date()
    if weekday == today.weekday():
        return
    wanted = today + timedelta(days=(weekday - today.weekday()) % 7 + 7)
    for said in INSTEAD:
        text = said.format(*[WEEKDAYS[weekday]] * 2)
        heard = hear(text, now=moment)
        assert (text, heard.date, heard.excluded) == (text, wanted.isoformat(), ())


@given(moment=moments, first=st.integers(1, 27), days=st.integers(1, 3))
def test_one_of_two_days_of_a_month(moment: datetime, first: int, days: int) -> None:
    start = month(moment.date(), 1)
    name, last = MONTHS[start.month - 1], min(first + days, 28)
    wanted = tuple(start.replace(day=day).isoformat() for day in (first, last))
    for said in (
        f"{name} {first} or {last}", f"{name} {ORDINALS[first - 1]} or {ORDINALS[last - 1]}",
        f"the {first}{suffix(first)} or {last}{suffix(last)} of {name}",
        f"{name} {first}{suffix(first)} or the {last}{suffix(last)}",
    ):  # fmt: skip
        heard = hear(said, now=moment)
        assert (said, heard.date, heard.date_options) == (said, None, wanted)


@pytest.mark.parametrize(
    "text",
    [
        "my name is May", "with Doctor Friday", "can I speak to June", "Mrs March",
        "my name is April Mayes", "my birthday is December 4th", "I was born on 3 March 1980",
        "I have one question", "for a second opinion",
    ],
)  # fmt: skip
def test_names_and_birthdays_are_no_days_to_book(text: str) -> None:
    assert worth(hear(text)) == (None, None, None, None, None)


# --- A day and a time ----------------------------------------------------------------------------

BETWEEN = [
    "{day} at {time}", "{day}, {time}", "{day}, maybe {time}", "{day}, say {time}", "{time} {day}",
    "{day}, let's say {time}", "{day} at, um, {time}", "{day} and make it {time}",
    "{day} and the time should be {time}", "{day} works, {time}", "{time} please, {day}",
    "{day} if possible at {time}", "for {time} {day}", "{day}, ideally {time}",
    "{time}, maybe {day}",
]  # fmt: skip


@pytest.mark.parametrize("frame", BETWEEN)
def test_a_bare_hour_is_the_time_of_a_day_whatever_stands_between(frame: str) -> None:
    said = [*(number(hour) for hour in (2, 3, 4, 10, 11, 12)), "2", "330", "half past three"]
    known = {"330": "15:30", "half past three": "15:30", "2": "14:00"}
    for time, (day, wanted) in product(
        said, (("tomorrow", "2026-11-24"), ("next Friday", "2026-12-04"), ("Friday", "2026-11-27"))
    ):
        hours = {number(hour): f"{hour if hour > 8 else hour + 12:02}:00" for hour in range(2, 13)}
        heard = hear(frame.format(day=day, time=time))
        assert (time, heard.date, heard.time) == (time, wanted, known.get(time) or hours[time])


@pytest.mark.parametrize(
    "text",
    [
        "Friday, two of us",
        "Friday for my 3 kids",
        "room 4 on Friday",
        "Friday, I am 9",
        "book one on Friday",
        "Friday 50%",
        "2 or 3 people on Friday",
        "Friday for two or three adults",
        "3 appointments on Friday",
        "we are two or three on Friday",
        "a party of 3 or 4 on Friday",
        "Friday, teeth 2 and 3",
    ],
)
def test_what_a_figure_counts_is_no_time(text: str) -> None:
    heard = hear(text)
    assert (heard.date, heard.time) == ("2026-11-27", None)


RATHER = [
    "I said {}", "no, I meant {}", "can we do {} instead", "could you do {}", "how about {}",
    "what about {}", "I'd prefer {}", "{} would be better", "{} is better", "let's say {}",
    "can we do {} instead please",
]  # fmt: skip


@pytest.mark.parametrize("frame", RATHER)
@pytest.mark.parametrize("expecting", ["confirmation", "collect_time"])
def test_a_bare_hour_that_is_to_take_the_place_of_another(frame: str, expecting: Phase) -> None:
    about = Slots(date="2026-12-01", time="15:30")
    for said, wanted in (("four", "16:00"), ("10", "10:00"), ("eleven", "11:00")):
        heard = hear(frame.format(said), expecting, about=about)
        assert (said, heard.time) == (said, wanted)


UNWANTED = [
    "any time but {}",
    "not {}",
    "I can't do {}",
    "{} doesn't work",
    "I don't want {}",
    "{} is no good",
]


@pytest.mark.parametrize("frame", UNWANTED)
def test_a_time_that_is_not_wanted_is_a_no(frame: str) -> None:
    about = Slots(date="2026-12-01", time="15:30")
    for time in ("three thirty", "3:30 pm"):
        for heard in (
            hear(frame.format(time), "confirmation", about=about),
            hear(frame.format(time), "collect_time", about=about),
        ):
            assert (time, heard.intent, heard.time) == (time, "negate", None)


ENGAGED = [
    "I have a meeting at {}", "I've got a class at {}", "I have another interview at {}",
]  # fmt: skip
AFTER = [
    "I get off work at {}", "I finish at {}", "I work until {}", "I'm busy until {}",
    "I'm free from {}", "I'm available from {}",
]  # fmt: skip


@pytest.mark.parametrize("time", ["three", "3 pm", "half past two"])
def test_what_the_caller_does_at_that_time_is_no_time_to_come(time: str) -> None:
    clock = "14:30" if time == "half past two" else "15:00"
    for said in AFTER:
        heard = hear(said.format(time))
        assert (said, heard.time, heard.time_range) == (said, None, (clock, "23:59"))
    for said in ENGAGED:
        if time != "three":
            assert (said, hear(said.format(time)).time) == (said, None)


@pytest.mark.parametrize(
    "text",
    [
        "I need two slots", "I've called 3 times", "18:45 and one person", "Monday first thing",
        "I have 2 questions", "there are 3 of us", "two or three people", "teeth 2 and 3",
    ],
)  # fmt: skip
def test_what_is_counted_is_no_hour_and_no_day(text: str) -> None:
    heard = hear(text, "collect_time")
    assert heard.time == ("18:45" if "18:45" in text else None)
    assert set(heard.date_options) <= {"2026-11-23", "2026-11-30"}


@pytest.mark.parametrize("early", ["not too early", "but not too late", "not that early"])
def test_a_day_that_is_not_to_be_too_early_is_wanted(early: str) -> None:
    heard = hear(f"Thursday, {early}")
    assert (heard.date, heard.excluded, heard.intent) == ("2026-11-26", (), "inform")


TABLE_DAY = date(2026, 12, 1)
LATER = ["{} later", "push it back {}", "{} after that", "the same time {} later"]
EARLIER = ["{} earlier", "bring it forward {}", "{} before that"]


@pytest.mark.parametrize(("amount", "days"), [("a week", 7), ("two days", 2), ("a fortnight", 14)])
def test_days_are_counted_from_the_one_on_the_table(amount: str, days: int) -> None:
    for frames, sign in ((LATER, 1), (EARLIER, -1)):
        wanted = (TABLE_DAY + timedelta(days=sign * days)).isoformat()
        for said in frames:
            heard = hear(said.format(amount), "confirmation", about=TABLE)
            assert (said, heard.date) == (said, wanted)
    assert hear(f"{amount} later").date == (NOW.date() + timedelta(days=days)).isoformat()


def test_hours_are_counted_from_the_one_on_the_table() -> None:
    for frames, wanted in ((LATER[:3], "16:30"), (EARLIER, "14:30")):
        for said in frames:
            heard = hear(said.format("an hour"), "confirmation", about=TABLE)
            assert (said, heard.date, heard.time) == (said, None, wanted)


@pytest.mark.parametrize(
    ("text", "date_range"),
    [
        ("that week", ("2026-11-30", "2026-12-06")),
        ("the same week", ("2026-11-30", "2026-12-06")),
        ("the following week", ("2026-12-07", "2026-12-13")),
        ("next week", ("2026-11-30", "2026-12-06")),
    ],
)
def test_the_week_of_the_day_on_the_table(text: str, date_range: tuple[str, str]) -> None:
    assert hear(text, "confirmation", about=TABLE).date_range == date_range


@pytest.mark.parametrize(
    ("text", "day", "time"),
    [
        ("Wednesday instead of Tuesday", "2026-11-25", None),
        ("instead of Tuesday, Wednesday", "2026-11-25", None),
        ("can we do four instead of three thirty", None, "16:00"),
        ("four instead of three", None, "16:00"),
        ("4:30 rather than 3:30", None, "16:30"),
        ("ten in the morning instead of afternoon", None, "10:00"),
        ("ten in the morning rather than the evening", None, "10:00"),
    ],
)
def test_one_instead_of_another(text: str, day: str | None, time: str | None) -> None:
    heard = hear(text, "confirmation", about=TABLE)
    assert (heard.date, heard.time) == (day, time)


# --- Stretches -----------------------------------------------------------------------------------

WHICH = {
    0: ["this {}", "later this {}", "sometime this {}"],
    1: ["next {}", "the following {}", "the next {}"],
    -1: ["last {}", "the past {}", "the previous {}"],
    2: ["the {} after next"],
    -2: ["the {} before last"],
}


@given(moment=moments, which=st.sampled_from([*WHICH]))
def test_weeks_months_quarters_and_years(moment: datetime, which: int) -> None:
    today = moment.date()
    week, quarter = monday(today, which), month(today, 3 * which - (today.month - 1) % 3)
    months, year = month(today, which), today.year + which
    stretches = {
        "week": (week, week + timedelta(days=6)),
        "weekend": (week + timedelta(days=5), week + timedelta(days=6)),
        "month": (months, last_of_month(months)),
        "quarter": (quarter, last_of_month(month(quarter, 2))),
        "year": (date(year, 1, 1), date(year, 12, 31)),
    }
    for (unit, (first, last)), words in product(stretches.items(), WHICH[which]):
        heard = hear(words.format(unit), now=moment)
        wanted = (first.isoformat(), last.isoformat())
        assert (words, unit, heard.date, heard.date_range) == (words, unit, None, wanted)


FIRST_OR_LATER = [
    "not before {}", "no earlier than {}", "{} or later", "{} or after", "from {} on",
    "{} at the earliest", "{} onwards", "not earlier than {}", "not until {}", "{} and onwards",
    "{} or any time after", "earliest {}",
]  # fmt: skip
LAST_OR_EARLIER = [
    "not after {}", "no later than {}", "{} or earlier", "{} at the latest", "up to {}", "until {}",
    "not any later than {}", "{} latest",
]  # fmt: skip


@pytest.mark.parametrize("words", FIRST_OR_LATER)
def test_from_then_on(words: str) -> None:
    assert hear(words.format("Friday")).date_range == ("2026-11-27", "2027-03-23")
    for time in ("three", "3 pm", "three o'clock"):
        heard = hear(words.format(time))
        assert (time, heard.time, heard.time_range) == (time, None, ("15:00", "23:59"))


@pytest.mark.parametrize("words", LAST_OR_EARLIER)
def test_until_then(words: str) -> None:
    assert hear(words.format("Friday")).date_range == ("2026-11-23", "2026-11-27")
    for time in ("three", "3 pm", "three o'clock"):
        heard = hear(words.format(time))
        assert (time, heard.time, heard.time_range) == (time, None, ("00:00", "15:00"))


TO = [
    "from {} to {}", "between {} and {}", "{} until {}", "from {} up to {}", "from {} through {}",
    "from about {} to about {}", "after {} but before {}", "between the hours of {} and {}",
    "from {} to maybe {}", "between {} and say {}", "any time from {} to {}",
]  # fmt: skip
ENDS = [
    ("1:30", "3:00"), ("1330", "1500"), ("one thirty", "three"), ("half past one", "three o'clock"),
    ("1.30", "3"), ("1:30 pm", "3 p.m."), ("quarter past one", "half past three"), ("two", "four"),
    ("nine in the morning", "noon"), ("9 am", "two in the afternoon"),
]  # fmt: skip


@pytest.mark.parametrize("words", TO)
@pytest.mark.parametrize("day", ["{}", "tomorrow {}", "{} on Friday", "December 4th, {}"])
def test_from_one_time_to_another_is_no_point(words: str, day: str) -> None:
    for ends in ENDS:
        heard = hear(day.format(words.format(*ends)))
        assert (ends, heard.time, heard.time_range is None) == (ends, None, False)
        assert (heard.date is None) == (day == "{}")


@given(moment=moments, first=st.integers(1, 20), days=st.integers(1, 7))
def test_from_one_day_of_a_month_to_another(moment: datetime, first: int, days: int) -> None:
    start = month(moment.date(), 1).replace(day=first)
    name, last = MONTHS[start.month - 1], first + days
    wanted = (start.isoformat(), start.replace(day=last).isoformat())
    for said in (
        f"{name} {first} to {last}", f"from the {first}{suffix(first)} to the {last}{suffix(last)} "
        f"of {name}", f"between {name} {first} and {last}",
        f"{name} {ORDINALS[first - 1]} through {ORDINALS[last - 1]}",
    ):  # fmt: skip
        heard = hear(said, now=moment)
        assert (said, heard.date, heard.date_range) == (said, None, wanted)


# --- What adds nothing -------------------------------------------------------------------------

CORPUS = [
    text
    for table in (days.DAYS, times.TIMES, times.MOMENTS, ranges.SPANS, ranges.WINDOWS)
    for texts in table.values()
    for text in texts
] + [text for texts in corrections.REPAIRS.values() for text in texts]


def worth(heard: Heard) -> tuple[object, ...]:
    return (heard.date, heard.time, heard.date_range, heard.time_range, heard.day_part)


@settings(max_examples=300)
@given(text=st.sampled_from(CORPUS), filler=st.sampled_from(["um", "uh", "er", "like"]))
def test_thinking_between_words_that_belong_together_changes_nothing(
    text: str, filler: str
) -> None:
    binding = {"at", "on", "in", "by", "from", "next", "past", "until", "before", "after"}
    words = text.split()
    for place, word in enumerate(words[:-1]):
        if word.lower() in binding:
            said = " ".join([*words[: place + 1], filler, *words[place + 1 :]])
            assert (said, worth(hear(said))) == (said, worth(hear(text)))


def test_a_different_day_is_a_correction_whatever_comes_before_it() -> None:
    about = Slots(date="2026-12-01")
    for before in ("", "wait, ", "hang on, ", "actually, ", "sorry, "):
        heard = hear(f"{before}a different day", "collect_time", about=about)
        assert (before, heard.intent, heard.slot) == (before, "inform", "date")


WAITS = ["let me check", "one moment", "hold on", "give me a second", "wait"]


@pytest.mark.parametrize("wait", WAITS)
def test_a_yes_after_a_moment_is_a_yes_and_a_moment_after_a_yes_is_none(wait: str) -> None:
    for said, intent in (
        (f"{wait}... yes, that works", "affirm"), (f"{wait}. Yes.", "affirm"), (wait, "wait"),
        (f"yes, {wait}", "wait"), (f"okay {wait}", "wait"), (f"{wait}, is that right?", "unknown"),
        (f"{wait}, no", "negate"),
    ):  # fmt: skip
        heard = hear(said, "confirmation", about=TABLE)
        assert (said, heard.intent == "affirm") == (said, intent == "affirm")
        assert (said, heard.intent) == (said, intent) or intent == "unknown"


@pytest.mark.parametrize("thing", ["a phone number", "an address", "a number to call"])
def test_to_be_given_something_is_no_moment_asked_for(thing: str) -> None:
    for said in (f"Yes. Please give me {thing}", f"Yeah, oh, and can you give me {thing}?"):
        assert (said, hear(said, "confirmation", about=TABLE).intent) == (said, "affirm")


@pytest.mark.parametrize(
    ("text", "intent"), [("yeeees", "affirm"), ("ummm yes", "affirm"), ("noooo", "negate")]
)
def test_words_drawn_out_are_the_words(text: str, intent: str) -> None:
    assert hear(text, "confirmation", about=TABLE).intent == intent
    assert hear("Tuesdaaay at threee").time == "15:00"


STRENGTHENED = [
    "strongly agree",
    "certainly, very well",
    "actually yes",
    "just perfect",
]


@pytest.mark.parametrize("text", STRENGTHENED)
def test_words_that_only_strengthen_add_nothing_to_a_yes(text: str) -> None:
    assert hear(text, "confirmation", about=TABLE).intent == "affirm"


@pytest.mark.parametrize(
    "text", ["yes, do I need to bring anything", "anything earlier", "is there anything else"]
)
def test_anything_is_no_leave_to_choose(text: str) -> None:
    assert hear(text, "confirmation", about=TABLE).intent != "dont_care"


def test_either_of_those_offered_will_do() -> None:
    offered = Slots(offered=("2026-12-01", "2026-12-03"))
    for text in ("either", "either one is fine", "any of those works", "whichever"):
        assert (text, hear(text, "collect_date", about=offered).intent) == (text, "dont_care")
    assert hear("either", "collect_date", now=NOW).intent == "unknown"
