"""Does a server answer?"""

import asyncio
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

PROBE_SECONDS = 1.0


async def http_status(url: str) -> int | None:
    """Status of a GET, or None when nobody answers within `PROBE_SECONDS`. Without TLS."""
    return await asyncio.to_thread(_ask, url)


def _ask(url: str) -> int | None:
    parts = urlsplit(url)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=PROBE_SECONDS)
    try:
        connection.request("GET", parts.path or "/")
        return connection.getresponse().status
    except (OSError, HTTPException):
        return None
    finally:
        connection.close()
