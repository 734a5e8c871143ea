"""What the agent has to say once beside the conversation, and the caller has to have heard."""

from collections.abc import Callable

from livekit.agents import AgentSession
from livekit.agents.voice.events import SpeechCreatedEvent
from livekit.agents.voice.speech_handle import SpeechHandle


class Announcement:
    """Once it is due it is said, and after the next reply once more if it was not heard to its end.

    `wanted` is asked each time.
    """

    def __init__(self, session: AgentSession[None], words: str, wanted: Callable[[], bool]) -> None:
        self._session = session
        self._words = words
        self._wanted = wanted
        self._due = False
        self._speech: SpeechHandle | None = None
        session.on("speech_created", self._speech_created)

    def make(self) -> None:
        """It is due from now on."""
        self._due = True
        self._say()

    def _say(self) -> None:
        if self._due and self._speech is None and self._wanted():
            self._speech = self._session.say(self._words, add_to_chat_ctx=False)
            self._speech.add_done_callback(self._said)

    def _said(self, speech: SpeechHandle) -> None:
        self._due, self._speech = speech.interrupted, None

    def _speech_created(self, event: SpeechCreatedEvent) -> None:
        if event.source == "generate_reply":
            event.speech_handle.add_done_callback(self._replied)

    def _replied(self, reply: SpeechHandle) -> None:
        if not reply.interrupted:
            self._say()
