"""A vendor that breaks down in mid-call is replaced by this machine's own ears and mouth."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import numpy as np
import pytest
from livekit import rtc
from livekit.agents import stt, tts
from livekit.plugins import cartesia, deepgram

from tests.voice.conftest import Say
from tests.voice.vendor import BrokenVendor, broken_vendor
from voice.providers import Speech, in_order_stt, in_order_tts
from voice.wav import read_wav


@pytest.fixture
async def vendor() -> AsyncIterator[BrokenVendor]:
    async with broken_vendor() as server:
        assert isinstance(server, BrokenVendor)
        yield server


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


async def test_a_deaf_vendor_is_replaced(
    speech: Speech, say: Say, vendor: BrokenVendor, http: aiohttp.ClientSession
) -> None:
    ear = deepgram.STT(
        api_key="none", base_url=str(vendor.make_url("/v1/listen")), http_session=http
    )
    adapter = in_order_stt([ear, speech.stt], speech.vad)
    samples = np.concatenate([read_wav(say("Yes, please."), 16_000), np.zeros(16_000, np.int16)])
    async with adapter.stream() as stream:
        for start in range(0, samples.size - 320, 320):
            piece = samples[start : start + 320]
            stream.push_frame(rtc.AudioFrame(piece.tobytes(), 16_000, 1, 320))
            # In step with a microphone: a vendor that fails late must not lose the utterance.
            await asyncio.sleep(0.005)
        stream.end_input()
        finals = [
            event.alternatives[0].text
            async for event in stream
            if event.type == stt.SpeechEventType.FINAL_TRANSCRIPT
        ]
    await adapter.aclose()
    assert "/v1/listen" in vendor.seen
    assert "yes" in finals[0].lower()


async def test_a_dumb_vendor_is_replaced(
    speech: Speech, vendor: BrokenVendor, http: aiohttp.ClientSession
) -> None:
    mouth = cartesia.TTS(
        api_key="none", base_url=str(vendor.make_url("")).rstrip("/"), http_session=http
    )
    adapter = in_order_tts([mouth, speech.tts])
    assert isinstance(adapter, tts.FallbackAdapter)
    async with adapter.stream() as stream:
        stream.push_text("Which day would suit you?")
        stream.end_input()
        seconds = sum([audio.frame.duration async for audio in stream])
    await adapter.aclose()
    assert "/tts/websocket" in vendor.seen
    assert seconds > 0.5


def test_alone_they_are_not_wrapped(speech: Speech) -> None:
    assert in_order_stt([speech.stt], speech.vad) is speech.stt
    assert in_order_tts([speech.tts]) is speech.tts
