"""What a caller waits for: calls in a running house, measured from the caller's own waveforms.

Voice to voice is from the last audible sample that left the microphone to the first audible one
received, so both ways through the room are in it. The variants answer in turn, call by call, so
that whatever else the machine does falls on all of them alike.
"""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import count
from os import environ
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import psutil
from livekit import rtc

from booking.policy_file import load_policy
from booking.settings import BookingSettings
from evals.bench.house import livekit_of, token_for
from evals.bench.variants import MEASURED_TOPIC, SAID, agent_name
from evals.caller import ANOTHER, MIC_RATE, Caller
from voice.agent import kept_prompts
from voice.piper_tts import VOICE, PiperTTS
from voice.recording import AUDIBLE

HOUSE = "house"
"""The agent of the house itself, called as the page calls it."""

CALLS = (
    (
        "next Tuesday",
        "at half past three",
        "no, make it two o'clock",
        "no, Wednesday please",
        "at four in the afternoon",
        "at half past | two",
        "goodbye",
    ),
    (
        "I would like to come next Thursday",
        "in the morning",
        "at ten o'clock",
        "no, at eleven o'clock",
        "what did you say?",
        "at four | no, at three",
        "goodbye",
    ),
)
"""What is said in a call; a bar is a pause. Nobody says yes: no appointment is left behind."""

PAUSE_SECONDS = 0.6
"""A pause inside an answer: many make it, and longer than most agents wait."""

MEANT = {"at half past | two": "half past two", "at four | no, at three": "three o'clock"}
"""What is read back where all of a paused answer was heard."""

READ_BACK_SECONDS = 15.0
"""Within so long what was meant has been read back to its end, even if only at the second try."""

PATIENCE_SECONDS = 40.0
"""Longest wait for anything; then the house is not well enough to be measured."""


@dataclass
class Measured:
    """One variant, in milliseconds; `cpu` in seconds of processor time a call.

    Of the `paused` answers some are `cut_off`, when the agent is heard before they are over, and
    some `lost`, when what was meant is not read back. Into each that was cut off it was heard for
    so long, from when the caller went on: `spoken_into`.
    """

    click: list[float] = field(default_factory=list)
    voice_to_voice: list[float] = field(default_factory=list)
    turns: list[dict[str, float]] = field(default_factory=list)
    """What the session itself measured of a turn, by LiveKit's names."""
    cpu: list[float] = field(default_factory=list)
    paused: int = 0
    cut_off: int = 0
    lost: int = 0
    spoken_into: list[float] = field(default_factory=list)


async def measure(
    url: str, data_dir: Path, variants: Sequence[str], turns: int, tell: Callable[[str], None]
) -> dict[str, Measured]:
    """Call every variant until each has answered so many turns. Raises `NoHouseError`."""
    policy = load_policy(BookingSettings().appointments_policy)
    keep = kept_prompts(policy, datetime.now(ZoneInfo(policy.timezone)))
    voice = PiperTTS(partial(keep, VOICE, "en"))
    await asyncio.to_thread(voice.load)
    assert voice.prompts is not None
    voice.prompts.load()
    tell("synthesising the prompts that are not there yet")
    await asyncio.to_thread(voice.prompts.fill)
    livekit = livekit_of(data_dir)
    figures = {variant: Measured() for variant in variants}
    async with AsyncExitStack() as stack:
        serving = {}
        for variant in variants:
            if variant != HOUSE:
                tell(f"{variant}: loading")
                serving[variant] = await stack.enter_async_context(_serving(variant, livekit))
                # The first call of a process is not like the others.
                await _call(variant, url, livekit, voice, CALLS[0][:1], Measured())
        for round_ in count():
            for variant, measured in figures.items():
                tell(f"{variant}: {len(measured.voice_to_voice)} of {turns} turns")
                worker = serving.get(variant)
                before = _cpu_seconds(worker) if worker else 0.0
                words = CALLS[round_ % len(CALLS)]
                await _call(variant, url, livekit, voice, words, measured)
                if worker:
                    measured.cpu.append(_cpu_seconds(worker) - before)
            if all(len(measured.voice_to_voice) >= turns for measured in figures.values()):
                break
    await voice.aclose()
    return figures


async def _call(
    variant: str,
    url: str,
    livekit: dict[str, str],
    voice: PiperTTS,
    words: Sequence[str],
    measured: Measured,
) -> None:
    clock = asyncio.get_running_loop().time
    async with Caller(voice, pitch=ANOTHER) as caller:
        told: set[asyncio.Task[None]] = set()

        replies: asyncio.Queue[str] = asyncio.Queue()

        def turn_told(reader: rtc.TextStreamReader, _: str) -> None:
            told.add(asyncio.create_task(_read(reader, measured, replies)))

        caller.room.register_text_stream_handler(MEASURED_TOPIC, turn_told)
        clicked = clock()
        async with asyncio.timeout(PATIENCE_SECONDS):
            if variant == HOUSE:
                await caller.call(url)
            else:
                await caller.join(token_for(agent_name(variant), livekit))
            measured.click.append((await caller.first_sound() - clicked) * 1000)
        for said in words:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await caller.silence()
                if said in MEANT:
                    await _paused(caller, said, replies, measured)
                    continue
                fell_silent = await caller.say(said)
                waited = await caller.first_sound() - fell_silent
                measured.voice_to_voice.append(waited * 1000)
        await asyncio.gather(*told)


async def _paused(
    caller: Caller, said: str, replies: asyncio.Queue[str], measured: Measured
) -> None:
    """Say an answer with a pause inside, and wait until what was meant is read back, or is not."""
    before, after = (caller.spoken(words) for words in said.split(" | "))
    pause = np.zeros(int(PAUSE_SECONDS * MIC_RATE), np.int16)
    began, ended = await caller.sound(np.concatenate((before, pause, after)))
    measured.paused += 1
    if heard := [at for at in caller.agent_heard if began < at < ended]:
        measured.cut_off += 1
        went_on = ended - np.ptp(np.flatnonzero(np.abs(after) >= AUDIBLE)) / MIC_RATE
        measured.spoken_into.append(max(0.0, heard[-1] - went_on) * 1000)
    try:
        async with asyncio.timeout(READ_BACK_SECONDS):
            while MEANT[said] not in await replies.get():
                pass
    except TimeoutError:
        measured.lost += 1


async def _read(
    reader: rtc.TextStreamReader, measured: Measured, replies: asyncio.Queue[str]
) -> None:
    turn: dict[str, Any] = json.loads(await reader.read_all())
    replies.put_nowait(turn.pop(SAID, ""))
    if "e2e_latency" in turn:
        measured.turns.append({name: seconds * 1000 for name, seconds in turn.items()})


@asynccontextmanager
async def _serving(variant: str, livekit: dict[str, str]) -> AsyncIterator[psutil.Process]:
    """The worker of a variant, registered and ready."""
    worker = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        f"from evals.bench.variants import serve; serve({variant!r})",
        env=environ | livekit,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    assert worker.stdout is not None
    try:
        if not await worker.stdout.readline():
            raise RuntimeError(f"the worker of {variant} ended with {await worker.wait()}")
        yield psutil.Process(worker.pid)
    finally:
        if worker.returncode is None:
            worker.terminate()
        await worker.wait()


def _cpu_seconds(worker: psutil.Process) -> float:
    """Processor time of a worker and the processes of its calls, those that are over included."""
    family = [worker, *worker.children(recursive=True)]
    times = [process.cpu_times() for process in family if process.is_running()]
    return sum(t.user + t.system + t.children_user + t.children_system for t in times)
