"""A vendor's ears, which hear all the time: the words of the utterance that is going on.

The line is dialled again whenever it breaks. One that broke, or told nothing in time, is listened
to beside the call until it tells in time what was said; meanwhile `hears` is False. With nobody to
take over it keeps the sound of the utterance instead, and has it told when the line is back.
"""

import asyncio
import contextlib
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from livekit import rtc
from livekit.agents import (
    APIConnectionError,
    APIConnectOptions,
    APIError,
    APITimeoutError,
    LanguageCode,
    stt,
)
from livekit.agents.utils import is_given
from livekit.agents.voice.io import TimedString

from voice.circuit import Circuit
from voice.ears.patience import PATIENCE
from voice.ears.utterance import Utterance

LATE = 1.0
"""Seconds after the last sound by which a vendor has to have told it."""

SLACK, SLACK_AT_A_PAUSE = 0.2, 0.5
"""Seconds by which the last word may end before the last sound: a voice fades, and the detector is
slow to say so; more where the vendor says that there is a pause."""

BEFORE = 0.5
"""Seconds before the onset that still belong to an utterance."""

OUTAGE = 8.0
"""Seconds of silence after which an utterance is given up while the line is down and nobody takes
over. Soon after that the caller is asked again."""

_ATTEMPT = APIConnectOptions(max_retry=0, timeout=3.0)

UNTOLD = 2
"""Sounds in a row of which a vendor that hears alone tells nothing, after which it is dialled
again: one may have been a cough."""

_TELLING = (
    stt.SpeechEventType.INTERIM_TRANSCRIPT,
    stt.SpeechEventType.PREFLIGHT_TRANSCRIPT,
    stt.SpeechEventType.FINAL_TRANSCRIPT,
)


class Line:
    """`ear` streams; `on_words` hears that words of the utterance have come.

    `alone`, with nobody to take over, it hears whatever happens, if late.
    """

    def __init__(
        self,
        ear: stt.STT[Any],
        *,
        alone: bool,
        on_words: Callable[[], None],
        on_fault: Callable[[APIError], None],
    ) -> None:
        self.hears = alone
        """Whether the utterance that is going on is read from here."""
        self.over = False
        """Whether the vendor, who has a judgement of its own, says that the caller has finished."""
        self._ear = ear
        self._alone = alone
        self._on_words = on_words
        self._on_fault = on_fault
        self._circuit = (
            Circuit(ear.provider, "nobody else hears, and it is tried again")
            if alone
            else Circuit(ear.provider)
        )
        self._stream: stt.RecognizeStream | None = None
        self._broken, self._pause = False, 0.0
        self._pushed = 0.0
        # Alone: the newest sound, back to where the utterance began, and the second it begins at.
        self._kept: deque[rtc.AudioFrame] = deque()
        self._kept_from = 0.0
        # Second of the sound with which the line begins, and the moment it was dialled.
        self._dialled_at = self._dialled_moment = 0.0
        self._language = LanguageCode("")
        self._confidence = 0.0
        self._within = False
        self._untold = 0
        self._certain: list[str] = []
        self._running: list[str] = []
        # Words of the vendor's running segment: all, and those of turns that are over.
        self._segment = self._told = 0
        self._judges = self._paused = False
        # Seconds of sound: where the utterance began, was last loud, and how far it was read.
        self._began = self._loud_until = self._read_until = 0.0
        self._loud_at = 0.0

    async def run(self) -> None:
        """Dial, and dial again, until cancelled."""
        while True:
            self._stream = self._dial()
            try:
                async with self._stream:
                    async for event in self._stream:
                        if event.type in _TELLING and event.alternatives:
                            self._take(event.type, event.alternatives[0])
                        elif event.type == stt.SpeechEventType.END_OF_SPEECH:
                            self._paused = True
                raise APIConnectionError("the connection ended")
            except APIError as fault:
                self._stream = None
                if not self._broken:
                    self._break(fault)
            await asyncio.sleep(self._pause)

    @property
    def words(self) -> str:
        """What was told of the utterance so far."""
        return " ".join(self._certain + self._running)

    def push(self, frame: rtc.AudioFrame) -> None:
        """Sound, all of it, silence too."""
        self._pushed += frame.duration
        if self._alone:
            self._keep(frame)
        if self._stream is not None:
            # It may have broken a moment ago.
            with contextlib.suppress(RuntimeError):
                self._stream.push_frame(frame)

    def begin(self, position: float) -> None:
        """Somebody began to speak at this second of the sound."""
        goes_on = self._within
        if not goes_on:
            self._began = max(position - BEFORE, self._loud_until)
        self._within = True
        # Where this machine cut the one before, only it knows with which word this one begins.
        self.hears = self._alone or (
            self._circuit.closed and self._stream is not None and not goes_on
        )

    def loud(self, position: float) -> None:
        """Somebody still speaks at this second of the sound."""
        self._loud_until, self._loud_at = position, time.time()
        self._paused = self.over = False

    def read(self, utterance: Utterance) -> stt.SpeechEvent | None:
        """What was said, or None while that is not known. Too late, and it `hears` no more."""
        if utterance.silence < PATIENCE["complete"]:
            return None
        late = self._late(utterance)
        if not (self.words and self._covered()):
            if late and not self._alone:
                self.hears = False
            if not (late and self._alone):
                return None
        return self._event()

    def look_again(self, _: Utterance) -> bool:
        """It tells by itself."""
        return False

    def gives_up(self, _: Utterance) -> bool:
        """Without words it has waited long enough."""
        return True

    def end(self, *, outdone: bool, goes_on: bool = False) -> None:
        """The utterance is over. `outdone`: there was an answer in it, and not from here.
        `goes_on`: whatever is told from now on belongs to the next.
        """
        if self._stream is not None and not self.words:
            self._untold += 1
            # It may be connected and dead: that is found out by dialling again.
            if outdone:
                self._break(APITimeoutError("nothing was told"))
                self._hang_up(self._stream)
            elif self._alone and self._untold >= UNTOLD:
                self._broken, self._pause = True, 0.0
                self._hang_up(self._stream)
        else:
            self._untold = 0
        self._told = self._segment
        self._certain, self._running = [], []
        self._within, self.over = goes_on, False
        if goes_on:
            self._began = max(self._began, self._read_until)

    async def finish(self, _: Utterance) -> stt.SpeechEvent:
        """There is no more sound: what was told until then is all."""
        return self._event()

    def _hang_up(self, stream: stt.RecognizeStream) -> None:
        self._closing = asyncio.create_task(stream.aclose(), name="hang up")

    def _dial(self) -> stt.RecognizeStream:
        """The sound that was kept is told once more, and its words count then."""
        self._dialled_at = self._kept_from if self._alone else self._pushed
        self._dialled_moment = time.time()
        self._read_until, self._broken, self._untold = 0.0, False, 0
        self._segment = self._told = 0
        if self._alone:
            self._certain, self._running = [], []
        stream = self._ear.stream(conn_options=_ATTEMPT)
        for frame in self._kept:
            stream.push_frame(frame)
        return stream

    def _keep(self, frame: rtc.AudioFrame) -> None:
        self._kept.append(frame)
        # An onset is told a little later than it is heard.
        wanted = self._began if self._within else self._pushed - 2 * BEFORE
        while (end := self._kept_from + self._kept[0].duration) <= wanted:
            self._kept.popleft()
            self._kept_from = end

    def _late(self, utterance: Utterance) -> bool:
        """Whether the vendor has had the time to tell all of it."""
        if not self._alone:
            return utterance.silence >= LATE
        if self._stream is None:
            return utterance.silence >= OUTAGE
        # Whether it has picked up is not known until it tells something.
        picking_up = 0.0 if self._circuit.closed else _ATTEMPT.timeout
        listening = time.time() - self._dialled_moment - picking_up
        return min(utterance.silence, listening) >= LATE

    def _take(self, kind: stt.SpeechEventType, data: stt.SpeechData) -> None:
        final = kind == stt.SpeechEventType.FINAL_TRANSCRIPT
        words = data.text.split()
        self._segment = 0 if final else len(words)
        self._paused = False
        end = self._dialled_at + data.end_time
        self._read_until = max(self._read_until, end)
        in_time = self._alone or time.time() - self._loud_at <= LATE
        if not self._circuit.closed and words and in_time and self._covered():
            # Even if this machine was faster and the turn is over.
            self._circuit.mended()
        if not self._within or (data.end_time and end <= self._began):
            # What is said of an utterance that is over must not get into the next.
            self._told = self._segment
            return
        new, self._told = self._unheard(data, words), 0 if final else self._told
        if final:
            self._certain += new
        self._running = [] if final else new
        self._language, self._confidence = data.language, data.confidence
        self.over = final and self._judges
        self._judges = kind == stt.SpeechEventType.PREFLIGHT_TRANSCRIPT
        self._on_words()

    def _unheard(self, data: stt.SpeechData, words: list[str]) -> list[str]:
        """Those of the segment that were said since the utterance began: by their times, for a
        vendor makes fewer or more of what it told already; by their number where there are none.
        """
        timed = [(str(word), middle) for word in data.words or () if (middle := _middle(word))]
        if not timed:
            return words[self._told :]
        return [word for word, middle in timed if self._dialled_at + middle > self._began]

    def _covered(self) -> bool:
        """Whether the words reach to the last sound."""
        slack = SLACK_AT_A_PAUSE if self._paused else SLACK
        return self._read_until >= self._loud_until - slack

    def _event(self) -> stt.SpeechEvent:
        said = stt.SpeechData(self._language, self.words, confidence=self._confidence)
        return stt.SpeechEvent(stt.SpeechEventType.FINAL_TRANSCRIPT, alternatives=[said])

    def _break(self, fault: APIError) -> None:
        self._broken, self.hears = True, self._alone
        self._on_fault(fault)
        self._pause = self._circuit.broke(fault)


def _middle(word: TimedString) -> float:
    """The second in the middle of a word; 0 where it is not told when it begins and ends."""
    start, end = word.start_time, word.end_time
    if not (is_given(start) and is_given(end)) or start == end:
        return 0.0
    return (start + end) / 2
