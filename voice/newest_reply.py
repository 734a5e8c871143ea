"""The newest reply of a call: whether any of it has been heard.

The session's own state does not tell: it is "listening" also while a sound holds back a reply that
has not begun.
"""

from livekit.agents import AgentSession
from livekit.agents.voice.events import AgentStateChangedEvent, SpeechCreatedEvent
from livekit.agents.voice.speech_handle import SpeechHandle


class NewestReply:
    """`speech` is None until there is one."""

    def __init__(self, session: AgentSession[None]) -> None:
        self._session = session
        self.speech: SpeechHandle | None = None
        self._begun = self._taken_back = False
        session.on("speech_created", self._created)
        session.on("agent_state_changed", self._agent_state_changed)

    @property
    def unheard(self) -> bool:
        """Whether it is still to come, and no sound of it is out yet."""
        speech = self.speech
        return not (speech is None or self._begun or speech.interrupted or speech.done())

    @property
    def taken_back(self) -> bool:
        """Whether it was taken back, and there has been no other since."""
        return self._taken_back

    def take_back(self) -> None:
        """It must not begin, for the caller goes on; unless it must be said to its end."""
        if self.speech is not None and self.speech.allow_interruptions:
            self.speech.interrupt()
            self._taken_back = True

    def _created(self, event: SpeechCreatedEvent) -> None:
        if event.source == "generate_reply":
            self.speech = event.speech_handle
            self._begun = self._taken_back = False

    def _agent_state_changed(self, event: AgentStateChangedEvent) -> None:
        if event.new_state == "speaking" and self._session.current_speech is self.speech:
            self._begun = True
