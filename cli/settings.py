"""What `up` and `doctor` need to know that no other room's settings say."""

from pydantic_settings import BaseSettings, SettingsConfigDict

from tokens.settings import WebSocketUrl


class LiveKitSettings(BaseSettings):
    """From the environment and `.env`; an empty value counts as unset.

    Without `livekit_url` a server of our own is started, with a key of its own.
    """

    model_config = SettingsConfigDict(
        env_file=".env", extra="ignore", env_ignore_empty=True, hide_input_in_errors=True
    )

    livekit_url: WebSocketUrl | None = None
