"""Ends what `up` started when `up` itself is killed without a chance to do so.

A program of its own, standard library only. It reads `+PID` and `-PID` lines, one process group
each; when the other end of its standard input closes, the groups still on its list are ended.
"""

import os
import signal
import sys
import time

GRACE = 2.0
"""Seconds between asking a group to end and ending it."""


def end(groups: set[int]) -> None:
    """Ask every group to end, then end those that did not."""
    deadline = time.monotonic() + GRACE
    left = {group for group in groups if _signal(group, signal.SIGTERM)}
    while left and time.monotonic() < deadline:
        time.sleep(0.05)
        left = {group for group in left if _signal(group, 0)}
    for group in left:
        _signal(group, signal.SIGKILL)


def _signal(group: int, number: int) -> bool:
    """Send a signal to a group; False if there is no such group of ours any more."""
    try:
        os.killpg(group, number)
    except (ProcessLookupError, PermissionError):
        return False
    return True


def main() -> None:
    groups: set[int] = set()
    for line in sys.stdin:
        if line.startswith("+"):
            groups.add(int(line[1:]))
        else:
            groups.discard(int(line[1:]))
    end(groups)


if __name__ == "__main__":
    main()
