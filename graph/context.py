"""What a run of the graph is given from outside and never stores."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from graph.calendar import Calendar
from graph.policy import Policy


@dataclass(frozen=True, kw_only=True)
class Context:
    """Everything the nodes may ask for. `clock` returns the present moment with a zone."""

    clock: Callable[[], datetime]
    calendar: Calendar
    policy: Policy
    locale: str = "en"
    caller: str | None = None

    def now(self) -> datetime:
        """The present moment on the business's wall clock."""
        return self.clock().astimezone(ZoneInfo(self.policy.timezone))
