"""What Postgres can hold in text."""

from typing import Any


def storable(row: dict[str, Any]) -> dict[str, Any]:
    """The row with texts that can be stored."""
    return {
        key: storable_text(value) if isinstance(value, str) else value for key, value in row.items()
    }


def storable_text(text: str) -> str:
    """The text without NULs and halves of surrogate pairs; a caller may send them."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()
