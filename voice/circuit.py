"""Whether a vendor is relied on: after a fault it has to prove itself beside the call, unheard."""

import logging

from livekit.agents import APIError, APIStatusError, APITimeoutError

_log = logging.getLogger(__name__)

LONGEST_PAUSE = 30.0
"""Seconds after which a vendor is tried again at the latest."""


class Circuit:
    """Closed while the vendor is relied on."""

    def __init__(self, vendor: str) -> None:
        self.vendor = vendor
        self.closed = True
        self._pause = 1.0

    def broke(self, fault: BaseException) -> float:
        """It failed. Returns the seconds after which it is to be tried again."""
        pause = self._pause
        if isinstance(fault, APIError) and not fault.retryable:
            # A key that was refused is not right a second later.
            pause = LONGEST_PAUSE
        self._pause = min(2 * pause, LONGEST_PAUSE)
        again = "" if self.closed else "still "
        _log.warning("%s %s%s; this machine takes over", self.vendor, again, said(fault, self))
        self.closed = False
        return pause

    def mended(self) -> None:
        """It did what was asked, in time: from now on it counts again."""
        if not self.closed:
            _log.info("%s is back", self.vendor)
        self.closed, self._pause = True, 1.0


def said(fault: BaseException, circuit: Circuit) -> str:
    """A fault in words, and what to do; nothing of what was sent."""
    if isinstance(fault, APITimeoutError | TimeoutError):
        return "does not answer in time"
    match fault.status_code if isinstance(fault, APIStatusError) else None:
        case 401 | 403:
            return f"refuses the key: is {circuit.vendor.upper()}_API_KEY right?"
        case 402:
            return "says that the account has no credit left"
        case 429:
            return "says that these are too many requests"
    return f"failed ({type(fault).__name__}: {fault})"
