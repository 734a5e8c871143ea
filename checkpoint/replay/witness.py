"""Writes down what a turn is given while it runs: the moment, and what was answered to it."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import datetime

from langchain_core.runnables import RunnableConfig

import graph.turn
from checkpoint.replay.model import WitnessedModel
from checkpoint.replay.recording import Asked, Booked, Given, RecordedTurn
from checkpoint.storable import storable_text
from graph.calendar import Booking, Calendar, CalendarUnavailable, Interval, SlotTaken
from graph.context import Context
from graph.turn import App, Turn, saved_at


async def take_turn(
    app: App,
    utterance: str | None,
    *,
    context: Context,
    config: RunnableConfig,
    reply_cut: bool = False,
    tapped: bool = False,
) -> Turn:
    """As `graph.turn.take_turn`; the turn is a `RecordedTurn`, and its clock stands still.

    Not where the graph has no memory: there is nothing to run again. The utterance is heard
    without what Postgres cannot hold.
    """
    said = None if utterance is None else storable_text(utterance)
    if not app.checkpointer:
        return await graph.turn.take_turn(
            app, said, context=context, config=config, reply_cut=reply_cut, tapped=tapped
        )
    parent = config["configurable"].get("checkpoint_id")
    if parent is None and (saved := await saved_at(app, config)) is not None:
        parent = saved.checkpoint["id"]
    now = context.clock()
    calendar = _WitnessedCalendar(context.calendar)
    assistant = WitnessedModel(model=context.assistant) if context.assistant else None
    turn = await graph.turn.take_turn(
        app,
        said,
        context=replace(context, clock=lambda: now, calendar=calendar, assistant=assistant),
        config=config,
        reply_cut=reply_cut,
        tapped=tapped,
    )
    given = Given(
        now=now,
        parent=parent,
        reply_cut=reply_cut,
        tapped=tapped,
        asked=tuple(calendar.asked),
        booked=tuple(calendar.booked),
        answered=assistant.answered if assistant else None,
    )
    return RecordedTurn(
        **{field.name: getattr(turn, field.name) for field in fields(Turn)}, given=given
    )


class _WitnessedCalendar:
    """Asks another calendar and keeps what that answered."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self.asked: list[Asked] = []
        self.booked: list[Booked] = []

    async def busy(self, start: datetime, end: datetime) -> Sequence[Interval]:
        try:
            taken = await self._calendar.busy(start, end)
        except CalendarUnavailable:
            self.asked.append(Asked(start, end, None))
            raise
        self.asked.append(Asked(start, end, tuple(taken)))
        return taken

    async def book(self, booking: Booking) -> str:
        date, time = booking.date, booking.time
        try:
            appointment_id = await self._calendar.book(booking)
        except SlotTaken:
            self.booked.append(Booked(date, time, None, "taken"))
            raise
        except CalendarUnavailable:
            self.booked.append(Booked(date, time, None, "unavailable"))
            raise
        self.booked.append(Booked(date, time, appointment_id))
        return appointment_id
