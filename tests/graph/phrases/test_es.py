"""Spanish prompts: no figures a voice would stumble over, and every wording says its facts."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

import pytest

from graph.heard import Heard
from graph.phrases import Facts, es
from graph.state import Outcome, Reason
from tests.graph.call import MONDAY, POLICY

FACTS = Facts(policy=POLICY, now=MONDAY, date="2026-12-01", time="15:30")


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        ("09:00", "las nueve"),
        ("13:00", "la una"),
        ("13:30", "la una y media"),
        ("12:45", "la una menos cuarto"),
        ("12:00", "las doce del mediodía"),
        ("00:00", "las doce de la noche"),
        ("15:15", "las tres y cuarto"),
        ("15:30", "las tres y media"),
        ("10:05", "las diez y cinco"),
        ("10:50", "las diez y cincuenta"),
        ("20:00", "las ocho de la noche"),
        ("08:00", "las ocho de la mañana"),
        ("03:00", "las tres de la madrugada"),
    ],
)
def test_times_in_words(clock: str, words: str) -> None:
    assert es.spoken_time(clock, POLICY) == words


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2026-12-01", "martes, primero de diciembre"),
        ("2027-02-22", "lunes, veintidós de febrero"),
        ("2027-01-31", "domingo, treinta y uno de enero"),
        ("2028-11-30", "jueves, treinta de noviembre de dos mil veintiocho"),
    ],
)
def test_dates_in_words(iso: str, words: str) -> None:
    assert es.spoken_date(iso, MONDAY) == words


def test_every_date_of_two_years_has_words_of_its_own() -> None:
    days = [date(2026, 11, 23) + timedelta(days=n) for n in range(730)]
    assert len({es.spoken_date(day.isoformat(), MONDAY) for day in days}) == len(days)


@pytest.mark.parametrize("variant", range(5))
@pytest.mark.parametrize("reason", [None, *get_args(Reason)])
def test_every_read_back_names_day_and_time(variant: int, reason: Reason | None) -> None:
    words = es.ask("confirmation", variant, replace(FACTS, reason=reason))
    assert "el martes, primero de diciembre" in words
    assert "a las tres y media" in words


def test_what_is_spoken_has_no_figures() -> None:
    heard = Heard("inform", date="2026-12-25")
    facts = Facts(policy=POLICY, now=MONDAY, date="2026-12-01", time="15:30", heard=heard)
    spoken = [
        *(es.because(reason, n, facts) for reason in get_args(Reason) if reason != "exhausted"
          for n in range(3)),
        *(es.closing(outcome, facts) for outcome in get_args(Outcome)),
        *(es.ask(phase, n, facts) for phase in ("collect_date", "collect_time", "confirmation")
          for n in range(4)),
        es.greeting(facts),
        es.what_to_change(facts),
    ]  # fmt: skip
    for words in spoken:
        assert not re.search(r"[0-9{}]", words), words
        assert words[-1] in ".?!"
        assert words.count("¿") == words.count("?")


def test_offers_are_told_as_alternatives() -> None:
    facts = Facts(policy=POLICY, now=MONDAY, offer=("14:00", "14:30", "15:30"))
    words = es.ask("collect_time", 0, facts)
    assert "las dos; las dos y media; o las tres y media" in words
    one = es.ask("collect_date", 0, Facts(policy=POLICY, now=MONDAY, offer=("2026-12-01",)))
    assert "el martes, primero de diciembre" in one
