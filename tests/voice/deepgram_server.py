"""A server on loopback that speaks Deepgram's wire protocol, nova's and Flux's, and breaks down.

What it tells is what this machine's ears make of the sound it gets, in CAPITALS: so that who heard
it can be told.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Literal

import numpy as np
from aiohttp import WSMsgType, web
from aiohttp.test_utils import TestServer
from livekit import rtc
from livekit.agents import stt

from voice.wav import Pcm

RATE = 16_000
WINDOW = RATE // 50
PAUSE = 5
"""Windows of silence that end a segment."""
EAGER, END = 10, 20
"""Windows of silence after which Flux guesses, and says, that a turn is over."""
PARTIAL = 25
"""Loud windows after which what was said so far is told."""

Mode = Literal["right", "slow", "garbage", "dead", "closed", "picks up late"] | int
"""`slow` tells everything three seconds late, `dead` takes sound and never answers, `closed` hangs
up at the first sound, `picks up late` is right but for that; a number refuses with that status."""

PICKING_UP_SECONDS = 2.6

SLOW_SECONDS = 3.0


class DeepgramServer(TestServer):
    """`mode` may change at any time.

    `seen` has every request, `told` what was final, `configured` what changed on an open line.
    """

    def __init__(self, ear: stt.STT[Any]) -> None:
        app = web.Application()
        app.add_routes([web.get("/v1/listen", self._listen), web.get("/v2/listen", self._listen)])
        app.add_routes([web.get("/v1/speak", self._speak)])
        super().__init__(app)
        self.ear = ear
        self.mode: Mode = "right"
        self.seen: list[web.Request] = []
        self.configured: list[dict[str, Any]] = []
        self.told: list[str] = []
        self._dials = 0
        self._lines: list[web.WebSocketResponse] = []

    @property
    def url(self) -> str:
        return str(self.make_url("")).rstrip("/")

    def breaks(self, mode: Mode) -> None:
        self.mode = mode

    def works(self, mode: Mode) -> None:
        """Again."""
        self.mode, self._dials = mode, len(self.seen)

    @property
    def is_dialled(self) -> bool:
        """Whether anybody has dialled since it works again."""
        return len(self.seen) > self._dials

    async def hangs_up(self) -> None:
        """On everybody who is connected."""
        for line in self._lines:
            await line.close(code=1011, message=b"out of order")

    async def _listen(self, request: web.Request) -> web.StreamResponse:
        self.seen.append(request)
        if isinstance(self.mode, int):
            return web.json_response({"err_code": "REFUSED"}, status=self.mode)
        if self.mode == "picks up late":
            await asyncio.sleep(PICKING_UP_SECONDS)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._lines.append(socket)
        listener = _Listener(self, socket, flux=request.path == "/v2/listen")
        async for message in socket:
            if message.type == WSMsgType.BINARY:
                if self.mode == "closed":
                    await socket.close(code=1011, message=b"out of order")
                else:
                    await listener.hear(np.frombuffer(message.data, np.int16))
            elif message.type == WSMsgType.TEXT and "Configure" in message.data:
                self.configured.append(json.loads(message.data))
                await socket.send_json({"type": "ConfigureSuccess"})
        listener.close()
        return socket

    async def _speak(self, request: web.Request) -> web.StreamResponse:
        """A quarter of a second of a low hum for every word."""
        self.seen.append(request)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        rate = int(request.query["sample_rate"])
        async for message in socket:
            ask = json.loads(message.data)
            if ask["type"] == "Speak":
                moments = np.arange(len(ask["text"].split()) * rate // 4) / rate
                hum = (8000 * np.sin(2 * np.pi * 100 * moments)).astype(np.int16)
                await socket.send_bytes(hum.tobytes())
            elif ask["type"] == "Flush":
                await socket.send_json({"type": "Flushed"})
        return socket


class _Listener:
    """One connection: segments of sound, cut by silence."""

    def __init__(
        self, server: DeepgramServer, socket: web.WebSocketResponse, *, flux: bool
    ) -> None:
        self._server, self._socket, self._flux = server, socket, flux
        self._left: Pcm = np.zeros(0, np.int16)
        self._windows = 0
        self._segment: list[Pcm] = []
        self._loud = self._quiet = 0
        self._turn: list[str] = []
        self._telling: asyncio.Queue[tuple[str, list[Pcm], int]] = asyncio.Queue()
        self._teller = asyncio.create_task(self._tell())

    async def hear(self, samples: Pcm) -> None:
        self._left = np.concatenate([self._left, samples])
        while self._left.size >= WINDOW:
            window, self._left = self._left[:WINDOW], self._left[WINDOW:]
            self._windows += 1
            self._window(window)

    def close(self) -> None:
        self._teller.cancel()

    def _window(self, window: Pcm) -> None:
        if np.abs(window).max() > 300:
            self._loud, self._quiet = self._loud + 1, 0
            self._segment.append(window)
            if self._loud % PARTIAL == 0:
                self._ask("partial")
        else:
            self._quiet += 1
            if self._segment:
                self._segment.append(window)
            if self._segment and self._quiet == PAUSE:
                self._ask("segment")
                self._segment, self._loud = [], 0
            elif self._flux and self._quiet in (EAGER, END):
                self._ask("eager" if self._quiet == EAGER else "end")

    def _ask(self, what: str) -> None:
        self._telling.put_nowait((what, list(self._segment), self._windows))

    async def _tell(self) -> None:
        """In order, one after the other, as late as the mode will have it."""
        while True:
            what, segment, windows = await self._telling.get()
            text = ""
            if segment:
                sound = np.concatenate([np.zeros(RATE // 5, np.int16), *segment])
                frame = rtc.AudioFrame(sound.tobytes(), RATE, 1, sound.size)
                event = await self._server.ear.recognize([frame])
                text = event.alternatives[0].text.upper()
            if self._server.mode == "slow":
                await asyncio.sleep(SLOW_SECONDS)
            if self._server.mode == "dead":
                continue
            if self._server.mode == "garbage":
                await self._socket.send_str('{"type": "Results", "channel":')
                await self._socket.send_json({"type": 7, "channel": [None]})
                continue
            send = self._flux_says if self._flux else self._nova_says
            await send(what, text, (windows - len(segment)) * 0.02, windows * 0.02)

    async def _nova_says(self, what: str, text: str, start: float, end: float) -> None:
        final = what == "segment"
        words = text.split()
        # The silence at the end of a segment belongs to no word.
        step = (end - start - (PAUSE * 0.02 if final else 0)) / max(1, len(words))
        timed = [
            {
                "word": word,
                "punctuated_word": word,
                "start": start + n * step,
                "end": start + (n + 1) * step,
                "confidence": 0.9,
            }
            for n, word in enumerate(words)
        ]
        if final:
            self._server.told.append(text)
        alternative = {"transcript": text, "confidence": 0.9, "words": timed}
        await self._socket.send_json(
            {
                "type": "Results",
                "metadata": {"request_id": "1"},
                "is_final": final,
                "speech_final": final,
                "start": start,
                "duration": end - start,
                "channel": {"alternatives": [alternative]},
            }
        )

    async def _flux_says(self, what: str, text: str, start: float, end: float) -> None:
        if what in ("partial", "segment") and text:
            if not self._turn:
                await self._turn_info("StartOfTurn", text, end)
            if what == "segment":
                self._turn.append(text)
            else:
                text = " ".join([*self._turn, text])
                return await self._turn_info("Update", text, end)
        if not self._turn:
            return None
        text = " ".join(self._turn)
        event = {"segment": "Update", "eager": "EagerEndOfTurn", "end": "EndOfTurn"}[what]
        if what == "end":
            self._turn = []
            self._server.told.append(text)
        return await self._turn_info(event, text, end)

    async def _turn_info(self, event: str, text: str, end: float) -> None:
        words = [{"word": word, "confidence": 0.9} for word in text.split()]
        await self._socket.send_json(
            {
                "type": "TurnInfo",
                "request_id": "1",
                "event": event,
                "turn_index": 0,
                "audio_window_start": 0.0,
                "audio_window_end": end,
                "transcript": text,
                "words": words,
                "end_of_turn_confidence": 0.5,
            }
        )


@asynccontextmanager
async def deepgram_server(ear: stt.STT[Any]) -> AsyncIterator[DeepgramServer]:
    """One that works until it is told otherwise."""
    server = DeepgramServer(ear)
    async with server:
        yield server
