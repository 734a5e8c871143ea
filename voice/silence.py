"""Silence: how long ago the last words were, whatever noise there has been since."""

import asyncio
from collections.abc import Callable

from livekit.agents import AgentSession
from livekit.agents.voice.events import AgentStateChangedEvent

PATIENCE_SECONDS = 10.0
"""Of silence on both sides, after which the caller is asked again."""

QUIET_SECONDS = 30.0
"""The same for a caller who has asked for a moment."""

BEGUN_SECONDS = 4.0
"""So much longer if there is a sound: it may be the beginning of an answer."""


class Silence:
    """Calls `ask` whenever nobody has said a word for `patience()` seconds.

    `ask` is told whether there is noise, into which the agent has to speak.
    """

    def __init__(
        self,
        session: AgentSession[None],
        patience: Callable[[], float],
        ask: Callable[[bool], None],
    ) -> None:
        self._session = session
        self._patience = patience
        self._ask = ask
        self._due: asyncio.TimerHandle | None = None
        session.on("agent_state_changed", self._agent_state_changed)
        session.on("user_input_transcribed", lambda _: self.words())
        session.on("close", lambda _: self._stop())

    def _agent_state_changed(self, event: AgentStateChangedEvent) -> None:
        if event.new_state == "listening":
            self._count(self._patience())
        else:
            self._stop()

    def words(self) -> None:
        """The caller says something, be it that he goes on with it."""
        if self._due is not None:
            self._count(self._patience())

    def _count(self, seconds: float, *, waited: bool = False) -> None:
        self._stop()
        loop = asyncio.get_running_loop()
        self._due = loop.call_later(seconds, self._over, waited)

    def _over(self, waited: bool) -> None:
        noise = self._session.user_state == "speaking"
        if noise and not waited:
            self._count(BEGUN_SECONDS, waited=True)
            return
        self._due = None
        self._ask(noise)

    def _stop(self) -> None:
        if self._due is not None:
            self._due.cancel()
            self._due = None
