"""How far counted work is: a bar on a terminal, a line now and then anywhere else."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, TimeElapsedColumn

PLAIN_SECONDS = 15.0
"""How often a line is written where a bar cannot be drawn."""

SPEED_SECONDS = 600.0
"""What is left is reckoned by how fast it went for so long: calls are not equally long."""


@contextmanager
def counting(
    what: str,
    total: int,
    console: Console | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Callable[[], None]]:
    """Yields what is to be called whenever one of `total` is done. Written to stderr."""
    console = console or Console(stderr=True)
    if console.is_terminal:
        columns = (*Progress.get_default_columns(), MofNCompleteColumn(), TimeElapsedColumn())
        bar = Progress(*columns, console=console, speed_estimate_period=SPEED_SECONDS)
        with bar:
            task = bar.add_task(what, total=total)
            yield lambda: bar.advance(task)
        return
    began = told = clock()
    done = 0

    def one_more() -> None:
        nonlocal done, told
        done += 1
        now = clock()
        if now - told >= PLAIN_SECONDS:
            told = now
            left = (now - began) / done * (total - done)
            line = f"{what}: {done} of {total}, {_minutes(now - began)}, {_minutes(left)} left"
            console.print(line, highlight=False, soft_wrap=True)

    yield one_more


def _minutes(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"
