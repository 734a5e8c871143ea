"""What filling the slots can come to, once for each result and not once for each way of saying it.

Most utterances come to the same: a closed day is refused whatever time was said beside it. `fill`
is run on everything that can be heard, and its results are told apart only where they differ in
what they change, or in what a later decision or a property looks at.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from evals.prove.calendar import Calendar
from evals.prove.choices import Choices, Unforeseen
from evals.prove.opened import Opened
from evals.prove.result import SLOTS, Result
from evals.prove.runs import Run, Runs
from evals.prove.unread import Unread
from evals.prove.walked import Walked
from graph.context import Context
from graph.state import State

Fill = Callable[[Any, Any, Context], Awaitable[dict[str, Any]]]


class Collapsed:
    """Stands in for `fill`, which it runs; `walked` knows which results need no second look."""

    def __init__(self, fill: Fill, choices: Choices, walked: Walked) -> None:
        self._fill, self._choices, self._walked = fill, choices, walked
        self._runs: dict[Any, Runs] = {}
        self._results: dict[Any, Sequence[Result]] = {}

    async def __call__(self, heard: Unread, state: State, context: Context) -> dict[str, Any]:
        """One of the results there can be, with what was then heard.

        Raises `GoesOnAlike` where there is none that was not walked already.
        """
        slots = tuple(state.get(slot) for slot in SLOTS)
        key = (slots, heard.key())
        if slots not in self._runs:
            self._runs[slots] = runs = Runs()
            async for run in self._every(slots, heard.domain, context):
                runs.add(run)
        if key not in self._results:
            self._results[key] = list(self._agreeing(heard, self._runs[slots]))
        result, intents = self._choices.of(self._walked.news(key, self._results[key], state))
        heard.fill(result.known, intents, result.bare, result.seen, result.run.presumed)
        assert isinstance(context.calendar, Calendar)
        context.calendar.answers += result.run.answers
        if result.run.fault is not None:
            raise result.run.fault
        return dict(result.run.update)

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
            update, fault = {}, None
            try:
                update = await self._fill(heard, state, within)
            except Unforeseen:
                raise
            except Exception as error:
                fault = error
            yield Run(update, heard.known, calendar.answers, state.presumed, fault)

    def _agreeing(self, heard: Unread, runs: Runs) -> Iterator[Result]:
        """The results of what may be heard, by what is known of it so far.

        Of equals the one that presumes least.
        """
        told = set()
        for run in sorted(runs.of(heard.known), key=lambda run: len(run.presumed)):
            if (known := heard.joined(run.read)) is not None:
                result = Result(run, known)
                if (result.key, result.intents) not in told:
                    told.add((result.key, result.intents))
                    yield result
