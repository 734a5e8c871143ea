"""Folders for what runs beside the tests."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def postgres_folder() -> Iterator[Path]:
    """A folder for an embedded Postgres, removed at the end.

    Not pytest's own: as root the server runs as another user, and every pytest that starts takes
    everybody else's rights to those folders away, also from the servers of one that runs already.
    """
    with tempfile.TemporaryDirectory(prefix="appointments-", ignore_cleanup_errors=True) as name:
        yield Path(name)
