"""What a language needs to be spoken, and that none is half there."""

from typing import get_args

import pytest

from graph.phrases import LOCALES
from graph.policy import Locale
from graph.understand.locales import language
from tests.graph.call import Call


def test_every_locale_a_policy_may_name_is_spoken_and_understood() -> None:
    assert set(get_args(Locale)) == set(LOCALES)
    assert len({id(language(locale)) for locale in LOCALES}) == len(LOCALES)


CALLS = {
    "en": ["next Tuesday at half past three", "no, make it four", "yes please"],
    "es": ["el martes de la semana que viene a las tres y media", "no, mejor a las cuatro", "sí"],
}


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_booking_in_every_locale(locale: str) -> None:
    call = await Call.opened(locale=locale)
    turn = await call.said(*CALLS[locale])
    assert turn.state["outcome"] == "booked"
    assert (turn.state["date"], turn.state["time"]) == ("2026-12-01", "16:00")


async def test_what_spanish_leaves_open_is_asked_in_spanish() -> None:
    call = await Call.opened(locale="es")
    turn = await call.said("el próximo martes")
    assert turn.state["reason"] == "ambiguous_date"
    assert "el martes, veinticuatro de noviembre" in turn.reply
    assert "el martes, primero de diciembre" in turn.reply
    turn = await call.said("el primero de diciembre")
    assert (turn.state["date"], turn.state["phase"]) == ("2026-12-01", "collect_time")
