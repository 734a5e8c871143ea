"""A server on loopback that speaks Cartesia's wire protocol, and breaks down.

What it says is a tone of 6 kHz, a quarter of a second a word, so that who speaks can be told.
"""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Literal

import numpy as np
from aiohttp import WSMsgType, web
from aiohttp.test_utils import TestServer

TONE = 6000.0
WORD_SECONDS = 0.25

Mode = (
    Literal[
        "right",
        "slow",
        "garbage",
        "dead",
        "closed",
        "drips",
        "stalls",
        "breaks off",
        "cut",
        "cut untold",
        "no credit",
        "no such voice",
    ]
    | int
)
"""`slow` takes five seconds, `dead` never answers, `closed` hangs up at the first text, `drips`
takes four times as long as the sound lasts. After three words and a half, `stalls` falls silent,
`breaks off` hangs up, and both of `cut` are done, one without having told the other words.
`no credit` and `no such voice` refuse in a message of the open socket; a number refuses with that
status."""

WORDS_BEFORE_THE_BREAK = 3.5


class CartesiaServer(TestServer):
    """`mode` may change at any time; `seen` has every request, `asked` every text."""

    def __init__(self) -> None:
        app = web.Application()
        app.add_routes([web.get("/tts/websocket", self._speak)])
        super().__init__(app)
        self.mode: Mode = "right"
        self.seen: list[web.Request] = []
        self.asked: list[dict[str, Any]] = []
        self.connections: list[web.WebSocketResponse] = []

    @property
    def url(self) -> str:
        return str(self.make_url("")).rstrip("/")

    async def _speak(self, request: web.Request) -> web.StreamResponse:
        self.seen.append(request)
        if isinstance(self.mode, int):
            return web.json_response({"error": "refused"}, status=self.mode)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.connections.append(socket)
        async for message in socket:
            if message.type == WSMsgType.TEXT:
                await self._say(socket, json.loads(message.data))
        return socket

    async def _say(self, socket: web.WebSocketResponse, ask: dict[str, Any]) -> None:
        words = ask["transcript"].split()
        context = ask["context_id"]
        if words:
            self.asked.append(ask)
        match self.mode:
            case "dead":
                return
            case "closed":
                await socket.close(code=1011, message=b"out of order")
                return
            case "no credit" | "no such voice":
                status = 402 if self.mode == "no credit" else 404
                refusal = {"type": "error", "done": True, "error": "refused"}
                about = {"context_id": context, "status_code": status}
                await socket.send_json(refusal | about)
                return
            case "garbage":
                await socket.send_str('{"type": "chunk", "data":')
                return
            case "slow":
                await asyncio.sleep(5.0)
        half = self.mode in ("stalls", "breaks off", "cut", "cut untold")
        if words:
            count = min(len(words), WORDS_BEFORE_THE_BREAK) if half else len(words)
            told = words[: int(count)] if self.mode == "cut untold" else words
            await self._words(socket, context, told)
            await self._sound(socket, context, ask["output_format"]["sample_rate"], count)
        if self.mode == "breaks off":
            await socket.close(code=1011, message=b"out of order")
        elif self.mode != "stalls" and not ask["continue"]:
            done = {"type": "done", "done": True, "context_id": context, "status_code": 200}
            await socket.send_json(done)

    async def _words(self, socket: web.WebSocketResponse, context: str, words: list[str]) -> None:
        starts = [n * WORD_SECONDS for n in range(len(words))]
        ends = [start + WORD_SECONDS for start in starts]
        await socket.send_json(
            {
                "type": "timestamps",
                "context_id": context,
                "word_timestamps": {"words": words, "start": starts, "end": ends},
            }
        )

    async def _sound(
        self, socket: web.WebSocketResponse, context: str, rate: int, words: float
    ) -> None:
        moments = np.arange(int(rate * WORD_SECONDS * words)) / rate
        tone = (8000 * np.sin(2 * np.pi * TONE * moments)).astype(np.int16)
        for piece in np.array_split(tone, max(1, int(4 * words))):
            data = base64.b64encode(piece.tobytes()).decode()
            await socket.send_json({"type": "chunk", "context_id": context, "data": data})
            if self.mode == "drips":
                await asyncio.sleep(4 * piece.size / rate)


@asynccontextmanager
async def cartesia_server() -> AsyncIterator[CartesiaServer]:
    """One that works until it is told otherwise."""
    server = CartesiaServer()
    async with server:
        yield server
