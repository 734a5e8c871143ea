"""That a call is nearly over is heard, whatever is said or tapped at that moment."""

import asyncio

from livekit.agents.voice.events import SpeechCreatedEvent
from livekit.agents.voice.speech_handle import SpeechHandle

from tests.voice.room import Room
from voice.announcement import Announcement

WORDS = "We have one minute left."


class Announced:
    """It is made, and heard by who listens until he breaks in."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self.speeches: asyncio.Queue[SpeechHandle] = asyncio.Queue()
        room.call.session.on("speech_created", self._created)
        Announcement(room.call.session, WORDS, lambda: True).make()

    async def is_heard(self) -> bool:
        """Whether it is heard to its end when it is said next."""
        speech = await self.speeches.get()
        with self._room.loudspeaker.hurrying():
            await speech
        return not speech.interrupted

    def _created(self, event: SpeechCreatedEvent) -> None:
        if event.source == "say":
            self.speeches.put_nowait(event.speech_handle)


async def test_a_tap_that_cuts_it_is_answered_and_then_it_is_said_again(room: Room) -> None:
    await room.has_asked_for_the_time()
    announced = Announced(room)
    await room.agent_has_spoken(0.5)
    room.call.answer("half past three")
    assert not await announced.is_heard()
    assert (await room.counted.get()).state["time"] == "15:30"
    assert await announced.is_heard()


async def test_it_waits_for_who_is_speaking_and_is_said_after_his_answer(room: Room) -> None:
    await room.has_asked_for_the_time()
    answer = room.recorded("At half past three in the afternoon, please.")
    await room.microphone.speak(answer[: answer.size // 2])
    announced = Announced(room)
    await room.microphone.speak(answer[answer.size // 2 :])
    assert not await announced.is_heard()
    assert (await room.counted.get()).state["time"] == "15:30"
    assert await announced.is_heard()


async def test_heard_to_its_end_it_is_not_said_again(room: Room) -> None:
    await room.has_asked_for_the_time()
    announced = Announced(room)
    assert await announced.is_heard()
    await room.hears("At half past three.")
    await room.agent_has_finished()
    assert announced.speeches.empty()
