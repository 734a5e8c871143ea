"""What the agent says in the proof: words a program can read, to know what was read back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from graph.calendar import Interval
from graph.context import Context
from graph.diary import Diary
from graph.heard import Phase
from graph.phrases import Facts, Phrases
from graph.state import Outcome, Reason

_READ_BACK = "shall I book"
AFTERWARDS = "it is booked"


class Plain:
    """Says no more than what happens; looks at nothing but the value it reads back."""

    def greeting(self, facts: Facts) -> str:
        return "hello"

    def ask(self, phase: Phase, variant: int, facts: Facts) -> str:
        if phase == "confirmation":
            return f"{_READ_BACK} {facts.date} {facts.time}"
        return f"ask {phase}"

    def answer(self, phase: Phase, facts: Facts) -> str:
        return ""

    def what_to_change(self) -> str:
        return "what to change"

    def take_your_time(self) -> str:
        return "take your time"

    def because(self, reason: Reason, variant: int, facts: Facts) -> str:
        return reason

    def closing(self, outcome: Outcome, facts: Facts) -> str:
        return outcome

    def afterwards(self, facts: Facts) -> str:
        return AFTERWARDS


@dataclass(frozen=True, kw_only=True)
class PlainContext(Context):
    """A context in which the agent speaks plainly.

    The moment never changes in it: there is one diary for everything that may be taken, which
    keeps the free times it has worked out.
    """

    _diaries: dict[tuple[Interval, ...], Diary] = field(init=False, default_factory=dict)

    async def diary(self, first: date, last: date) -> Diary:
        """As `Context.diary`."""
        taken = tuple(await self.taken(first, last))
        if taken not in self._diaries:
            self._diaries[taken] = Diary(self.policy, self.now(), taken)
        return self._diaries[taken]

    @property
    def phrases(self) -> Phrases:
        return cast(Phrases, Plain())


def read_back(said: Sequence[str]) -> tuple[str, str] | None:
    """The value a reply ends with asking about, if it does."""
    if not said or not said[-1].startswith(_READ_BACK):
        return None
    day, at = said[-1].removeprefix(_READ_BACK).split()
    return day, at
