"""As in the image: a vendor alone hears, and is away for a while or for good."""

from dataclasses import replace

from graph.context import Context
from tests.voice.conftest import Say
from tests.voice.room import Room
from tests.voice.test_deepgram import vendor
from voice.providers import Speech


async def test_a_call_whose_ears_are_away_for_a_while_goes_on(
    context: Context, speech: Speech, say: Say
) -> None:
    async with vendor(speech) as (server, ear):
        room = Room(context, replace(speech, stt=ear, behind=None), say)
        await room.opened()
        await room.hears("Next Tuesday.")
        await room.agent_has_finished()
        server.breaks(429)
        await server.hangs_up()
        await room.agent_has_spoken(2.0)
        await room.microphone.speak(room.recorded("At half past three."))
        server.works("right")
        turn = await room.counted.get()
        assert turn.state["time"] == "15:30"
        await room.caller_hangs_up()


async def test_a_call_whose_ears_never_come_back_ends_aloud(
    context: Context, speech: Speech, say: Say
) -> None:
    async with vendor(speech) as (server, ear):
        room = Room(context, replace(speech, stt=ear, behind=None), say, patience=2.0)
        await room.opened()
        server.breaks(429)
        await server.hangs_up()
        await room.microphone.speak(room.recorded("Next Tuesday.", 1.0))
        asked = await room.counted.get()
        assert asked.state["reason"] == "silence"
        await room.agent_hangs_up()
    assert room.call.outcome == "gave_up"
    assert context.phrases.words.gave_up in (room.last_reply().text_content or "")
