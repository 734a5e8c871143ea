"""Processes that work is shared out to."""

import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any, Literal


@contextmanager
def workers(
    count: int,
    start: Literal["fork", "spawn"],
    begin: Callable[..., None] | None = None,
    *given: Any,
) -> Iterator[ProcessPoolExecutor]:
    """So many processes, each of which calls `begin` first.

    When the block is left, also by a Ctrl-C, what has not been begun is not done any more.
    """
    pool = ProcessPoolExecutor(count, get_context(start), _begin, (begin, *given))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(begin: Callable[..., None] | None, *given: Any) -> None:
    # A Ctrl-C reaches every process: these end without a word, who started them has one.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if begin is not None:
        begin(*given)
