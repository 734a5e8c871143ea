"""Tells a session that its caller breaks in, as the ears of the call hear it.

The framework would listen with a detector of the session's own. Behind that of the ears, on a busy
machine, it takes the end of an answer for a caller who breaks into the reply to it, which then
never comes.
"""

import time
from weakref import WeakSet

from livekit.agents import vad

from voice.ears.utterance import WINDOW_SECONDS, Utterance


class BreakingIn(vad.VAD):
    """A session's detector, which hears nothing itself: `hears` is called at every window."""

    def __init__(self) -> None:
        super().__init__(capabilities=vad.VADCapabilities(update_interval=WINDOW_SECONDS))
        self._streams: WeakSet[_Stream] = WeakSet()

    def stream(self) -> vad.VADStream:
        stream = _Stream(self)
        self._streams.add(stream)
        return stream

    def hears(self, utterance: Utterance) -> None:
        """An utterance has begun or goes on. When it is over, the ears tell the session."""
        speech = vad.VADEvent(
            type=vad.VADEventType.INFERENCE_DONE,
            samples_index=0,
            timestamp=time.time(),
            speaking=True,
            speech_duration=utterance.seconds,
            silence_duration=0.0,
            raw_accumulated_silence=utterance.silence,
        )
        for stream in self._streams:
            stream.tell(speech)


class _Stream(vad.VADStream):
    def tell(self, event: vad.VADEvent) -> None:
        if not self._event_ch.closed:
            self._event_ch.send_nowait(event)

    async def _main_task(self) -> None:
        async for _ in self._input_ch:
            pass
