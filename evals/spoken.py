"""Scenarios spoken: every utterance through voice detection, recognition and endpointing."""

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from langchain_core.language_models import BaseChatModel

from evals.call import Call
from evals.caller import spoken
from evals.grade import Came, grade
from evals.listening import Listening
from evals.noise import noisy
from evals.run import Result, meanwhile, run
from evals.scenario import Said, Scenario, said
from graph.policy import language_of
from graph.turn import Turn
from voice.call_file import FileTurn, call_recordings
from voice.errors import CallError
from voice.piper_tts import PiperTTS
from voice.providers import Speech
from voice.recording import SAMPLE_RATE
from voice.wav import Pcm, read_wav

AT_ONCE = 2 * (os.cpu_count() or 1)
"""Calls held at the same time. A call lasts as long as it takes to say, and keeps a processor busy
for a quarter of that; many more would make each other's machine slow, and endpointing is a matter
of time. On two processors 17 calls took 101 s two at once and 73 s four at once, and were heard
alike."""

AROUND_SECONDS = 0.5
"""Noise before and after the words, where there is any."""


class Voice(Protocol):
    """Says the caller's words: mono samples at the microphone's rate."""

    def say(self, words: str) -> Pcm: ...


class LocalVoice:
    """The local voice says them. It is the agent's own: there is no second one.

    No sound is kept: the voice, as people do, says the same words a little differently each time,
    so that who was misheard and is asked again is not misheard by the same sound once more.
    """

    def __init__(self) -> None:
        self._piper = PiperTTS()
        self._piper.load()

    def say(self, words: str) -> Pcm:
        return spoken(self._piper, words, SAMPLE_RATE)


class Noisy:
    """Another voice, in noise so many dB under it."""

    def __init__(self, voice: Voice, decibels: float) -> None:
        self._voice, self._decibels = voice, decibels

    def say(self, words: str) -> Pcm:
        around = np.zeros(int(AROUND_SECONDS * SAMPLE_RATE), np.int16)
        return noisy(np.concatenate([around, self._voice.say(words), around]), self._decibels)


class Recordings:
    """A folder of recordings, each named by the words that are said in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._readable: set[Path] = set()

    def file(self, words: str) -> Path:
        """The first 16 hex digits of the words' SHA-256, `.wav`."""
        digest = hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / f"{digest[:16]}.wav"

    def missing(self, scenario: Scenario) -> list[str]:
        """What a scenario needs and is not there or cannot be read, a line each."""
        wrong = {words: self._wrong(words) for words in _words(scenario)}
        return [f"{scenario.id}: {why}" for why in wrong.values() if why]

    def _wrong(self, words: str) -> str | None:
        file = self.file(words)
        if not file.is_file():
            return f"no recording of {words!r}: it is looked for as {file}"
        if file not in self._readable:
            try:
                self.say(words)
            except CallError as error:
                return str(error)
            self._readable.add(file)
        return None

    def say(self, words: str) -> Pcm:
        """Raises `CallError` for a file that is no recording."""
        return read_wav(self.file(words), SAMPLE_RATE)


def cannot_be_spoken(scenario: Scenario) -> str | None:
    """Why a scenario can only be typed, or None."""
    if language_of(scenario.policy.locale) != "en":
        return "the local ears and voice know English only"
    if any(entry.reply or entry.back for entry in _entries(scenario)):
        return "a recording is played when the agent has finished"
    return None


async def run_spoken(
    scenarios: Sequence[Scenario], voice: Voice, speech: Speech, assistant: BaseChatModel | None
) -> AsyncIterator[Result]:
    """What came of each, as soon as it is known."""
    free = asyncio.Semaphore(AT_ONCE)

    async def one(scenario: Scenario) -> Result:
        async with free:
            return await _call(scenario, voice, speech, assistant)

    running = [asyncio.create_task(one(scenario)) for scenario in scenarios]
    try:
        for call in asyncio.as_completed(running):
            yield await call
    finally:
        for task in running:
            task.cancel()


async def _call(
    scenario: Scenario, voice: Voice, speech: Speech, assistant: BaseChatModel | None
) -> Result:
    call = Call(scenario.policy, now=scenario.moment, busy=scenario.taken, assistant=assistant)
    caller = Listening(scenario, await run(scenario))
    turns: list[Turn] = []
    waited: list[float] = []

    def counted(played: FileTurn) -> None:
        turns.append(played.turn)
        if played.turn.utterance:
            waited.append(played.waited * 1000)

    def recordings() -> Iterator[tuple[None, Pcm]]:
        while turns and (utterance := caller.next(turns[-1])) is not None:
            entry = said(utterance)
            meanwhile(call, entry, scenario)
            yield None, voice.say(entry.say) if entry.say else np.zeros(0, np.int16)

    await call_recordings(
        recordings(),
        app=call.app,
        context=call.context,
        speech=speech,
        on_turn=counted,
    )
    failures = grade(scenario, Came(turns, call.booked))
    return Result(scenario, turns, call.booked, failures, caller.used, waited, caller.corrections)


def _entries(scenario: Scenario) -> Iterator[Said]:
    lists = scenario.caller.values() if isinstance(scenario.caller, dict) else [scenario.caller]
    return (said(entry) for entries in lists for entry in entries)


def _words(scenario: Scenario) -> list[str]:
    """Everything a caller may say, once; silence needs no recording."""
    return list(dict.fromkeys(entry.say for entry in _entries(scenario) if entry.say))
