"""Deepgram's ears, real plugin against its wire protocol: right, and out of order in every way.

What the vendor told is in capitals, what this machine heard itself is not.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Literal

import pytest
from livekit.agents import APIError, stt
from livekit.agents.utils import http_context
from pydantic import SecretStr

from graph.completeness import Completeness
from tests.voice.conftest import Say
from tests.voice.deepgram_server import DeepgramServer, Mode, deepgram_server
from tests.voice.hearing import hear, quiet, words
from voice.endpointing import Endpointing
from voice.line import LATE
from voice.patience import PATIENCE
from voice.providers import Speech, deepgram
from voice.recording import SAMPLE_RATE
from voice.settings import VoiceSettings

Model = Literal["nova-3", "flux"]
BOTH: list[Model] = ["nova-3", "flux"]


@asynccontextmanager
async def vendor(
    speech: Speech, model: Model = "nova-3", locale: str = "en"
) -> AsyncIterator[tuple[DeepgramServer, stt.STT[Any]]]:
    async with deepgram_server(speech.stt) as server, http_context.open():
        settings = VoiceSettings(
            deepgram_api_key=SecretStr("sesame"),
            deepgram_model=model,
            deepgram_base_url=server.url,
        )
        ear = deepgram(settings, locale)
        assert ear is not None
        yield server, ear


def ears(speech: Speech, ear: stt.STT[Any], what: Completeness = "complete") -> Endpointing:
    return Endpointing(ear, speech.vad, lambda _: what, behind=speech.stt)


@pytest.mark.parametrize("model", BOTH)
@pytest.mark.parametrize("what", ["complete", "consent", "beginning"])
async def test_the_rule_is_that_of_local_ears(
    speech: Speech, say: Say, model: Model, what: Completeness
) -> None:
    spoken = words(say, "Next Tuesday at half past three.")
    async with vendor(speech, model) as (_, ear):
        heard = await hear(ears(speech, ear, what), quiet(0.5), spoken, quiet(2.5))
    (text,), (end,) = heard.texts, heard.ends
    assert text.isupper()
    assert "TUESDAY" in text
    silence = end - (0.5 + spoken.size / SAMPLE_RATE)
    assert silence >= PATIENCE[what] - 0.05
    assert silence < PATIENCE[what] + 1.0


@pytest.mark.parametrize("model", BOTH)
@pytest.mark.parametrize("what", ["consent", "beginning"])
async def test_who_goes_on_within_it_has_said_one_thing(
    speech: Speech, say: Say, model: Model, what: Completeness
) -> None:
    """A beginning waits, whatever Flux thinks of it."""
    async with vendor(speech, model) as (server, ear):
        heard = await hear(
            ears(speech, ear, what),
            quiet(0.5),
            words(say, "Half past three"),
            quiet(PATIENCE[what] - 0.3),
            words(say, "in the afternoon."),
            quiet(2.5),
        )
    assert len(heard.ends) == 1
    assert heard.text.isupper()
    assert "THREE" in heard.text
    assert "AFTERNOON" in heard.text
    if model == "flux":
        assert len(server.told) == 2


async def test_flux_is_believed_where_words_tell_nothing(speech: Speech, say: Say) -> None:
    spoken = words(say, "I have been there before.")
    ends: dict[Model, float] = {}
    for model in BOTH:
        async with vendor(speech, model) as (_, ear):
            heard = await hear(ears(speech, ear, "none"), quiet(0.5), spoken, quiet(1.5))
        assert heard.text.isupper()
        ends[model] = heard.ends[0]
    assert ends["flux"] < ends["nova-3"]


@pytest.mark.parametrize("model", BOTH)
async def test_nothing_is_lost_or_said_twice_between_turns_close_together(
    speech: Speech, say: Say, model: Model
) -> None:
    async with vendor(speech, model) as (_, ear):
        heard = await hear(
            ears(speech, ear),
            quiet(0.5),
            words(say, "Half past three"),
            quiet(0.7),
            words(say, "in the afternoon."),
            quiet(1.5),
        )
    text = heard.text.lower()
    assert text.count("three") == 1
    assert text.count("afternoon") == 1


@pytest.mark.parametrize("model", BOTH)
@pytest.mark.parametrize("mode", ["slow", "garbage", "dead", "closed", 401, 429])
async def test_a_vendor_out_of_order_costs_no_word_and_comes_back(
    speech: Speech, say: Say, model: Model, mode: Mode, caplog: pytest.LogCaptureFixture
) -> None:
    faults: list[Any] = []
    async with vendor(speech, model) as (server, ear):
        server.mode = mode
        call = ears(speech, ear)
        call.on("error", faults.append)
        monkey_pause = asyncio.Event()

        async def right_again() -> None:
            await monkey_pause.wait()
            server.mode = "right"

        spoken = words(say, "Half past three.")
        first = await hear(call, quiet(0.5), spoken, quiet(LATE + 1.0))
    assert first.texts
    assert not first.text.isupper()
    assert "three" in first.text.lower() or "3" in first.text
    silence = first.ends[0] - (0.5 + spoken.size / SAMPLE_RATE)
    assert silence < LATE + 0.8
    assert isinstance(faults[0].error, APIError)
    assert faults[0].recoverable
    assert "Deepgram" in caplog.text
    assert "sesame" not in caplog.text
    if mode == 401:
        assert "is DEEPGRAM_API_KEY right?" in caplog.text
