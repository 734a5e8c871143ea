"""Breaking in: how soon the agent falls silent, and what must not stop it.

Calls in a running house, measured from the caller's own waveforms.
"""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import cycle, islice, pairwise
from uuid import uuid4

import numpy as np

from evals.caller import ANOTHER, FRAME_SECONDS, MIC_RATE, Caller, Pcm, spoken
from voice.piper_tts import PiperTTS

QUESTION = "What are your opening hours?"
"""Its answer is long, and costs no appointment."""

PROMPTS_A_CALL = 6
"""The agent gives up after eight questions without progress."""

LISTENED = 1.0
"""Seconds the caller has listened before he makes a sound, and between two of them after that."""
BETWEEN = 3.0

INTERRUPTIONS = (
    "Sorry, what is your address?",
    "Excuse me, can you repeat that?",
    "Sorry, how long does it take?",
    "No, I want to know the price.",
    "Hold on, what is your phone number?",
)
LISTENING = ("Mm hmm.", "Uh-huh.", "Okay.", "Yeah.", "Right.", "I see.")

WHOLE = 0.85
"""So much of a reply must be heard, against one nobody spoke into; the rest is where it resumed."""

PATIENCE_SECONDS = 60.0


@dataclass
class Barge:
    """Milliseconds until the agent was silent; of sounds by kind, how many there were, how many
    stopped the agent, and for how long the agent was quiet around each of the others."""

    silent: list[float] = field(default_factory=list)
    sounds: dict[str, int] = field(default_factory=dict)
    stopped: dict[str, list[str]] = field(default_factory=dict)
    quiet: dict[str, list[float]] = field(default_factory=dict)


async def measure(url: str, barges: int, sounds: int, tell: Callable[[str], None]) -> Barge:
    """Break in so often, and make at least so many sounds that are none."""
    voice = PiperTTS()
    await asyncio.to_thread(voice.load)
    found = Barge()
    words = cycle(INTERRUPTIONS)
    while len(found.silent) < barges:
        tell(f"{len(found.silent)} of {barges} barge-ins")
        async with Caller(voice, pitch=ANOTHER) as caller:
            await _begin(caller, url)
            # An interruption is a question too.
            for said in islice(words, PROMPTS_A_CALL // 2):
                await _break_in(caller, caller.spoken(said), found)
    noises = cycle(_noises(voice))
    whole = 0.0
    while sum(found.sounds.values()) < sounds:
        tell(f"{sum(found.sounds.values())} of {sounds} sounds")
        async with Caller(voice, pitch=ANOTHER) as caller:
            await _begin(caller, url)
            whole = whole or await _loud_seconds(caller)
            for _ in range(PROMPTS_A_CALL - 1):
                await _listen(caller, islice(noises, 3), whole, found)
    await voice.aclose()
    return found


async def _begin(caller: Caller, url: str) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        await caller.call(url, f"barge-{uuid4().hex[:8]}")
        await caller.silence()


async def _break_in(caller: Caller, words: Pcm, found: Barge) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        await _ask_and_listen(caller)
        while _now() - caller.agent_heard[-1] > 3 * FRAME_SECONDS:  # noqa: ASYNC110
            await asyncio.sleep(FRAME_SECONDS)
        turns = len(caller.turns)
        begun, ended = await caller.sound(words)
        await caller.turn(turns)
        last = max(at for at in caller.agent_heard if at <= ended)
        found.silent.append(max(0.0, last - begun) * 1000)
        await caller.silence()


async def _listen(
    caller: Caller, sounds: Iterator[tuple[str, str, Pcm]], whole: float, found: Barge
) -> None:
    """Make a few sounds into one answer, and see whether it is said to its end."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        await _ask_and_listen(caller)
        begun, turns = _now() - LISTENED, len(caller.turns)
        made: list[tuple[str, str]] = []
        for kind, name, pcm in sounds:
            before = len(caller.turns)
            at, _ = await caller.sound(pcm)
            await asyncio.sleep(BETWEEN)
            found.sounds[kind] = found.sounds.get(kind, 0) + 1
            made.append((kind, name))
            if len(caller.turns) > before:
                found.stopped.setdefault(kind, []).append(name)
            else:
                found.quiet.setdefault(kind, []).append(_longest_gap(caller, at) * 1000)
        await caller.silence()
        heard = sum(at > begun for at in caller.agent_heard) * FRAME_SECONDS
        if len(caller.turns) == turns and heard < WHOLE * whole:
            for kind, name in made:
                found.stopped.setdefault(kind, []).append(f"{name} (cut)")


async def _ask_and_listen(caller: Caller) -> None:
    turns = len(caller.turns)
    await caller.say(QUESTION)
    await caller.turn(turns)
    await caller.first_sound()
    await asyncio.sleep(LISTENED)


async def _loud_seconds(caller: Caller) -> float:
    async with asyncio.timeout(PATIENCE_SECONDS):
        begun = _now()
        await caller.say(QUESTION)
        await caller.silence()
    return sum(at > begun for at in caller.agent_heard) * FRAME_SECONDS


def _longest_gap(caller: Caller, begun: float) -> float:
    """The agent's longest silence within the time after a sound."""
    heard = [at for at in caller.agent_heard if begun - 0.2 <= at <= begun + BETWEEN]
    return max((b - a for a, b in pairwise(heard)), default=BETWEEN)


def _now() -> float:
    return asyncio.get_running_loop().time()


def _noises(voice: PiperTTS) -> Iterator[tuple[str, str, Pcm]]:
    """Kind, name and sound, by turns."""
    random = np.random.default_rng(1)
    made = [("backchannel", text, spoken(voice, text, pitch=ANOTHER)) for text in LISTENING]
    noise = [
        (
            "noise",
            "cough",
            np.concatenate([_burst(random, 0.22), _hush(0.12), _burst(random, 0.3)]),
        ),
        ("noise", "throat", _burst(random, 0.5, low=8)),
        ("noise", "knock", np.concatenate([_burst(random, 0.05), _hush(0.2)] * 3)),
        ("noise", "hiss", _burst(random, 1.0, fade=0.0)),
        ("noise", "rumble", _burst(random, 1.5, low=60, fade=0.0)),
        ("noise", "breath", _burst(random, 0.7, level=900.0)),
    ]
    for spoken_one, noisy in zip(made, noise, strict=True):
        yield spoken_one
        yield noisy


def _burst(
    random: np.random.Generator,
    seconds: float,
    *,
    low: int = 1,
    fade: float = 6.0,
    level: float = 5000.0,
) -> Pcm:
    """Noise that dies away; `low` smooths it into a deeper one."""
    count = int(seconds * MIC_RATE)
    noise = random.normal(0, 1, count + low - 1)
    smooth = np.convolve(noise, np.ones(low) / np.sqrt(low), "valid")
    faded = smooth * np.exp(-fade * np.arange(count) / count)
    return (level * faded).clip(-32768, 32767).astype(np.int16)


def _hush(seconds: float) -> Pcm:
    return np.zeros(int(seconds * MIC_RATE), np.int16)
