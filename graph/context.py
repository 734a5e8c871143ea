"""What a run of the graph is given from outside and never stores."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from langchain_core.language_models import BaseChatModel

from graph.calendar import Calendar
from graph.heard import Heard, Phase, Slots
from graph.phrases import Phrases, phrases_for
from graph.policy import Policy
from graph.understand import understand


class Understand(Protocol):
    """Reads one utterance, as `graph.understand.understand` does."""

    def __call__(
        self,
        text: str,
        *,
        expecting: Phase | None,
        now: datetime,
        locale: str,
        policy: Policy,
        about: Slots | None = None,
    ) -> Heard: ...


@dataclass(frozen=True, kw_only=True)
class Context:
    """Everything the nodes may ask for.

    `clock` returns the present moment with a zone. `assistant` is the language model, or None where
    none is configured; `caller` is the name the caller gave before the call. `understand` reads an
    utterance; a proof puts in its place one that hears everything there is to hear.
    """

    clock: Callable[[], datetime]
    calendar: Calendar
    policy: Policy
    locale: str = "en"
    caller: str | None = None
    assistant: BaseChatModel | None = None
    understand: Understand = understand

    def now(self) -> datetime:
        """The present moment on the business's wall clock."""
        return self.clock().astimezone(ZoneInfo(self.policy.timezone))

    @property
    def phrases(self) -> Phrases:
        """What the agent says, in the call's language."""
        return phrases_for(self.locale)
