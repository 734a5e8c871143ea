"""Every phrasing of the corpus is read as the value it stands under."""

from typing import Any

import pytest

from graph.heard import Phase
from tests.graph.understand.corpus import acts, corrections, days, negatives, ranges, times
from tests.graph.understand.hearing import TABLE, hear


def phrasings(table: dict[Any, list[str]]) -> list[Any]:
    return [
        pytest.param(value, text, id=text or "silence")
        for value, texts in table.items()
        for text in texts
    ]


@pytest.mark.parametrize(("date", "text"), phrasings(days.DAYS))
def test_days(date: str, text: str) -> None:
    heard = hear(text)
    assert (heard.intent, heard.date, heard.time) == ("inform", date, None)
    assert heard.confidence >= 0.6


@pytest.mark.parametrize(("dates", "text"), phrasings(days.EITHER))
def test_days_that_have_to_be_asked_about(dates: tuple[str, ...], text: str) -> None:
    heard = hear(text)
    assert (heard.date, heard.date_options) == (None, dates)


@pytest.mark.parametrize(("time", "text"), phrasings(times.TIMES))
def test_times(time: str, text: str) -> None:
    heard = hear(text, "collect_time")
    assert (heard.intent, heard.time) == ("inform", time)
    assert heard.confidence >= 0.6


@pytest.mark.parametrize(("options", "text"), phrasings(times.EITHER))
def test_times_that_have_to_be_asked_about(options: tuple[str, ...], text: str) -> None:
    heard = hear(text, "collect_time")
    assert (heard.time, heard.time_options) == (None, options)


@pytest.mark.parametrize(("time", "text"), phrasings(times.UNASKED))
def test_times_that_nobody_asked_for(time: str, text: str) -> None:
    heard = hear(text)
    assert (heard.date, heard.time) == (None, time)


@pytest.mark.parametrize(("moment", "text"), phrasings(times.MOMENTS))
def test_moments(moment: tuple[str, str], text: str) -> None:
    heard = hear(text)
    assert (heard.date, heard.time) == moment


@pytest.mark.parametrize(("span", "text"), phrasings(ranges.SPANS))
def test_stretches_of_days(span: tuple[str, str], text: str) -> None:
    heard = hear(text)
    assert (heard.date, heard.time, heard.date_range) == (None, None, span)


@pytest.mark.parametrize(("window", "text"), phrasings(ranges.WINDOWS))
def test_stretches_of_hours(window: tuple[str, str], text: str) -> None:
    heard = hear(text)
    assert (heard.time, heard.time_range) == (None, window)


@pytest.mark.parametrize(("part", "text"), phrasings(ranges.PARTS))
def test_parts_of_the_day(part: str, text: str) -> None:
    heard = hear(text)
    assert (heard.time, heard.day_part) == (None, part)


@pytest.mark.parametrize(("date", "text"), phrasings(ranges.EXCLUDED))
def test_days_not_wanted(date: str, text: str) -> None:
    heard = hear(text)
    assert (heard.date, heard.excluded) == (None, (date,))


@pytest.mark.parametrize(
    "text", ["not next week", "I can't do next week", "next week doesn't work for me"]
)
def test_a_stretch_not_wanted(text: str) -> None:
    heard = hear(text)
    assert (heard.date, heard.date_range) == (None, None)
    assert (heard.excluded[0], heard.excluded[-1]) == ("2026-11-30", "2026-12-06")


@pytest.mark.parametrize(("intent", "text"), phrasings(acts.ACTS))
def test_acts(intent: str, text: str) -> None:
    assert hear(text, "confirmation", about=TABLE).intent == intent


@pytest.mark.parametrize(("topic", "text"), phrasings(acts.TOPICS))
def test_what_a_question_is_about(topic: str, text: str) -> None:
    assert hear(text).topic == topic


@pytest.mark.parametrize("text", negatives.NOT_EVEN_WHEN_ASKED)
@pytest.mark.parametrize("expecting", ["collect_date", "collect_time"])
def test_nothing_is_read_into_words_where_a_value_is_waited_for(
    text: str, expecting: Phase
) -> None:
    heard = hear(text, expecting)
    assert (heard.date, heard.time, heard.date_options, heard.time_options) == (None, None, (), ())


@pytest.mark.parametrize("text", negatives.NOTHING)
def test_nothing_is_read_into_words(text: str) -> None:
    heard = hear(text)
    assert (heard.date, heard.time, heard.date_options, heard.time_options) == (None, None, (), ())


@pytest.mark.parametrize(("value", "text"), phrasings(corrections.REPAIRS))
def test_the_last_word_counts(value: tuple[str | None, str | None], text: str) -> None:
    heard = hear(text)
    assert (heard.date, heard.time) == value
    assert heard.confidence >= 0.6


@pytest.mark.parametrize(("value", "text"), phrasings(corrections.RELATIVE))
def test_relative_to_the_table(value: tuple[str | None, str | None], text: str) -> None:
    heard = hear(text, "confirmation", about=TABLE)
    assert (heard.date, heard.time) == value


@pytest.mark.parametrize(("value", "text"), phrasings(corrections.MIXED))
def test_acts_with_values(value: tuple[str, str | None, str | None], text: str) -> None:
    heard = hear(text, "confirmation", about=TABLE)
    assert (heard.intent, heard.date, heard.time) == value


@pytest.mark.parametrize(
    ("text", "slot"),
    [("change the time", "time"), ("the day please", "date"), ("a different day", "date")],
)
def test_a_slot_by_name(text: str, slot: str) -> None:
    heard = hear(text, "confirmation", about=TABLE)
    assert (heard.slot, heard.date, heard.time) == (slot, None, None)


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("any day", "date"),
        ("any time", "time"),
        ("any time's fine", "time"),
        ("I'm free all day", "time"),
    ],
)
def test_a_slot_the_caller_leaves_open(text: str, slot: str) -> None:
    heard = hear(text)
    assert (heard.intent, heard.slot) == ("dont_care", slot)


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("the first one", 1), ("the second one please", 2), ("yes, the third one", 3),
        ("the latter", -1), ("the last one", -1), ("the first", None),
        ("the first dentist you showed me", None), ("the first one on Tuesday", None),
    ],
)  # fmt: skip
def test_one_of_the_alternatives(text: str, choice: int | None) -> None:
    assert hear(text, "collect_date").choice == choice
    assert hear(text, "confirmation").choice is None


@pytest.mark.parametrize(
    "text",
    [
        "as early as possible",
        "the first available",
        "asap",
        "your first opening please",
        "the first day you have",
        "the first one you've got",
        "the very first slot",
        "as soon as you open",
        "your first appointment",
        "the first slot of the day",
        "how soon can you see me",
        "the earliest one",
        "the sooner the better",
    ],
)
def test_the_first_there_is(text: str) -> None:
    assert hear(text).earliest


@pytest.mark.parametrize(
    ("text", "expecting", "value"),
    [
        ("25", "collect_date", ("2026-11-25", None)),
        ("the twenty", "collect_date", ("2026-12-20", None)),
        ("12 22", "collect_date", ("2026-12-22", None)),
        ("the third", "collect_date", ("2026-12-03", None)),
        ("3", "collect_time", (None, "15:00")),
        ("for", "collect_time", (None, "16:00")),
        ("to thirty", "collect_time", (None, "14:30")),
        ("well forty five", "collect_time", (None, "12:45")),
        ("25", None, (None, None)),
        ("for", None, (None, None)),
        ("well forty five", "collect_date", (None, None)),
        ("on the first in the afternoon one?", "collect_date", ("2026-12-01", "13:00")),
        ("at afternoon one on the ninth", "collect_date", ("2026-12-09", "13:00")),
        ("ten thirty in the morning one March tenth", "collect_date", ("2027-03-10", "10:30")),
        ("the afternoon one", "collect_time", (None, None)),
        ("make it at thirty thirty", "confirmation", (None, "13:30")),
        ("at thirty and zero zero", "collect_time", (None, "13:00")),
        ("a fifty forty five appointment", "collect_time", (None, "15:45")),
        ("thirty five", "collect_time", (None, None)),
        ("ten em on Saturday", "collect_date", ("2026-11-28", "10:00")),
        ("for love in the morning", "collect_time", (None, "11:00")),
        ("I would actually prefer for in the evening", "confirmation", (None, "16:00")),
        ("half past three'd in the afternoon", "collect_time", (None, "15:30")),
    ],
)
def test_figures_answer_only_what_was_asked(
    text: str, expecting: Phase | None, value: tuple[str | None, str | None]
) -> None:
    heard = hear(text, expecting)
    assert (heard.date, heard.time) == value


@pytest.mark.parametrize(
    ("text", "expecting", "date"),
    [
        ("thirsty", "collect_date", "2026-11-26"),
        ("um, this thirsty please", "collect_date", "2026-11-26"),
        ("next thirsty at three", "collect_date", "2026-12-03"),
        ("I would like to come on first day.", "collect_date", "2026-11-26"),
        ("this first day at three", "collect_date", "2026-11-26"),
        ("on the first day of December", "collect_date", "2026-12-01"),
        ("try for the forting to December", "collect_date", "2026-12-14"),
        ("I would like to come on the forting of next month", "collect_date", "2026-12-14"),
        ("on forth of December", "collect_date", "2026-12-04"),
        ("the tents of December", "collect_date", "2026-12-10"),
        ("No, on eleven to December at one in the afternoon", "confirmation", "2026-12-11"),
        ("from the 11 to December 12", "collect_date", None),
        ("at half past two on the night", "collect_date", "2026-12-09"),
        ("on the night, preferably in the evening", "collect_date", "2026-12-09"),
        ("on the night of the 5th", "collect_date", "2026-12-05"),
        ("on the night of December 5th", "collect_date", "2026-12-05"),
        ("furtive December", "collect_date", "2026-12-03"),
        ("the furto December at three", None, "2026-12-03"),
        ("I would like to go on the tent", "collect_date", "2026-12-10"),
        ("a reservation for the eleven", "collect_date", "2026-12-11"),
        ("try that again but for the twelve", "collect_time", "2026-12-12"),
        ("yes, the knight would be best", "collect_date", "2026-12-09"),
        ("can you make it six the March?", "confirmation", "2027-03-06"),
        ("an appointment at the salon for the tent", "collect_time", "2026-12-10"),
        ("half past five in the evening on the tent that works", "confirmation", "2026-12-10"),
        ("change the date to December night", "collect_time", "2026-12-09"),
        ("are they free on the third ink?", "collect_date", "2026-12-13"),
        ("on the third into December", "collect_date", "2026-12-13"),
        ("the third eighth of December", "collect_date", "2026-12-13"),
        ("on the third Monday", "collect_date", "2026-12-21"),
        ("on the third, Doctor Burke", "collect_date", "2026-12-03"),
        ("the tent would be great", "collect_date", "2026-12-10"),
        ("change it to the eight", "confirmation", "2026-12-08"),
        ("the third means of this month is past", "collect_date", "2026-11-13"),
        ("the sixth eighth of December", "collect_date", "2026-12-16"),
        ("on the fourth inch of December please", "collect_date", "2026-12-14"),
        ("on the third first of December, please", "collect_date", "2026-12-31"),
        ("make it forth a December", "collect_date", "2026-12-04"),
        ("on forwarding the December", "collect_date", "2026-12-14"),
        ("for the booking to be at the 40th", "collect_date", "2026-12-14"),
        ("at four on December 50th", "collect_date", "2026-12-15"),
        ("three on December 40", "collect_time", "2026-12-14"),
        ("December four eats is better", "confirmation", "2026-12-14"),
        ("for the four e to December", "collect_date", "2026-12-14"),
        ("on the forty the December", "collect_date", "2026-12-14"),
        ("No, make it for the twelve", "confirmation", "2026-12-12"),
        ("it will be the eight", "collect_date", "2026-12-08"),
        ("on second five, I'd rather come tomorrow", "confirmation", "2026-11-24"),
        ("on December second five p.m. I think", "collect_date", "2026-12-02"),
        ("booked it for the tenth", "collect_date", "2026-12-10"),
        ("on second five. Book it for the tenth", "confirmation", "2026-12-10"),
        ("I'm fully booked on the tenth", "collect_date", None),
        ("on 12/15", "collect_time", "2026-12-15"),
        ("twelve to December at six", "collect_date", "2026-12-12"),
        ("come on the eleven. I need it in the afternoon", "collect_date", "2026-12-11"),
        ("on the eight that morning, nine forty five", "collect_date", "2026-12-08"),
        ("at noon on the ten", "collect_time", "2026-12-10"),
        ("change that to the twelfth. four in the evening", "collect_time", "2026-12-12"),
        ("no change that day to the fourth of December", "confirmation", "2026-12-04"),
        ("sat the visit on Friday then", "confirmation", "2026-11-27"),
        ("Sat, the visit then", "collect_date", "2026-11-28"),
        ("make that eleven to this month", "confirmation", "2026-11-11"),
        ("anything free to marrow?", "collect_date", "2026-11-24"),
        ("I'm not freed tomorrow, book Wednesday", "collect_date", "2026-11-25"),
        ("make it for the fording", "confirmation", "2026-12-14"),
        ("Did eight", "collect_date", "2026-12-08"),
        ("They're the twelve.", "collect_date", "2026-12-12"),
        # Which day of it was meant is not known.
        ("book for thirty this month", "collect_date", None),
        ("book for 30 this month", "collect_date", None),
        ("are they free on the first evening", "collect_date", None),
        ("the forings of this month", "collect_date", None),
        ("book for thirty to December", "collect_date", None),
        # Said, not misheard.
        ("did eight people ask for it", "collect_date", None),
        ("these three", "confirmation", None),
        ("thirsty", "confirmation", None),
        ("is it in the tent on the lawn", "collect_date", None),
        ("I'm thirsty", "collect_date", None),
        ("wends day", None, "2026-11-25"),
        ("satur day please", None, "2026-11-28"),
        ("fry day at too", None, "2026-11-27"),
        ("too morrow", None, "2026-11-24"),
        ("20 eighth", "collect_date", "2026-11-28"),
        ("thirsty work", "collect_date", None),
        ("cloud 30 pm", "collect_date", None),
        ("my number is five five five eight zero zero", "collect_date", None),
        ("furtive", "collect_date", None),
        ("a furtive look in December", "collect_date", None),
    ],
)
def test_what_speech_recognition_makes_of_a_day(
    text: str, expecting: Phase, date: str | None
) -> None:
    assert hear(text, expecting).date == date


@pytest.mark.parametrize(
    ("text", "time", "part"),
    [
        ("something like evening for", "16:00", None),
        ("it would be evening for forty five", "16:45", None),
        ("make it afternoon, too", "14:00", None),
        ("can you move that to the afternoon, too?", "14:00", None),
        ("is 60:45 free?", "16:45", None),
        ("is 50/45 free?", "15:45", None),
        ("make it a 10/15", "10:15", None),
        ("levin zero zero", "11:00", None),
        ("make it levin", "11:00", None),
        ("with Doctor Levin please", None, None),
        ("fourteen, zero, zero, zero, if possible", "14:00", None),
        ("no, actually booked at ten fifteen", "10:15", None),
        ("at 2/30 please", "14:30", None),
        ("is there a ten thirty slot", "10:30", None),
        ("do you have any three fifteen appointments", "15:15", None),
        ("I wish to come the twelve zero zero", "12:00", None),
        ("for 14 zero zero zero", "14:00", None),
        ("five fourteen zero zero", "14:00", None),
        ("by four in zero zero", "14:00", None),
        ("ten m would be good", "10:00", None),
        ("make it ten o'm", "10:00", None),
        ("with doctor Ruth for 30 p.m.", "16:30", None),
        ("is 60 zero zero free", "16:00", None),
        ("thirty and fifteen", "13:15", None),
        ("one and the afternoon", "13:00", None),
        ("the tenth of 1830", "18:30", None),
        ("booked the appointment at eleven thirty", "11:30", None),
        ("hopefully in the afternoon, twelve fifteen or so", "12:15", None),
        ("no, make a eleven", "11:00", None),
        ("make it half pass for in the evening", "16:30", None),
        ("put it in at 4:0 clock", "16:00", None),
        ("make it fortine thirty", "14:30", None),
        ("make it two on the afternoon", "14:00", None),
        ("this afternoon tube", "14:00", None),
        ("texting the evening", "18:00", None),
        ("rather later. F. I. P. M..", "17:00", None),
        ("Lebanon on the ninth", "11:00", None),
        ("I moved from Lebanon on the ninth", None, None),
        ("wi fi am I", None, None),
        ("can I come at 4:00 zero", "14:00", None),
        ("4:00 zero please", "14:00", None),
        ("at 4:10 zero", "16:10", None),
        ("at to", "14:00", None),
        ("let's say for", "16:00", None),
        ("around too please", "14:00", None),
        ("too thirty", "14:30", None),
        ("to o'clock", "14:00", None),
        ("tree o'clock", "15:00", None),
        ("nein thirty", "09:30", None),
        ("elven", "11:00", None),
        ("tennish", "10:00", None),
        ("three pee em", "15:00", None),
        ("half past tree", "15:30", None),
        ("for eleven", "11:00", None),
        ("for 10 please", "10:00", None),
        ("to ten", "10:00", None),
        ("for forty five", "16:45", None),
        ("make it for eleven of them", "11:00", None),
        ("make it to fifteen in the afternoon", "14:15", None),
        ("four pgm please", "16:00", None),
        ("in the afternoon, one birdie", "13:30", None),
        ("for afternoon one", "13:00", None),
        ("half-half for in the evening", "16:30", None),
        ("sex in the evening", "18:00", None),
        ("change that to thirteen zero zero", "13:00", None),
        ("can you change it to 13 zero zero instead", "13:00", None),
        ("I have passed nine", "09:30", None),
        ("a quarter pass for", "16:15", None),
        ("the time would be eleven of them", "11:00", None),
        # Said, not misheard.
        ("the evening for sure", None, "evening"),
        ("I am free in the afternoon too", None, "afternoon"),
        ("in the evening for two people", None, "evening"),
    ],
)
def test_what_speech_recognition_makes_of_a_time(
    text: str, time: str | None, part: str | None
) -> None:
    heard = hear(text, "collect_time")
    assert heard.time == time
    assert heard.day_part == part


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        # To "shall I book it?" being pleased is a yes, with thanks beside it too.
        ("Great, thanks a lot", "affirm"), ("Perfect, thanks", "affirm"),
        ("That sounds good, thank you very much", "affirm"),
        # Thanks alone are none, nor is taking one's leave.
        ("Thank you", "thanks"), ("thanks a lot", "thanks"),
        ("Thanks, goodbye", "goodbye"),
        # Who is pleased and leaves may think it is booked: no yes, and no end without asking.
        ("Great, thanks, goodbye", "thanks"), ("Perfect, bye", "thanks"),
        ("No thanks, great, bye", "goodbye"), ("Thanks, but is there parking?", "question"),
    ],
)  # fmt: skip
def test_thanks_at_a_read_back(text: str, intent: str) -> None:
    assert hear(text, "confirmation", about=TABLE).intent == intent
    assert hear(text).intent != "affirm"


def test_opening_hours_decide_the_half_of_the_day() -> None:
    assert hear("at nine").time == "09:00"
    assert hear("at five").time == "17:00"
    assert hear("Friday at half past eight").time == "08:30"


def test_a_contradiction_is_not_trusted() -> None:
    assert hear("Thursday December 31st 2027").confidence < 0.6
    assert hear("Tuesday. I saw you on Wednesday").confidence < 0.6


def test_how_long_something_lasts_is_not_trusted_as_its_day() -> None:
    assert hear("until the 11th of December").confidence >= 0.6
    assert hear("at four, until the 11th of December").confidence < 0.6


def test_a_day_gone_by_or_one_the_moon_decides_is_not_trusted() -> None:
    assert hear("November 20th").confidence < 0.6
    assert hear("Friday the 20th").confidence < 0.6
    assert hear("Friday, November 20th").date == "2026-11-20"
    eid = hear("eid al-fitr 2027")
    assert (eid.date, eid.confidence < 0.6) == ("2027-03-09", True)


def test_a_weekday_at_a_time_gone_by_is_the_next_one() -> None:
    assert hear("Monday at eight in the morning").date == "2026-11-30"
    assert hear("Monday at ten").date_options == ("2026-11-23", "2026-11-30")


def test_a_region_settles_the_order_of_figures() -> None:
    assert hear("3/4", locale="en-US").date == "2027-03-04"
    assert hear("3/4", locale="en-GB").date == "2027-04-03"
    assert hear("half eight", "collect_time", locale="en-GB").time == "08:30"
    assert hear("half eleven or so", "collect_time", locale="en-GB").time == "11:30"
