"""So many requests a minute for each client address."""

import math
import time
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from tokens.problem import problem
from tokens.settings import Network

Address = IPv4Address | IPv6Address


class Limit:
    """Middleware: a client that asks under `path` too often is answered 429 with Retry-After.

    Counts live in this process: several API processes allow several times as much.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        path: str,
        requests_per_minute: int,
        trusted_proxies: Sequence[Network],
    ) -> None:
        self.app = app
        self._path = path
        self._item = RateLimitItemPerMinute(requests_per_minute)
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._trusted = tuple(trusted_proxies)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(self._path):
            await self.app(scope, receive, send)
            return
        client = client_key(scope, self._trusted)
        if await self._limiter.hit(self._item, client):
            await self.app(scope, receive, send)
            return
        window = await self._limiter.get_window_stats(self._item, client)
        seconds = max(1, math.ceil(window.reset_time - time.time()))
        answer = problem(
            429,
            f"Too many requests from your address. Try again in {seconds} s.",
            headers={"Retry-After": str(seconds)},
        )
        await answer(scope, receive, send)


def client_key(scope: Scope, trusted: Sequence[Network]) -> str:
    """Whom to count a request for: an IPv4 address or an IPv6 /64, which is one customer's.

    X-Forwarded-For is believed only as far as trusted proxies wrote it: read from the right, the
    first address that is no trusted proxy is the client.
    """
    peer = _address(scope["client"][0]) if scope.get("client") else None
    if peer is None:
        return "local"
    forwarded = ",".join(Headers(scope=scope).getlist("x-forwarded-for"))
    hops = [hop.strip() for hop in forwarded.split(",")] if forwarded else []
    while hops and any(peer in network for network in trusted):
        hop = _address(hops.pop())
        if hop is None:
            break
        peer = hop
    if isinstance(peer, IPv6Address):
        return str(IPv6Network((peer, 64), strict=False))
    return str(peer)


def _address(text: str) -> Address | None:
    try:
        address = ip_address(text)
    except ValueError:
        return None
    if isinstance(address, IPv6Address):
        return address.ipv4_mapped or address
    return address
