"""What is said after the booking changes nothing, and is answered."""

import pytest

from graph.afterwards import wants_answer
from tests.graph.call import Call


async def booked() -> Call:
    call = await Call.opened(address="12 Harbour Street", phone="555 0134")
    await call.said("next Tuesday at half past three", "yes")
    return call


@pytest.mark.parametrize("text", ["what is the address?", "could you say that again?", "wait, no",
                                  "no, make it four", "cancel that"])  # fmt: skip
async def test_more_than_a_goodbye(text: str) -> None:
    call = await booked()
    assert wants_answer(text, call.turns[-1].state, call.context)


@pytest.mark.parametrize("text", ["thank you, bye", "okay", "yes", "great, thanks", "mhm", ""])
async def test_no_more_than_a_goodbye(text: str) -> None:
    call = await booked()
    assert not wants_answer(text, call.turns[-1].state, call.context)


async def test_a_question_is_answered_and_the_appointment_said_again() -> None:
    call = await booked()
    turn = await call.said("what is the address?")
    assert "12 Harbour Street" in turn.reply
    assert "half past three" in turn.reply
    assert (turn.state["outcome"], len(call.booked)) == ("booked", 1)


@pytest.mark.parametrize("text", ["no, make it four", "cancel that", "a real person please"])
async def test_what_would_change_it_is_told_whom_to_call(text: str) -> None:
    call = await booked()
    turn = await call.said(text)
    assert "five five five" in turn.reply
    assert "nothing has been booked" not in turn.reply
    assert turn.state["outcome"] == "booked"
    assert [b.time for b in call.booked] == ["15:30"]
