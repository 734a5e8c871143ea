"""What the page is told."""

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any, cast

import pytest
from livekit import rtc

from graph.turn import Turn
from tests.graph.call import MONDAY, POLICY, Call
from voice.publish import PHASE_ATTRIBUTE, TURN_TOPIC, Publisher


@dataclass
class Participant:
    """Keeps what is published; `gone` makes every publication fail."""

    attributes: asyncio.Queue[dict[str, str]] = field(default_factory=asyncio.Queue)
    sent: asyncio.Queue[dict[str, Any]] = field(default_factory=asyncio.Queue)
    gone: bool = False
    refused: asyncio.Event = field(default_factory=asyncio.Event)

    async def set_attributes(self, attributes: dict[str, str]) -> None:
        self.attributes.put_nowait(attributes)

    async def send_text(self, text: str, *, topic: str) -> None:
        assert topic == TURN_TOPIC
        if self.gone:
            self.refused.set()
            raise ConnectionError("gone")
        self.sent.put_nowait(json.loads(text))


@dataclass
class Room:
    local_participant: Participant = field(default_factory=Participant)


@pytest.fixture
def room() -> Room:
    return Room()


def publisher(room: Room, notice: str | None = None) -> Publisher:
    return Publisher(cast(rtc.Room, room), POLICY, "en", notice)


async def booking() -> list[Turn]:
    call = await Call.opened()
    await call.said("next Tuesday at half past three", "yes")
    return call.turns


async def test_the_turns_of_a_booking(room: Room) -> None:
    turns = await booking()
    page = publisher(room)
    for turn in turns:
        page.turn(turn, MONDAY)
    told = [await room.local_participant.sent.get() for _ in turns]
    phases = [await room.local_participant.attributes.get() for _ in turns]
    await page.aclose()
    assert phases[-1] == {PHASE_ATTRIBUTE: "terminal"}
    assert [message["turn"] for message in told] == [0, 1, 2]
    assert told[1] == {
        "turn": 1,
        "phase": "confirmation",
        "slots": {"date": "2026-12-01", "time": "15:30"},
        "reason": None,
        "options": [],
        "outcome": None,
        "appointment": None,
        "notice": None,
    }
    assert told[2]["outcome"] == "booked"
    assert told[2]["appointment"] == {
        "id": turns[2].state["appointment_id"],
        "spoken": "Tuesday, the first of December, at half past three",
    }


async def test_why_and_what_else_is_there(room: Room) -> None:
    call = await Call.opened()
    turn = await call.said("this Sunday")
    page = publisher(room, notice="a notice")
    page.turn(turn, MONDAY)
    told = await room.local_participant.sent.get()
    await page.aclose()
    assert told["reason"] == "closed"
    assert told["notice"] == "a notice"


async def test_a_call_that_ended_offers_nothing(room: Room) -> None:
    call = await Call.opened()
    turns = [await call.said("next Tuesday in the morning"), await call.said("forget it")]
    page = publisher(room)
    for turn in turns:
        page.turn(turn, MONDAY)
    offered, ended = [await room.local_participant.sent.get() for _ in turns]
    await page.aclose()
    assert len(offered["options"]) > 1
    assert (ended["outcome"], ended["options"]) == ("cancelled", [])


async def test_a_turn_that_cannot_be_told_does_not_stop_the_next(room: Room) -> None:
    turns = await booking()
    page = publisher(room)
    room.local_participant.gone = True
    page.turn(turns[0], MONDAY)
    await room.local_participant.refused.wait()
    room.local_participant.gone = False
    page.turn(turns[1], MONDAY)
    assert (await room.local_participant.sent.get())["turn"] == 1
    await page.aclose()


async def test_what_is_queued_is_sent_before_hanging_up(room: Room) -> None:
    turns = await booking()
    page = publisher(room)
    for turn in turns:
        page.turn(turn, MONDAY)
    await page.flush()
    await page.aclose()
    assert room.local_participant.sent.qsize() == len(turns)


async def test_a_room_that_does_not_answer_does_not_hold_the_hang_up(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(*_: object, **__: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(room.local_participant, "send_text", never)
    monkeypatch.setattr("voice.publish.FLUSH_SECONDS", 0)
    page = publisher(room)
    page.turn((await booking())[0], MONDAY)
    # It would never return.
    await page.flush()
    await page.aclose()
