"""Who hangs up while he is told that he is booked is booked, once, and it is written down."""

import pytest

from booking.memory import MemoryCalendar
from graph.calendar import Booking
from graph.context import Context
from tests.graph.call import MONDAY, POLICY
from tests.voice.conftest import Say
from tests.voice.room import Room
from tests.voice.test_graph_llm import HeldCalendar
from voice.providers import Speech


async def test_in_the_middle_of_the_sentence(room: Room, calendar: MemoryCalendar) -> None:
    await room.has_read_back()
    await room.hears("Yes, please.")
    await room.caller_hangs_up()
    assert room.call.outcome == "booked"
    assert len(calendar.booked) == 1


@pytest.mark.parametrize("answers", [True, False])
async def test_while_the_calendar_is_still_writing(speech: Speech, say: Say, answers: bool) -> None:
    calendar = HeldCalendar() if answers else _Refusing()
    context = Context(clock=lambda: MONDAY, calendar=calendar, policy=POLICY)
    room = Room(context, speech, say)
    await room.has_read_back()
    await room.microphone.speak(room.recorded("Yes, please."))
    await room.agent_has_spoken(0.2)
    await calendar.asked.wait()
    closing = room.call.session.aclose()
    calendar.let_go.set()
    await closing
    await room.caller_hangs_up()
    assert len(calendar.booked) == (1 if answers else 0)
    assert (room.call.outcome == "booked") is answers


class _Refusing(HeldCalendar):
    async def book(self, booking: Booking) -> str:
        self.asked.set()
        await self.let_go.wait()
        raise ConnectionError("the calendar has gone too")
