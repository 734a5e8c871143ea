"""Which phrase when, in every language: no figures, and every wording says its facts."""

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import get_args

import pytest

from graph.heard import Heard, Phase, Topic
from graph.phrases import LOCALES, Facts, Phrases
from graph.phrases.words import Words
from graph.state import Outcome, Reason
from tests.graph.call import MONDAY, POLICY

OFFICE = POLICY.overlaid({"address": "Harbour Street", "phone": "555 0134"})
FACTS = Facts(policy=OFFICE, now=MONDAY, date="2026-12-01", time="15:30")
NOTHING = replace(FACTS, date=None, time=None)
WAITING: tuple[Phase, ...] = ("collect_date", "collect_time", "confirmation")
SPOKEN_OF = [reason for reason in get_args(Reason) if reason != "exhausted"]


@pytest.fixture(params=LOCALES)
def phrases(request: pytest.FixtureRequest) -> Phrases:
    return LOCALES[request.param]


def everything(phrases: Phrases) -> Iterator[str]:
    """All there is to be said on a call."""
    for facts in (
        FACTS,
        NOTHING,
        replace(FACTS, offer=("14:00", "14:30", "12:00"), caller="Ann"),
        replace(NOTHING, time="15:30", offer=("2026-12-01", "2028-12-02")),
        replace(NOTHING, offer=("2026-12-01",)),
        replace(FACTS, policy=POLICY.overlaid({"transfer_to": "Alex"})),
    ):
        yield phrases.greeting(facts)
        for day in ("2026-12-25", "2026-11-28", None):
            heard = Heard("inform", date=day)
            for reason in SPOKEN_OF:
                for variant in range(4):
                    yield phrases.because(reason, variant, replace(facts, heard=heard))
        for outcome in get_args(Outcome):
            yield phrases.closing(outcome, facts)
            yield phrases.closing(outcome, replace(facts, heard=Heard("cancel")))
        for variant in range(4):
            yield phrases.ask("collect_date", variant, facts)
            if facts.date:
                yield phrases.ask("collect_time", variant, facts)
                yield phrases.ask("confirmation", variant, facts)
        for topic in get_args(Topic):
            asked = Heard("question", topic=topic)
            yield phrases.answer(
                "collect_date", replace(facts, heard=asked, heard_in="collect_date")
            )
        for phase in WAITING:
            yield phrases.answer(phase, replace(facts, heard=Heard("help")))
    yield phrases.what_to_change()
    yield from (phrases.words.sorry, phrases.words.give_up, phrases.words.unvoiced)


def test_what_is_spoken_has_no_figures_and_no_holes(phrases: Phrases) -> None:
    for words in filter(None, everything(phrases)):
        assert not re.search(r"[0-9{}]", words), words
        assert words[-1] in ".?", words
        assert "  " not in words
        assert words.count("¿") in (0, words.count("?"))


def test_no_wording_is_there_twice(phrases: Phrases) -> None:
    """A retry asks in other words."""
    given = [getattr(phrases.words, field.name) for field in fields(Words)]
    variants = [value for value in given if isinstance(value, tuple)]
    for several in [*variants, *phrases.words.because.values()]:
        assert len(set(several)) == len(several)
    assert set(phrases.words.because) >= set(SPOKEN_OF) - {"closed"}


def test_every_date_of_two_years_has_words_of_its_own(phrases: Phrases) -> None:
    days = [MONDAY.date() + timedelta(days=n) for n in range(730)]
    assert len({phrases.spoken_date(day.isoformat(), MONDAY) for day in days}) == len(days)


def test_every_minute_of_the_day_has_words_of_its_own(phrases: Phrases) -> None:
    long_day = POLICY.overlaid({"hours": {"mon": ["00:00-23:59"]}})
    clocks = [f"{minute // 60:02}:{minute % 60:02}" for minute in range(24 * 60)]
    assert len({phrases.spoken_time(clock, long_day) for clock in clocks}) == len(clocks)


@pytest.mark.parametrize("variant", range(5))
@pytest.mark.parametrize("reason", [None, *SPOKEN_OF])
@pytest.mark.parametrize("offer", [(), ("14:00", "15:30")])
def test_every_read_back_names_day_and_time(
    phrases: Phrases, variant: int, reason: Reason | None, offer: tuple[str, ...]
) -> None:
    words = phrases.ask("confirmation", variant, replace(FACTS, reason=reason, offer=offer))
    assert phrases.spoken_date("2026-12-01", MONDAY) in words
    assert phrases.spoken_time("15:30", POLICY) in words


@pytest.mark.parametrize("variant", range(4))
def test_every_alternative_is_named(phrases: Phrases, variant: int) -> None:
    facts = replace(FACTS, offer=("11:00", "12:30", "15:00"))
    words = phrases.ask("collect_time", variant, facts)
    for spoken in phrases.spoken_offer(facts):
        assert spoken in words


def test_a_question_is_a_sentence_of_its_own_and_always_the_same(phrases: Phrases) -> None:
    """What does not vary can be kept as sound."""
    first = phrases.ask("collect_time", 0, FACTS)
    other = phrases.ask("collect_time", 0, replace(FACTS, date="2026-12-02"))
    assert first.split(". ")[-1] == other.split(". ")[-1]
    greeted = phrases.greeting(replace(FACTS, caller="Ann"))
    assert greeted.partition(". ")[2] == phrases.greeting(FACTS).partition(". ")[2]


def test_a_time_outside_hours_is_answered_with_the_hours_of_its_day(phrases: Phrases) -> None:
    policy = OFFICE.overlaid({"hours": {"mon": ["09:00-17:00"], "tue": ["10:00-12:00"]}})
    facts = replace(FACTS, policy=policy, time=None, refused_time="13:00")
    words = phrases.because("outside_hours", 0, facts)
    (opening,) = policy.opening(date(2026, 12, 1))
    assert phrases.words.span(opening.opens, opening.closes, parts="none") in words
    assert phrases.words.every_weekday[1] in words
    # Half an hour does not fit in before twelve, though we are open.
    late = phrases.because("outside_hours", 0, replace(facts, refused_time="11:45"))
    assert late == phrases.words.no_time_left


def test_a_closed_day_is_named_and_others_if_none_is_offered(phrases: Phrases) -> None:
    saturday = replace(NOTHING, heard=Heard("inform", date="2026-11-28"))
    offered = phrases.because("closed", 0, replace(saturday, offer=("2026-11-30",)))
    assert phrases.words.every_weekday[5] in offered
    alone = phrases.because("closed", 0, saturday)
    assert alone.startswith(offered)
    assert phrases.words.weekdays[0] in alone
    assert phrases.words.weekdays[4] in alone
    christmas = replace(NOTHING, heard=Heard("inform", date="2026-12-25"))
    assert phrases.spoken_date("2026-12-25", MONDAY) in phrases.because("closed", 0, christmas)
    assert phrases.because("closed", 0, NOTHING) == phrases.words.closed_then


def test_a_part_of_the_day_with_nothing_left_is_no_taken_time(phrases: Phrases) -> None:
    evening = replace(FACTS, time=None, heard=Heard("inform", day_part="evening"))
    assert phrases.because("taken", 0, evening) == phrases.because("full", 0, evening)
    assert phrases.because("taken", 0, FACTS) != phrases.because("full", 0, FACTS)


@pytest.mark.parametrize(
    ("topic", "fact"),
    [("address", "Harbour Street"), ("phone", None), ("hours", None), ("duration", None)],
)
def test_questions_are_answered(phrases: Phrases, topic: Topic, fact: str | None) -> None:
    asked = replace(FACTS, heard=Heard("question", topic=topic))
    answer = phrases.answer("confirmation", asked)
    number = phrases.words.number
    facts: dict[Topic, str] = {
        "phone": f"{' '.join([number(5)] * 3)}, {' '.join(map(number, (0, 1, 3, 4)))}",
        "hours": phrases.words.every_weekday[1],
        "duration": number(30),
    }
    assert (fact or facts[topic]) in answer


def test_without_a_day_on_the_table_the_hours_are_those_of_the_week(phrases: Phrases) -> None:
    answer = phrases.answer(
        "collect_date", replace(NOTHING, heard=Heard("question", topic="hours"))
    )
    assert phrases.words.weekdays[0] in answer
    assert phrases.words.weekdays[4] in answer


@pytest.mark.parametrize("topic", ["address", "phone", "price"])
def test_what_is_not_known_is_said_so(phrases: Phrases, topic: Topic) -> None:
    asked = Heard("question", topic=topic)
    assert phrases.answer("collect_date", replace(FACTS, policy=POLICY, heard=asked)) == (
        phrases.words.not_known
    )


def test_who_asks_nothing_is_told_nothing(phrases: Phrases) -> None:
    assert phrases.answer("collect_date", NOTHING) == ""
    assert phrases.answer("collect_date", replace(NOTHING, heard=Heard("inform"))) == ""
    available = replace(NOTHING, heard=Heard("question", topic="availability"))
    assert phrases.answer("collect_date", available) == ""


@pytest.mark.parametrize("phone", [None, "555 0134"])
def test_who_has_an_appointment_already_is_told_what_cannot_be_done(
    phrases: Phrases, phone: str | None
) -> None:
    policy = POLICY.overlaid({"phone": phone})
    call_us = phrases.words.call_us.partition("{")[0]
    moves = Heard("question", topic="existing")
    asked = replace(NOTHING, policy=policy, heard=moves, heard_in="collect_date")
    answer = phrases.answer("collect_date", asked)
    assert answer.startswith(phrases.words.only_new)
    assert (call_us in answer) == (phone is not None)
    # At a read-back "my appointment" is the one that is being made.
    assert (
        phrases.answer("confirmation", replace(FACTS, heard=moves, heard_in="confirmation")) == ""
    )
    closing = phrases.closing("cancelled", replace(NOTHING, policy=policy, heard=Heard("cancel")))
    assert phrases.words.if_existing in closing
    assert (call_us in closing) == (phone is not None)


@pytest.mark.parametrize(
    "facts",
    [replace(FACTS, heard=Heard("cancel")), replace(NOTHING, heard=Heard("goodbye"))],
)
def test_who_cancels_what_is_on_the_table_or_leaves_hears_of_no_other(
    phrases: Phrases, facts: Facts
) -> None:
    closing = phrases.closing("cancelled", facts)
    assert closing == f"{phrases.words.cancelled} {phrases.words.goodbye}"
