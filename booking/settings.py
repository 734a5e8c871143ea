"""Where the owner's policy is."""

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator
from pydantic_settings import BaseSettings, SettingsConfigDict


class BookingSettings(BaseSettings):
    """From the environment; an empty value counts as unset."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True)

    appointments_policy: Annotated[Path, AfterValidator(Path.expanduser)] = Path(
        "appointments.toml"
    )
