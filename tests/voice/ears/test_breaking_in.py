"""A session hears of its caller's voice from the ears, in the order in which they hear it."""

import asyncio
from typing import Any

from livekit import rtc
from livekit.agents import APIConnectionError, APIConnectOptions, stt, vad
from livekit.agents.utils import AudioBuffer

from tests.voice.conftest import Say
from tests.voice.hearing import WINDOW, hear, over, quiet, words
from voice.ears.endpointing import Endpointing
from voice.ears.moonshine_stt import MoonshineSTT
from voice.providers import Speech
from voice.recording import SAMPLE_RATE


async def test_no_sound_of_a_turn_breaks_into_the_reply_to_it(speech: Speech, say: Say) -> None:
    ears = Endpointing(speech.stt, speech.vad, lambda _: "complete")
    told: list[vad.VADEvent] = []
    by_then: list[int] = []
    breaking_in = ears.breaking_in.stream()

    async def listen() -> None:
        async for event in breaking_in:
            told.append(event)

    listening = asyncio.create_task(listen())
    await hear(
        ears,
        quiet(0.5),
        words(say, "Next Tuesday."),
        over(1),
        lambda: by_then.append(len(told)),
        quiet(1.0),
    )
    await breaking_in.aclose()
    await listening
    assert by_then == [len(told)]
    loud = [event for event in told if event.raw_accumulated_silence == 0]
    assert len(loud) > 10
    assert all(event.speaking for event in told)


class Failing(MoonshineSTT):
    async def _recognize_impl(self, buffer: AudioBuffer, **how: Any) -> stt.SpeechEvent:
        raise APIConnectionError


async def test_ears_that_fail_leave_nobody_speaking_for_ever(speech: Speech, say: Say) -> None:
    ears = Endpointing(Failing(), speech.vad, lambda _: "complete")
    events: list[stt.SpeechEventType] = []
    spoken = words(say, "Next Tuesday.")
    async with ears.stream(conn_options=APIConnectOptions(max_retry=0)) as stream:
        for at in range(0, spoken.size, WINDOW):
            window = spoken[at : at + WINDOW]
            stream.push_frame(rtc.AudioFrame(window.tobytes(), SAMPLE_RATE, 1, window.size))
        stream.end_input()

        async def listen() -> None:
            async for event in stream:
                events.append(event.type)

        await listen()
    assert events == [stt.SpeechEventType.START_OF_SPEECH, stt.SpeechEventType.END_OF_SPEECH]
