"""Vendors on loopback that speak Deepgram's and Cartesia's wire protocol, and break down."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import WSMsgType, web
from aiohttp.test_utils import TestServer


@asynccontextmanager
async def broken_vendor() -> AsyncIterator[TestServer]:
    """Takes the connection and the first message, then hangs up; answers requests with 500."""

    async def websocket(request: web.Request) -> web.StreamResponse:
        server.seen.append(request.path)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        async for message in socket:
            if message.type in (WSMsgType.BINARY, WSMsgType.TEXT):
                await socket.close(code=1011, message=b"out of order")
        return socket

    async def refuse(request: web.Request) -> web.StreamResponse:
        server.seen.append(request.path)
        return web.Response(status=500, text="out of order")

    app = web.Application()
    app.add_routes([web.get("/v1/listen", websocket), web.get("/tts/websocket", websocket)])
    app.add_routes([web.post("/v1/listen", refuse), web.post("/tts/bytes", refuse)])
    server = BrokenVendor(app)
    async with server:
        yield server


class BrokenVendor(TestServer):
    """`seen` has the path of every request."""

    def __init__(self, app: web.Application) -> None:
        super().__init__(app)
        self.seen: list[str] = []
