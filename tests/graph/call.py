"""A call for tests: several utterances at a time, under the tests' own policy."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Self

import evals.call
from graph.calendar import Calendar, Interval
from graph.policy import Policy
from graph.turn import Turn

MONDAY = datetime.fromisoformat("2026-11-23T09:00:00-05:00")

POLICY = Policy.model_validate(
    {
        "business": "Harbour Dental",
        "service": "check-up",
        "timezone": "America/New_York",
        "hours": {day: ["09:00-17:00"] for day in ("mon", "tue", "wed", "thu", "fri")},
        "closed": ["2026-12-25"],
    }
)


def taken(*starts: str, zone: str = "-05:00", minutes: int = 30) -> list[Interval]:
    """Intervals that begin at local moments such as `2026-12-01T15:30`."""
    moments = [datetime.fromisoformat(start + zone) for start in starts]
    return [Interval(moment, moment + timedelta(minutes=minutes)) for moment in moments]


class Call(evals.call.Call):
    """One conversation. `said` takes utterances in order and returns the last one's turn."""

    def __init__(
        self,
        *,
        now: datetime = MONDAY,
        busy: Iterable[Interval] = (),
        calendar: Calendar | None = None,
        caller: str | None = None,
        **policy: Any,
    ) -> None:
        super().__init__(
            POLICY.overlaid(policy) if policy else POLICY,
            now=now,
            busy=busy,
            calendar=calendar,
            caller=caller,
        )

    @classmethod
    async def opened(cls, **options: Any) -> Self:
        """A call in which the agent has just introduced itself."""
        call = cls(**options)
        await call.take(None)
        return call

    async def said(self, *utterances: str) -> Turn:
        for utterance in utterances:
            await self.take(utterance)
        return self.turns[-1]
