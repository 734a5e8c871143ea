"""Who is cut off is not talked to; what he has not heard is said when he is back."""

from types import SimpleNamespace
from typing import Any, cast

from livekit import rtc

from booking.memory import MemoryCalendar
from graph.context import Context
from tests.voice.conftest import Say
from tests.voice.room import Room
from tests.voice.test_speaks_into_the_booking import booked
from voice.agent import listen_to_room
from voice.call import Call
from voice.providers import Speech


async def test_while_the_reply_is_made(context: Context, speech: Speech, say: Say) -> None:
    room = Room(context, speech, say, patience=1.0)
    await room.has_asked_for_the_time()
    await room.microphone.speak(room.recorded("At half past three."))
    await room.thinking.wait()
    room.call.line_broke()
    # Nobody is asked again.
    await room.agent_has_spoken(3.0)
    assert room.counted.empty()
    room.call.line_is_back()
    turn = await room.counted.get()
    assert (turn.number, turn.state["time"]) == (2, "15:30")
    await room.caller_hangs_up()


async def test_while_his_words_are_still_being_heard(room: Room) -> None:
    await room.has_asked_for_the_time()
    await room.microphone.speak(room.recorded("At half past three."))
    room.call.line_broke()
    await room.agent_has_spoken(3.0)
    assert room.counted.empty()
    room.call.line_is_back()
    turn = await room.counted.get()
    assert turn.state["time"] == "15:30"


async def test_while_he_is_told_that_he_is_booked(room: Room, calendar: MemoryCalendar) -> None:
    sentence = await booked(room)
    await room.agent_has_spoken(1.0)
    room.call.line_broke()
    await room.agent_has_spoken(2.0)
    assert not room.call.over.is_set()
    assert room.last_reply().interrupted
    room.call.line_is_back()
    await room.has_booked_once()
    assert room.last_reply().text_content == sentence.reply
    assert not room.last_reply().interrupted


class _Called:
    """What a call is told, in order."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def press(self, key: str) -> None:
        self.told.append(key)

    def line_broke(self) -> None:
        self.told.append("broke")

    def line_is_back(self) -> None:
        self.told.append("back")


def someone(identity: str) -> SimpleNamespace:
    return SimpleNamespace(identity=identity)


def told(call: _Called) -> Any:
    """A room whose caller is `caller`, with a call that listens to it."""
    room: Any = rtc.EventEmitter()
    listen_to_room(room, cast(Call, call), "caller")
    return room


def test_the_room_tells_the_call() -> None:
    call = _Called()
    room = told(call)
    room.emit("sip_dtmf_received", SimpleNamespace(digit="1", participant=someone("caller")))
    room.emit("sip_dtmf_received", SimpleNamespace(digit="2", participant=None))
    room.emit("participant_disconnected", someone("caller"))
    room.emit("participant_connected", someone("caller"))
    assert call.told == ["1", "2", "broke", "back"]


def test_who_else_is_in_the_room_is_not_the_caller() -> None:
    """A supervisor who left made the agent mute."""
    call = _Called()
    room = told(call)
    room.emit("participant_connected", someone("supervisor"))
    room.emit("sip_dtmf_received", SimpleNamespace(digit="1", participant=someone("supervisor")))
    room.emit("participant_disconnected", someone("supervisor"))
    assert call.told == []
