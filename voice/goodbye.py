"""After the last words of a call: when it is hung up."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from livekit.agents import AgentSession
from livekit.agents.voice.events import UserStateChangedEvent
from livekit.agents.voice.speech_handle import SpeechHandle

LINGER_SECONDS = 0.8
"""Between the last word played here and hanging up: it is still on its way to the caller."""

FINISHING_SECONDS = 6.0
"""How long a hang-up waits for a caller who is in the middle of saying something."""


class Goodbye:
    """Hangs up once the last words were heard, and the caller has no more to say.

    `settle` has answered what he said into them, and says whether there was such a thing; `told`
    is waited for before hanging up.
    """

    def __init__(
        self,
        session: AgentSession[None],
        settle: Callable[[], bool],
        told: Callable[[], Awaitable[None]],
        linger: float,
    ) -> None:
        self._session = session
        self._settle = settle
        self._told = told
        self._linger = linger
        self._hanging_up: asyncio.Task[None] | None = None
        self._quiet = asyncio.Event()
        self._quiet.set()
        session.on("user_state_changed", self._user_state_changed)

    @property
    def said(self) -> bool:
        """Whether the last words have been said: nothing is begun after them."""
        return self._hanging_up is not None

    def after(self, speech: SpeechHandle) -> None:
        """Hang up after these words, if they are heard."""
        speech.add_done_callback(self._heard)

    def not_after(self, speech: SpeechHandle) -> None:
        """These words did not reach him."""
        speech.remove_done_callback(self._heard)

    async def say(self, words: str) -> None:
        """Break off what is being said, say this, and hang up whatever the caller says."""
        self._hanging_up = asyncio.current_task()
        await self._session.interrupt(force=True)
        await self._session.say(words, allow_interruptions=False, add_to_chat_ctx=False)
        await self._hang_up(listening=False)

    def _heard(self, speech: SpeechHandle) -> None:
        if self.said or (speech.interrupted and not speech.chat_items):
            return
        if not self._settle():
            self._hanging_up = asyncio.create_task(self._hang_up(), name="hang up")

    async def _hang_up(self, *, listening: bool = True) -> None:
        await asyncio.sleep(self._linger)
        await self._told()
        if not (listening and await self._says_more()):
            await self._session.aclose()

    async def _says_more(self) -> bool:
        """Whether the caller has said something that is being answered: that is waited for."""
        if not self._quiet.is_set():
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(FINISHING_SECONDS):
                    await self._quiet.wait()
            # Until what he said has become a turn.
            await asyncio.sleep(self._linger)
        if (speech := self._session.current_speech) is None:
            return False
        self._hanging_up = None
        self.after(speech)
        return True

    def _user_state_changed(self, event: UserStateChangedEvent) -> None:
        if event.new_state == "speaking":
            self._quiet.clear()
        else:
            self._quiet.set()
