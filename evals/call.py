"""A call without a voice: utterances through the real graph, on a pinned clock and calendar."""

from collections.abc import Iterable
from datetime import datetime

from langgraph.checkpoint.memory import InMemorySaver

from booking.memory import MemoryCalendar
from checkpoint.saver import serializer
from graph.calendar import Booking, Calendar, Interval
from graph.context import Context
from graph.graph import build
from graph.policy import Policy
from graph.turn import Turn, take_turn

CONVERSATION = "call"


class Call:
    """One conversation. Its clock stands at `now` until that is changed.

    `memory` holds what is taken and booked; another `calendar` may stand in front of it.
    """

    def __init__(
        self,
        policy: Policy,
        *,
        now: datetime,
        busy: Iterable[Interval] = (),
        calendar: Calendar | None = None,
        caller: str | None = None,
    ) -> None:
        self.now = now
        self.memory = MemoryCalendar(busy)
        self.context = Context(
            clock=lambda: self.now,
            calendar=calendar or self.memory,
            policy=policy,
            locale=policy.locale,
            caller=caller,
        )
        self.app = build().compile(checkpointer=InMemorySaver(serde=serializer()))
        self.turns: list[Turn] = []

    async def take(
        self, utterance: str | None, *, reply_cut: bool = False, tapped: bool = False
    ) -> Turn:
        """Let the caller say one thing; None opens the call, "" is silence."""
        turn = await take_turn(
            self.app,
            utterance,
            context=self.context,
            config={"configurable": {"thread_id": CONVERSATION}},
            reply_cut=reply_cut,
            tapped=tapped,
        )
        self.turns.append(turn)
        return turn

    @property
    def booked(self) -> list[Booking]:
        """What has been booked, in order."""
        return list(self.memory.booked.values())
