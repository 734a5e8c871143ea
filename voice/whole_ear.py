"""Ears that want an utterance whole, as those of this machine do.

It is decoded as soon as it is silent, while the silence is still being waited for, and what was
decoded is dropped if the caller goes on.
"""

import asyncio
from collections.abc import Callable
from typing import Any

from livekit.agents import APIConnectOptions, stt

from voice.patience import PATIENCE
from voice.utterance import Utterance

FIRST_LOOK = 0.03
"""Seconds of silence after which it is decoded: the first silent window. The detector lags some
60 ms behind the last audible sample, so the soft end of a word is in it: of 150 utterances 133 were
understood as if typed, as many as with 100 ms more (131), and 134 with 250 ms."""

SECOND_LOOK = 0.25
"""Seconds of silence after which what made no answer is decoded again, with its end complete."""

NOTHING = 0.5
"""Seconds of silence after which a sound without words is forgotten."""


class WholeEar:
    """Reads one utterance after the other with `ear`; `on_words` hears that one is decoded."""

    def __init__(
        self, ear: stt.STT[Any], conn_options: APIConnectOptions, on_words: Callable[[], None]
    ) -> None:
        self._ear = ear
        self._conn_options = conn_options
        self._on_words = on_words
        self._decoding: asyncio.Task[stt.SpeechEvent] | None = None
        self._complete = False

    def drop(self) -> None:
        """The caller goes on, or the utterance is over: what was decoded counts no more."""
        if self._decoding is not None:
            self._decoding.cancel()
        self._decoding, self._complete = None, False

    def read(self, utterance: Utterance) -> stt.SpeechEvent | None:
        """What was said, or None while that is not known."""
        if utterance.silence < FIRST_LOOK:
            return None
        if self._decoding is None:
            self._decode(utterance)
        if utterance.silence < PATIENCE["complete"]:
            return None
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
            self._ear.recognize(list(utterance.windows), conn_options=self._conn_options),
            name="decode",
        )
        self._decoding.add_done_callback(self._decoded)

    def _decoded(self, decoding: asyncio.Task[stt.SpeechEvent]) -> None:
        # A fault is raised where it is read.
        if not decoding.cancelled() and decoding.exception() is None:
            self._on_words()
