"""Spanish words: dates, times, hours and numbers as they are spoken."""

import pytest

from graph.heard import Heard, Phase
from graph.phrases import Facts, phrases_for
from tests.graph.call import MONDAY, POLICY

PHRASES = phrases_for("es")


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
def test_times(clock: str, words: str) -> None:
    assert PHRASES.spoken_time(clock, POLICY) == words


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2026-12-01", "martes, primero de diciembre"),
        ("2027-02-22", "lunes, veintidós de febrero"),
        ("2027-01-31", "domingo, treinta y uno de enero"),
        ("2028-11-30", "jueves, treinta de noviembre de dos mil veintiocho"),
    ],
)
def test_dates(iso: str, words: str) -> None:
    assert PHRASES.spoken_date(iso, MONDAY) == words


@pytest.mark.parametrize(
    ("opens", "closes", "words"),
    [
        ("09:00", "17:00", "de nueve a cinco"),
        ("09:30", "14:00", "de nueve y media a dos"),
        ("09:00", "12:00", "de nueve a doce"),
        ("08:00", "11:00", "de ocho a once de la mañana"),
        ("13:00", "17:00", "de una a cinco de la tarde"),
        ("16:00", "21:00", "de cuatro a nueve de la noche"),
        ("03:00", "11:00", "de las tres de la madrugada a las once de la mañana"),
    ],
)
def test_opening_hours(opens: str, closes: str, words: str) -> None:
    policy = POLICY.overlaid({"hours": {"mon": [f"{opens}-{closes}"]}})
    facts = Facts(policy=policy, now=MONDAY, heard=Heard("question", topic="hours"))
    assert PHRASES.answer("collect_date", facts).endswith(f" {words}.")


@pytest.mark.parametrize(
    ("offer", "words"),
    [
        (["14:00"], "Lo más cercano que tengo es las dos de la tarde."),
        (
            ["14:00", "14:30", "15:30"],
            "Puedo ofrecerle las dos, las dos y media, o las tres y media de la tarde.",
        ),
        (["2026-12-01"], "Lo más cercano que tengo es el martes, primero de diciembre."),
        (
            ["2026-11-30", "2026-12-01", "2026-12-02"],
            "Puedo ofrecerle el lunes, treinta de noviembre; el martes, primero; "
            "o el miércoles, dos de diciembre.",
        ),
    ],
)
def test_offers(offer: list[str], words: str) -> None:
    facts = Facts(policy=POLICY, now=MONDAY, offer=tuple(offer))
    phase: Phase = "collect_time" if ":" in offer[0] else "collect_date"
    assert PHRASES.ask(phase, 0, facts).startswith(words)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "cero"),
        (29, "veintinueve"),
        (45, "cuarenta y cinco"),
        (100, "cien"),
        (120, "ciento veinte"),
    ],
)
def test_numbers(count: int, words: str) -> None:
    assert PHRASES.words.number(count) == words
