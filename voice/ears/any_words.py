"""Whether there are words in a sound that goes on.

An utterance is read where it pauses. Noise does not pause, and a caller who talks fluently hardly
does: the one must not hold up what the agent says, the other must not be spoken over.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from livekit import rtc

from voice.ears.utterance import WINDOW_SECONDS, Utterance

EVERY = 2.5
"""Seconds of an utterance from one look to the next: most answers are shorter, and a reply that is
stopped by noise goes on after them."""

LATEST = 3.0
"""Seconds that are read at a look: the last ones."""


class AnyWords:
    """Looks into one utterance after the other: `read` gives the words of some windows, `tell`
    hears of each look what was found.
    """

    def __init__(
        self,
        read: Callable[[Sequence[rtc.AudioFrame]], Awaitable[str]],
        tell: Callable[[str], None],
    ) -> None:
        self._read = read
        self._tell = tell
        self._looked = 0.0
        self._looking: asyncio.Task[None] | None = None

    def goes_on(self, utterance: Utterance) -> None:
        """The detector still hears speech."""
        looks = self._looking is not None and not self._looking.done()
        if not looks and utterance.seconds >= self._looked + EVERY:
            self._looked = utterance.seconds
            latest = utterance.windows[-round(LATEST / WINDOW_SECONDS) :]
            self._looking = asyncio.create_task(self._look(latest), name="any words")

    def over(self) -> None:
        """The utterance is, and what is being looked at tells nothing any more."""
        if self._looking is not None:
            self._looking.cancel()
        self._looked, self._looking = 0.0, None

    async def _look(self, windows: Sequence[rtc.AudioFrame]) -> None:
        self._tell(await self._read(windows))
