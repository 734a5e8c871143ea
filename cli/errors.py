"""What a command says when it cannot go on: the reason, what to do, an exit code; no traceback."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import ValidationError

BAD_CONFIGURATION = 2
SECRET = re.compile(r"KEY|SECRET|TOKEN|PASSWORD|DATABASE_URL", re.IGNORECASE)
URL_PASSWORD = re.compile(r"(?<=://)([^/@:]*):[^/@]*@")


class CommandError(Exception):
    """A command cannot go on. `hint` is what the user can do about it; exit codes are a shell's."""

    def __init__(self, message: str, *, hint: str | None = None, exit_code: int = 1) -> None:
        super().__init__(message)
        self.hint = hint
        self.exit_code = exit_code


def as_command_error(error: Exception) -> CommandError | None:
    """The same error in words for the user, or None if it is not one a user can mend."""
    # Imported only once something failed: they cost more than `--help` takes.
    import psycopg
    from pydantic import ValidationError

    from checkpoint.errors import CheckpointError
    from graph.policy import PolicyError

    if isinstance(error, CommandError):
        return error
    if isinstance(error, PolicyError):
        return CommandError(
            str(error), hint="correct the policy file and start again", exit_code=BAD_CONFIGURATION
        )
    if isinstance(error, CheckpointError):
        return CommandError(without_password(str(error)))
    if isinstance(error, psycopg.Error):
        return CommandError(
            f"Postgres: {without_password(str(error).strip())}",
            hint="`appointments doctor` says which database is used and whether it answers",
        )
    if isinstance(error, ValidationError):
        return CommandError(
            "\n".join(_setting_problems(error)),
            hint="correct the environment variable or the line in .env",
            exit_code=BAD_CONFIGURATION,
        )
    if isinstance(error, UnicodeDecodeError) and not _is_utf8(Path(".env")):
        return CommandError(
            f".env: not UTF-8 text: {error.reason} at byte {error.start}",
            hint="save .env as UTF-8 and start again",
            exit_code=BAD_CONFIGURATION,
        )
    return None


def _is_utf8(file: Path) -> bool:
    try:
        file.read_text("utf-8")
    except UnicodeDecodeError:
        return False
    except OSError:
        pass
    return True


def without_password(url: str) -> str:
    """A URL that may be shown: `postgres://me:***@host/db`."""
    return URL_PASSWORD.sub(r"\1:***@", url)


def _setting_problems(error: "ValidationError") -> list[str]:
    lines = []
    for problem in error.errors(include_url=False):
        key = ".".join(str(part) for part in problem["loc"]).upper()
        message = problem["msg"].removeprefix("Value error, ")
        if not key:
            lines.append(message)
        elif problem["type"] == "missing":
            lines.append(f"{key} is not set: it is needed")
        elif SECRET.search(key):
            lines.append(f"{key} (value not shown): {message}")
        else:
            lines.append(f"{key}={without_password(str(problem['input']))!r}: {message}")
    return lines


@contextmanager
def writing(what: str) -> Iterator[None]:
    """While a file is written that an option names: raises `CommandError` where it cannot be."""
    try:
        yield
    except OSError as error:
        raise CommandError(f"{what}: cannot be written: {error.strerror}") from error
