"""A call with real ears and mouth over LiveKit's output of a room, at the speed of speech.

There is no room: the caller is a microphone that plays recordings, and nobody listens.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from langgraph.checkpoint.memory import InMemorySaver
from livekit.agents import AgentSession, llm
from livekit.agents.voice.transcription import TranscriptSynchronizer

from booking.memory import MemoryCalendar
from checkpoint.saver import serializer
from graph.context import Context
from graph.graph import build
from graph.turn import Turn
from tests.voice.loudspeaker import RoomOutput
from voice.call import Call
from voice.ears.patience import Weigh
from voice.providers import Speech
from voice.recording import SAMPLE_RATE, Microphone
from voice.session import build_session
from voice.wav import Pcm, read_wav

DAY = "Next Tuesday."
DAY_AND_TIME = "Next Tuesday at half past three."


class Room:
    """`counted` has the turns whose reply began to be heard, `thinking` is set while one runs.

    The calendar is the context's.
    """

    def __init__(
        self,
        context: Context,
        speech: Speech,
        say: Callable[[str], Path],
        *,
        linger: float = 0.0,
        patience: float = 10.0,
        echo: bool = False,
    ) -> None:
        self.microphone = Microphone()
        self.counted: asyncio.Queue[Turn] = asyncio.Queue()
        self.thinking = asyncio.Event()
        self._say = say
        self._calendar = context.calendar
        self._hung_up = False
        self._output = RoomOutput(speech.tts.sample_rate)
        self.loudspeaker = self._output.loudspeaker
        self._synchronizer = TranscriptSynchronizer(
            next_in_chain_audio=self._output, next_in_chain_text=None
        )

        def build_spoken(conversation: llm.LLM[Any], weigh: Weigh) -> AgentSession[None]:
            session = build_session(speech, conversation, weigh)
            session.input.audio = self.microphone
            session.output.audio = self._synchronizer.audio_output
            session.output.transcription = self._synchronizer.text_output
            session.on("agent_state_changed", self._agent_state)
            return session

        self.call = Call(
            build().compile(checkpointer=InMemorySaver(serde=serializer())),
            context,
            "conversation",
            build=build_spoken,
            counted=self.counted.put_nowait,
            linger=linger,
            patience=patience,
            echo=echo,
        )

    def recorded(self, *parts: str | float) -> Pcm:
        """Words, and seconds of silence between them."""
        return np.concatenate([self._part(part) for part in parts])

    async def opens(self) -> None:
        """The agent begins to introduce itself."""
        await self._output.start()
        await self.call.begin()
        assert (await self.counted.get()).number == 0

    async def opened(self) -> None:
        """The agent has introduced itself."""
        await self.opens()
        await self.agent_has_finished()

    async def asks_for_the_time(self) -> Turn:
        """A call has been opened and a day was named: the agent begins to ask for the time."""
        await self.opened()
        return await self.hears(DAY)

    async def has_asked_for_the_time(self) -> None:
        """The same, once the question is over."""
        await self.asks_for_the_time()
        await self.agent_has_finished()

    async def reads_back(self) -> Turn:
        """A call has been opened, day and time were named: the agent begins to read them back."""
        await self.opened()
        return await self.hears(DAY_AND_TIME)

    async def has_read_back(self) -> None:
        """The same, once both have been heard."""
        await self.reads_back()
        await self.agent_has_finished()

    async def agent_hangs_up(self) -> None:
        """The caller has nothing more to say."""
        with self.loudspeaker.hurrying():
            await self.call.over.wait()
        await self.caller_hangs_up()

    async def has_booked_once(self) -> None:
        """The agent hangs up, and there is one appointment."""
        await self.agent_hangs_up()
        assert self.call.outcome == "booked"
        assert isinstance(self._calendar, MemoryCalendar)
        assert len(self._calendar.booked) == 1

    async def caller_hangs_up(self) -> None:
        """Whatever the call is doing, it is over after this."""
        if not self._hung_up:
            self._hung_up = True
            await self.call.finish()
            await self._synchronizer.aclose()
            await self._output.aclose()

    async def hears(self, *parts: str | float) -> Turn:
        """The turn whose reply is heard after these words."""
        await self.microphone.speak(self.recorded(*parts))
        return await self.counted.get()

    async def agent_has_finished(self) -> None:
        """And the caller has listened."""
        with self.loudspeaker.hurrying():
            while (speech := self.call.session.current_speech) is not None:
                await speech
                # It is over a moment before it is no longer the current one.
                await asyncio.sleep(0)

    async def agent_has_spoken(self, seconds: float) -> None:
        """So long have we listened: silence is what the caller says meanwhile."""
        await self.microphone.speak(self.recorded(seconds))

    async def waits_for(self, wanted: Callable[[Turn], bool]) -> Turn:
        """The first turn heard from now on of which that holds."""
        while not wanted(turn := await self.counted.get()):
            pass
        return turn

    def last_reply(self) -> llm.ChatMessage:
        """What was heard of the agent last."""
        messages = self.call.session.history.messages()
        return [message for message in messages if message.role == "assistant"][-1]

    def _part(self, part: str | float) -> Pcm:
        if isinstance(part, str):
            samples = read_wav(self._say(part), SAMPLE_RATE)
            loud = np.flatnonzero(np.abs(samples) > 200)
            return samples[loud[0] : loud[-1] + 1]
        return np.zeros(int(part * SAMPLE_RATE), np.int16)

    def _agent_state(self, event: Any) -> None:
        if event.new_state == "thinking":
            self.thinking.set()
        else:
            self.thinking.clear()
