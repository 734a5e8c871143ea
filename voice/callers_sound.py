"""What is to be heard on the caller's side, whether he says something or there is noise."""

import time

from livekit.agents import AgentSession
from livekit.agents.voice.events import UserStateChangedEvent


class CallersSound:
    """The sound that goes on, or the last one; `words` is set by who finds words in it."""

    def __init__(self, session: AgentSession[None]) -> None:
        self._session = session
        self._since = 0.0
        self.words = False
        self.lasted = 0.0
        """Seconds, of the last one that is over."""
        session.on("user_state_changed", self._user_state_changed)

    @property
    def goes_on(self) -> bool:
        return self._session.user_state == "speaking"

    @property
    def since(self) -> float:
        """When it began, in seconds of the wall clock; where there is none that is now."""
        return self._since if self.goes_on else time.time()

    def _user_state_changed(self, event: UserStateChangedEvent) -> None:
        # The event tells when the turn began, be it with a hum long ago.
        if event.new_state == "speaking":
            self._since, self.words = time.time(), False
        else:
            self.lasted = time.time() - self._since
