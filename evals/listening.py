"""A caller who listens: to another appointment than his own he does not say yes.

What a scenario's words mean is known from the call as it is typed. Where something else is read
back to the same words when they are spoken, somebody has been misheard, and the caller does what
people do: he says once more what was got wrong, in the words he said it in. Who has no such words
hangs up.
"""

from typing import Literal

from evals.run import Result, Script
from evals.scenario import Said, Scenario, said
from graph.heard import Heard, Phase
from graph.state import State
from graph.turn import Turn
from graph.understand import understand

MOST = 2
"""Corrections after which a caller who is not understood hangs up."""

Appointment = tuple[str | None, str | None]

Slot = Literal["date", "time"]

_ASKED_IN: dict[Slot | None, Phase] = {
    "date": "collect_date",
    "time": "collect_time",
    None: "confirmation",
}


class Listening:
    """What the caller of a scenario says next, who hears what he is told.

    `typed` is the same call without a voice: what he said yes to there is his, if it ended as it
    should; otherwise only what the scenario expects. `corrections` counts how often he put it
    right.
    """

    def __init__(self, scenario: Scenario, typed: Result) -> None:
        self._scenario = scenario
        self._script = Script(scenario.caller)
        expected = scenario.expect
        self._his = {(expected.date, expected.time)} if expected.outcome == "booked" else set()
        if typed.passed:
            answered = zip(typed.turns, typed.said, strict=False)
            self._his |= {_read_back(turn.state) for turn, entry in answered if self._agrees(entry)}
        self._his.discard((None, None))
        self.corrections = 0

    @property
    def used(self) -> list[str | Said]:
        """The entries of `caller` said so far, those said again too."""
        return self._script.used

    def next(self, turn: Turn) -> str | Said | None:
        """After a turn of the agent's; None where he hangs up, or the call is over."""
        entry = self._script.peek(turn)
        slot = self._misheard(turn.state)
        if entry is None or slot is None or not self._agrees(entry):
            return self._script.next(turn)
        if self.corrections == MOST:
            return None
        self.corrections += 1
        told = turn.state.get(slot)
        for before in reversed(self.used):
            if (named := self._named(before, slot)) and told not in named:
                self.used.append(before)
                return before
        return None

    def _misheard(self, state: State) -> Slot | None:
        """What of an appointment that is read back is not his."""
        date, time = _read_back(state)
        if (date, time) == (None, None) or (date, time) in self._his or not self._his:
            return None
        return "time" if date in {his for his, _ in self._his} else "date"

    def _agrees(self, entry: str | Said) -> bool:
        return self._reads(said(entry).say).intent == "affirm"

    def _named(self, entry: str | Said, slot: Slot) -> tuple[str, ...]:
        """The readings of a day or a time in his words, or the ends of a stretch of them."""
        heard = self._reads(said(entry).say, slot)
        if slot == "date":
            return (heard.date,) if heard.date else heard.date_options or heard.date_range or ()
        return (heard.time,) if heard.time else heard.time_options or heard.time_range or ()

    def _reads(self, words: str, asked_for: Slot | None = None) -> Heard:
        return understand(
            words,
            expecting=_ASKED_IN[asked_for],
            now=self._scenario.moment,
            locale=self._scenario.policy.locale,
            policy=self._scenario.policy,
        )


def _read_back(state: State) -> Appointment:
    """The appointment that a yes would book after this turn."""
    if state["phase"] != "confirmation" or not state.get("consent"):
        return None, None
    return state.get("date"), state.get("time")
