"""The application in the test's own process, spoken to over ASGI."""

from typing import Any

import httpx
from fastapi import FastAPI

from tokens.app import create_app
from tokens.settings import TokenSettings

KEY = "APItestkey"
SECRET = "only-for-tests-" * 4
PROBLEM = "application/problem+json"


def settings(**changes: Any) -> TokenSettings:
    values: dict[str, Any] = {
        "livekit_url": "wss://calls.example",
        "livekit_api_key": KEY,
        "livekit_api_secret": SECRET,
        "agent_name": "appointments",
        "requests_per_minute": 100_000,
        "trusted_proxies": "",
    }
    return TokenSettings(_env_file=None, **(values | changes))  # type: ignore[call-arg]


def application(**changes: Any) -> FastAPI:
    return create_app(settings(**changes))


def client(app: FastAPI, peer: str = "192.0.2.1") -> httpx.AsyncClient:
    """A client at the address `peer`. An exception the application lets through fails the test."""
    transport = httpx.ASGITransport(app=app, client=(peer, 40000))
    return httpx.AsyncClient(transport=transport, base_url="http://api.test")
