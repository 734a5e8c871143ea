"""Whether a vendor is relied on: after a fault it is left alone for a while, longer each time."""

import logging

from livekit.agents import APITimeoutError

_log = logging.getLogger(__name__)

LONGEST_PAUSE = 30.0
"""Seconds after which a vendor is tried again at the latest."""

_REFUSED = (401, 402, 403)
"""What is not right a second later: keys and accounts."""


class Circuit:
    """Closed while the vendor is relied on. `instead` says what happens otherwise."""

    def __init__(self, vendor: str, instead: str = "this machine takes over") -> None:
        self.vendor = vendor
        self.closed = True
        self._instead = instead
        self._pause = 1.0

    def broke(self, fault: BaseException) -> float:
        """It failed. Returns the seconds after which it is to be tried again."""
        pause = LONGEST_PAUSE if _status(fault) in _REFUSED else self._pause
        self._pause = min(2 * pause, LONGEST_PAUSE)
        still = "" if self.closed else "still "
        _log.warning("%s %s%s; %s", self.vendor, still, self._said(fault), self._instead)
        self.closed = False
        return pause

    def mended(self) -> None:
        """It did what was asked, in time: from now on it counts again."""
        if not self.closed:
            _log.info("%s is back", self.vendor)
        self.closed, self._pause = True, 1.0

    def _said(self, fault: BaseException) -> str:
        """In words, and what to do. Never a fault's own: they may hold the caller's, or a key."""
        if isinstance(fault, APITimeoutError | TimeoutError):
            return "does not answer in time"
        match _status(fault):
            case 401 | 403:
                return f"refuses the key: is {self.vendor.upper()}_API_KEY right?"
            case 402:
                return "says that the account has no credit left"
            case 429:
                return "says that these are too many requests"
            case status:
                return f"failed ({type(fault).__name__}{f' {status}' if status else ''})"


def _status(fault: BaseException) -> int | None:
    """HTTP's, or that of a socket that was closed."""
    return getattr(fault, "status_code", None)
