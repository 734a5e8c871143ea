"""The longest a call may last is announced, and then it ends aloud."""

import asyncio
from dataclasses import replace

import pytest

from booking.memory import MemoryCalendar
from graph.context import Context
from graph.phrases import en
from tests.voice.test_call import a_call, said
from tests.voice.test_graph_llm import HeldCalendar
from voice import call as calls
from voice import time_limit


class _Spoken:
    """Everything the agent says outside of the conversation."""

    def __init__(self, call: calls.Call) -> None:
        self.words: asyncio.Queue[str] = asyncio.Queue()
        say = call.session.say

        def noted(words: str, **options: object) -> object:
            self.words.put_nowait(words)
            return say(words, **options)  # type: ignore[arg-type]

        call.session.say = noted  # type: ignore[method-assign, assignment]


@pytest.fixture(autouse=True)
def _minutes_are_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time_limit, "MINUTE", 0.5)


async def test_it_is_said_before_and_at_the_end(context: Context, calendar: MemoryCalendar) -> None:
    policy = context.policy.overlaid({"max_minutes": 2})
    call = a_call(replace(context, policy=policy))
    spoken = _Spoken(call)
    await (await call.begin())
    await said(call, "next Tuesday at half past three")
    assert await spoken.words.get() == en.words.nearly_over
    assert await spoken.words.get() == en.words.time_is_up
    await call.over.wait()
    await call.finish()
    assert call.outcome == "gave_up"
    assert not calendar.booked


async def test_a_booking_under_way_is_finished_and_told(context: Context) -> None:
    calendar = HeldCalendar()
    policy = context.policy.overlaid({"max_minutes": 2})
    call = a_call(replace(context, policy=policy, calendar=calendar))
    spoken = _Spoken(call)
    stop = call.conversation.stop

    def stopped() -> None:
        stop()
        calendar.let_go.set()

    call.conversation.stop = stopped  # type: ignore[method-assign]
    await (await call.begin())
    await said(call, "next Tuesday at half past three")
    assert "booked" in await said(call, "yes")
    await call.over.wait()
    await call.finish()
    assert call.outcome == "booked"
    assert len(calendar.booked) == 1
    assert en.words.time_is_up not in [
        spoken.words.get_nowait() for _ in range(spoken.words.qsize())
    ]
