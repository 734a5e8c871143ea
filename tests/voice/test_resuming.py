"""What LiveKit's output of a room had not played when it was paused, it plays afterwards."""

import asyncio
from collections.abc import AsyncIterator

import numpy as np
import pytest
from livekit import rtc
from livekit.agents.voice import io

from tests.voice.loudspeaker import RoomOutput, unheard
from voice.resuming import ON_ITS_WAY_SECONDS, REPEATED_SECONDS, ResumingOutput
from voice.wav import Pcm

RATE = 24_000
FRAME = RATE // 50
SOUND: Pcm = np.random.default_rng(1).integers(-9000, 9000, 2 * RATE, np.int16)
"""Two seconds, nowhere the same."""


class Agent:
    """Speaks as a session does."""

    def __init__(self, room: RoomOutput) -> None:
        self.output = ResumingOutput(room)
        self.loudspeaker = room.loudspeaker
        self.begun: list[io.PlaybackStartedEvent] = []
        self.output.on("playback_started", self.begun.append)

    @property
    def played(self) -> Pcm:
        return self.loudspeaker.played

    async def says(self, sound: Pcm) -> None:
        for at in range(0, sound.size, FRAME):
            piece = sound[at : at + FRAME]
            await self.output.capture_frame(rtc.AudioFrame(piece.tobytes(), RATE, 1, piece.size))

    async def has_played(self, seconds: float) -> None:
        """So much more, about."""
        await self.loudspeaker.has_taken(self.played.size / RATE + seconds)


@pytest.fixture
async def agent() -> AsyncIterator[Agent]:
    room = RoomOutput(RATE)
    await room.start()
    yield Agent(room)
    await room.aclose()


async def test_no_sound_is_lost_and_little_is_repeated(agent: Agent) -> None:
    await agent.says(SOUND)
    agent.output.flush()
    for _ in range(2):
        await agent.has_played(0.7)
        agent.output.pause()
        agent.output.resume()
    end = await agent.output.wait_for_playout()
    assert not end.interrupted
    assert end.playback_position == pytest.approx(2.0, abs=0.01)
    assert len(agent.begun) == 1
    assert unheard(SOUND, agent.played) == 0
    repeated = (agent.played.size - SOUND.size) / RATE
    assert 2 * ON_ITS_WAY_SECONDS <= repeated + 0.001 <= 2 * REPEATED_SECONDS


async def test_what_is_synthesised_during_the_pause_is_played_after_it(agent: Agent) -> None:
    await agent.says(SOUND[:RATE])
    await agent.has_played(0.5)
    agent.output.pause()
    await agent.says(SOUND[RATE:])
    agent.output.flush()
    agent.output.resume()
    end = await agent.output.wait_for_playout()
    assert not end.interrupted
    assert unheard(SOUND, agent.played) == 0


async def test_paused_before_it_began_it_begins_afterwards(agent: Agent) -> None:
    agent.output.pause()
    await agent.says(SOUND)
    agent.output.flush()
    assert agent.played.size == 0
    assert agent.begun == []
    agent.output.resume()
    await agent.output.wait_for_playout()
    assert np.array_equal(agent.played, SOUND)


@pytest.mark.parametrize("at", [0.0, 0.7])
async def test_interrupted_during_the_pause_it_was_heard_so_far(agent: Agent, at: float) -> None:
    if at:
        await agent.says(SOUND)
        await agent.has_played(at)
    agent.output.pause()
    if not at:
        await agent.says(SOUND)
    agent.output.flush()
    agent.output.clear_buffer()
    end = await agent.output.wait_for_playout()
    assert end.interrupted
    assert end.playback_position == pytest.approx(agent.played.size / RATE, abs=0.01)
    heard = agent.played.size
    assert bool(heard) is bool(at)
    agent.output.resume()
    await agent.says(SOUND)
    agent.output.flush()
    assert not (await agent.output.wait_for_playout()).interrupted
    assert np.array_equal(agent.played[heard:], SOUND)


async def test_noise_that_goes_on_does_not_hold_it_up(agent: Agent) -> None:
    async def noise() -> None:
        while True:
            # Half of it is queued and has to be played again.
            await agent.has_played(0.4)
            agent.output.pause()
            agent.output.resume()

    await agent.says(SOUND)
    agent.output.flush()
    pausing = asyncio.create_task(noise())
    async with asyncio.timeout(10):
        await agent.output.wait_for_playout()
    pausing.cancel()
    assert unheard(SOUND, agent.played) == 0
