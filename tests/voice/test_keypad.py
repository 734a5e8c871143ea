"""Keys are gathered until they say something."""

import asyncio

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
