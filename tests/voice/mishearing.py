"""Ears that hear what they are told to."""

from dataclasses import replace
from typing import Any

from livekit.agents import APIConnectOptions, stt
from livekit.agents.types import NOT_GIVEN, NotGivenOr
from livekit.agents.utils import AudioBuffer


class Mishearing(stt.STT[Any]):
    """Hears with `ear`, but `instead` where that is not None."""

    def __init__(self, ear: stt.STT[Any]) -> None:
        super().__init__(capabilities=ear.capabilities)
        self._ear = ear
        self.instead: str | None = None

    async def _recognize_impl(
        self,
        buffer: AudioBuffer,
        *,
        language: NotGivenOr[str] = NOT_GIVEN,
        conn_options: APIConnectOptions,
    ) -> stt.SpeechEvent:
        heard = await self._ear.recognize(buffer, conn_options=conn_options)
        if self.instead is None:
            return heard
        return replace(heard, alternatives=[replace(heard.alternatives[0], text=self.instead)])
