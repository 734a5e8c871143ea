"""Processes that work is shared out to."""

import multiprocessing
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, Literal


@contextmanager
def workers(
    count: int,
    start: Literal["fork", "spawn"],
    begin: Callable[..., None] | None = None,
    *given: Any,
) -> Iterator[ProcessPoolExecutor]:
    """So many processes, each of which calls `begin` first.

    When the block is left, what has not been begun is not done any more; where it is left by an
    exception, as by a Ctrl-C, what has been begun is not either.
    """
    pool = ProcessPoolExecutor(count, multiprocessing.get_context(start), _begin, (begin, *given))
    try:
        yield pool
    except BaseException:
        for child in multiprocessing.active_children():
            child.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(begin: Callable[..., None] | None, *given: Any) -> None:
    # A Ctrl-C reaches every process. Did these end by it themselves, who started them might find
    # them gone before it knows why.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if begin is not None:
        begin(*given)
