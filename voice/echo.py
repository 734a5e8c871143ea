"""The agent's own voice, come back through the caller's microphone.

A browser takes it out of what it sends, but first has to learn how it sounds. Meanwhile no sound
stops the agent, only words do, and those that are its own count for nothing.
"""

import asyncio
import math
import re
import time

from livekit.agents import AgentSession
from livekit.agents.voice.events import AgentStateChangedEvent

from voice.callers_sound import CallersSound
from voice.ears.patience import Weight

LEARNING_SECONDS = 3.0
"""From the agent's first sound on; LiveKit gives a browser as long."""

LASTING_SECONDS = 1.5
"""Of silence; the ears never wait longer until they say that a sound is over."""

OWN = 0.5
"""Share of words from which on they are the agent's own, some of them misheard."""

_WORD = re.compile(r"\w+")


class Echo:
    """Of the first thing a session says."""

    def __init__(self, session: AgentSession[None], sound: CallersSound) -> None:
        self._sound = sound
        # The framework reads it at every window of sound; it is this session's alone.
        self._interruption = session.options.interruption
        self._began: float | None = None
        session.on("agent_state_changed", self._agent_state_changed)

    @property
    def may_be(self) -> bool:
        """Whether the sound that goes on, or one that begins now, may be one."""
        return self._began is not None and 0 <= self._sound.since - self._began < LEARNING_SECONDS

    def _agent_state_changed(self, event: AgentStateChangedEvent) -> None:
        if event.new_state != "speaking" or self._began is not None:
            return
        self._began = time.time()
        enough = self._interruption["min_duration"]
        self._interruption["min_duration"] = math.inf
        asyncio.get_running_loop().call_later(LEARNING_SECONDS, self._learnt, enough)

    def _learnt(self, enough: float) -> None:
        if self._sound.goes_on and self.may_be:
            # Its end is waited for, and for the silence that tells.
            asyncio.get_running_loop().call_later(LASTING_SECONDS, self._stopped_by_sounds, enough)
        else:
            self._stopped_by_sounds(enough)

    def _stopped_by_sounds(self, enough: float) -> None:
        self._interruption["min_duration"] = enough


def is_own(words: str, what: Weight, said: str) -> bool:
    """Whether what may be an echo of `said` is none of the caller's; `what` it is as an answer.

    An answer is his if any word of it is. What is not understood may be an echo misheard.
    """
    heard, own = _WORD.findall(words.lower()), set(_WORD.findall(said.lower()))
    share = sum(word in own for word in heard) / len(heard) if heard else 1.0
    if what in ("complete", "request", "consent"):
        return share == 1.0
    return what == "unclear" or share >= OWN
