"""A yes that breaks off books nothing, whoever took it for the end of a turn."""

import pytest

from graph.completeness import completeness
from tests.graph.call import Call, taken

OFFER = {"en": "next Tuesday at half past three", "es": "el uno de diciembre a las tres y media"}

BREAKS_OFF = {
    "en": [
        "yes, at", "yes to", "yes on the", "yes, only", "yes, however", "yes although", "yes, but",
        "yes, unless", "sure, just", "that's right, except", "yes um", "yes, well", "yes, I mean",
        "yes could we", "yes could it be", "yes please can you", "yes, can we", "yes, is it",
        "yes, I want", "yes, we need", "yes, that would be", "I'd like", "yes, let's make it",
        "yes make it", "yes please make it", "yes, move it to", "Yes, Tuesday at half past",
        "yes, also", "yes, when", "yes, that's", "yes, I'll", "yes, have you got", "yes, without",
        "yes, Tuesday the", "yes, at half past three, but", "yes the twenty", "Yes. At.", "Yes,",
        "yes, that's what I want, but at", "yes that is what I want but on",
        "Yes...", "That's right. …",
    ],
    "es": [
        "sí, a las", "sí, pero", "vale, pero", "sí, quiero", "sí, podría", "sí, me gustaría",
        "sí, aunque", "sí, solo", "sí, póngame", "sí, el martes a", "sí, que sea", "sí, digo",
        "sí, me", "sí, muy", "sí, cuando", "sí, una", "Sí,", "Sí…",
    ],
}  # fmt: skip

ENDS = {
    "en": [
        "yes that's what I want", "yes, that's the one I want", "that's exactly what I need",
        "yes please", "yes, let's", "yes, let's do it", "yes, book it", "yes that is",
        "yes I do", "yes it really is", "yes, we will", "yes, I'd love to", "yes, as you like",
        "yes, count me in", "yes, fit me in", "yes, that suits me well", "yes, I think so",
        "yes, that's what I was looking for", "yes, at half past three", "Yes. Where is it?",
        "Yes. Where are they located at?", "yes, remind me the day before",
    ],
    "es": [
        "sí", "sí, por favor", "sí, así es", "sí, eso es", "sí, la quiero", "sí, es lo que quiero",
        "sí, está bien", "ya está", "sí, a las tres y media", "claro que sí",
    ],
}  # fmt: skip


def every(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(locale, text) for locale, texts in table.items() for text in texts]


async def read_back(locale: str) -> Call:
    call = await Call.opened(locale=locale)
    turn = await call.said(OFFER[locale])
    assert (turn.state["date"], turn.state["time"]) == ("2026-12-01", "15:30")
    return call


@pytest.mark.parametrize(("locale", "text"), every(BREAKS_OFF))
async def test_what_breaks_off_is_read_back_again_and_waited_for(locale: str, text: str) -> None:
    call = await read_back(locale)
    before = call.turns[-1].state
    turn = await call.said(text)
    assert call.booked == []
    assert turn.state["phase"] == "confirmation"
    assert (turn.state["date"], turn.state["time"]) == ("2026-12-01", "15:30")
    assert turn.state["consent"] == before["consent"]
    assert completeness(text, before, call.context) == "beginning"


QUALIFIED = {
    "en": [
        "yes, however I have to leave early", "yes, although it is a bit early",
        "yes, as long as it is quick", "yes, provided I get there", "yes, just not so early",
    ],
    "es": ["sí, aunque es temprano", "sí, sin embargo tengo que irme pronto"],
}  # fmt: skip


@pytest.mark.parametrize(("locale", "text"), every(QUALIFIED))
async def test_what_is_said_against_it_books_nothing(locale: str, text: str) -> None:
    call = await read_back(locale)
    await call.said(text)
    assert call.booked == []


@pytest.mark.parametrize(("locale", "text"), every(ENDS))
async def test_what_only_looks_open_books(locale: str, text: str) -> None:
    call = await read_back(locale)
    assert completeness(text, call.turns[-1].state, call.context) == "consent"
    await call.said(text)
    assert [(booking.date, booking.time) for booking in call.booked] == [("2026-12-01", "15:30")]


async def test_the_only_time_offered_is_not_taken_by_a_yes_that_breaks_off() -> None:
    call = await Call.opened(busy=taken("2026-11-24T09:00", minutes=450))
    assert (await call.said("tomorrow at ten")).state["offer"] == ["16:30"]
    assert (await call.said("yes, at")).state["time"] is None
    assert (await call.said("yes")).state["time"] == "16:30"
