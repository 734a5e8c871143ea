"""The cloud's ears and mouth in a call, this machine's behind them, and one more provider."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from livekit.agents.utils import http_context
from pydantic import SecretStr

from booking.memory import MemoryCalendar
from graph.context import Context
from tests.voice.cartesia_server import cartesia_server
from tests.voice.conftest import Say
from tests.voice.deepgram_server import deepgram_server
from tests.voice.room import Room
from voice import local_speech, providers
from voice.mouth import Mouth
from voice.providers import Speech, build_speech, cartesia, deepgram
from voice.settings import VoiceSettings

KEY = SecretStr("sesame")
README = Path(__file__).parents[2] / "README.md"


def test_each_part_is_switched_on_by_its_key() -> None:
    ears = build_speech(VoiceSettings(deepgram_api_key=KEY, cartesia_api_key=None))
    assert (ears.stt.provider, ears.tts.provider) == ("Deepgram", "local")
    assert ears.behind is not None
    assert ears.behind.provider == "local"
    voice = build_speech(VoiceSettings(deepgram_api_key=None, cartesia_api_key=KEY))
    assert (voice.stt.provider, voice.tts.provider) == ("local", "Cartesia")
    assert voice.behind is None
    assert isinstance(voice.tts, Mouth)
    assert voice.tts.behind is not None
    assert voice.tts.behind.provider == "local"


async def test_a_call_whose_vendors_fail_on_the_way_is_booked_all_the_same(
    context: Context,
    calendar: MemoryCalendar,
    speech: Speech,
    say: Say,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The vendor decodes on this machine, which has other things to do.
    monkeypatch.setattr("voice.ears.line.LATE", 2.0)
    async with (
        deepgram_server(speech.stt) as ears,
        cartesia_server() as mouth,
        http_context.open(),
    ):
        settings = VoiceSettings(
            deepgram_api_key=KEY,
            deepgram_model="flux",
            deepgram_base_url=ears.url,
            cartesia_api_key=KEY,
            cartesia_base_url=mouth.url,
        )
        ear, voice = deepgram(settings, "en"), cartesia(settings, "en")
        assert ear is not None
        assert voice is not None
        cloud = replace(speech, stt=ear, behind=speech.stt, tts=Mouth(voice.tts, speech.tts))
        room = Room(context, cloud, say)
        await room.opened()
        assert mouth.asked
        assert "Monday" in ears.configured[0]["keyterms"]
        turn = await room.hears("Next Tuesday at three in the afternoon.", 1.5)
        assert turn.utterance is not None
        assert turn.utterance.isupper()
        assert turn.state["phase"] == "confirmation"
        await room.agent_has_finished()
        ears.breaks(429)
        await ears.hangs_up()
        mouth.mode = "breaks off"
        turn = await room.hears("Make it four.", 2.0)
        assert turn.utterance is not None
        assert not turn.utterance.isupper()
        assert turn.state["time"] == "16:00"
        await room.agent_has_finished()
        turn = await room.hears("Yes, please.", 3.0)
        assert turn.state["outcome"] == "booked"
        await room.agent_has_finished()
        await room.caller_hangs_up()
    assert [booking.time for booking in calendar.booked.values()] == ["16:00"]


@pytest.mark.parametrize("local", [True, False])
async def test_the_readmes_example_of_a_provider_speaks(
    speech: Speech, monkeypatch: pytest.MonkeyPatch, local: bool
) -> None:
    """It is run as it stands there, also where there is nobody behind it."""
    if not local:
        monkeypatch.setattr(local_speech, "find_spec", lambda _: None)
    (example,) = re.findall(r"```python\n(def .*?)```", README.read_text(), re.DOTALL)
    names = dict(vars(providers))
    exec(example, names)
    monkeypatch.setattr(providers, "VOICES", names["VOICES"])
    async with deepgram_server(speech.stt) as server, http_context.open():
        settings = VoiceSettings(
            deepgram_api_key=KEY, deepgram_base_url=server.url, cartesia_api_key=None
        )
        mouth = build_speech(settings).tts
        assert isinstance(mouth, Mouth)
        assert (mouth.behind is not None) == local
        async with mouth.stream() as stream:
            stream.push_text("Which day would suit you?")
            stream.end_input()
            seconds = sum([audio.frame.duration async for audio in stream])
        assert seconds == pytest.approx(5 / 4, abs=0.1)
        (request,) = server.seen
        assert request.path == "/v1/speak"
        await mouth.aclose()
