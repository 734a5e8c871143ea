"""Free ports on this machine."""

import errno
import socket
from dataclasses import dataclass
from typing import Literal, Self

from cli.errors import CommandError

HOST = "127.0.0.1"
"""Everything `up` starts listens here and nowhere else."""

TRIES = 100
TAKEN = frozenset({errno.EADDRINUSE, errno.EACCES})


@dataclass(frozen=True, kw_only=True)
class Ports:
    """Where each part listens: the preferred port, or the next that is free."""

    page: int
    livekit: int
    media: int
    worker: int
    metrics: int

    @classmethod
    def choose(cls, page: int) -> Self:
        """All of them different. Raises `CommandError`."""
        chosen = [free_port(page)]
        for preferred in (7880, 8081, 9101):
            chosen.append(free_port(preferred, but=frozenset(chosen)))
        return cls(
            page=chosen[0],
            livekit=chosen[1],
            worker=chosen[2],
            metrics=chosen[3],
            media=free_port(7882, "udp"),
        )


def free_port(
    preferred: int, kind: Literal["tcp", "udp"] = "tcp", *, but: frozenset[int] = frozenset()
) -> int:
    """The first port from `preferred` on that nobody listens on and that is not in `but`.

    Raises `CommandError` when there is none within reach.
    """
    for port in range(preferred, min(preferred + TRIES, 65536)):
        if port not in but and is_free(port, kind):
            return port
    raise CommandError(
        f"no free port from {preferred} to {preferred + TRIES - 1}",
        hint="name another: --port 9000",
    )


def is_free(port: int, kind: Literal["tcp", "udp"] = "tcp") -> bool:
    """Could a server listen on this port now?"""
    tcp = kind == "tcp"
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM if tcp else socket.SOCK_DGRAM) as probe:
        if tcp:
            # As the servers do: a port that only waits for old connections to fade is free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno in TAKEN:
                return False
            raise
    return True
