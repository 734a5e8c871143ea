"""What is refused, and when a caller is taken, is never taken for the wish (said on a Tuesday)."""

from datetime import datetime

import pytest

from graph.heard import Phase, Slots
from tests.graph.understand.hearing import hear

TUESDAY = datetime.fromisoformat("2026-11-24T09:00:00")
TABLE = Slots(date="2026-12-01", time="15:00")


@pytest.mark.parametrize(
    ("locale", "text", "window"),
    [
        ("en", text, "12:00-23:59")
        for text in (
            "no mornings", "morning's no good", "I'm not a morning person", "anything but mornings",
            "I work mornings", "mornings don't work", "I'm no good in the mornings",
        )
    ]
    + [
        ("en", text, "00:00-11:59")
        for text in (
            "the afternoon doesn't work for me", "afternoons are bad for me", "I work afternoons",
            "anything but the afternoon", "I can't do afternoons",
        )
    ]
    + [
        ("en", "I can't do before ten", "10:00-23:59"),
        ("en", "nothing before ten please", "10:00-23:59"),
        ("en", "I won't be able to make it before ten", "10:00-23:59"),
        ("es", "no puedo antes de las diez", "10:00-23:59"),
        ("es", "tengo que irme a las cuatro", "00:00-16:00"),
        ("en", "I can't come before ten", "10:00-23:59"),
        ("en", "I couldn't get there after four", "00:00-16:00"),
        ("en", "I have to leave by four", "00:00-16:00"),
        ("en", "I'm done at three", "15:00-23:59"),
        ("en", "I need to be out by four thirty", "00:00-16:30"),
        ("en", "I need to be back at work by two", "00:00-14:00"),
        ("en", "I'm working until three", "15:00-23:59"),
        ("en", "I have school until half past two", "14:30-23:59"),
        ("en", "I've got plans until three", "15:00-23:59"),
        ("en", "I won't be able to get away until five", "17:00-23:59"),
        ("en", "I don't mind, I'm free until four", "00:00-16:00"),
        ("es", "por la mañana no", "12:00-23:59"),
        ("es", "por la tarde no puedo", "00:00-11:59"),
        ("es", "trabajo hasta las tres", "15:00-23:59"),
    ],
)  # fmt: skip
def test_hours_that_are_left(locale: str, text: str, window: str) -> None:
    heard = hear(text, "collect_time", locale=locale, now=TUESDAY)
    assert (heard.time, heard.day_part) == (None, None)
    assert "-".join(heard.time_range or ()) == window


@pytest.mark.parametrize(
    ("locale", "text", "time"),
    [
        ("en", "I start work at ten so nine please", "09:00"),
        ("en", "I have to pick up my daughter at three, so two", "14:00"),
        ("en", "I drop the kids off at nine, so ten", "10:00"),
        ("en", "school's out at three, so four", "16:00"),
        ("en", "my shift ends at two so three would be good", "15:00"),
        ("en", "lunch is at twelve so one", "13:00"),
        ("en", "my bus is at nine so ten", "10:00"),
        ("en", "I've got a class at two, so three please", "15:00"),
        ("en", "I'm busy at ten so eleven", "11:00"),
        ("en", "one o'clock, I forgot I have something else at two", "13:00"),
        ("en", "can I have something at two", "14:00"),
        ("en", "nine thirty in the morning not the afternoon", "09:30"),
        ("en", "nine a.m. not p.m.", "09:00"),
        ("en", "ten oh no I can't, eleven", "11:00"),
        ("en", "not ten. Eleven.", "11:00"),
        ("en", "not ten but eleven", "11:00"),
        ("en", "no not ten eleven", "11:00"),
        ("en", "I can't do ten, eleven", "11:00"),
        ("en", "three doesn't work, four does", "16:00"),
        ("es", "a las tres no puedo, mejor a las cuatro", "16:00"),
        ("es", "a las diez no me viene bien, a las once sí", "11:00"),
        ("es", "salgo de trabajar a las dos, así que a las tres", "15:00"),
        # Nothing is wished for.
        ("en", "can't be ten", None), ("en", "anytime except ten", None),
        ("en", "not between twelve and one", None), ("en", "I can't do between one and two", None),
        ("en", "I pick the kids up at three", None), ("en", "I had a 3 o'clock yesterday", None),
        ("es", "recojo a los niños a las tres", None),
        # A wish, whatever else is in it.
        ("en", "can I bring my daughter at three", "15:00"),
        ("en", "I need to get my son in at three", "15:00"),
        ("en", "does three work for you", "15:00"),
        ("en", "let's do three, I have a meeting at four", "15:00"),
        ("en", "I'll take three since I pick up my kids at four", "15:00"),
        ("en", "I have an appointment with my doctor at ten, so eleven", "11:00"),
        ("en", "it's for my wife, three o'clock", "15:00"),
        ("en", "I have to work so four", "16:00"),
        ("en", "ten sorry eleven", "11:00"),
        ("en", "ten is too early, eleven", "11:00"),
        ("en", "ten's no good, eleven", "11:00"),
    ],
)  # fmt: skip
def test_a_time_beside_one_that_is_none(locale: str, text: str, time: str | None) -> None:
    heard = hear(text, "collect_time", locale=locale, now=TUESDAY)
    assert (heard.time, heard.time_options) == (time, ())
    assert time or heard.time_range is None


@pytest.mark.parametrize(
    ("locale", "text", "date", "excluded"),
    [
        ("en", "Thursday I'm busy, Friday I'm free", "2026-11-27", "2026-11-26"),
        ("en", "Thursday oh no I can't, Friday", "2026-11-27", "2026-11-26"),
        ("en", "I'm working Thursday, so Friday", "2026-11-27", "2026-11-26"),
        ("en", "Thursday is no good, Friday would be better", "2026-11-27", "2026-11-26"),
        ("en", "not tomorrow, the day after", "2026-11-26", "2026-11-25"),
        ("en", "tomorrow's no good, the day after", "2026-11-26", "2026-11-25"),
        ("en", "can't be the tenth", None, "2026-12-10"),
        ("en", "Friday's out, Monday works", "2026-11-30", "2026-11-27"),
        ("en", "I'm free Friday but busy Thursday", "2026-11-27", "2026-11-26"),
        ("es", "el viernes me es imposible, mejor el lunes", "2026-11-30", "2026-11-27"),
        ("es", "el viernes no puedo, mejor el lunes", "2026-11-30", "2026-11-27"),
        ("es", "el jueves no puedo, el viernes sí", "2026-11-27", "2026-11-26"),
        ("es", "el jueves no me viene bien, mejor el viernes", "2026-11-27", "2026-11-26"),
    ],
)
def test_a_day_beside_one_that_is_none(
    locale: str, text: str, date: str | None, excluded: str
) -> None:
    heard = hear(text, "collect_date", locale=locale, now=TUESDAY)
    assert (heard.date, heard.date_options, heard.excluded) == (date, (), (excluded,))


@pytest.mark.parametrize(
    "text",
    [
        "Friday works for my wife", "I'm not working Friday", "I'm off on Friday",
        "I'm not busy on Friday", "I've got Friday off", "I'm only free on Friday",
        "does Friday work", "is it okay for my son on Friday",
    ],
)  # fmt: skip
def test_a_day_on_which_a_caller_is_free(text: str) -> None:
    heard = hear(text, "collect_date", now=TUESDAY)
    assert (heard.date, heard.excluded) == ("2026-11-27", ())


@pytest.mark.parametrize(
    "text",
    [
        "I fly out Wednesday so Friday", "my husband works Wednesdays so Friday",
        "it's my birthday Thursday so Friday please",
        "I get back from Boston on Thursday, so, Friday",
        "Friday so I can go to my sister's on Friday", "Friday so that I am done",
    ],
)  # fmt: skip
def test_what_is_concluded_takes_the_place_of_the_reasons(text: str) -> None:
    heard = hear(text, "collect_date", now=TUESDAY)
    assert (heard.date, heard.excluded) == ("2026-11-27", ())
    assert heard.confidence >= 0.6


def test_a_part_of_a_day_that_is_none_leaves_the_day_open() -> None:
    for locale, text in (
        ("en", "Thursday morning doesn't work"),
        ("en", "not Thursday morning"),
        ("es", "el jueves por la mañana no"),
    ):
        heard = hear(text, "collect_date", locale=locale, now=TUESDAY)
        assert (heard.intent, heard.date, heard.day_part, heard.excluded) == (
            "negate", None, None, (),
        )  # fmt: skip


def test_a_day_and_the_part_of_it_that_is_none() -> None:
    heard = hear("Friday not in the morning", "collect_date", now=TUESDAY)
    assert (heard.date, heard.excluded) == ("2026-11-27", ())
    assert heard.time_range == ("12:00", "23:59")


@pytest.mark.parametrize(
    "text",
    [
        "I'm away next week, so the week after that", "not next week, the week after",
        "I'm out of town next week, so the week after", "not next week but the following one",
        "I'm on vacation next week, the following week would work",
        "next week isn't good, the week after is",
    ],
)  # fmt: skip
def test_a_week_is_counted_from_the_one_refused(text: str) -> None:
    heard = hear(text, "collect_date", now=TUESDAY)
    assert heard.date_range == ("2026-12-07", "2026-12-13")


def test_the_week_refused_is_not_the_one_wished_for() -> None:
    heard = hear("not this week, next week", "collect_date", now=TUESDAY)
    assert heard.date_range == ("2026-11-30", "2026-12-06")
    assert not {"2026-11-30", "2026-12-06"}.intersection(heard.excluded)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "I'll think about it and call tomorrow"), ("en", "I'll ring you back tomorrow"),
        ("en", "okay I'll call back later"), ("en", "I'll get back to you on Monday"),
        ("en", "I had a 3 o'clock yesterday and missed it"), ("es", "llamé ayer"),
        ("en", "I'll be out ten to four tomorrow"),
        ("es", "estuve allí el lunes pasado"), ("es", "tengo dolor desde ayer"),
        ("es", "me duele una muela desde el domingo"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("expecting", [None, "confirmation"])
def test_what_went_by_or_is_to_be_done_is_no_wish(
    locale: str, text: str, expecting: Phase | None
) -> None:
    heard = hear(text, expecting, locale=locale, about=TABLE, now=TUESDAY)
    assert (heard.date, heard.time, heard.date_range, heard.time_range) == (None,) * 4
    assert heard.intent != "affirm"


def test_what_is_preferred_to_another() -> None:
    assert hear("el viernes mejor que el jueves", locale="es", now=TUESDAY).date == "2026-11-27"
    said = "mejor a las cuatro que a las tres"
    assert hear(said, "collect_time", locale="es", now=TUESDAY).time == "16:00"


def test_of_two_the_one_on_the_table_is_refused() -> None:
    for locale, text in (("es", "a las cuatro, no a las tres"), ("en", "four pm, no three pm")):
        assert hear(text, "confirmation", about=TABLE, locale=locale, now=TUESDAY).time == "16:00"
    for locale, text in (("es", "jueves, no martes"), ("en", "Thursday, no, not Tuesday")):
        heard = hear(text, "confirmation", about=TABLE, locale=locale, now=TUESDAY)
        assert heard.date == "2026-11-26"


def test_when_one_has_to_leave_is_when_to_be_done() -> None:
    heard = hear("I have to leave at four", "collect_time", about=Slots(date="2026-12-01"))
    assert (heard.time, heard.time_range) == (None, ("00:00", "16:00"))
    assert hear("I have to leave at four").time == "16:00"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("can I stop by Friday at three", "inform"), ("I could drop in on Friday", "inform"),
        ("I had to cancel my last appointment, can I come Friday", "inform"),
        ("I need to cancel my gym class so Friday works", "inform"),
        ("I quit smoking, can I come Friday", "inform"),
        ("I'll give up my lunch break, say noon on Friday", "inform"),
        ("the kids are quiet on Friday", "inform"), ("leave it on Friday", "inform"),
        ("I have to remove my stitches on Friday", "inform"),
        ("there's no need to rush, Friday is fine", "negate"),
        ("I need someone to look at my tooth on Friday", "inform"),
        ("from the top of the list, Friday", "inform"),
        ("is it near the bus stop", "question"), ("which exit do I take", "question"),
        ("stop", "cancel"), ("I quit", "cancel"), ("no need", "cancel"), ("quiet", "cancel"),
        ("remove my booking on Friday", "cancel"), ("leave it", "cancel"),
    ],
)  # fmt: skip
def test_who_stops_by_or_cancels_something_else_ends_no_call(text: str, intent: str) -> None:
    heard = hear(text, "collect_date")
    assert heard.intent == intent
    assert heard.date == ("2026-11-27" if "Friday" in text else None)
