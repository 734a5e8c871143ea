"""Ears that want an utterance whole, as those of this machine do.

It is decoded as soon as it may be over, before the detector hears silence, and what was decoded is
dropped if the caller goes on. Who goes on after he was taken to have finished is decoded
with what he said before: "fifteen" alone is misheard, behind "ten" it is not.
"""

import asyncio
import logging
import string
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from livekit import rtc
from livekit.agents import APIConnectOptions, APIError, LanguageCode, stt

from voice.ears.utterance import Utterance

_log = logging.getLogger(__name__)

AHEAD_SECONDS = 6.0
"""Longest utterance that is decoded wherever it may be over: an answer is hardly ever longer, and a
long one would keep the ears busy with what it began with when it ends."""

FIRST_LOOK = 0.03
"""Seconds of silence at which it is decoded at the latest: the first silent window. The detector
lags some 60 ms behind the last audible sample, so the soft end of a word is in it: of 150
utterances 133 were understood as if typed, as many as with 100 ms more (131)."""

SECOND_LOOK = 0.19
"""Seconds of silence after which what made no answer is decoded again, with its end complete: six
windows. Of 40 whole answers 9 seem to end with a comma at first, and none after these."""

NOTHING = 0.5
"""Seconds of silence after which a sound without words is forgotten."""

GOES_ON = 1.2
"""Seconds of silence within which the next words belong to those before: pauses inside an answer
are hardly ever longer than 0.9 s. Of 252 answers with a pause in them 221 were understood as if
typed when both sides were decoded as one, 189 when each was alone; that is gained where the whole
begins with the words told before, else the rest is taken alone all the same."""


@dataclass(frozen=True)
class _Told:
    """Words that were taken for all, their sound, and the second of the sound at which it ended."""

    words: str
    windows: list[rtc.AudioFrame]
    until: float


class WholeEar:
    """Reads one utterance after the other with `ear`; `on_words` hears that one is decoded.

    One that cannot be decoded is as if it had no words, and `on_fault` hears why.
    """

    def __init__(
        self,
        ear: stt.STT[Any],
        conn_options: APIConnectOptions,
        on_words: Callable[[], None],
        on_fault: Callable[[APIError], None],
    ) -> None:
        self._ear = ear
        self._conn_options = conn_options
        self._on_words = on_words
        self._on_fault = on_fault
        self._decoding: asyncio.Task[stt.SpeechEvent] | None = None
        self._complete = False
        self._ahead = False
        self._told: _Told | None = None

    def begin(self, position: float) -> None:
        """Somebody began to speak at this second of the sound."""
        if self._told is not None and position - self._told.until > GOES_ON:
            self._told = None

    def end(self, utterance: Utterance, position: float, words: str) -> None:
        """The utterance is over; with `words` if it was taken for a complete answer."""
        self.drop()
        ended = position - utterance.silence
        self._told = _Told(words, utterance.windows, ended) if words else None

    def goes_on(self, utterance: Utterance, *, ahead: bool) -> None:
        """The detector still hears speech: with `ahead` it is decoded where it may just be over."""
        if not (ahead and utterance.faint and utterance.seconds <= AHEAD_SECONDS):
            self.drop()
        elif self._decoding is None:
            self._decode(utterance)
            self._ahead = True

    def drop(self) -> None:
        """What was decoded counts no more: the caller goes on, or nobody listens any longer."""
        if self._decoding is not None:
            self._decoding.cancel()
        self._decoding, self._complete, self._ahead = None, False, False

    def read(self, utterance: Utterance) -> stt.SpeechEvent | None:
        """What was said, or None while that is not known."""
        if utterance.silence < FIRST_LOOK:
            return None
        if self._ahead and not utterance.faint:
            # There was something after all behind what was decoded.
            self.drop()
        if self._decoding is None:
            self._decode(utterance)
        self._ahead = False
        return self._decoding.result() if self._decoding and self._decoding.done() else None

    def look_again(self, utterance: Utterance) -> bool:
        """Decode once more, if the end of the utterance was not there the last time."""
        if self._complete or utterance.silence < SECOND_LOOK:
            return False
        self._decode(utterance)
        return True

    def gives_up(self, utterance: Utterance) -> bool:
        """Whether an utterance without words is forgotten."""
        return self._complete and utterance.silence >= NOTHING

    async def words(self, windows: Sequence[rtc.AudioFrame]) -> str:
        """The words in some sound, read for itself."""
        return (await self._recognize(windows)).alternatives[0].text

    async def finish(self, utterance: Utterance) -> stt.SpeechEvent:
        """There is no more sound: what was said until then is all."""
        if self._decoding is None:
            self._decode(utterance)
        assert self._decoding is not None
        return await self._decoding

    def _decode(self, utterance: Utterance) -> None:
        self._complete = utterance.silence >= SECOND_LOOK
        # The whole utterance each time: its beginning is misheard without its end.
        self._decoding = asyncio.create_task(
            self._hear(self._told, list(utterance.windows)), name="decode"
        )
        self._decoding.add_done_callback(self._decoded)

    async def _hear(self, before: _Told | None, windows: list[rtc.AudioFrame]) -> stt.SpeechEvent:
        if before is not None:
            both = await self._recognize([*before.windows, *windows])
            if (rest := rest_of(both, before.words)) is not None:
                return rest
        return await self._recognize(windows)

    async def _recognize(self, windows: Sequence[rtc.AudioFrame]) -> stt.SpeechEvent:
        try:
            return await self._ear.recognize([*windows], conn_options=self._conn_options)
        except APIError as fault:
            _log.warning("what was said could not be decoded: %s", type(fault).__name__)
            self._on_fault(fault)
            nothing = stt.SpeechData(LanguageCode(""), "")
            return stt.SpeechEvent(stt.SpeechEventType.FINAL_TRANSCRIPT, alternatives=[nothing])

    def _decoded(self, decoding: asyncio.Task[stt.SpeechEvent]) -> None:
        # A fault is raised where it is read.
        if not decoding.cancelled() and decoding.exception() is None:
            self._on_words()


def rest_of(both: stt.SpeechEvent, words: str) -> stt.SpeechEvent | None:
    """What was said behind `words`; None if not even these were heard again, or nothing more."""
    before = bare(words)
    again = [one for one in both.alternatives if bare(one.text)[: len(before)] == before]
    if both.alternatives[0] not in again:
        return None
    rests = [replace(one, text=" ".join(one.text.split()[len(before) :])) for one in again]
    return replace(both, alternatives=rests) if rests[0].text else None


def bare(words: str) -> list[str]:
    """The words without their punctuation, small."""
    return [word.strip(string.punctuation).lower() for word in words.split()]
