"""Cartesia's voice, real plugin against its wire protocol: right, and out of order in every way.

Its words are a tone; what this machine says is heard by this machine's ears.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from livekit import rtc
from livekit.agents.types import USERDATA_TIMED_TRANSCRIPT
from livekit.agents.utils import http_context
from pydantic import SecretStr

from tests.voice.cartesia_server import (
    TONE,
    WORD_SECONDS,
    WORDS_BEFORE_THE_BREAK,
    CartesiaServer,
    Mode,
    cartesia_server,
)
from voice.mouth import Mouth
from voice.prompts import Prompts
from voice.providers import Speech, cartesia
from voice.settings import VoiceSettings
from voice.wav import Pcm

SENTENCE = "Your appointment is on Tuesday at half past three."

PATIENCE_SECONDS = 4.0
"""A vendor on this machine, which does other things, is given longer. The slow one takes more."""


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("voice.mouth.PATIENCE_SECONDS", PATIENCE_SECONDS)


def settings(url: str, voice: str = "friendly") -> VoiceSettings:
    return VoiceSettings(
        cartesia_api_key=SecretStr("sesame"), cartesia_voice=voice, cartesia_base_url=url
    )


@asynccontextmanager
async def vendor(speech: Speech) -> AsyncIterator[tuple[CartesiaServer, Mouth]]:
    async with cartesia_server() as server, http_context.open():
        voice = cartesia(settings(server.url), "en")
        assert voice is not None
        mouth = Mouth(voice.tts, speech.tts)
        yield server, mouth
        await mouth.aclose()


class Said:
    """What came out: seconds of tone, the words after it, and what was told to have been said."""

    def __init__(self, sound: Pcm, rate: int, told: str) -> None:
        self.rate, self.told = rate, told
        pieces = np.array_split(sound, max(1, sound.size // (rate // 50)))
        tones = [_is_tone(piece, rate) for piece in pieces]
        self.tone = sum(tones) * 0.02
        self.other = np.concatenate(
            [np.zeros(rate // 4, np.int16)]
            + [piece for piece, tone in zip(pieces, tones, strict=True) if not tone]
        )

    async def by_this_machine(self, speech: Speech) -> str:
        frame = rtc.AudioFrame(self.other.tobytes(), self.rate, 1, self.other.size)
        return (await speech.stt.recognize([frame])).alternatives[0].text.lower()


def _is_tone(piece: Pcm, rate: int) -> bool:
    spectrum = np.abs(np.fft.rfft(piece.astype(float), n=rate // 20))
    return bool(spectrum.max() > 0 and abs(np.argmax(spectrum) * 20 - TONE) <= 40)


async def say(mouth: Mouth, text: str) -> Said:
    sound, told = [np.zeros(0, np.int16)], ""
    async with mouth.stream() as stream:
        stream.push_text(text)
        stream.end_input()
        async for audio in stream:
            sound.append(np.frombuffer(audio.frame.data, np.int16))
            told += "".join(audio.frame.userdata.get(USERDATA_TIMED_TRANSCRIPT, []))
    return Said(np.concatenate(sound), mouth.sample_rate, told)


async def test_it_says_what_it_is_told_in_the_voice_and_language_that_were_set(
    speech: Speech,
) -> None:
    async with vendor(speech) as (server, mouth):
        said = await say(mouth, f"Good morning. {SENTENCE}")
        assert said.tone == pytest.approx(11 * WORD_SECONDS, abs=0.1)
        assert said.told == f"Good morning. {SENTENCE}"
        assert await said.by_this_machine(speech) == ""
        (request,) = server.seen
    assert request.headers["X-API-Key"] == "sesame"
    ask = server.asked[0]
    assert ask["voice"] == {"mode": "id", "id": "friendly"}
    assert ask["language"] == "en"
    assert ask["add_timestamps"]
    assert ask["output_format"]["sample_rate"] == speech.tts.sample_rate


@pytest.mark.parametrize("mode", ["slow", "garbage", "dead", "closed", 401, 429])
async def test_a_vendor_that_says_nothing_is_replaced_and_comes_back(
    speech: Speech,
    mode: Mode,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("voice.circuit.LONGEST_PAUSE", 0.5)
    caplog.set_level("INFO")
    async with vendor(speech) as (server, mouth):
        server.mode = mode
        said = await say(mouth, SENTENCE)
        assert said.tone < 0.1
        assert said.told.split() == SENTENCE.split()
        heard = await said.by_this_machine(speech)
        assert "appointment" in heard
        assert heard.count("tuesday") == 1
        server.mode = "right"
        assert mouth.trying is not None
        await mouth.trying
        said = await say(mouth, SENTENCE)
        assert said.tone > 2
    assert "this machine takes over" in caplog.text
    assert "Cartesia is back" in caplog.text
    assert "sesame" not in caplog.text
    assert ("is CARTESIA_API_KEY right?" in caplog.text) == (mode == 401)


@pytest.mark.parametrize(
    ("mode", "said"),
    [
        ("no credit", "the account has no credit left"),
        ("no such voice", "are the CARTESIA_* settings"),
    ],
)
async def test_what_it_refuses_inside_its_socket_is_named_and_not_asked_for_again_at_once(
    speech: Speech, mode: Mode, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with vendor(speech) as (server, mouth):
        server.mode = mode
        heard = await (await say(mouth, SENTENCE)).by_this_machine(speech)
        assert "appointment" in heard
        asked = len(server.asked)
        await asyncio.wait({cast("asyncio.Task[None]", mouth.trying)}, timeout=1.5)
        assert len(server.asked) == asked
    assert said in caplog.text
    assert "sesame" not in caplog.text


async def test_nobody_waits_for_a_vendor_that_is_down(speech: Speech) -> None:
    async with vendor(speech) as (server, mouth):
        server.mode = 401
        await say(mouth, SENTENCE)
        await say(mouth, SENTENCE)
        assert len(server.seen) == 1
        assert mouth.provider == "local"


@pytest.mark.parametrize("mode", ["stalls", "breaks off", "cut", "cut untold"])
async def test_a_sentence_it_breaks_off_is_said_to_its_end_and_no_word_twice(
    speech: Speech, mode: Mode
) -> None:
    async with vendor(speech) as (server, mouth):
        server.mode = mode
        said = await say(mouth, SENTENCE)
    # What the framework holds back of a sound that is not over is lost with it.
    assert said.tone == pytest.approx(WORDS_BEFORE_THE_BREAK * WORD_SECONDS, abs=0.25)
    assert said.told.split() == SENTENCE.split()
    heard = await said.by_this_machine(speech)
    # Of "Your appointment is | on", half of the last was heard.
    assert "appointment" not in heard
    assert "tuesday" in heard
    assert "half" in heard


async def test_a_sentence_that_only_trickles_is_taken_over(speech: Speech) -> None:
    async with vendor(speech) as (server, mouth):
        server.mode = "drips"
        said = await say(mouth, SENTENCE)
    assert said.tone < 1.0
    assert said.told.split() == SENTENCE.split()
    assert "three" in await said.by_this_machine(speech)


async def test_the_sentences_after_it_are_said_too(speech: Speech) -> None:
    async with vendor(speech) as (server, mouth):
        server.mode = "breaks off"
        said = await say(mouth, f"{SENTENCE} Is that right?")
    assert said.told == f"{SENTENCE} Is that right?"
    assert (await said.by_this_machine(speech)).count("right") == 1


async def test_the_next_call_does_not_wait_for_a_vendor_that_was_away(speech: Speech) -> None:
    """It tries beside what this machine says."""
    async with vendor(speech) as (server, mouth):
        server.mode = "dead"
        await say(mouth, SENTENCE)
        server.mode = "slow"
        next_calls = Mouth(mouth.vendor, speech.tts)
        begun = asyncio.get_running_loop().time()
        said = await say(next_calls, SENTENCE)
        assert asyncio.get_running_loop().time() - begun < PATIENCE_SECONDS
        assert said.told == SENTENCE
        assert said.tone < 0.1
        server.mode = "right"
        assert next_calls.trying is not None
        await next_calls.trying
        assert (await say(next_calls, SENTENCE)).tone > 2
        await next_calls.aclose()
        assert (await say(Mouth(mouth.vendor, speech.tts), SENTENCE)).tone > 2


async def test_a_connection_closed_in_the_meantime_is_opened_again(speech: Speech) -> None:
    async with vendor(speech) as (server, mouth):
        await say(mouth, SENTENCE)
        (connection,) = server.connections
        await connection.close()
        said = await say(mouth, SENTENCE)
        assert said.tone > 2
        assert len(server.seen) == 2


def kept(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def test_while_it_is_away_nothing_is_said_in_its_voice(
    speech: Speech, tmp_path: Path
) -> None:
    async with vendor(speech) as (server, mouth):
        mouth = Mouth(mouth.vendor, speech.tts, Prompts(tmp_path, [SENTENCE, "Is that right?"]))
        server.mode = "breaks off"
        await say(mouth, "Is that right?")
        assert kept(tmp_path) == []
        assert mouth.trying is not None
        server.mode = "right"
        await mouth.trying
        await say(mouth, SENTENCE)
        assert len(kept(tmp_path)) == 1
        server.mode = 401
        for connection in server.connections:
            await connection.close()
        await say(mouth, "And by name?")
        said = await say(mouth, SENTENCE)
        assert said.tone < 0.1
        assert said.told == SENTENCE
        await mouth.aclose()
