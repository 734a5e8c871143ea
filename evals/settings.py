"""Where LangSmith is, for those who want their scenarios there."""

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class LangSmithSettings(BaseSettings):
    """Without a key nothing is sent. The endpoint is LangSmith's own if none is set."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True)

    langsmith_api_key: SecretStr | None = None
    langsmith_endpoint: str | None = None
