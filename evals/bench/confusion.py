"""Words that sound alike, spoken: what is heard, what is understood, and what gets booked.

Fifteen and fifty, Tuesday and Thursday, a.m. and p.m., "four" and "for", "two" and "to", first and
third: said by a voice, clean and in noise, and decoded by this machine's ears. Then each begins a
call through the real graph, whose caller says yes to what he wanted and nothing else; every word
of his is spoken and decoded too.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from itertools import cycle, product
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

import numpy as np
from livekit import rtc

from booking.policy_file import load_policy
from booking.settings import BookingSettings
from evals.bench.pauses import MONDAY
from evals.call import Call
from evals.caller import spoken
from evals.noise import noisy
from graph.heard import Phase
from graph.policy import Policy
from graph.understand import understand
from voice.ears.moonshine_stt import MoonshineSTT
from voice.piper_tts import PiperTTS
from voice.recording import SAMPLE_RATE
from voice.wav import Pcm, read_wav

NOISE_DB = 15.0
"""Speech over noise, where there is noise."""

YES = ("Yes, please.", "Yes, that is right.", "That is right.")
"""Said in turn: who is not understood says it differently."""

DAY = ("Wednesday the second of December.", "2026-12-02")
AT = ("At eleven o'clock.", "11:00")
"""What stands beside the word in question, and what it means."""

TYPED = "typed"
"""The voice of who types."""

TURNS = 8
"""A caller who is not understood hangs up after so many."""

_DAYS = ("{}.", "Next {}.", "On {}, please.", "Could I come on {}?", "{} would be good.")
_DATES = ("The {} of December.", "December {}.", "On the {} of December, please.")
_TIMES = ("At {}.", "{}, please.", "Could I come at {}?", "{} would be good.", "Make it {}.")

_WEEKDAYS = {"Tuesday": date(2026, 11, 24), "Thursday": date(2026, 11, 26)}
_NEXT = {"Tuesday": date(2026, 12, 1), "Thursday": date(2026, 12, 3)}
_ORDINALS = {
    "first": 1, "third": 3, "fourth": 4, "fifth": 5, "seventh": 7, "eighth": 8, "tenth": 10,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "thirtieth": 30,
    "thirty-first": 31,
}  # fmt: skip
_CLOCK = {
    "two": "14:00", "four": "16:00", "ten": "10:00", "two o'clock": "14:00",
    "four o'clock": "16:00", "three fifteen": "15:15", "three fifty": "15:50",
    "four fifteen": "16:15", "four fifty": "16:50", "two thirty": "14:30", "four thirty": "16:30",
    "two fourteen": "14:14", "two forty": "14:40", "ten to four": "15:50",
    "quarter to two": "13:45", "quarter to four": "15:45", "half past two": "14:30",
    "half past four": "16:30", "ten a.m.": "10:00", "two p.m.": "14:00", "four p.m.": "16:00",
    "nine a.m.": "09:00", "nine thirty a.m.": "09:30", "five p.m.": "17:00",
}  # fmt: skip


@dataclass(frozen=True)
class Said:
    """What a caller answers in a state, and what he means by it."""

    expecting: Literal["collect_date", "collect_time"]
    words: str
    value: str


def everything() -> list[Said]:
    """Every word that sounds like another in every sentence."""
    found = [
        Said("collect_date", sentence.format(day), f"{days[day]}")
        for sentence in _DAYS
        for days in (_NEXT if "Next" in sentence else _WEEKDAYS,)
        for day in days
    ]
    found += [
        Said("collect_date", sentence.format(word), f"{date(2026, 12, day)}")
        for sentence in _DATES
        for word, day in _ORDINALS.items()
    ]
    found += [
        Said("collect_time", sentence.format(words), at)
        for sentence in _TIMES
        for words, at in _CLOCK.items()
    ]
    return found


Read = Literal["right", "asked", "wrong"]


@dataclass(frozen=True)
class Outcome:
    """Of one utterance: what was heard and how it was read, and what was booked in the call.

    `typed` is whether the same call, typed, books what the caller wanted; `booked` is None where
    nothing was.
    """

    said: Said
    voice: str
    noise: bool
    heard: str
    read: Read
    typed: bool
    booked: bool | None


async def measure(tell: Callable[[str], None]) -> list[Outcome]:
    """Every utterance, typed first, then in every voice there is, clean and in noise."""
    policy = load_policy(BookingSettings().appointments_policy)
    bench = _Bench(policy)
    rows = [(TYPED, False), *product(bench.voices, (False, True))]
    wanted = [(said, voice, noise) for voice, noise in rows for said in everything()]
    found: list[Outcome] = []
    for said, voice, noise in wanted:
        tell(f"{len(found)} of {len(wanted)} utterances")
        found.append(await bench.outcome(said, voice, noise=noise))
    return found


class _Bench:
    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._now = datetime.combine(MONDAY, time(9), ZoneInfo(policy.timezone))
        self._ear = MoonshineSTT()
        self._ear.load()
        piper = PiperTTS()
        piper.load()
        self.voices: dict[str, Callable[[str], Pcm]] = {
            "the agent's own": cache(lambda words: spoken(piper, words, SAMPLE_RATE))
        }
        if flite := shutil.which("flite"):
            self.voices["flite slt"] = cache(lambda words: _flite(flite, words))
        self._decoded: dict[tuple[str, str, bool], str] = {}
        self._typed: dict[Said, bool] = {}

    async def outcome(self, said: Said, voice: str, *, noise: bool) -> Outcome:
        async def hear(words: str) -> str:
            return words if voice == TYPED else await self._hear(words, voice, noise=noise)

        heard = await hear(said.words)
        booked = await self._call(said, hear)
        if voice == TYPED:
            self._typed[said] = booked is True
        read = self._read(said, heard)
        return Outcome(said, voice, noise, heard, read, self._typed[said], booked)

    def _read(self, said: Said, heard: str) -> Read:
        understood = understand(
            heard, expecting=said.expecting, now=self._now, locale="en", policy=self._policy
        )
        values = {value for value in understood.value if value is not None}
        if not values or understood.confidence < self._policy.confidence:
            return "asked"
        return "right" if values == {said.value} else "wrong"

    async def _call(self, said: Said, hear: Callable[[str], Awaitable[str]]) -> bool | None:
        """Whether what was booked is what was meant; None where nothing was."""
        words: dict[Phase, str] = {"collect_date": DAY[0], "collect_time": AT[0]}
        wants = {"collect_date": DAY[1], "collect_time": AT[1]}
        words[said.expecting], wants[said.expecting] = said.words, said.value
        call = Call(self._policy, now=self._now)
        turn = await call.take(None)
        yes = cycle(YES)
        for _ in range(TURNS):
            if turn.ended:
                break
            here = turn.state.get("phase", "greeting")
            if here == "confirmation":
                if turn.state.get("date") != wants["collect_date"]:
                    answer = f"No, {words['collect_date']}"
                elif turn.state.get("time") != wants["collect_time"]:
                    answer = f"No, {words['collect_time']}"
                else:
                    answer = next(yes)
            else:
                answer = words[here]
            turn = await call.take(await hear(answer))
        if not call.booked:
            return None
        return all([b.date, b.time] == list(wants.values()) for b in call.booked)

    async def _hear(self, words: str, voice: str, *, noise: bool) -> str:
        key = (words, voice, noise)
        if key not in self._decoded:
            sound = self.voices[voice](words)
            quiet = np.zeros(SAMPLE_RATE // 4, np.int16)
            sound = np.concatenate([quiet, sound, quiet])
            sound = noisy(sound, NOISE_DB) if noise else sound
            frame = rtc.AudioFrame(sound.tobytes(), SAMPLE_RATE, 1, sound.size)
            self._decoded[key] = (await self._ear.recognize([frame])).alternatives[0].text
        return self._decoded[key]


def _flite(program: str, words: str) -> Pcm:
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder) / "said.wav"
        subprocess.run([program, "-voice", "slt", "-t", words, "-o", wav], check=True)  # noqa: S603
        return read_wav(wav, SAMPLE_RATE)
