"""The digest a yes is bound to."""

import hashlib

FLOW_VERSION = "1"
"""Raised when a change of the flow makes an older yes mean something else."""


def digest(date: str, time: str, zone: str, service: str) -> str:
    """Digest of exactly the value that was read back: 32 hex digits of SHA-256."""
    value = "\n".join((date, time, zone, service, FLOW_VERSION))
    return hashlib.sha256(value.encode()).hexdigest()[:32]
