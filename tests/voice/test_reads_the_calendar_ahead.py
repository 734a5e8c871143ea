"""While the caller speaks the calendar is read, and his turn does not wait for it."""

from dataclasses import replace
from datetime import datetime

from booking.memory import MemoryCalendar
from booking.read_ahead import ReadAhead
from graph.calendar import Interval
from graph.context import Context
from tests.voice.conftest import Say
from tests.voice.room import Room
from voice.agent import read_ahead
from voice.providers import Speech


class Asked(MemoryCalendar):
    """`stretches`: what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.stretches: list[Interval] = []

    async def busy(self, start: datetime, end: datetime) -> list[Interval]:
        self.stretches.append(Interval(start, end))
        return await super().busy(start, end)


async def test_a_turn_asks_nothing_that_was_read_while_he_spoke(
    context: Context, speech: Speech, say: Say
) -> None:
    asked = Asked()
    calendar = ReadAhead(asked)
    context = replace(context, calendar=calendar)
    room = Room(context, speech, say)
    read_ahead(room.call.session, calendar, context)
    try:
        turn = await room.reads_back()
    finally:
        await room.caller_hangs_up()
    assert turn.state["phase"] == "confirmation"
    (stretch,) = asked.stretches
    assert (stretch.end - stretch.start).days > context.policy.horizon_days
