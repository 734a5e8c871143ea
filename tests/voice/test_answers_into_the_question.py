"""Who may have answered while the question was asked is not left to wait for an answer."""

import asyncio

import pytest

from tests.voice.mishearing import Mishearing
from tests.voice.room import Room
from voice import call


async def says(room: Room, ear: Mishearing, heard: str) -> None:
    """Something, into the question."""
    await room.asks_for_the_time()
    await room.agent_has_spoken(1.0)
    ear.instead = heard
    await room.microphone.speak(room.recorded("Okay."))
    await room.agent_has_finished()
    assert room.counted.empty()


async def test_he_is_asked_again_soon(
    mishearing: Room, ear: Mishearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(call, "UNSURE_SECONDS", 1.0)
    await says(mishearing, ear, "Ooth.")
    async with asyncio.timeout(5):
        asked = await mishearing.counted.get()
    assert asked.state["reason"] == "silence"
    # Only once: now he has heard it.
    await mishearing.agent_has_finished()
    await mishearing.agent_has_spoken(3.0)
    assert mishearing.counted.empty()


@pytest.mark.parametrize("heard", ["Mhm.", "I see.", "Okay."])
async def test_not_who_only_listened(
    mishearing: Room, ear: Mishearing, monkeypatch: pytest.MonkeyPatch, heard: str
) -> None:
    monkeypatch.setattr(call, "UNSURE_SECONDS", 1.0)
    await says(mishearing, ear, heard)
    await mishearing.agent_has_spoken(3.0)
    assert mishearing.counted.empty()
