"""The longest a call may last."""

import asyncio
from collections.abc import Callable

from livekit.agents import AgentSession

MINUTE = 60.0
"""Seconds; so long before the longest a call may last it is said that it is nearly over."""


class TimeLimit:
    """From now on; `nearly_over` is called a minute before the last of `minutes` is over."""

    def __init__(
        self,
        session: AgentSession[None],
        minutes: float,
        nearly_over: Callable[[], None],
        over: Callable[[], None],
    ) -> None:
        later = asyncio.get_running_loop().call_later
        self._due = [
            later((minutes - 1) * MINUTE, nearly_over),
            later(minutes * MINUTE, over),
        ]
        session.on("close", lambda _: self._stop())

    def _stop(self) -> None:
        for due in self._due:
            due.cancel()
