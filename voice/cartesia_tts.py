"""Cartesia's voice."""

import json

from aiohttp import ClientWebSocketResponse, WSMessage, WSMsgType
from livekit.agents import APIStatusError
from livekit.plugins import cartesia
from livekit.plugins.cartesia.models import TTSDefaultVoiceId

from voice.mouth import Voice
from voice.settings import VoiceSettings

SAMPLE_RATE = 22_050
"""That of the voice of this machine, which may finish a sentence of this one's."""


def cartesia_voice(settings: VoiceSettings, key: str, locale: str) -> Voice:
    """The voice for a language; the plugin's own choice where no voice is set."""
    voice = settings.cartesia_voice or TTSDefaultVoiceId
    return Voice(
        _Cartesia(
            model="sonic-3",
            language=locale,
            voice=voice,
            sample_rate=SAMPLE_RATE,
            # They tell what was heard of a sentence that breaks off.
            word_timestamps=True,
            api_key=key,
            base_url=settings.cartesia_base_url.rstrip("/"),
        ),
        name=voice,
    )


class _Cartesia(cartesia.TTS):
    """With its refusals: they come in a message of the open socket that also says "done"
    (docs.cartesia.ai, API errors), which the plugin takes for the end of an empty sentence.
    """

    async def _connect_ws(self, timeout: float) -> ClientWebSocketResponse:  # noqa: ASYNC109
        socket = await super()._connect_ws(timeout)
        receive = socket.receive

        async def receive_or_raise(timeout: float | None = None) -> WSMessage:  # noqa: ASYNC109
            message = await receive(timeout)
            if message.type == WSMsgType.TEXT and (status := _refusal(message.data)):
                raise APIStatusError("refused", status_code=status)
            return message

        socket.receive = receive_or_raise  # type: ignore[method-assign]
        return socket


def _refusal(message: str) -> int | None:
    """The status of one, in HTTP's numbers."""
    # Sound comes as base64, in which there are no quotes.
    if '"error"' not in message:
        return None
    told = json.loads(message)
    return told.get("status_code", 500) if told.get("type") == "error" else None
