"""Where the store is."""

import sys
from pathlib import Path
from typing import Annotated

import platformdirs
from platformdirs.unix import Unix
from pydantic import AfterValidator, Field
from pydantic_settings import BaseSettings, SettingsConfigDict


def _data_dir() -> Path:
    # Not macOS's own folder: its name has a space, which pg_ctl's socket option cannot carry.
    folders = Unix if sys.platform == "darwin" else platformdirs.PlatformDirs
    return folders("appointments", appauthor=False).user_data_path


def _connection_string(value: str) -> str:
    # Imported only where there is one to read.
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        conninfo_to_dict(value)
    except ProgrammingError as error:
        raise ValueError("allowed: postgresql://USER@HOST:PORT/DATABASE") from error
    return value


class StoreSettings(BaseSettings):
    """From the environment; an empty value counts as unset.

    Without `database_url` an embedded Postgres keeps its data under `appointments_data_dir`.
    Raises pydantic's `ValidationError`.
    """

    model_config = SettingsConfigDict(
        env_file=".env", extra="ignore", env_ignore_empty=True, hide_input_in_errors=True
    )

    database_url: Annotated[str, AfterValidator(_connection_string)] | None = None
    appointments_data_dir: Annotated[Path, AfterValidator(Path.expanduser)] = Field(
        default_factory=_data_dir
    )
