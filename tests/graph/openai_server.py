"""A server that speaks OpenAI's chat/completions protocol and answers what a test tells it to."""

import asyncio
import itertools
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Any
from unittest.mock import patch

from aiohttp import web
from langchain_core.language_models import BaseChatModel
from langchain_openai import ChatOpenAI
from pydantic import SecretStr

Request = dict[str, Any]


class Half(Enum):
    """Half an answer, after which the server hangs up, or says nothing more."""

    HANGS_UP = 1
    STALLS = 2


Answer = Callable[[Request], "dict[str, Any] | str | int | Half | None"]
"""What is answered to a request: values (sent as JSON), text, an HTTP status, or nothing ever."""

_numbers = itertools.count(1)

PATIENCE = 60.0
"""Seconds an answer that does come may take on a machine with other work to do."""


@dataclass
class OpenAIServer:
    """`requests` are the bodies it got; `asked` is set by the first of them."""

    url: str
    answer: Answer
    requests: list[Request] = field(default_factory=list)
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    over: asyncio.Event = field(default_factory=asyncio.Event)

    @cached_property
    def model(self) -> BaseChatModel:
        """A client that waits as long as it is let."""
        return ChatOpenAI(
            model="test", base_url=self.url, api_key=SecretStr("none"), timeout=None, max_retries=0
        )

    @property
    def prompts(self) -> list[str]:
        """Everything that was sent in the newest request."""
        return [str(message["content"]) for message in self.requests[-1]["messages"]]

    async def respond(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        self.requests.append(body)
        self.asked.set()
        answer = self.answer(body)
        if answer is None:
            await self.over.wait()
            answer = 503
        if isinstance(answer, Half):
            return await self._half(request, answer)
        if isinstance(answer, int):
            return web.json_response({"error": {"message": "told to"}}, status=answer)
        content = answer if isinstance(answer, str) else json.dumps(answer)
        message = {"role": "assistant", "content": content, "refusal": None}
        return web.json_response(
            {
                "id": "chatcmpl-1",
                "object": "chat.completion",
                "created": 1,
                "model": body["model"],
                "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
                "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
            }
        )

    async def _half(self, request: web.Request, half: Half) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "application/json"})
        await response.prepare(request)
        await response.write(b'{"id": "chatcmpl-1", "object": "chat.comp')
        if half is Half.STALLS:
            await self.over.wait()
        elif request.transport is not None:
            request.transport.close()
        return response


@asynccontextmanager
async def openai_server(
    answer: Answer, *, patience: float = PATIENCE
) -> AsyncIterator[OpenAIServer]:
    """A server on a port and a path of its own, which the graph waits for `patience` seconds.

    The client library shares connections among clients of one address, across event loops even.
    """
    server = OpenAIServer("", answer)
    app = web.Application()
    path = f"/{next(_numbers)}/v1"
    app.router.add_post(f"{path}/chat/completions", server.respond)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        server.url = f"http://127.0.0.1:{runner.addresses[0][1]}{path}"
        with patch("graph.assist.TIMEOUT_SECONDS", patience):
            yield server
    finally:
        server.over.set()
        await runner.cleanup()
