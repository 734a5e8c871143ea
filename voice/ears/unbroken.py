"""The caller's sound, and silence in its place where his microphone is gone."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

from livekit import rtc
from livekit.agents.utils import aio

NO_SOUND = 0.3
"""Seconds without a frame: what was said until then waits for no more. A track that is only muted
goes on, silent."""


async def unbroken(
    frames: aio.Chan[Any], speaking: Callable[[], bool]
) -> AsyncIterator[rtc.AudioFrame]:
    """Every frame until there are no more; silence where none comes while somebody is `speaking`.

    Other things than frames are left out.
    """
    frame: rtc.AudioFrame | None = None
    while True:
        try:
            async with asyncio.timeout(NO_SOUND if frame else None):
                came = await frames.recv()
        except aio.ChanClosed:
            return
        except TimeoutError:
            if frame is not None and speaking():
                rate = frame.sample_rate
                yield rtc.AudioFrame.create(rate, frame.num_channels, int(NO_SOUND * rate))
            continue
        if isinstance(came, rtc.AudioFrame):
            frame = came
            yield frame
