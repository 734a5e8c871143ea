"""Callers who pause inside an answer: is a word lost, is a wrong value kept, who is cut off?

Calls over a room on paper, with real ears and mouth, at the speed of speech.
"""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

import numpy as np
from langgraph.checkpoint.memory import InMemorySaver

from booking.memory import MemoryCalendar
from booking.policy_file import load_policy
from booking.settings import BookingSettings
from checkpoint.saver import serializer
from graph.context import Context
from graph.graph import build
from voice.call_file import call_file
from voice.piper_tts import SAMPLE_RATE, PiperTTS
from voice.providers import Speech, build_speech
from voice.settings import VoiceSettings
from voice.wav import Pcm, write_wav

MONDAY = date(2026, 11, 23)
"""The day of every call: what "Thursday" means must not depend on when it is measured."""

PAUSES = (0.2, 0.3, 0.45, 0.6, 0.75, 0.9)
"""Seconds."""

Kind = Literal["beginning", "answer"]
"""Whether what stands before the pause could have been all."""

SAID: tuple[tuple[Kind, str, str, str, str | None], ...] = (
    ("beginning", "I would like to come on", "Thursday.", "2026-11-26", None),
    ("beginning", "The third of", "December.", "2026-12-03", None),
    ("beginning", "On Thursday, at", "half past three.", "2026-11-26", "15:30"),
    ("beginning", "This Thursday or", "no, this Friday.", "2026-11-27", None),
    ("answer", "Thursday.", "No, Friday.", "2026-11-27", None),
    ("answer", "This Thursday at three", "in the afternoon.", "2026-11-26", "15:00"),
    ("answer", "The third of December", "at ten in the morning.", "2026-12-03", "10:00"),
    ("answer", "Thursday at ten.", "No, make it eleven.", "2026-11-26", "11:00"),
)
"""Before the pause, after it, and the day and time that are meant."""


@dataclass(frozen=True)
class Paused:
    """One call. `early` says that a reply was begun before all was said."""

    kind: Kind
    words: str
    pause: float
    heard: str
    right: bool
    early: bool


async def measure(rounds: int, tell: Callable[[str], None]) -> list[Paused]:
    """Every answer with every pause, so many times."""
    speech = build_speech(VoiceSettings(deepgram_api_key=None, cartesia_api_key=None))
    assert isinstance(speech.tts, PiperTTS)
    calls = [(said, pause) for _ in range(rounds) for said in SAID for pause in PAUSES]
    found: list[Paused] = []
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder) / "said.wav"
        for (kind, before, after, day, at), pause in calls:
            tell(f"{len(found)} of {len(calls)} calls")
            sound = np.concatenate(list(_spoken(speech.tts, before, pause, after)))
            write_wav(wav, sound, SAMPLE_RATE)
            found.append(await _call(speech, wav, kind, f"{before} … {after}", pause, day, at))
    return found


async def _call(
    speech: Speech, wav: Path, kind: Kind, words: str, pause: float, day: str, at: str | None
) -> Paused:
    policy = load_policy(BookingSettings().appointments_policy)
    now = datetime.combine(MONDAY, time(9), ZoneInfo(policy.timezone))
    result = await call_file(
        [wav],
        app=build().compile(checkpointer=InMemorySaver(serde=serializer())),
        context=Context(clock=lambda: now, calendar=MemoryCalendar(), policy=policy),
        speech=speech,
    )
    answered = [one.turn for one in result.turns if one.turn.utterance]
    last = answered[-1].state if answered else None
    return Paused(
        kind,
        words,
        pause,
        " | ".join(turn.utterance or "" for turn in answered),
        right=last is not None and (last.get("date"), last.get("time")) == (day, at),
        early=len(answered) > 1,
    )


def _spoken(voice: PiperTTS, before: str, pause: float, after: str) -> Iterator[Pcm]:
    yield _words(voice, before)
    yield np.zeros(int(pause * SAMPLE_RATE), np.int16)
    yield _words(voice, after)


def _words(voice: PiperTTS, text: str) -> Pcm:
    pcm = np.frombuffer(b"".join(voice.spoken(text)), np.int16)
    loud = np.flatnonzero(np.abs(pcm.astype(np.int32)) > 300)
    return pcm[loud[0] : loud[-1] + 1]
