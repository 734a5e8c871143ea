import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from livekit.api import ListRoomsResponse, TokenVerifier

from tests.tokens.serving import KEY, SECRET, application, client


def closed_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@asynccontextmanager
async def serving(handler: Any) -> AsyncIterator[str]:
    """A real HTTP server on loopback that answers everything with `handler`."""
    server = web.AppRunner(web.Application())
    server.app.router.add_route("*", "/{path:.*}", handler)
    await server.setup()
    site = web.TCPSite(server, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{server.addresses[0][1]}"
    finally:
        await server.cleanup()


async def livekit(request: web.Request) -> web.Response:
    """LiveKit's room service: it answers who holds the key, and only about what he may list."""
    token = request.headers["Authorization"].removeprefix("Bearer ")
    try:
        grants = TokenVerifier(KEY, SECRET).verify(token).video
    except Exception:
        return web.json_response({"code": "unauthenticated", "msg": "no"}, status=401)
    assert request.path == "/twirp/livekit.RoomService/ListRooms"
    assert grants is not None
    assert grants.room_list
    return web.Response(
        body=ListRoomsResponse().SerializeToString(), content_type="application/protobuf"
    )


def answering(status: int) -> Any:
    async def handler(_request: web.Request) -> web.Response:
        return web.Response(status=status)

    return handler


async def readyz(**changes: Any) -> tuple[int, dict[str, Any]]:
    async with client(application(**changes)) as http:
        response = await http.get("/readyz")
    return response.status_code, response.json()


async def test_alive_needs_nothing_else() -> None:
    async with client(application(livekit_url=f"ws://127.0.0.1:{closed_port()}")) as http:
        response = await http.get("/healthz")
        assert (response.status_code, response.json()) == (200, {"status": "alive"})
        assert (await http.head("/healthz")).status_code == 200


async def test_ready_when_livekit_and_the_worker_answer() -> None:
    async with serving(livekit) as livekit_url, serving(answering(200)) as worker:
        status, told = await readyz(livekit_url=livekit_url, agent_health_url=worker)
    assert (status, told["status"]) == (200, "ready")
    assert told["livekit"]["status"] == told["agent"]["status"] == "ok"


async def test_what_was_not_checked_is_not_called_ok() -> None:
    async with serving(livekit) as livekit_url:
        _, told = await readyz(livekit_url=livekit_url)
    assert told["postgres"]["status"] == told["agent"]["status"] == "not checked"


async def test_not_ready_without_livekit() -> None:
    status, told = await readyz(livekit_url=f"ws://127.0.0.1:{closed_port()}")
    assert (status, told["status"]) == (503, "not ready")
    assert told["livekit"]["status"] == "down"
    assert "LIVEKIT_URL" in told["livekit"]["detail"]


async def test_not_ready_when_livekit_refuses_the_key() -> None:
    async with serving(livekit) as livekit_url:
        status, told = await readyz(livekit_url=livekit_url, livekit_api_key="another")
    assert status == 503
    assert "LIVEKIT_API_SECRET" in told["livekit"]["detail"]


async def test_not_ready_without_postgres_and_no_password_told() -> None:
    async with serving(livekit) as livekit_url:
        url = f"postgresql://me:hidden@127.0.0.1:{closed_port()}/calls"
        status, told = await readyz(livekit_url=livekit_url, database_url=url)
    assert status == 503
    assert told["postgres"]["status"] == "down"
    assert "hidden" not in str(told)


async def test_ready_with_postgres(database_url: str) -> None:
    async with serving(livekit) as livekit_url:
        status, told = await readyz(livekit_url=livekit_url, database_url=database_url)
    assert (status, told["postgres"]["status"]) == (200, "ok")


@pytest.mark.parametrize("answer", [503, 500])
async def test_not_ready_when_the_worker_is_not_registered(answer: int) -> None:
    async with serving(livekit) as livekit_url, serving(answering(answer)) as worker:
        status, told = await readyz(livekit_url=livekit_url, agent_health_url=worker)
    assert status == 503
    assert told["agent"]["status"] == "down"


async def test_many_who_ask_at_once_are_one_question() -> None:
    asked = 0

    async def counting(request: web.Request) -> web.Response:
        nonlocal asked
        asked += 1
        return await livekit(request)

    async with (
        serving(counting) as livekit_url,
        client(application(livekit_url=livekit_url)) as http,
    ):
        for _ in range(20):
            assert (await http.get("/readyz")).status_code == 200
    assert asked < 20
