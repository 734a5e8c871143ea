import time
from ipaddress import ip_network

import pytest
from starlette.types import Scope

from tests.tokens.serving import PROBLEM, application, client
from tokens.limit import client_key

PROXIES = (ip_network("10.0.0.0/8"), ip_network("fd00::/8"))


class Clock:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1_800_000_000.0
        monkeypatch.setattr(time, "time", lambda: self.now)


async def test_the_sixty_first_request_of_a_minute_waits_its_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = Clock(monkeypatch)
    app = application(requests_per_minute=60)
    async with client(app) as http:
        for _ in range(60):
            clock.now += 0.5
            assert (await http.post("/api/token")).status_code == 201
        refused = await http.post("/api/token")
        assert refused.status_code == 429
        assert refused.headers["content-type"] == PROBLEM
        assert refused.headers["cache-control"] == "no-store"
        assert "content-security-policy" in refused.headers
        wait = int(refused.headers["retry-after"])
        assert 1 <= wait <= 60
        clock.now += wait
        assert (await http.post("/api/token")).status_code == 201


async def test_every_request_under_api_counts_even_a_bad_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Clock(monkeypatch)
    async with client(application(requests_per_minute=4)) as http:
        json_type = {"Content-Type": "application/json"}
        assert (await http.post("/api/token", content=b"{", headers=json_type)).status_code == 400
        assert (await http.get("/api/token")).status_code == 405
        assert (await http.get("/api/nothing")).status_code == 404
        assert (await http.post("/api/connection-details")).status_code == 201
        assert (await http.post("/api/token")).status_code == 429
        assert (await http.get("/healthz")).status_code == 200


async def test_one_client_does_not_use_up_anothers_share(monkeypatch: pytest.MonkeyPatch) -> None:
    Clock(monkeypatch)
    app = application(requests_per_minute=1)
    for peer, status in [("192.0.2.1", 201), ("192.0.2.1", 429), ("192.0.2.2", 201)]:
        async with client(app, peer) as http:
            assert (await http.post("/api/token")).status_code == status


async def test_a_client_cannot_name_itself_by_a_header(monkeypatch: pytest.MonkeyPatch) -> None:
    Clock(monkeypatch)
    app = application(requests_per_minute=1, trusted_proxies="10.0.0.0/8, fd00::/8")
    async with client(app, "192.0.2.1") as direct:
        for number, status in [(1, 201), (2, 429)]:
            headers = {"X-Forwarded-For": f"203.0.113.{number}"}
            assert (await direct.post("/api/token", headers=headers)).status_code == status
    async with client(app, "10.1.2.3") as proxied:
        for number, status in [(1, 201), (2, 201), (2, 429)]:
            headers = {"X-Forwarded-For": f"203.0.113.{number}"}
            assert (await proxied.post("/api/token", headers=headers)).status_code == status


@pytest.mark.parametrize(
    ("peer", "forwarded", "client_is"),
    [
        ("192.0.2.1", "203.0.113.9", "192.0.2.1"),
        ("10.0.0.1", "203.0.113.9", "203.0.113.9"),
        ("10.0.0.1", "198.51.100.66, 203.0.113.9", "203.0.113.9"),
        ("10.0.0.1", "203.0.113.9, 10.0.0.2", "203.0.113.9"),
        ("10.0.0.1", "garbage", "10.0.0.1"),
        ("10.0.0.1", "203.0.113.9, garbage", "10.0.0.1"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "10.0.0.2", "10.0.0.2"),
        ("::ffff:10.0.0.1", "203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:aaaa::1", "", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:bbbb::2", "", "2001:db8:1:2::/64"),
        ("fd00::1", "2001:db8:1:3::5", "2001:db8:1:3::/64"),
        ("unix", "203.0.113.9", "local"),
    ],
)
def test_whom_a_request_is_counted_for(peer: str, forwarded: str, client_is: str) -> None:
    headers = [(b"x-forwarded-for", forwarded.encode())] if forwarded else []
    scope: Scope = {"type": "http", "client": (peer, 1), "headers": headers}
    assert client_key(scope, PROXIES) == client_is


def test_forwarding_in_several_headers_is_read_as_one() -> None:
    headers = [(b"x-forwarded-for", b"198.51.100.66"), (b"x-forwarded-for", b"203.0.113.9")]
    scope: Scope = {"type": "http", "client": ("10.0.0.1", 1), "headers": headers}
    assert client_key(scope, PROXIES) == "203.0.113.9"
