"""A tap or a key is answered at once, whatever noise there is on the caller's side."""

import asyncio

from livekit.agents.voice.events import UserStateChangedEvent

from tests.voice.mishearing import Mishearing
from tests.voice.room import Room
from tests.voice.sounds import murmur


async def test_he_does_not_wait_until_it_is_over(mishearing: Room, ear: Mishearing) -> None:
    room = mishearing
    await room.has_asked_for_the_time()
    noise = asyncio.Event()

    def noted(event: UserStateChangedEvent) -> None:
        if event.new_state == "speaking":
            noise.set()

    room.call.session.on("user_state_changed", noted)
    far_away = murmur(room.recorded(*["I would like to come in because my tooth hurts."] * 10))
    ear.instead = ""
    murmuring = asyncio.create_task(room.microphone.speak(far_away))
    await noise.wait()
    for key in "1530#":
        room.call.press(key)
    async with asyncio.timeout(5):
        read_back = await room.counted.get()
    assert read_back.state["time"] == "15:30"
    assert not murmuring.done()
    reply = room.call.session.current_speech
    assert reply is not None
    with room.loudspeaker.hurrying():
        await reply
    assert not reply.interrupted
    murmuring.cancel()
