"""A call without a voice: utterances through the real graph, on a pinned clock and calendar."""

import time
from collections.abc import Iterable
from datetime import datetime
from functools import cache

from langchain_core.language_models import BaseChatModel
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver

from booking.memory import MemoryCalendar
from checkpoint.saver import serializer
from graph.calendar import Booking, Calendar, Interval
from graph.context import Context
from graph.graph import build
from graph.policy import Policy
from graph.turn import App, Turn, take_turn

CONVERSATION = "call"


class Call:
    """One conversation. Its clock stands at `now` until that is changed.

    `memory` holds what is taken and booked; another `calendar` may stand in front of it. `turns`
    are those that count, `milliseconds` how long every one took.
    """

    def __init__(
        self,
        policy: Policy,
        *,
        now: datetime,
        busy: Iterable[Interval] = (),
        calendar: Calendar | None = None,
        caller: str | None = None,
        assistant: BaseChatModel | None = None,
    ) -> None:
        self.now = now
        self.memory = MemoryCalendar(busy)
        self.context = Context(
            clock=lambda: self.now,
            calendar=calendar or self.memory,
            policy=policy,
            locale=policy.locale,
            caller=caller,
            assistant=assistant,
        )
        self._saver = InMemorySaver(serde=serializer())
        self.app = self._started()
        self.turns: list[Turn] = []
        self.milliseconds: list[float] = []

    async def take(
        self, utterance: str | None, *, reply_cut: bool = False, tapped: bool = False
    ) -> Turn:
        """Let the caller say one thing; None opens the call, "" is silence."""
        config: RunnableConfig = {"configurable": {"thread_id": CONVERSATION}}
        if self.turns:
            config["configurable"]["checkpoint_id"] = self.turns[-1].checkpoint_id
        begun = time.perf_counter()
        turn = await take_turn(
            self.app,
            utterance,
            context=self.context,
            config=config,
            reply_cut=reply_cut,
            tapped=tapped,
        )
        self.milliseconds.append((time.perf_counter() - begun) * 1000)
        self.turns.append(turn)
        return turn

    def leave_aside(self) -> str:
        """Take the last turn back, because its reply was not heard; returns what was said in it."""
        turn = self.turns.pop()
        if not self.turns:
            self._saver.delete_thread(CONVERSATION)
        return turn.utterance or ""

    def restart(self) -> None:
        """Begin anew from what is stored, as a process does that takes the call over."""
        self.app = self._started()

    def _started(self) -> App:
        return _compiled().copy({"checkpointer": self._saver})

    @property
    def booked(self) -> list[Booking]:
        """What has been booked, in order."""
        return list(self.memory.booked.values())


@cache
def _compiled() -> App:
    """The graph, which keeps nothing of a call; to compile it takes half as long as to make one."""
    return build().compile()
