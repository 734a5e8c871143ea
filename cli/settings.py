"""What `up` and `doctor` need to know that no other room's settings say."""

from dataclasses import dataclass

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from booking.policy_file import load_policy
from booking.settings import BookingSettings
from checkpoint.settings import StoreSettings
from monitoring.settings import LogSettings
from tokens.settings import SECRET_LENGTH, TokenSettings, WebSocketUrl
from voice.settings import VoiceSettings


class LiveKitSettings(BaseSettings):
    """From the environment and `.env`; an empty value counts as unset.

    Without `livekit_url` a server of our own is started, with a key of its own.
    """

    model_config = SettingsConfigDict(
        env_file=".env", extra="ignore", env_ignore_empty=True, hide_input_in_errors=True
    )

    livekit_url: WebSocketUrl | None = None


@dataclass(frozen=True, kw_only=True)
class HouseSettings:
    """Everything the user may have got wrong, read before anything starts."""

    store: StoreSettings
    livekit_url: str | None
    voice: VoiceSettings
    log_level: str

    @classmethod
    def read(cls) -> "HouseSettings":
        """From the environment, `.env` and the policy. Raises `ValidationError`, `PolicyError`."""
        load_policy(BookingSettings().appointments_policy)
        livekit_url = LiveKitSettings().livekit_url
        if livekit_url is not None:
            TokenSettings()  # type: ignore[call-arg]  # a server of one's own needs key and secret
        else:
            # Ours makes its own, later.
            made = SecretStr("-" * SECRET_LENGTH)
            TokenSettings(
                livekit_url="ws://127.0.0.1", livekit_api_key="-", livekit_api_secret=made
            )
        return cls(
            store=StoreSettings(),
            livekit_url=livekit_url,
            voice=VoiceSettings(),
            log_level=LogSettings().log_level,
        )
