"""What a run of the graph is given from outside and never stores."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from langchain_core.language_models import BaseChatModel

from graph.calendar import Calendar, CalendarUnavailable, Interval
from graph.diary import Diary
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

    async def diary(self, first: date, last: date) -> Diary:
        """The diary with what is taken on these days, both ends included."""
        return Diary(self.policy, self.now(), await self.taken(first, last))

    async def taken(self, first: date, last: date) -> Sequence[Interval]:
        """What is taken on these days, both ends included.

        Where the calendar cannot be reached the call goes on by the policy alone: the booking
        itself refuses what is taken.
        """
        try:
            return await self.calendar.busy(*self.days(first, last))
        except CalendarUnavailable:
            return ()

    def days(self, first: date, last: date) -> tuple[datetime, datetime]:
        """When these days begin and end, both days included."""
        zone = ZoneInfo(self.policy.timezone)
        start = datetime.combine(first, time.min, zone)
        return start, datetime.combine(last + timedelta(days=1), time.min, zone)

    @property
    def phrases(self) -> Phrases:
        """What the agent says, in the call's language."""
        return phrases_for(self.locale)
