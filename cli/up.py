"""`appointments up`."""

from cli.errors import CommandError


def up() -> None:
    """Not there yet."""
    raise CommandError("up is not there yet")
