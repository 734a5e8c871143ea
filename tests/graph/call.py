"""A call without a voice: utterances through the real graph, on a pinned clock and calendar."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Self

from langgraph.checkpoint.memory import InMemorySaver

from booking.memory import MemoryCalendar
from checkpoint.saver import serializer
from graph.calendar import Booking, Calendar, Interval
from graph.context import Context
from graph.graph import build
from graph.policy import Policy
from graph.turn import Turn, take_turn

MONDAY = datetime.fromisoformat("2026-11-23T09:00:00-05:00")

POLICY = Policy.model_validate(
    {
        "business": "Harbour Dental",
        "service": "check-up",
        "timezone": "America/New_York",
        "hours": {day: ["09:00-17:00"] for day in ("mon", "tue", "wed", "thu", "fri")},
        "closed": ["2026-12-25"],
    }
)


def taken(*starts: str, zone: str = "-05:00", minutes: int = 30) -> list[Interval]:
    """Intervals that begin at local moments such as `2026-12-01T15:30`."""
    moments = [datetime.fromisoformat(start + zone) for start in starts]
    return [Interval(moment, moment + timedelta(minutes=minutes)) for moment in moments]


class Call:
    """One conversation. `said` takes utterances in order and returns the last one's turn."""

    def __init__(
        self,
        *,
        now: datetime = MONDAY,
        busy: Iterable[Interval] = (),
        calendar: Calendar | None = None,
        caller: str | None = None,
        **policy: Any,
    ) -> None:
        self.now = now
        self.memory = MemoryCalendar(busy)
        self.context = Context(
            clock=lambda: self.now,
            calendar=calendar or self.memory,
            policy=POLICY.overlaid(policy) if policy else POLICY,
            caller=caller,
        )
        self.app = build().compile(checkpointer=InMemorySaver(serde=serializer()))
        self.turns: list[Turn] = []

    @classmethod
    async def opened(cls, **options: Any) -> Self:
        """A call in which the agent has just introduced itself."""
        call = cls(**options)
        await call.take(None)
        return call

    async def said(self, *utterances: str) -> Turn:
        for utterance in utterances:
            await self.take(utterance)
        return self.turns[-1]

    async def take(self, utterance: str | None, **options: Any) -> Turn:
        turn = await take_turn(
            self.app,
            utterance,
            context=self.context,
            config={"configurable": {"thread_id": "call"}},
            **options,
        )
        self.turns.append(turn)
        return turn

    @property
    def booked(self) -> list[Booking]:
        return list(self.memory.booked.values())
