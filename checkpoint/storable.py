"""What Postgres can hold in text."""

from typing import Any


def storable(row: dict[str, Any]) -> dict[str, Any]:
    """The row without NULs and halves of surrogate pairs in its texts; a caller may send them."""
    return {
        key: value.replace("\0", "").encode("utf-8", "replace").decode()
        if isinstance(value, str)
        else value
        for key, value in row.items()
    }
