"""Keys are gathered until they say something."""

import asyncio
from functools import partial

from booking.memory import MemoryCalendar
from graph.context import Context
from graph.keypad import is_all
from tests.graph.call import MONDAY, POLICY
from tests.graph.test_completeness import ON_TABLE
from voice.keypad import Keypad


async def test_what_is_all_is_handed_on_at_once() -> None:
    typed: list[str] = []
    keypad = Keypad(lambda keys: keys.endswith("#"), typed.append)
    for key in "1530#1#":
        keypad.press(key)
    assert typed == ["1530#", "1#"]


async def test_otherwise_after_a_pause() -> None:
    typed: asyncio.Queue[str] = asyncio.Queue()
    keypad = Keypad(lambda _: False, typed.put_nowait, pause=0.01)
    for key in "1530":
        keypad.press(key)
    assert typed.empty()
    assert await typed.get() == "1530"


async def test_what_is_no_key_is_ignored() -> None:
    typed: list[str] = []
    keypad = Keypad(lambda _: True, typed.append)
    for key in ("A", "", "12"):
        keypad.press(key)
    assert typed == []


async def test_a_time_typed_at_a_read_back_does_not_begin_with_a_yes() -> None:
    """Its "1" was handed on at once, and booked."""
    context = Context(clock=lambda: MONDAY, calendar=MemoryCalendar(), policy=POLICY)
    typed: list[str] = []
    keypad = Keypad(partial(is_all, state=ON_TABLE, context=context), typed.append)
    for key in "1530#":
        keypad.press(key)
    assert typed == ["1530#"]
