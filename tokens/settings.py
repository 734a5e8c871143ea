"""How the API is reached, what it signs tokens with and whom it believes."""

from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from pathlib import Path
from typing import Annotated, Any, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SecretStr,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

SECRET_LENGTH = 32
"""Characters LiveKit wants of an API secret."""


def _websocket(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("ws", "wss", "http", "https") or not parts.hostname:
        raise ValueError("allowed: ws://, wss://, http:// or https:// and a host")
    if parts.username or parts.password:
        raise ValueError("no user or password belongs in this URL")
    scheme = {"http": "ws", "https": "wss"}.get(parts.scheme, parts.scheme)
    return parts._replace(scheme=scheme).geturl().rstrip("/")


def _networks(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return [ip_network(part.strip()) for part in value.split(",") if part.strip()]
    except ValueError as error:
        raise ValueError(
            "allowed: addresses or networks separated by commas, for example 127.0.0.1, 10.0.0.0/8"
        ) from error


WebSocketUrl = Annotated[str, AfterValidator(_websocket)]
Network = IPv4Network | IPv6Network


class TokenSettings(BaseSettings):
    """From the environment and `.env`; an empty value counts as unset.

    Raises pydantic's `ValidationError`, which names the key and what is allowed.
    """

    model_config = SettingsConfigDict(
        env_file=".env", extra="ignore", env_ignore_empty=True, hide_input_in_errors=True
    )

    livekit_url: WebSocketUrl = "ws://127.0.0.1:7880"
    livekit_public_url: WebSocketUrl | None = None
    livekit_api_key: str = Field(min_length=1)
    livekit_api_secret: SecretStr = Field(min_length=1)
    agent_name: str = Field(default="appointments", pattern=r"^[A-Za-z0-9_-]{1,64}$")
    agent_health_url: str | None = Field(default=None, pattern=r"^https?://")
    database_url: SecretStr | None = None
    trusted_proxies: Annotated[tuple[Network, ...], NoDecode, BeforeValidator(_networks)] = ()
    requests_per_minute: int = Field(default=60, ge=1, le=100_000)
    ui_dist: Path = Path(__file__).parent.parent / "ui" / "dist"

    @property
    def browser_url(self) -> str:
        """The LiveKit URL browsers are given: ws:// or wss://."""
        return self.livekit_public_url or self.livekit_url

    @model_validator(mode="after")
    def _secret_is_long_enough(self) -> Self:
        # Who guesses the secret signs tokens for every room. `devkey`/`secret` may serve this
        # machine alone.
        short = len(self.livekit_api_secret.get_secret_value()) < SECRET_LENGTH
        if short and not (_loopback(self.livekit_url) and _loopback(self.browser_url)):
            raise ValueError(
                f"LIVEKIT_API_SECRET: at least {SECRET_LENGTH} characters where LiveKit is not on "
                "this machine; make a pair with `livekit-server generate-keys`"
            )
        return self


def _loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
