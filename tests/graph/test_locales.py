"""What a language needs to be spoken, and that none is half there."""

from datetime import time
from typing import get_args

import pytest

from graph.phrases import LOCALES, phrases_for
from graph.policy import Locale, language_of
from graph.understand.locales import language
from tests.graph.call import Call


def test_every_locale_a_policy_may_name_is_spoken_and_understood() -> None:
    assert {language_of(locale) for locale in get_args(Locale)} == set(LOCALES)
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


MOVED = {"en": "I need to reschedule my appointment", "es": "necesito mover mi cita"}
CANCELLED = {"en": "I want to cancel my appointment", "es": "quiero anular mi cita"}
TOO_LATE = {"en": "next Tuesday at 8 pm", "es": "el primero de diciembre a las ocho de la noche"}


@pytest.mark.parametrize("locale", LOCALES)
async def test_who_has_an_appointment_is_told_what_cannot_be_done(locale: str) -> None:
    words = phrases_for(locale).words
    call = await Call.opened(locale=locale, phone="555 0134")
    turn = await call.said(MOVED[locale])
    assert turn.reply.startswith(words.only_new)
    assert (turn.state["phase"], turn.state["retries"]) == ("collect_date", 0)
    turn = await call.said(CANCELLED[locale])
    assert turn.state["outcome"] == "cancelled"
    assert words.if_existing in turn.reply


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_time_outside_hours_is_answered_with_the_hours(locale: str) -> None:
    call = await Call.opened(locale=locale)
    turn = await call.said(TOO_LATE[locale])
    assert turn.state["reason"] == "outside_hours"
    words = phrases_for(locale).words
    assert words.span(time(9), time(17), parts="none") in turn.reply


async def test_what_spanish_leaves_open_is_asked_in_spanish() -> None:
    call = await Call.opened(locale="es")
    turn = await call.said("el próximo martes")
    assert turn.state["reason"] == "ambiguous_date"
    assert "el martes, veinticuatro de noviembre" in turn.reply
    assert "el martes, primero de diciembre" in turn.reply
    turn = await call.said("el primero de diciembre")
    assert (turn.state["date"], turn.state["phase"]) == ("2026-12-01", "collect_time")
