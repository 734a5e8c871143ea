"""The session of one call, with everything pinned that the framework would choose for us.

Unpinned it would ask LiveKit's inference service for turn detection and interruption even against
a local server, stream the caller's audio there, answer sentences that are not finished, and let
any participant read the history.
"""

from collections.abc import Callable
from typing import Any

from livekit.agents import NOT_GIVEN, AgentSession, llm
from livekit.agents.voice.room_io import AudioInputOptions, RoomOptions, TextInputOptions
from livekit.agents.voice.turn import InterruptionOptions, TurnHandlingOptions

from voice.ears.endpointing import Endpointing
from voice.ears.patience import Weigh
from voice.providers import CONNECTING, Speech

INTERRUPTION = InterruptionOptions(
    mode="vad",
    min_duration=0.3,
    false_interruption_timeout=1.0,
    # What is said into a sentence that must be said to its end is answered after it.
    discard_audio_if_uninterruptible=False,
)

BY_SILENCE = TurnHandlingOptions(
    turn_detection="vad",
    # Seconds of silence that end a turn. A caller who goes on before the reply is heard is not cut
    # off: the turn is run again on all of the words.
    endpointing={"min_delay": 0.45, "max_delay": 2.5},
    interruption=INTERRUPTION,
    preemptive_generation={"enabled": False},
)

BY_WORDS = TurnHandlingOptions(
    # The ears say when a turn begins and is over.
    turn_detection="stt",
    endpointing={"min_delay": 0.0, "max_delay": 0.0},
    # The agent falls silent at the first sound, and goes on as soon as there were no words in it.
    interruption=INTERRUPTION | {"min_duration": 0.0, "false_interruption_timeout": 0.0},
    preemptive_generation={"enabled": False},
)


def build_session(
    speech: Speech,
    conversation: llm.LLM[Any] | None,
    weigh: Weigh | None = None,
) -> AgentSession[None]:
    """A session that hears and speaks with `speech` and says what `conversation` replies.

    Without a conversation it says only what it is told to. With `weigh` a turn ends by what was
    said rather than by silence alone.
    """
    ears = Endpointing(speech.stt, speech.vad, weigh, speech.behind) if weigh else None
    return AgentSession(
        stt=ears or speech.stt,
        llm=conversation or NOT_GIVEN,
        tts=speech.tts,
        vad=ears.breaking_in if ears else speech.vad,
        turn_handling=BY_WORDS if ears else BY_SILENCE,
        conn_options=CONNECTING,
        # Silence is counted by the call, since the last words: the framework's ends at any noise.
        user_away_timeout=None,
        # The framework's would be deaf for as long as the caller's microphone may hear the agent.
        aec_warmup_duration=None,
        # Who has hung up says nothing more that could change anything.
        session_close_transcript_timeout=0.2,
        # Every transcript is synchronised with what is played: that is how we know what was heard.
        use_tts_aligned_transcript=True,
        # The phrases are written to be spoken; a filter would only hold back their first words.
        tts_text_transforms=None,
    )


def room_options(typed: Callable[[str], None] = lambda _: None) -> RoomOptions:
    """The agent's side of the room. It goes when the call is over, and the room with it.

    `typed` is told what the caller taps or types.
    """
    return RoomOptions(
        text_input=TextInputOptions(text_input_cb=lambda _, event: typed(event.text)),
        # Longer frames make every decision later.
        audio_input=AudioInputOptions(sample_rate=16_000, frame_size_ms=10),
        delete_room_on_close=True,
    )
