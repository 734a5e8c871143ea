"""Callers who pause inside an answer: is a word lost, is a wrong value kept, who is cut off?

Calls over a room on paper, with real ears and mouth, at the speed of speech: with our endpointing,
or with one that ends every turn after the same silence, whatever was said.
"""

import asyncio
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Literal
from unittest.mock import patch
from zoneinfo import ZoneInfo

import numpy as np
from langgraph.checkpoint.memory import InMemorySaver

from booking.memory import MemoryCalendar
from booking.policy_file import load_policy
from booking.settings import BookingSettings
from checkpoint.saver import serializer
from evals.caller import spoken
from graph.context import Context
from graph.graph import build
from graph.state import State
from voice.call_file import call_file
from voice.patience import PATIENCE
from voice.piper_tts import SAMPLE_RATE, PiperTTS
from voice.providers import Speech, build_speech
from voice.settings import VoiceSettings
from voice.wav import write_wav

MONDAY = date(2026, 11, 23)
"""The day of every call: what "Thursday" means must not depend on when it is measured."""

AT_ONCE = 3
"""Calls that go on side by side: they are mostly waiting."""

PAUSES = (0.2, 0.3, 0.45, 0.6, 0.75, 0.9)
"""Seconds."""

Kind = Literal["beginning", "answer"]
"""Whether what stands before the pause could have been all."""


Kept = Literal["right", "less", "wrong"]
"""What day and time there are in the end, `less` where something was not read and is asked for."""


@dataclass(frozen=True)
class Said:
    """An answer with a pause inside, and the day and time that are meant by it."""

    kind: Kind
    before: str
    after: str
    day: str
    at: str | None = None


SAID = (
    Said("beginning", "I would like to come on", "Thursday.", "2026-11-26"),
    Said("beginning", "The third of", "December.", "2026-12-03"),
    Said("beginning", "On Thursday, at", "half past three.", "2026-11-26", "15:30"),
    Said("beginning", "This Thursday or", "no, this Friday.", "2026-11-27"),
    Said("answer", "Thursday.", "No, Friday.", "2026-11-27"),
    Said("answer", "This Thursday at three", "in the afternoon.", "2026-11-26", "15:00"),
    Said("answer", "The third of December", "at ten in the morning.", "2026-12-03", "10:00"),
    Said("answer", "Thursday at ten.", "No, make it eleven.", "2026-11-26", "11:00"),
)


@dataclass(frozen=True)
class Paused:
    """One call. `early` says that a reply was begun before all was said; `waited` is the seconds
    from the last sound to the reply."""

    kind: Kind
    words: str
    pause: float
    heard: str
    kept: Kept
    early: bool
    waited: float


async def measure(rounds: int, silence: float | None, tell: Callable[[str], None]) -> list[Paused]:
    """Every answer with every pause, so many times; `silence`, in seconds, instead of our rule."""
    speech = build_speech(VoiceSettings(deepgram_api_key=None, cartesia_api_key=None))
    voice = speech.tts
    assert isinstance(voice, PiperTTS)
    calls = [(said, pause) for _ in range(rounds) for said in SAID for pause in PAUSES]
    line, found = asyncio.Semaphore(AT_ONCE), list[Paused]()
    fixed = dict.fromkeys(PATIENCE, silence) if silence else {}
    with tempfile.TemporaryDirectory() as folder, patch.dict(PATIENCE, fixed):

        async def call(number: int, said: Said, pause: float) -> None:
            wav = Path(folder) / f"{number}.wav"
            async with line:
                await asyncio.to_thread(_speak, voice, said, pause, wav)
                found.append(await _call(speech, wav, said, pause))
                tell(f"{len(found)} of {len(calls)} calls")

        async with asyncio.TaskGroup() as group:
            for number, (said, pause) in enumerate(calls):
                group.create_task(call(number, said, pause))
    return found


async def _call(speech: Speech, wav: Path, said: Said, pause: float) -> Paused:
    policy = load_policy(BookingSettings().appointments_policy)
    now = datetime.combine(MONDAY, time(9), ZoneInfo(policy.timezone))
    result = await call_file(
        [wav],
        app=build().compile(checkpointer=InMemorySaver(serde=serializer())),
        context=Context(clock=lambda: now, calendar=MemoryCalendar(), policy=policy),
        speech=speech,
    )
    answered = [one.turn for one in result.turns if one.turn.utterance]
    last = answered[-1].state if answered else State(messages=[])
    return Paused(
        said.kind,
        f"{said.before} … {said.after}",
        pause,
        " | ".join(turn.utterance or "" for turn in answered),
        _kept((last.get("date"), last.get("time")), (said.day, said.at)),
        early=len(answered) > 1,
        waited=result.turns[-1].waited,
    )


def _kept(found: tuple[str | None, ...], meant: tuple[str | None, ...]) -> Kept:
    if found == meant:
        return "right"
    less = all(one in (None, wanted) for one, wanted in zip(found, meant, strict=True))
    return "less" if less else "wrong"


def _speak(voice: PiperTTS, said: Said, pause: float, wav: Path) -> None:
    silence = np.zeros(int(pause * SAMPLE_RATE), np.int16)
    before, after = (spoken(voice, words, SAMPLE_RATE) for words in (said.before, said.after))
    write_wav(wav, np.concatenate((before, silence, after)), SAMPLE_RATE)
