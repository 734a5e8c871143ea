"""What filling the slots can come to, once for each result and not once for each way of saying it.

Most utterances come to the same: a closed day is refused whatever time was said beside it. `fill`
is run on everything that can be heard, and its results are told apart only where they differ in
what they change, or in what a later decision looks at.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from evals.prove.calendar import Calendar
from evals.prove.choices import Choices
from evals.prove.opened import Opened
from evals.prove.unread import Unread
from graph.context import Context
from graph.state import State

Fill = Callable[[Any, Any, Context], Awaitable[dict[str, Any]]]

LOOKED_AT = ("intent", "date", "time")
"""The fields of an utterance that later decisions look at; reading another one is an error."""

SLOTS = ("date", "time")

FORGOTTEN = ("offer", "within", "refused_time")
"""What the next turn finds in every way it can be: here only whether there is one."""


@dataclass(frozen=True, slots=True)
class _Result:
    update: Mapping[str, Any]
    known: Mapping[str, Any]
    bare: bool | None
    calendar: Sequence[str]


class Collapsed:
    """Stands in for `fill`, which it runs. `runs` counts how often."""

    def __init__(self, fill: Fill, choices: Choices) -> None:
        self._fill, self._choices = fill, choices
        self._inner = Choices()
        self._results: dict[Any, Sequence[_Result]] = {}
        self.runs = 0

    async def __call__(self, heard: Unread, state: State, context: Context) -> dict[str, Any]:
        """One of the results there can be, with what was then heard."""
        slots = tuple(state.get(slot) for slot in SLOTS)
        key = (slots, heard.key())
        if key not in self._results:
            self._results[key] = await self._run(heard, state, context)
        result = self._choices.of(self._results[key])
        heard.fill(result.known, LOOKED_AT, result.bare)
        assert isinstance(context.calendar, Calendar)
        context.calendar.answers += result.calendar
        return dict(result.update)

    async def _run(self, heard: Unread, state: State, context: Context) -> Sequence[_Result]:
        results: dict[Any, _Result] = {}
        assert isinstance(context.calendar, Calendar)
        calendar = replace(context.calendar, choices=self._inner)
        within = replace(context, calendar=calendar)
        for _ in self._inner.every():
            self.runs += 1
            calendar.answers = []
            asked = heard.again(self._inner)
            opened = Opened(self._inner, ((slot, state.get(slot)) for slot in SLOTS))
            update = await self._fill(asked, opened, within)
            seen = {name: asked.known.get(name) for name in LOOKED_AT}
            bare = asked.says_nothing()
            told = {k: bool(v) if k in FORGOTTEN else v for k, v in update.items()}
            key = repr((sorted(told.items()), sorted(seen.items()), bare))
            result = _Result(update, dict(asked.known), bare, tuple(calendar.answers))
            results.setdefault(key, result)
        return list(results.values())
