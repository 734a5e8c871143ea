"""A call from recordings: WAV files in, the agent's audio and a transcript out, no server.

Everything but the room is real: voice detection, speech recognition, endpointing, the graph, the
voice. It runs in real time while the caller speaks, so that pauses and interruptions mean what
they mean in a room; while only the agent speaks, time is skipped.
"""

import asyncio
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import numpy as np
from livekit.agents import AgentSession, llm
from livekit.agents.utils import http_context
from livekit.agents.voice.transcription import TranscriptSynchronizer

from checkpoint.records import Recorder
from graph.context import Context
from graph.state import Outcome
from graph.turn import App, Turn
from voice.call import Call
from voice.ears.patience import Weigh
from voice.providers import Speech
from voice.recording import SAMPLE_RATE, Clock, Microphone, Speaker
from voice.session import build_session
from voice.wav import Pcm, read_wav, write_wav

SETTLED_SECONDS = 1.6
"""Quiet on both sides for so long means that the turn is over: longer than endpointing takes."""

PATIENCE_SECONDS = 30.0
"""Longest wait for a reply. A caller who was not heard at all is asked again after ten."""


@dataclass(frozen=True)
class FileTurn:
    """A turn whose reply was heard, and the recording that brought it about (None: silence).

    `waited` is the seconds from the caller's last sound to the first of the reply.
    """

    file: Path | None
    turn: Turn
    waited: float


@dataclass(frozen=True)
class CallResult:
    """What came of the call. `outcome` is None if the recordings ran out before the end."""

    conversation_id: str
    turns: tuple[FileTurn, ...]
    outcome: Outcome | None


async def call_file(
    wavs: Sequence[Path],
    *,
    app: App,
    context: Context,
    speech: Speech,
    conversation_id: str | None = None,
    recorder: Recorder | None = None,
    out: Path | None = None,
    on_turn: Callable[[FileTurn], None] = lambda _: None,
) -> CallResult:
    """Play each WAV after the agent's prompt has ended, until the call or the files are over.

    `on_turn` is told each turn as soon as its reply begins to be heard; `out` gets the agent's side
    of the call. Raises `CallError` for a file that cannot be used.
    """
    recordings = [(wav, read_wav(wav, SAMPLE_RATE)) for wav in wavs]
    return await call_recordings(
        recordings,
        app=app,
        context=context,
        speech=speech,
        conversation_id=conversation_id,
        recorder=recorder,
        out=out,
        on_turn=on_turn,
    )


async def call_recordings(
    recordings: Iterable[tuple[Path | None, Pcm]],
    *,
    app: App,
    context: Context,
    speech: Speech,
    conversation_id: str | None = None,
    recorder: Recorder | None = None,
    out: Path | None = None,
    on_turn: Callable[[FileTurn], None] = lambda _: None,
) -> CallResult:
    """As `call_file`, with samples at the microphone's `SAMPLE_RATE`; without any it is silence.

    The next recording is asked for once the agent has replied, so that it may depend on the reply.
    """
    if out is not None:
        # A place that cannot be written is told before the call, not after.
        write_wav(out, np.zeros(0, np.int16), speech.tts.sample_rate)
    clock = Clock()
    microphone = Microphone()
    speaker = Speaker(clock, microphone, speech.tts.sample_rate)
    synchronizer = TranscriptSynchronizer(next_in_chain_audio=speaker, next_in_chain_text=None)
    turns: list[FileTurn] = []
    file: Path | None = None

    def counted(turn: Turn) -> None:
        waited = time.monotonic() - microphone.silent_since
        turns.append(FileTurn(file if turn.utterance else None, turn, waited))
        on_turn(turns[-1])

    def build(conversation: llm.LLM[Any], weigh: Weigh) -> AgentSession[None]:
        session = build_session(speech, conversation, weigh)
        session.input.audio = microphone
        session.output.audio = synchronizer.audio_output
        session.output.transcription = synchronizer.text_output
        return session

    call = Call(
        app=app,
        context=context,
        conversation_id=conversation_id or str(uuid4()),
        build=build,
        recorder=recorder,
        counted=counted,
        linger=0.0,
    )
    # A vendor's plugin finds its HTTP session here, as it does in a job of the worker.
    async with http_context.open():
        await call.begin()
        quiet = _Quiet(call)
        await quiet.after_reply()
        for wav, samples in recordings:
            if call.over.is_set():
                break
            file = wav
            quiet.expect_reply()
            # A call that ends takes the rest of the recording with it.
            speaking = asyncio.create_task(microphone.speak(samples))
            over = asyncio.create_task(call.over.wait())
            _, left = await asyncio.wait({speaking, over}, return_when=asyncio.FIRST_COMPLETED)
            for task in left:
                task.cancel()
            await quiet.after_reply()
        await call.finish()
        await synchronizer.aclose()
    if out is not None:
        write_wav(out, speaker.heard(), speech.tts.sample_rate)
    outcome = turns[-1].turn.state.get("outcome") if turns else None
    return CallResult(call.conversation_id, tuple(turns), outcome)


class _Quiet:
    """Waits until the agent has replied and nobody says or decides anything any more."""

    def __init__(self, call: Call) -> None:
        self._call = call
        self._changed = asyncio.Event()
        self._replied = False
        call.session.on("agent_state_changed", self._agent)
        call.session.on("user_state_changed", lambda _: self._changed.set())
        call.session.on("close", lambda _: self._changed.set())

    def expect_reply(self) -> None:
        self._replied = False

    async def after_reply(self) -> None:
        session = self._call.session
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not self._call.over.is_set() and time.monotonic() < deadline:
            self._changed.clear()
            try:
                await asyncio.wait_for(self._changed.wait(), SETTLED_SECONDS)
            except TimeoutError:
                silent = session.user_state != "speaking" and session.agent_state == "listening"
                if silent and self._replied:
                    return

    def _agent(self, event: Any) -> None:
        self._replied = self._replied or event.new_state == "speaking"
        self._changed.set()
