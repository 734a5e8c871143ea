"""How this worker hears, speaks and is reached."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


def _lower(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


class VoiceSettings(BaseSettings):
    """From the environment and `.env`; an empty value counts as unset.

    `worker_load_threshold` is the share of the CPU above which no more calls are taken; 1 takes
    them at any load. Raises pydantic's `ValidationError`, which names the key, the
    value and what is allowed.
    """

    model_config = SettingsConfigDict(
        env_file=".env", extra="ignore", env_ignore_empty=True, hide_input_in_errors=True
    )

    livekit_url: str = Field(default="ws://127.0.0.1:7880", pattern=r"^(ws|wss|http|https)://")
    livekit_api_key: str | None = None
    livekit_api_secret: SecretStr | None = None

    deepgram_api_key: SecretStr | None = None
    deepgram_model: Annotated[Literal["nova-3", "flux"], BeforeValidator(_lower)] = "nova-3"
    deepgram_base_url: str = Field(default="https://api.deepgram.com", pattern=r"^https?://")
    cartesia_api_key: SecretStr | None = None
    cartesia_voice: str | None = None
    cartesia_base_url: str = Field(default="https://api.cartesia.ai", pattern=r"^https?://")
    openai_api_key: SecretStr | None = None
    openai_base_url: str | None = Field(default=None, pattern=r"^https?://")
    openai_model: str = "gpt-4o-mini"

    vad: Annotated[Literal["bundled", "silero"], BeforeValidator(_lower)] = "bundled"
    agent_stage: Literal["1", "2"] = "2"
    agent_name: str = Field(default="appointments", pattern=r"^[A-Za-z0-9_-]{1,64}$")

    worker_host: str = "127.0.0.1"
    worker_port: int = Field(default=8081, ge=0, le=65535)
    worker_metrics_port: int | None = Field(default=None, ge=0, le=65535)
    worker_load_threshold: float = Field(default=0.7, gt=0, le=1)
    worker_idle_processes: int = Field(default=1, ge=0, le=16)
    worker_drain_seconds: int = Field(default=10, ge=1, le=3600)

    @property
    def has_keys(self) -> bool:
        """Whether a key of any vendor of speech or language is set."""
        keys = (self.deepgram_api_key, self.cartesia_api_key, self.openai_api_key)
        return any(key is not None for key in keys)

    @property
    def has_model(self) -> bool:
        """Whether there is a language model: a key, or the address of a compatible server."""
        return self.openai_api_key is not None or self.openai_base_url is not None
