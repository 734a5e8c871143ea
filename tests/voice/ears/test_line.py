"""What a vendor tells, word by word and with the seconds of each, and what is made of it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from livekit.agents import APIConnectOptions, LanguageCode, stt
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS, NOT_GIVEN, NotGivenOr
from livekit.agents.utils import AudioBuffer
from livekit.agents.voice.io import TimedString

from voice.ears.line import Line
from voice.ears.utterance import Utterance

INTERIM = stt.SpeechEventType.INTERIM_TRANSCRIPT
FINAL = stt.SpeechEventType.FINAL_TRANSCRIPT

Word = tuple[str, float, float]
"""With the seconds it begins and ends at."""


class Dictated(stt.STT[Any]):
    """Hears nothing, and tells what it is given."""

    def __init__(self) -> None:
        super().__init__(capabilities=stt.STTCapabilities(streaming=True, interim_results=True))
        self.events: asyncio.Queue[stt.SpeechEvent] = asyncio.Queue()

    async def _recognize_impl(
        self,
        buffer: AudioBuffer,
        *,
        language: NotGivenOr[str] = NOT_GIVEN,
        conn_options: APIConnectOptions,
    ) -> stt.SpeechEvent:
        raise NotImplementedError

    def stream(
        self,
        *,
        language: NotGivenOr[str] = NOT_GIVEN,
        conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS,
    ) -> stt.RecognizeStream:
        return _Telling(stt=self, conn_options=conn_options)


class _Telling(stt.RecognizeStream):
    _stt: Dictated

    async def _run(self) -> None:
        while True:
            self._event_ch.send_nowait(await self._stt.events.get())


class Vendor:
    """Tells a `line` words of the utterance that is going on."""

    def __init__(self) -> None:
        self._ear = Dictated()
        self._heard = asyncio.Event()
        self.line = Line(self._ear, alone=False, on_words=self._heard.set, on_fault=lambda _: None)

    async def tells(self, kind: stt.SpeechEventType, *words: Word) -> None:
        told = stt.SpeechData(
            LanguageCode("en"),
            " ".join(word for word, _, _ in words),
            start_time=words[0][1],
            end_time=words[-1][2],
            words=[TimedString(word, start_time=start, end_time=end) for word, start, end in words],
        )
        self._heard.clear()
        self._ear.events.put_nowait(stt.SpeechEvent(kind, alternatives=[told]))
        await self._heard.wait()

    def read(self) -> str | None:
        read = self.line.read(Utterance([], 0.0, silence=0.05))
        return read.alternatives[0].text if read else None


@asynccontextmanager
async def vendor() -> AsyncIterator[Vendor]:
    vendor = Vendor()
    running = asyncio.create_task(vendor.line.run())
    # It is dialled.
    await asyncio.sleep(0)
    yield vendor
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def test_what_it_says_otherwise_once_it_knows_more_is_told_once() -> None:
    """Three words were told, and then one instead of them: two of the next were lost."""
    async with vendor() as telling:
        telling.line.begin(0.6)
        telling.line.loud(1.5)
        await telling.tells(INTERIM, ("half", 0.5, 0.8), ("past", 0.8, 1.1), ("three", 1.1, 1.5))
        assert telling.read() == "half past three"
        telling.line.end(outdone=False)
        telling.line.begin(2.1)
        telling.line.loud(3.0)
        said = [("in", 2.1, 2.3), ("the", 2.3, 2.4), ("afternoon", 2.4, 3.0)]
        await telling.tells(INTERIM, ("3:30", 0.5, 1.5), *said)
        assert telling.read() == "in the afternoon"
        await telling.tells(FINAL, ("at", 0.3, 0.5), ("3:30", 0.5, 1.5), *said)
        assert telling.read() == "in the afternoon"


async def test_without_times_its_words_are_counted() -> None:
    async with vendor() as telling:
        telling.line.begin(0.6)
        telling.line.loud(1.5)
        await telling.tells(INTERIM, *((word, 1.5, 1.5) for word in ("half", "past", "three")))
        telling.line.end(outdone=False)
        telling.line.begin(2.1)
        telling.line.loud(3.0)
        said = ("half", "past", "three", "please")
        await telling.tells(FINAL, *((word, 3.0, 3.0) for word in said))
        assert telling.read() == "please"


async def test_what_is_told_late_of_who_goes_on_belongs_to_what_follows() -> None:
    """It was told between the two turns, and lost."""
    async with vendor() as telling:
        telling.line.begin(0.6)
        telling.line.loud(30.0)
        one_to_three = [("one", 28.0, 28.3), ("two", 28.4, 28.7), ("three", 28.8, 29.1)]
        await telling.tells(INTERIM, *one_to_three)
        telling.line.end(outdone=False, goes_on=True)
        await telling.tells(FINAL, *one_to_three, ("four", 29.2, 29.5), ("five", 29.6, 29.9))
        telling.line.begin(30.0)
        telling.line.loud(31.0)
        await telling.tells(INTERIM, ("six", 30.5, 31.0))
        assert telling.read() == "four five six"
