"""Spanish: every phrasing of the corpus, and every date and time we speak, is understood."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.understanding import hear as heard_of
from evals.understanding import read, score
from graph.heard import Heard, Phase, Slots
from graph.phrases import phrases_for
from graph.phrases.es import MONTHS
from graph.policy import Policy
from graph.understand.locales.es import acts, modifiers, values
from graph.understand.locales.es import words as words_of
from tests.graph.understand.corpus import es
from tests.graph.understand.hearing import NOW, POLICY, TABLE, hear

DATA = Path(__file__).parents[4] / "shared" / "data"
LONG_DAY = POLICY.overlaid({"hours": {"mon": ["00:00-23:59"]}})


def oye(
    text: str,
    expecting: Phase | None = None,
    *,
    now: datetime = NOW,
    about: Slots | None = None,
    policy: Policy = POLICY,
) -> Heard:
    """What the office hears of Spanish."""
    return hear(text, expecting, now=now, about=about, locale="es", policy=policy)


def phrasings(table: dict[Any, list[str]]) -> list[Any]:
    return [
        pytest.param(value, text, id=text or "silence")
        for value, texts in table.items()
        for text in texts
    ]


@pytest.mark.parametrize(("date", "text"), phrasings(es.DAYS))
def test_days(date: str, text: str) -> None:
    heard = oye(text)
    assert (heard.intent, heard.date, heard.time) == ("inform", date, None)
    assert heard.confidence >= 0.6


@pytest.mark.parametrize(("dates", "text"), phrasings(es.EITHER_DAY))
def test_days_that_have_to_be_asked_about(dates: tuple[str, ...], text: str) -> None:
    heard = oye(text)
    assert (heard.date, heard.date_options) == (None, dates)


@pytest.mark.parametrize(("time", "text"), phrasings(es.TIMES))
def test_times(time: str, text: str) -> None:
    heard = oye(text, "collect_time")
    assert (heard.intent, heard.date, heard.time) == ("inform", None, time)


@pytest.mark.parametrize(("options", "text"), phrasings(es.EITHER_TIME))
def test_times_that_have_to_be_asked_about(options: tuple[str, ...], text: str) -> None:
    heard = oye(text, "collect_time")
    assert (heard.time, heard.time_options) == (None, options)


@pytest.mark.parametrize(("value", "text"), phrasings(es.BOTH))
def test_day_and_time(value: tuple[str, str], text: str) -> None:
    heard = oye(text)
    assert (heard.date, heard.time) == value


@pytest.mark.parametrize(("span", "text"), phrasings(es.SPANS))
def test_stretches_of_days(span: tuple[str, str], text: str) -> None:
    heard = oye(text)
    assert (heard.date, heard.time, heard.date_range) == (None, None, span)


@pytest.mark.parametrize(("window", "text"), phrasings(es.WINDOWS))
def test_stretches_of_hours(window: tuple[str, str], text: str) -> None:
    heard = oye(text)
    assert (heard.time, heard.time_range) == (None, window)


@pytest.mark.parametrize(("part", "text"), phrasings(es.PARTS))
def test_parts_of_the_day(part: str, text: str) -> None:
    heard = oye(text)
    assert (heard.time, heard.day_part) == (None, part)


@pytest.mark.parametrize(("date", "text"), phrasings(es.EXCLUDED))
def test_days_not_wanted(date: str, text: str) -> None:
    heard = oye(text)
    assert (heard.date, heard.excluded) == (None, (date,))


def test_two_days_not_wanted() -> None:
    heard = oye("el martes y el miércoles no puedo")
    assert (heard.date, heard.excluded) == (None, ("2026-11-24", "2026-11-25"))


@pytest.mark.parametrize(("value", "text"), phrasings(es.REPAIRS))
def test_the_last_word_counts(value: tuple[str | None, str | None], text: str) -> None:
    heard = oye(text)
    assert (heard.date, heard.time) == value


@pytest.mark.parametrize(("value", "text"), phrasings(es.RELATIVE))
def test_relative_to_the_table(value: tuple[str | None, str | None], text: str) -> None:
    heard = oye(text, "confirmation", about=TABLE)
    assert (heard.date, heard.time) == value


@pytest.mark.parametrize(("value", "text"), phrasings(es.MIXED))
def test_acts_with_values(value: tuple[str, str | None, str | None], text: str) -> None:
    heard = oye(text, "confirmation", about=TABLE)
    assert (heard.intent, heard.date, heard.time) == value


@pytest.mark.parametrize(("intent", "text"), phrasings(es.ACTS))
def test_acts(intent: str, text: str) -> None:
    assert oye(text, "confirmation", about=TABLE).intent == intent


@pytest.mark.parametrize(("topic", "text"), phrasings(es.TOPICS))
def test_what_a_question_is_about(topic: str, text: str) -> None:
    assert oye(text).topic == topic


@pytest.mark.parametrize("text", es.NOTHING)
def test_nothing_is_read_into_words(text: str) -> None:
    heard = oye(text)
    assert (heard.date, heard.time, heard.date_options, heard.time_options) == (None, None, (), ())


@pytest.mark.parametrize(
    ("text", "expecting", "value"),
    [
        ("25", "collect_date", ("2026-11-25", None)),
        ("el veinte", "collect_date", ("2026-12-20", None)),
        ("primero", "collect_date", ("2026-12-01", None)),
        ("3", "collect_time", (None, "15:00")),
        ("tres y media", "collect_time", (None, "15:30")),
        ("una", "collect_time", (None, "13:00")),
        ("25", None, (None, None)),
        ("una", None, (None, None)),
        ("somos dos", "collect_time", (None, None)),
        ("onse y media", "collect_time", (None, "11:30")),
        # An hour, rather than a third that is a Wednesday next February.
        ("el miércoles tres", "collect_date", ("2026-11-25", None)),
    ],
)
def test_figures_answer_only_what_was_asked(
    text: str, expecting: Phase | None, value: tuple[str | None, str | None]
) -> None:
    heard = oye(text, expecting)
    assert (heard.date, heard.time) == value


def test_accents_make_no_difference_but_to_yes() -> None:
    assert oye("sábado 28").date == oye("sabado 28").date == "2026-11-28"
    assert oye("si puedo", "confirmation", about=TABLE).intent != "affirm"
    assert oye("sí puedo", "confirmation", about=TABLE).intent == "affirm"


def test_beside_english_both_orders_of_figures_are_in_use() -> None:
    assert hear("3/4", locale="es-MX").date == "2027-04-03"
    assert hear("3/4", locale="es-US").date_options == ("2027-04-03", "2027-03-04")


@given(
    days=st.integers(0, 700),
    moment=st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31)),  # noqa: DTZ001
)
def test_the_dates_we_speak(days: int, moment: datetime) -> None:
    day = (moment.date() + timedelta(days=days)).isoformat()
    spoken = phrases_for("es").spoken_date(day, moment)
    for text in (spoken, f"el {spoken}", f"para el {spoken}"):
        assert (text, oye(text, now=moment).date) == (text, day)


@given(
    day=st.dates(date(2026, 11, 23), date(2027, 9, 1)),
    form=st.sampled_from(
        ["{d} de {m}", "el {d} de {m}", "{d}/{n}", "el día {d} de {m}", "{m} {d}"]
    ),
)
def test_dates_in_every_form(day: date, form: str) -> None:
    text = form.format(d=day.day, m=MONTHS[day.month - 1], n=day.month)
    assert (text, oye(text).date) == (text, day.isoformat())


@pytest.mark.parametrize("minute", range(24 * 60))
def test_the_times_we_speak(minute: int) -> None:
    clock = time(*divmod(minute, 60)).isoformat("minutes")
    for policy in (POLICY, LONG_DAY):
        spoken = phrases_for("es").spoken_time(clock, policy)
        for text in (spoken, f"a {spoken}"):
            assert (text, oye(text, "collect_time", policy=policy).time) == (text, clock)


def test_day_and_time_as_they_are_read_back() -> None:
    phrases = phrases_for("es")
    for days in range(1, 120):
        day = (NOW.date() + timedelta(days=days)).isoformat()
        for clock in ("09:00", "11:45", "13:30", "16:20"):
            words = f"el {phrases.spoken_date(day, NOW)}, a {phrases.spoken_time(clock, POLICY)}"
            heard = oye(words)
            assert (words, heard.date) == (words, day)
            if heard.time is not None:
                assert (words, heard.time) == (words, clock)


OWN_WORDS = (
    "el la los a las al de del en y o u 3 30 1530 12/1 3:30 marzo mayo dos viernes próximo semana "
    "tres veinte primero media cuarto menos pm sí si no día mes hora después antes hasta desde "
    "entre 99999 9999-12-31 00 31 - , . ? mañana mediodía último navidad minutos mil tarde noche "
    "pasado que viene dentro ocho quince mil novecientos puedo excepto"
)


@given(
    text=st.lists(st.sampled_from(OWN_WORDS.split()), max_size=12).map(" ".join),
    expecting=st.sampled_from(["collect_date", "collect_time", "confirmation", None]),
)
def test_any_mixture_of_our_own_words(text: str, expecting: Phase | None) -> None:
    heard = oye(text, expecting, about=TABLE)
    assert 0 <= heard.confidence <= 1


@pytest.mark.skipif(not DATA.is_dir(), reason="the third-party rows are not here")
def test_figures_do_not_fall() -> None:
    rows = [row for row in read(DATA / "datetime_points_es_dev.jsonl") if row["core"]]
    both = score(heard_of(rows, POLICY, NOW, "es")).both
    assert both is not None
    assert both >= 0.97


def test_no_phrase_waits_for_a_word_that_became_a_number() -> None:
    numbers = {word for name in ("ONES", "TEENS", "TENS") for word in words_of.CLASSES[name]}
    late = [*values.VALUES, *modifiers.JOINED, *modifiers.MODIFIERS, *acts.ACTS, *values.NAMES]
    assert [rule.phrase for rule in late if numbers & set(rule.literals())] == []
    plain = [*late, *values.NUMBERS]
    assert [r.phrase for r in plain if not all(word.isascii() for word in r.literals())] == []


def test_no_phrase_waits_for_a_spelling_that_is_replaced() -> None:
    """An alias never reaches a rule: a phrase that names one is never heard."""
    rules = [*values.NUMBERS, *values.NAMES, *values.VALUES, *modifiers.JOINED,
             *modifiers.MODIFIERS, *acts.ACTS]  # fmt: skip
    assert {w for rule in rules for w in rule.literals()} & set(words_of.ALIASES) == set()


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("tuve que cancelar la última cita, ¿puede ser el viernes?", "inform"),
        ("tengo que cancelar mi clase, el viernes puedo", "inform"),
        ("puedo parar el viernes", "inform"),
        ("déjelo para el viernes", "inform"),
        ("basta con el viernes", "inform"),
        ("tengo que cancelar mi cita del viernes", "cancel"),
        ("parar", "cancel"),
        ("déjelo", "cancel"),
        ("basta", "cancel"),
    ],
)
def test_who_cancels_something_else_ends_no_call(text: str, intent: str) -> None:
    assert hear(text, "collect_date", locale="es").intent == intent
