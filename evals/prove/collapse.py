"""What filling the slots can come to, once for each result and not once for each way of saying it.

Most utterances come to the same: a closed day is refused whatever time was said beside it. `fill`
is run on everything that can be heard, and its results are told apart only where they differ in
what they change, or in what a later decision or a property looks at.
"""

from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from evals.prove.calendar import Calendar
from evals.prove.choices import Choices
from evals.prove.opened import Opened, told
from evals.prove.step import APART
from evals.prove.unread import Unread, says_nothing
from evals.prove.walked import Walked
from graph.context import Context
from graph.state import State

Fill = Callable[[Any, Any, Context], Awaitable[dict[str, Any]]]

SLOTS = ("date", "time")


@dataclass(frozen=True, slots=True)
class Result:
    """One result: what it changes, what was heard then, and what the calendar answered.

    `bare` says whether the utterance says nothing of the appointment, None while that is open.
    `seen` is what may still be seen of the utterance, but for the intents it may have.
    """

    update: Mapping[str, Any]
    known: Mapping[str, Any]
    calendar: Sequence[str]
    bare: bool | None
    seen: str

    def key(self) -> str:
        """What tells it from other results, but for the intents."""
        return f"{told(self.update)} {self.seen}"

    @property
    def intents(self) -> tuple[str, ...]:
        """The intents the utterance may have."""
        return tuple(self.known["intent"].possible)


Run = tuple[Mapping[str, Any], Mapping[str, Any], Sequence[str]]
"""What a run of `fill` changes, what it read, and what the calendar answered."""


class Collapsed:
    """Stands in for `fill`, which it runs; `walked` knows which results need no second look."""

    def __init__(self, fill: Fill, choices: Choices, walked: Walked) -> None:
        self._fill, self._choices, self._walked = fill, choices, walked
        self._runs: dict[Any, Mapping[str | None, Sequence[Run]]] = {}
        self._results: dict[Any, Sequence[Result]] = {}

    async def __call__(self, heard: Unread, state: State, context: Context) -> dict[str, Any]:
        """One of the results there can be, with what was then heard.

        Raises `GoesOnAlike` where there is none that was not walked already.
        """
        slots = tuple(state.get(slot) for slot in SLOTS)
        key = (slots, heard.key())
        if slots not in self._runs:
            runs = defaultdict(list)
            async for run in self._every(slots, heard.domain, context):
                runs[run[1]["date"]].append(run)
            self._runs[slots] = runs
        if key not in self._results:
            results = self._agreeing(heard, self._runs[slots])
            self._results[key] = list({(it.key(), it.intents): it for it in results}.values())
        result, intents = self._choices.of(self._walked.news(key, self._results[key], state))
        heard.fill(result.known, intents, result.bare, result.seen)
        assert isinstance(context.calendar, Calendar)
        context.calendar.answers += result.calendar
        return dict(result.update)

    async def _every(
        self, slots: Sequence[Any], domain: Mapping[str, Sequence[Any]], context: Context
    ) -> AsyncIterator[Run]:
        """Run `fill` with these slots on everything that can be heard."""
        assert isinstance(context.calendar, Calendar)
        choices = Choices()
        calendar = replace(context.calendar, choices=choices)
        within = replace(context, calendar=calendar)
        for _ in choices.every():
            calendar.answers = []
            heard = Unread(choices, domain)
            state = Opened(choices, zip(SLOTS, slots, strict=True))
            update = await self._fill(heard, state, within)
            yield update, heard.known, calendar.answers

    def _agreeing(
        self, heard: Unread, runs: Mapping[str | None, Sequence[Run]]
    ) -> Iterator[Result]:
        """The results of what may be heard, by what is known of it so far."""
        days = (heard.known["date"],) if "date" in heard.known else runs
        for day in days:
            for update, read, answers in runs.get(day, ()):
                if (known := heard.joined(read)) is not None:
                    bare = says_nothing(known)
                    yield Result(update, known, answers, bare, _seen(known, bare))


def _seen(known: Mapping[str, Any], bare: bool | None) -> str:
    given = [known[slot] is not None if slot in known else None for slot in SLOTS]
    apart = [any(known.get(name) for name in names) for names in APART]
    return f"{given} {apart} {bare} {known.get('source')!r} {known.get('confidence')}"
