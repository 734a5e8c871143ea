"""A list in a JSON file that grows as its items become known."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cli.errors import writing


@contextmanager
def json_list(file: Path | None) -> Iterator[Callable[[Any], None]]:
    """Yields what adds an item, a line each; the list is whole also where a Ctrl-C ends it.

    Without a file nothing is written. Raises `CommandError` where it cannot be.
    """
    if file is None:
        yield lambda _: None
        return
    with writing(f"--json {file}"):
        out = file.open("w", encoding="utf-8")
    between = "[\n"

    def add(item: Any) -> None:
        nonlocal between
        out.write(between + json.dumps(item))
        out.flush()
        between = ",\n"

    with out:
        try:
            yield add
        finally:
            out.write("[]\n" if between == "[\n" else "\n]\n")
