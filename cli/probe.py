"""Does a server answer?"""

from urllib.parse import urlsplit

PROBE_SECONDS = 3.0


async def http_status(url: str) -> int | None:
    """Status of a GET, or None when nobody answers within `PROBE_SECONDS`. ws:// counts as http."""
    import aiohttp

    parts = urlsplit(url)
    scheme = {"ws": "http", "wss": "https"}.get(parts.scheme, parts.scheme)
    timeout = aiohttp.ClientTimeout(total=PROBE_SECONDS)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(parts._replace(scheme=scheme).geturl(), allow_redirects=False) as response,
        ):
            return response.status
    except (aiohttp.ClientError, TimeoutError, OSError):
        return None
