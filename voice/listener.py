"""The session's agent: it has nothing of its own, and tells what comes of what is heard."""

from collections.abc import AsyncIterable, AsyncIterator, Callable
from contextlib import aclosing

from livekit import rtc
from livekit.agents import Agent, ModelSettings, StopResponse, llm, stt


class Listener(Agent):
    """Leaves aside what `is_turn` says is none.

    `nothing` hears of that too, and of every sound without words.
    """

    def __init__(self, is_turn: Callable[[str], bool], nothing: Callable[[], None]) -> None:
        super().__init__(instructions="")
        self._is_turn = is_turn
        self._nothing = nothing
        self._began: float | None = None

    async def on_user_turn_completed(
        self, turn_ctx: llm.ChatContext, new_message: llm.ChatMessage
    ) -> None:
        if not self._is_turn(new_message.text_content or ""):
            self._nothing()
            raise StopResponse
        if self._began is not None:
            # The framework counts from the first sound since the last turn, be it a hum.
            new_message.metrics["started_speaking_at"] = self._began

    async def stt_node(
        self, audio: AsyncIterable[rtc.AudioFrame], model_settings: ModelSettings
    ) -> AsyncIterator[stt.SpeechEvent]:
        words, began = False, None
        async with aclosing(Agent.default.stt_node(self, audio, model_settings)) as heard:
            async for event in heard:
                yield event
                if event.type == stt.SpeechEventType.START_OF_SPEECH:
                    began = event.speech_start_time
                elif event.type == stt.SpeechEventType.FINAL_TRANSCRIPT:
                    words, self._began = True, began
                elif event.type == stt.SpeechEventType.END_OF_SPEECH:
                    if not words:
                        self._nothing()
                    words = False
