"""What a caller waits for: calls in a running house, measured from the caller's own waveforms.

Voice to voice is from the last audible sample that left the microphone to the first audible one
received, so both ways through the room are in it.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable
from itertools import cycle
from uuid import uuid4

from checkpoint.database import open_pool
from evals.caller import Caller
from voice.piper_tts import PiperTTS

CLICK = "click to the first word"
VOICE = "voice to voice"

CALLS = (
    (
        "next Tuesday",
        "at half past three",
        "no, make it two o'clock",
        "no, Wednesday please",
        "at four in the afternoon",
        "goodbye",
    ),
    (
        "I would like to come next Thursday",
        "in the morning",
        "at ten o'clock",
        "no, at eleven o'clock",
        "what did you say?",
        "goodbye",
    ),
)
"""What is said in a call. Nobody says yes, so that no appointment is left behind."""

PATIENCE_SECONDS = 30.0
"""Longest wait for anything; then the house is not well enough to be measured."""


async def measure(
    url: str, turns: int, database_url: str | None, tell: Callable[[str], None]
) -> dict[str, list[float]]:
    """Call until so many turns were answered. Milliseconds by what was measured.

    With the house's database its own record of the same turns is there too, by stage.
    """
    voice = PiperTTS()
    await asyncio.to_thread(voice.load)
    name = f"bench-{uuid4().hex[:8]}"
    figures: dict[str, list[float]] = defaultdict(list)
    for words in cycle(CALLS):
        tell(f"{len(figures[VOICE])} of {turns} turns")
        await _call(url, name, voice, words, figures)
        if len(figures[VOICE]) >= turns:
            break
    await voice.aclose()
    if database_url is not None:
        tell("reading the records")
        async with asyncio.timeout(PATIENCE_SECONDS):
            figures |= await _recorded(database_url, name)
    return dict(figures)


async def _call(
    url: str, name: str, voice: PiperTTS, words: tuple[str, ...], figures: dict[str, list[float]]
) -> None:
    clock = asyncio.get_running_loop().time
    async with Caller(voice) as caller:
        clicked = clock()
        async with asyncio.timeout(PATIENCE_SECONDS):
            await caller.call(url, name)
            figures[CLICK].append((await caller.first_sound() - clicked) * 1000)
        for said in words:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await caller.silence()
                fell_silent = await caller.say(said)
                figures[VOICE].append((await caller.first_sound() - fell_silent) * 1000)


async def _recorded(database_url: str, caller: str) -> dict[str, list[float]]:
    """Milliseconds of each stage, once the calls are all written down."""
    running = "select 1 from conversations where caller = %s and ended_at is null"
    stages = """
        select timing.stage, timing.value::float8 as ms
        from conversation_turns turns
        join conversations on conversations.id = turns.conversation_id,
        jsonb_each_text(timings_ms) as timing (stage, value)
        where caller = %s and said <> ''
        order by timing.stage, turns.seq
    """
    found: dict[str, list[float]] = defaultdict(list)
    async with await open_pool(database_url) as pool, pool.connection() as connection:
        while await (await connection.execute(running, [caller])).fetchone():  # noqa: ASYNC110
            await asyncio.sleep(0.2)
        for row in await (await connection.execute(stages, [caller])).fetchall():
            found[f"recorded: {row['stage']}"].append(row["ms"])
    return dict(found)
