"""What every response tells the browser to allow, and to keep."""

from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


def content_security_policy(livekit_url: str) -> str:
    """The page loads from here alone and talks to here and to LiveKit (a ws:// or wss:// URL)."""
    parts = urlsplit(livekit_url)
    hosts = [parts.netloc]
    if parts.hostname and parts.hostname.endswith(".livekit.cloud"):
        # LiveKit Cloud sends a client on to the host of its nearest region.
        hosts.append("*.livekit.cloud")
    http = "https" if parts.scheme == "wss" else "http"
    livekit = " ".join(f"{scheme}://{host}" for host in hosts for scheme in (parts.scheme, http))
    return "; ".join(
        (
            "default-src 'self'",
            f"connect-src 'self' {livekit}",
            "media-src 'self' blob: mediastream:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


class SecurityHeaders:
    """Middleware: sets the headers on every response, and `no-store` where none said otherwise.

    Strict-Transport-Security belongs to whoever terminates TLS in front: this app speaks HTTP.
    """

    def __init__(self, app: ASGIApp, *, livekit_url: str) -> None:
        self.app = app
        self._headers = {
            "Content-Security-Policy": content_security_policy(livekit_url),
            "Permissions-Policy": "microphone=(self), camera=(), geolocation=(), autoplay=(self)",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self._headers)
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self.app(scope, receive, send_with_headers)
