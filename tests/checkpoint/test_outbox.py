import asyncio
from contextvars import ContextVar

import psycopg
import pytest

from checkpoint.outbox import Outbox, Write


@pytest.fixture(autouse=True)
def _no_delay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checkpoint.outbox.FIRST_DELAY", 0)


class Database:
    """Answers each write from `outcomes`: an error to raise, or None to take it."""

    def __init__(self, *outcomes: Exception | None) -> None:
        self.outcomes = list(outcomes)
        self.written: list[str] = []

    def write(self, what: str) -> Write:
        async def write() -> None:
            if self.outcomes and (error := self.outcomes.pop(0)) is not None:
                raise error
            self.written.append(what)

        return write


async def test_a_lost_database_is_waited_out_and_the_order_kept() -> None:
    away = psycopg.OperationalError("connection refused")
    database = Database(None, away, away)
    outbox = Outbox("test")
    for what in "abc":
        outbox.put(what, database.write(what))
    assert await outbox.aclose(5) == []
    assert database.written == ["a", "b", "c"]


async def test_a_write_that_can_never_succeed_is_told_and_does_not_block(
    caplog: pytest.LogCaptureFixture,
) -> None:
    database = Database(psycopg.DataError("no such thing"))
    outbox = Outbox("test")
    outbox.put("a", database.write("a"))
    outbox.put("b", database.write("b"))
    assert await outbox.aclose(5) == ["a"]
    assert database.written == ["b"]
    assert "no such thing" in caplog.text


async def test_what_is_left_at_the_end_is_told() -> None:
    async def never() -> None:
        await asyncio.Event().wait()

    outbox = Outbox("test")
    outbox.put("a", never)
    outbox.put("b", never)
    assert await outbox.aclose(0) == ["a", "b"]
    with pytest.raises(RuntimeError, match="closed"):
        outbox.put("c", never)


async def test_a_database_that_hangs_is_waited_for_once() -> None:
    answer = asyncio.Event()

    async def slow() -> None:
        await answer.wait()

    outbox = Outbox("test")
    await outbox.settle(outbox.put("a", slow), within=0)
    assert outbox.away
    # A wait of an hour would end the test run: it must not happen at all.
    await outbox.settle(outbox.put("b", slow), within=3600)
    answer.set()
    assert await outbox.aclose(5) == []
    assert not outbox.away


async def test_each_write_logs_as_the_turn_that_put_it() -> None:
    turn: ContextVar[int] = ContextVar("turn")
    seen: list[int] = []

    async def write() -> None:
        seen.append(turn.get())

    outbox = Outbox("test")
    for number in (1, 2):
        turn.set(number)
        outbox.put(f"turn {number}", write)
    assert await outbox.aclose(5) == []
    assert seen == [1, 2]
