import pytest

from tests.tokens.serving import application, client
from tokens.headers import content_security_policy


@pytest.mark.parametrize("path", ["/", "/healthz", "/metrics", "/api/token", "/nothing"])
async def test_every_response_carries_the_headers(path: str) -> None:
    async with client(application()) as http:
        headers = (await http.get(path)).headers
    assert headers["permissions-policy"].startswith("microphone=(self), camera=()")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-frame-options"] == "DENY"
    assert "strict-transport-security" not in headers
    policy = dict(each.split(" ", 1) for each in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'self'"
    assert policy["connect-src"] == "'self' wss://calls.example https://calls.example"
    assert policy["media-src"] == "'self' blob: mediastream:"
    assert policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in headers["content-security-policy"]


def test_the_page_may_reach_a_livekit_without_tls_where_that_is_the_url() -> None:
    policy = content_security_policy("ws://127.0.0.1:7880")
    assert "connect-src 'self' ws://127.0.0.1:7880 http://127.0.0.1:7880;" in policy


def test_the_page_may_follow_livekit_cloud_to_a_region() -> None:
    policy = content_security_policy("wss://mine.livekit.cloud")
    assert "wss://*.livekit.cloud https://*.livekit.cloud" in policy
