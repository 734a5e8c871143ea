"""`appointments doctor`."""

from cli.errors import CommandError


def doctor() -> None:
    """Not there yet."""
    raise CommandError("doctor is not there yet")
