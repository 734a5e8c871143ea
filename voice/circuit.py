"""Whether a vendor is relied on: after a fault it is left alone for a while, longer each time."""

import logging
import time
from zlib import crc32

from livekit.agents import APITimeoutError

from voice.shared_moments import SharedMoments

_log = logging.getLogger(__name__)

LONGEST_PAUSE = 30.0
"""Seconds after which a vendor is tried again at the latest."""

REMEMBERED = 600.0
"""Seconds for which calls that begin do not wait for a vendor that failed in another: they try it
beside what is heard and said."""

_VENDORS = 64

_away = SharedMoments(_VENDORS)
"""Until when a vendor counts as away where a call begins, by its name."""

_REFUSED = (400, 401, 402, 403, 404)
"""What is not right a second later: keys, accounts and settings."""


class Circuit:
    """`instead` says what happens while the vendor is not relied on."""

    def __init__(self, vendor: str, instead: str = "this machine takes over") -> None:
        self.vendor = vendor
        self._instead = instead
        self._pause = 1.0
        self._closed: bool | None = None
        self._slot = crc32(vendor.encode()) % _VENDORS

    @property
    def closed(self) -> bool:
        """Whether the vendor is relied on; as another call left it until it is first asked."""
        if self._closed is None:
            self._closed = time.monotonic() >= _away[self._slot]
        return self._closed

    def broke(self, fault: BaseException) -> float:
        """It failed. Returns the seconds after which it is to be tried again."""
        pause = LONGEST_PAUSE if _status(fault) in _REFUSED else self._pause
        self._pause = min(2 * pause, LONGEST_PAUSE)
        still = "" if self.closed else "still "
        _log.warning("%s %s%s; %s", self.vendor, still, self._said(fault), self._instead)
        self._closed = False
        _away[self._slot] = time.monotonic() + REMEMBERED
        return pause

    def mended(self) -> None:
        """It did what was asked, in time: from now on it counts again."""
        if not self.closed:
            _log.info("%s is back", self.vendor)
        self._closed, self._pause = True, 1.0
        _away[self._slot] = 0.0

    def _said(self, fault: BaseException) -> str:
        """In words, and what to do. Never a fault's own: they may hold the caller's, or a key."""
        if isinstance(fault, APITimeoutError | TimeoutError):
            return "does not answer in time"
        match _status(fault):
            case 401 | 403:
                return f"refuses the key: is {self.vendor.upper()}_API_KEY right?"
            case 402:
                return "says that the account has no credit left"
            case 400 | 404:
                settings = f"{self.vendor.upper()}_* settings"
                return f"does not know what it is asked for: are the {settings} right?"
            case 429:
                return "says that these are too many requests"
            case status:
                return f"failed ({type(fault).__name__}{f' {status}' if status else ''})"


def _status(fault: BaseException) -> int | None:
    """HTTP's, or that of a socket that was closed."""
    return getattr(fault, "status_code", None)
