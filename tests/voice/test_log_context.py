"""Every line that a turn brings about says which turn it was."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from structlog.contextvars import bound_contextvars, get_contextvars

from booking.memory import MemoryCalendar
from checkpoint.database import Pool
from checkpoint.records import Recorder
from checkpoint.saver import CallSaver
from graph.calendar import Interval
from graph.context import Context
from graph.graph import build
from tests.voice.test_call import said, typed
from voice.call import Call


class TalkativeCalendar(MemoryCalendar):
    async def busy(self, start: datetime, end: datetime) -> list[Interval]:
        logging.getLogger("booking").warning("what is taken?")
        return await super().busy(start, end)


class Lines(logging.Handler):
    """What was bound when each line was logged, by the line's logger."""

    def __init__(self) -> None:
        super().__init__()
        self.bound: list[tuple[str, dict[str, Any]]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.bound.append((record.name, get_contextvars()))

    def of(self, logger: str) -> list[dict[str, Any]]:
        return [bound for name, bound in self.bound if name == logger]


@pytest.fixture
def lines() -> Iterator[Lines]:
    handler = Lines()
    logging.getLogger().addHandler(handler)
    yield handler
    logging.getLogger().removeHandler(handler)


async def test_lines_of_calendar_and_store_carry_call_and_turn(
    context: Context, pool: Pool, lines: Lines
) -> None:
    with bound_contextvars(conversation_id="c1"):
        saver, recorder = CallSaver(pool, "c1"), Recorder(pool, "c1")
        call = Call(
            app=build().compile(checkpointer=saver),
            context=replace(context, calendar=TalkativeCalendar()),
            conversation_id="c1",
            build=typed,
            recorder=recorder,
        )
        recorder.begin(
            at=context.now(), channel="voice", locale="en", policy=context.policy, stage=2
        )
        await (await call.begin())
        # From here on no write can succeed.
        await pool.close()
        await said(call, "next Tuesday at half past three")
        await call.finish()
        await saver.aclose(within=0)
        await recorder.aclose(within=0)
    this_turn = {"conversation_id": "c1", "turn": 1}
    assert lines.of("booking")
    assert all(bound.items() >= this_turn.items() for bound in lines.of("booking"))
    assert this_turn in lines.of("checkpoint.outbox")
