"""`appointments migrate`."""

from cli.errors import CommandError


def migrate() -> None:
    """Not there yet."""
    raise CommandError("migrate is not there yet")
