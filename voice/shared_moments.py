"""Moments known to all processes that are forked once these were made."""

import mmap
import struct

_SIZE = struct.calcsize("d")


class SharedMoments:
    """`count` of them, on the monotonic clock, at first 0. Where processes are not forked, each
    has its own.
    """

    def __init__(self, count: int) -> None:
        self._page = mmap.mmap(-1, count * _SIZE)

    def __getitem__(self, number: int) -> float:
        moment: float = struct.unpack_from("d", self._page, number * _SIZE)[0]
        return moment

    def __setitem__(self, number: int, moment: float) -> None:
        struct.pack_into("d", self._page, number * _SIZE, moment)
