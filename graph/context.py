"""What a run of the graph is given from outside and never stores."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from langchain_core.language_models import BaseChatModel

from graph.calendar import Calendar
from graph.policy import Policy


@dataclass(frozen=True, kw_only=True)
class Context:
    """Everything the nodes may ask for.

    `clock` returns the present moment with a zone. `assistant` is the language model, or None where
    none is configured; `caller` is the name the caller gave before the call.
    """

    clock: Callable[[], datetime]
    calendar: Calendar
    policy: Policy
    locale: str = "en"
    caller: str | None = None
    assistant: BaseChatModel | None = None

    def now(self) -> datetime:
        """The present moment on the business's wall clock."""
        return self.clock().astimezone(ZoneInfo(self.policy.timezone))
