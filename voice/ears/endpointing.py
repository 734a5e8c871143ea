"""The ears of a call, which say when a turn is over: when it is silent long enough for its words.

A vendor's ears come first where there are any. Every utterance is kept until it is over, so that
whatever they fail to tell in time is read by those of this machine: no word is lost, and the
vendor's are dialled again meanwhile.
"""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Protocol

from livekit import rtc
from livekit.agents import APIConnectOptions, APIError, stt, vad
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS, NOT_GIVEN, NotGivenOr
from livekit.agents.utils import AudioBuffer, aio

from voice.ears.any_words import AnyWords
from voice.ears.breaking_in import BreakingIn
from voice.ears.likeliest import likeliest
from voice.ears.line import Line
from voice.ears.patience import Weigh, patience
from voice.ears.pausing import Pausing
from voice.ears.unbroken import unbroken
from voice.ears.utterance import ONSET, WINDOW_SECONDS, Onset, Utterance, cut, extend
from voice.ears.whole_ear import WholeEar

HANG_UP_SECONDS = 1.0
"""How long a call that ends waits for a vendor to say goodbye."""

TRAILS_OFF = "…"
"""Ends words that the longest utterance cuts off: what trails off books nothing."""


class Ear(Protocol):
    """Reads the utterance that is going on."""

    def read(self, utterance: Utterance) -> stt.SpeechEvent | None:
        """What was said, or None while that is not known."""
        ...

    def look_again(self, utterance: Utterance) -> bool:
        """Whether it reads once more what made no answer."""
        ...

    def gives_up(self, utterance: Utterance) -> bool:
        """Whether there is nothing to read."""
        ...

    async def finish(self, utterance: Utterance) -> stt.SpeechEvent:
        """What was said, where there is no more sound."""
        ...


class Endpointing(stt.STT[Any]):
    """Ears for one call: `ear` hears, `detector` tells speech from silence.

    `behind` decodes whole utterances where `ear`, which then streams, does not tell in time.
    `breaking_in` is for the session that hears with these ears.
    """

    def __init__(
        self,
        ear: stt.STT[Any],
        detector: vad.VAD,
        weigh: Weigh,
        behind: stt.STT[Any] | None = None,
    ) -> None:
        super().__init__(capabilities=stt.STTCapabilities(streaming=True, interim_results=False))
        self.ear = ear
        self.detector = detector
        self.weigh = weigh
        self.behind = behind if ear.capabilities.streaming else ear
        self.breaking_in = BreakingIn()

    @property
    def model(self) -> str:
        return self.ear.model

    @property
    def provider(self) -> str:
        return self.ear.provider

    async def _recognize_impl(
        self,
        buffer: AudioBuffer,
        *,
        language: NotGivenOr[str] = NOT_GIVEN,
        conn_options: APIConnectOptions,
    ) -> stt.SpeechEvent:
        return await self.ear.recognize(buffer, conn_options=conn_options)

    def stream(
        self,
        *,
        language: NotGivenOr[str] = NOT_GIVEN,
        conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS,
    ) -> stt.RecognizeStream:
        return _Stream(self, conn_options)

    def fault(self, fault: APIError) -> None:
        """An ear failed, which the call survives: to be written down."""
        self._emit_error(fault, recoverable=True)

    def _update_session_keyterms(self, keyterms: list[str]) -> None:
        if self.ear.capabilities.keyterms:
            self.ear._update_session_keyterms(keyterms)


class _Stream(stt.RecognizeStream):
    def __init__(self, ears: Endpointing, conn_options: APIConnectOptions) -> None:
        super().__init__(stt=ears, conn_options=conn_options)
        self._ears = ears

    async def _run(self) -> None:
        ears, behind = self._ears, self._ears.behind
        self._onset = Onset()
        self._position = 0.0
        self._utterance: Utterance | None = None
        self._begun = False
        self._pausing = Pausing()
        self._line: Line | None = None
        if ears.ear.capabilities.streaming:
            self._line = Line(
                ears.ear, alone=behind is None, on_words=self._consider, on_fault=ears.fault
            )
        self._whole: WholeEar | None = None
        if behind:
            self._whole = WholeEar(behind, self._conn_options, self._consider, ears.fault)
        self._any_words = AnyWords(self._words_of, self._looked_into)
        detecting = ears.detector.stream()
        feeding = asyncio.create_task(self._feed(detecting), name="endpointing")
        listening = asyncio.create_task(self._line.run(), name="line") if self._line else None
        try:
            await self._listen(detecting, listening)
        finally:
            if self._begun and not self._event_ch.closed:
                self._tell_end(None)
            if self._whole:
                self._whole.drop()
            self._any_words.over()
            if listening is not None:
                listening.cancel()
                await asyncio.wait({listening}, timeout=HANG_UP_SECONDS)
            await aio.cancel_and_wait(feeding)
            await detecting.aclose()

    async def _listen(
        self, detecting: vad.VADStream, listening: "asyncio.Task[None] | None"
    ) -> None:
        async for event in detecting:
            if event.type != vad.VADEventType.INFERENCE_DONE:
                continue
            if listening is not None and listening.done():
                listening.result()
            (window,) = event.frames
            self._position += window.duration
            if self._utterance is None:
                self._utterance = self._onset.take(window, event.probability)
                if self._utterance is None:
                    continue
                self._begin()
                talks = True
            else:
                talks = extend(self._utterance, window, event.probability)
            if self._begun:
                self._ears.breaking_in.hears(self._utterance)
            if not talks:
                self._consider()
                continue
            if self._line:
                self._line.loud(self._position)
            if self._whole:
                self._whole.goes_on(self._utterance, ahead=self._ear() is self._whole)
            self._any_words.goes_on(self._utterance)
            if self._utterance.too_long:
                self._onset = Onset(cut(self._utterance))
                if self._whole:
                    self._whole.drop()
                await self._finish(self._utterance, goes_on=True)
        if self._utterance is not None:
            await self._finish(self._utterance, goes_on=False)

    def _begin(self) -> None:
        self._tell_begin()
        self._pausing.begins(self._position)
        if self._line:
            self._line.begin(self._position)
        if self._whole:
            self._whole.begin(self._position)

    async def _words_of(self, windows: Sequence[rtc.AudioFrame]) -> str:
        if self._whole is not None:
            return await self._whole.words(windows)
        assert self._line is not None
        return self._line.words

    def _looked_into(self, words: str) -> None:
        """Noise is no speech any more, until there are words in it."""
        if words:
            if not self._begun:
                self._tell_begin()
            self._ears.weigh(words)
        elif self._begun:
            self._tell_end(None)

    def _consider(self) -> None:
        """A window was silent, or words of the utterance have come: it may be over."""
        utterance = self._utterance
        if utterance is not None and utterance.silence and self._over(utterance):
            self._utterance, self._onset = None, Onset()

    async def _feed(self, detecting: vad.VADStream) -> None:
        async for frame in unbroken(self._input_ch, lambda: self._utterance is not None):
            detecting.push_frame(frame)
            if self._line:
                self._line.push(frame)
        detecting.end_input()

    def _ear(self) -> Ear:
        """Who reads the utterance that is going on."""
        if self._line is not None and self._line.hears:
            return self._line
        assert self._whole is not None
        return self._whole

    def _over(self, utterance: Utterance) -> bool:
        """Whether this silence ends the turn; says so to the session if there were words in it."""
        ear = self._ear()
        heard = ear.read(utterance)
        if heard is None:
            return False
        heard, what = likeliest(heard, self._ears.weigh)
        text = heard.alternatives[0].text
        if what not in ("complete", "request", "backchannel") and ear.look_again(utterance):
            return False
        if text:
            judged = self._line is not None and self._line.over
            if utterance.silence < patience(what, over=judged, pace=self._pausing.pace):
                return False
        elif not ear.gives_up(utterance):
            return False
        if text and what != "backchannel":
            self._pausing.ends(utterance, self._position, answered=what == "complete")
            self._tell(heard)
        # Whose answer was taken for all of it may have had more to say.
        answer = text if what == "complete" and ear is self._whole else ""
        # Of what is no answer a vendor may rightly tell nothing: it was a hum.
        answered = what not in ("none", "unclear", "backchannel")
        self._end(utterance, answer=answer, outdone=answered and ear is not self._line)
        return True

    async def _finish(self, utterance: Utterance, *, goes_on: bool) -> None:
        """What was said until now is all, also of who `goes_on` because it got too long."""
        self._utterance = None
        heard = await (self._whole or self._ear()).finish(utterance)
        heard, _ = likeliest(heard, self._ears.weigh)
        said = heard.alternatives[0]
        if said.text:
            if goes_on:
                # What goes on is no yes yet.
                said = replace(said, text=f"{said.text} {TRAILS_OFF}")
            self._tell(replace(heard, alternatives=[said]))
        self._end(utterance, answer="", outdone=False, goes_on=goes_on)

    def _end(
        self, utterance: Utterance, *, answer: str, outdone: bool, goes_on: bool = False
    ) -> None:
        if self._begun:
            self._tell_end(utterance.last_loud_at)
        self._any_words.over()
        if self._line:
            self._line.end(outdone=outdone, goes_on=goes_on)
        if self._whole:
            self._whole.end(utterance, self._position, answer)

    def _tell_begin(self) -> None:
        self._begun = True
        self._event_ch.send_nowait(
            stt.SpeechEvent(
                type=stt.SpeechEventType.START_OF_SPEECH,
                speech_start_time=time.time() - ONSET * WINDOW_SECONDS,
            )
        )

    def _tell(self, heard: stt.SpeechEvent) -> None:
        if not self._begun:
            self._tell_begin()
        self._event_ch.send_nowait(heard)

    def _tell_end(self, at: float | None) -> None:
        """Without words before it, it lets the agent go on where it was stopped."""
        self._begun = False
        self._event_ch.send_nowait(
            stt.SpeechEvent(type=stt.SpeechEventType.END_OF_SPEECH, speech_end_time=at)
        )
