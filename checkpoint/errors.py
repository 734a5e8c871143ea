"""What can be wrong with the store."""


class CheckpointError(Exception):
    """The store cannot be used; the message says what to do."""


class DatabaseUnavailableError(CheckpointError):
    """There is no Postgres to talk to."""


class MigrationError(CheckpointError):
    """The database's schema and this program's do not fit together."""
