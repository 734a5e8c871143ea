"""What the caller says into words that must be said to their end: kept, and answered after them."""

from collections.abc import Callable

from livekit.agents import AgentSession
from livekit.agents.voice.events import UserInputTranscribedEvent
from livekit.agents.voice.speech_handle import SpeechHandle


class Interjections:
    """`answer` is called with all that was said into such words, if that `wants_answer`."""

    def __init__(
        self,
        session: AgentSession[None],
        wants_answer: Callable[[str], bool],
        answer: Callable[[str], None],
    ) -> None:
        self._session = session
        self._wants_answer = wants_answer
        self._answer = answer
        self._words: list[str] = []
        session.on("user_input_transcribed", self._transcribed)

    def into(self, speech: SpeechHandle) -> None:
        """`speech` is to be said to its end, and what is said into it answered after it."""
        speech.allow_interruptions = False
        speech.add_done_callback(self._said)

    def keep(self, words: str) -> bool:
        """Keep the words if what is being said must be said to its end; whether it must."""
        speech = self._session.current_speech
        if speech is None or speech.done() or speech.allow_interruptions:
            return False
        self.add(words)
        return True

    def add(self, words: str) -> None:
        """Words that the reply which is to be said to its end does not answer."""
        self._words.append(words)

    def settle(self) -> bool:
        """Have what was kept answered; whether there is anything to answer."""
        words, self._words = " ".join(self._words), []
        if not words or not self._wants_answer(words):
            return False
        self._answer(words)
        return True

    def _said(self, _: SpeechHandle) -> None:
        self.settle()

    def _transcribed(self, event: UserInputTranscribedEvent) -> None:
        if event.is_final:
            self.keep(event.transcript)
