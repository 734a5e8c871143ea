"""How this process logs."""

from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator
from pydantic_settings import BaseSettings, SettingsConfigDict

Level = Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]
Format = Literal["auto", "json", "console"]


def _in_any_case(allowed: object) -> BeforeValidator:
    spelled = {name.casefold(): name for name in get_args(allowed)}
    return BeforeValidator(lambda given: spelled.get(str(given).casefold(), given))


class LogSettings(BaseSettings):
    """From the environment; an empty value counts as unset.

    `log_format` "auto" means a readable console on a terminal and JSON lines everywhere else.
    """

    model_config = SettingsConfigDict(
        env_file=".env", extra="ignore", env_ignore_empty=True, hide_input_in_errors=True
    )

    log_level: Annotated[Level, _in_any_case(Level)] = "INFO"
    log_format: Annotated[Format, _in_any_case(Format)] = "auto"
