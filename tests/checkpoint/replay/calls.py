"""Calls as they are stored: the real graph over Postgres, every turn recorded."""

import random
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from langchain_core.language_models import BaseChatModel

from booking.memory import MemoryCalendar
from checkpoint.database import Pool
from checkpoint.records import Recorder
from checkpoint.replay.calls import load_call
from checkpoint.replay.stored import StoredCall
from checkpoint.replay.witness import take_turn
from checkpoint.saver import CallSaver
from graph.calendar import Calendar, Interval
from graph.context import Context
from graph.graph import build
from graph.turn import Turn
from tests.checkpoint.server import thread
from tests.graph.call import MONDAY, POLICY

WORDS = (
    "hello",
    "next Tuesday",
    "tomorrow at three in the afternoon",
    "Tuesday",
    "half past ten",
    "at 3",
    "the twenty fifth of December",
    "a Sunday",
    "yes",
    "yes please",
    "no",
    "no, make it four pm",
    "what are your opening hours?",
    "blah blah",
    "",
    "the earliest you have",
    "in the morning",
    "the second one",
    "any day next week",
    "an hour later",
)


class StoredCallMaker:
    """Holds a call and stores it as a channel does; its clock moves on by some seconds a turn."""

    def __init__(
        self,
        pool: Pool,
        *,
        busy: Iterable[Interval] = (),
        calendar: Calendar | None = None,
        assistant: BaseChatModel | None = None,
        now: datetime = MONDAY,
        caller: str | None = None,
        conversation_id: str | None = None,
        **policy: Any,
    ) -> None:
        self.id = conversation_id or str(uuid4())
        self.now = now
        self.turns: list[Turn] = []
        self.context = Context(
            clock=self._clock,
            calendar=calendar or MemoryCalendar(busy),
            policy=POLICY.overlaid(policy) if policy else POLICY,
            assistant=assistant,
            caller=caller,
        )
        self._saver = CallSaver(pool, self.id)
        self._recorder = Recorder(pool, self.id)
        self._app = build().compile(checkpointer=self._saver)

    def _clock(self) -> datetime:
        # A clock that is looked at goes on, as the real one does.
        self.now += timedelta(seconds=1)
        return self.now

    async def take(self, utterance: str | None, *, heard: str = "full", **options: Any) -> Turn:
        """One turn, from the newest checkpoint or from `after`."""
        after = options.pop("after", None)
        config = thread(self.id, after.checkpoint_id if after else None)
        turn = await take_turn(self._app, utterance, context=self.context, config=config, **options)
        row = self._recorder.turn(turn, at=self.now, timings_ms={"graph": 4.5})
        self._recorder.reply_heard(row, heard)  # type: ignore[arg-type]
        self.turns.append(turn)
        return turn

    def begin(self) -> None:
        self._recorder.begin(
            at=self.now,
            channel="chat",
            locale="en",
            policy=self.context.policy,
            stage=2,
            caller=self.context.caller,
        )

    async def end(self) -> None:
        self._recorder.end(self.turns[-1].state.get("outcome"), at=self.now)
        assert await self._recorder.aclose(60) == []
        assert await self._saver.aclose(60) == []


async def stored(pool: Pool, *utterances: str, **options: Any) -> StoredCall:
    """A call in which this was said, stored and read back."""
    call = StoredCallMaker(pool, **options)
    call.begin()
    await call.take(None)
    for utterance in utterances:
        if (await call.take(utterance)).ended:
            break
    await call.end()
    async with pool.connection() as connection:
        return await load_call(connection, call.id)


def generated(seed: int) -> Sequence[str]:
    """What a caller says who makes things up, but would like to be done in the end."""
    chance = random.Random(seed)
    return [*chance.choices(WORDS, k=chance.randint(1, 6)), "tomorrow at 2 pm", "yes"]
