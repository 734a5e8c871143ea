"""Callers who pause inside their answers: is a word lost, is a wrong value kept, who is cut off?

Calls over a room on paper, with real ears and mouth, at the speed of speech: with our endpointing,
or with one that ends every turn after the same silence, whatever was said.
"""

import asyncio
import random
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from math import inf
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
from voice.ears.patience import PATIENCE
from voice.piper_tts import SAMPLE_RATE, PiperTTS
from voice.providers import Speech, build_speech
from voice.settings import VoiceSettings
from voice.wav import write_wav

MONDAY = date(2026, 11, 23)
"""The day of every call: what "Thursday" means must not depend on when it is measured."""

AT_ONCE = 3
"""Calls that go on side by side: they are mostly waiting."""

SHORTEST, LONGEST = 0.2, 0.9
"""Seconds of a pause, anything between."""

SEED = 1
"""Of the pauses, and so of the callers."""

Kind = Literal["beginning", "answer", "one go"]
"""Whether what stands before the pause could have been all; or that there is no pause."""


Kept = Literal["right", "less", "wrong"]
"""What day and time there are in the end, `less` where something was not read and is asked for."""


@dataclass(frozen=True)
class Said:
    """An answer with a pause before what is said `after`, if anything, and the values in it."""

    before: str
    after: str = ""
    day: str | None = None
    at: str | None = None

    def lacks_its_end(self, heard: str) -> bool:
        """Whether its end was not heard, rather than heard as something else."""
        words = f"{self.before} {self.after}".split()
        ends = heard.lower().rstrip(".").endswith(words[-1].lower().rstrip("."))
        return not ends and len(heard.replace("|", "").split()) < len(words)


CALLS: Sequence[tuple[Kind, Sequence[Said]]] = (
    (
        "beginning",
        (
            Said("I would like to come on", "Thursday.", "2026-11-26"),
            Said("At half past", "three.", at="15:30"),
            Said("No, the third of", "December.", "2026-12-03"),
            Said("No, this Thursday or", "no, this Wednesday.", "2026-11-25"),
        ),
    ),
    (
        "beginning",
        (
            Said("The third of", "December.", "2026-12-03"),
            Said("At half past", "ten.", at="10:30"),
            Said("No, the second of", "December.", "2026-12-02"),
            Said("No, this Thursday at", "half past three.", "2026-11-26", "15:30"),
        ),
    ),
    (
        "answer",
        (
            Said("Thursday.", "No, Wednesday.", "2026-11-25"),
            Said("At three", "in the afternoon.", at="15:00"),
            Said("No, at ten.", "No, make it eleven.", at="11:00"),
            Said("No, this Thursday", "at two in the afternoon.", "2026-11-26", "14:00"),
        ),
    ),
    (
        "answer",
        (
            Said("The third of December", "at ten in the morning.", "2026-12-03", "10:00"),
            Said("No, the second", "of December.", "2026-12-02"),
            Said("No, at eleven", "in the morning.", at="11:00"),
            Said("No, the tenth of December.", "At two o'clock.", "2026-12-10", "14:00"),
        ),
    ),
    # Who pauses once: what the others of his answers wait for it.
    (
        "answer",
        (
            Said("Thursday.", "No, Wednesday.", "2026-11-25"),
            Said("At three in the afternoon.", at="15:00"),
            Said("No, at eleven o'clock.", at="11:00"),
            Said("No, the second of December.", day="2026-12-02"),
        ),
    ),
)


@dataclass(frozen=True)
class Paused:
    """One answer. `lost` says that its end was not heard, `early` that a reply was begun
    before all was said; `waited` is the seconds from the last sound to the reply, and `first` that
    nothing was said in the call before."""

    kind: Kind
    first: bool
    words: str
    pause: float
    heard: str
    kept: Kept
    lost: bool
    early: bool
    waited: float


async def measure(rounds: int, silence: float | None, tell: Callable[[str], None]) -> list[Paused]:
    """Every call so many times; `silence`, in seconds, instead of our rule."""
    speech = build_speech(VoiceSettings(deepgram_api_key=None, cartesia_api_key=None))
    voice = speech.tts
    assert isinstance(voice, PiperTTS)
    chance = random.Random(SEED)  # noqa: S311
    calls = [
        (kind, [(said, chance.uniform(SHORTEST, LONGEST)) for said in answers])
        for _ in range(rounds)
        for kind, answers in CALLS
    ]
    line, found = asyncio.Semaphore(AT_ONCE), list[Paused]()
    fixed = dict.fromkeys(PATIENCE, silence) if silence else {}
    over = 0
    with tempfile.TemporaryDirectory() as folder, patch.dict(PATIENCE, fixed):

        async def call(number: int, kind: Kind, answers: Sequence[tuple[Said, float]]) -> None:
            nonlocal over
            async with line:
                wavs = [Path(folder) / f"{number}-{place}.wav" for place in range(len(answers))]
                for wav, (said, pause) in zip(wavs, answers, strict=True):
                    await asyncio.to_thread(_speak, voice, said, pause, wav)
                found.extend(await _call(speech, kind, answers, wavs))
                over += 1
                tell(f"{over} of {len(calls)} calls")

        async with asyncio.TaskGroup() as group:
            for number, (kind, answers) in enumerate(calls):
                group.create_task(call(number, kind, answers))
    return found


async def _call(
    speech: Speech, kind: Kind, answers: Sequence[tuple[Said, float]], wavs: Sequence[Path]
) -> list[Paused]:
    policy = load_policy(BookingSettings().appointments_policy)
    now = datetime.combine(MONDAY, time(9), ZoneInfo(policy.timezone))
    result = await call_file(
        wavs,
        app=build().compile(checkpointer=InMemorySaver(serde=serializer())),
        context=Context(clock=lambda: now, calendar=MemoryCalendar(), policy=policy),
        speech=speech,
    )
    found = list[Paused]()
    for wav, (said, pause) in zip(wavs, answers, strict=True):
        answered = [one for one in result.turns if one.file == wav]
        if not answered and result.outcome is not None:
            # It was over before.
            break
        heard = " | ".join(one.turn.utterance or "" for one in answered)
        last = answered[-1].turn.state if answered else State(messages=[])
        lost = said.lacks_its_end(heard)
        found.append(
            Paused(
                kind if said.after else "one go",
                wav is wavs[0],
                f"{said.before} … {said.after}",
                pause,
                heard,
                _kept((last.get("date"), last.get("time")), (said.day, said.at)),
                lost=lost,
                early=len(answered) > 1 or lost,
                waited=answered[-1].waited if answered else inf,
            )
        )
    return found


def _kept(found: tuple[str | None, ...], meant: tuple[str | None, ...]) -> Kept:
    """What came of the values that were said; others are those of an answer before."""
    said = [(one, wanted) for one, wanted in zip(found, meant, strict=True) if wanted]
    if all(one == wanted for one, wanted in said):
        return "right"
    return "less" if all(one in (None, wanted) for one, wanted in said) else "wrong"


def _speak(voice: PiperTTS, said: Said, pause: float, wav: Path) -> None:
    sound = spoken(voice, said.before, SAMPLE_RATE)
    if said.after:
        silence = np.zeros(int(pause * SAMPLE_RATE), np.int16)
        sound = np.concatenate((sound, silence, spoken(voice, said.after, SAMPLE_RATE)))
    write_wav(wav, sound, SAMPLE_RATE)
