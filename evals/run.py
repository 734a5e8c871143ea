"""One scenario, made as a call and graded."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from evals.call import Call
from evals.grade import fallbacks, grade
from evals.scenario import Caller, Scenario
from graph.calendar import Booking
from graph.turn import Turn


@dataclass(frozen=True, slots=True)
class Result:
    """The call that came of a scenario, and what in it was not as expected.

    `turns` begins with the agent's opening; `booked` is what the calendar holds at the end.
    """

    scenario: Scenario
    turns: Sequence[Turn]
    booked: Sequence[Booking]
    failures: Sequence[str]

    @property
    def passed(self) -> bool:
        return not self.failures

    def as_json(self) -> dict[str, Any]:
        """What `--json` says of a scenario; date and time are the appointment's, if there is one,
        otherwise what had been agreed so far."""
        last = self.turns[-1].state
        held = self.booked[-1] if self.booked else None
        return {
            "id": self.scenario.id,
            "passed": self.passed,
            "outcome": last.get("outcome"),
            "date": held.date if held else last.get("date"),
            "time": held.time if held else last.get("time"),
            "turns": self.turns[-1].number,
            "llm_turns": sum(_by_model(turn) for turn in self.turns),
            "fallbacks": fallbacks(self.turns),
            "failures": list(self.failures),
            "transcript": [
                {
                    "caller": turn.utterance,
                    "agent": turn.reply,
                    "phase": turn.state["phase"],
                    "reason": turn.state.get("reason"),
                }
                for turn in self.turns
            ],
        }


async def run(scenario: Scenario) -> Result:
    """Make the call: from the agent's opening until it has ended or the caller hangs up."""
    call = Call(scenario.policy, now=scenario.moment, busy=scenario.taken)
    said: Counter[str] = Counter()
    turn = await call.take(None)
    # The policy ends every call by then; one that goes on fails for want of an outcome.
    while not turn.ended and turn.number <= scenario.policy.max_turns:
        utterance = _answer(scenario.caller, turn.state["phase"], said)
        if utterance is None:
            break
        turn = await call.take(utterance)
    return Result(scenario, call.turns, call.booked, grade(scenario, call.turns, call.booked))


def _answer(caller: Caller, phase: str, said: Counter[str]) -> str | None:
    """What the caller says next, or None where he hangs up. `said` counts what he has used."""
    if isinstance(caller, tuple):
        state, words = "", caller
    else:
        state, words = phase, {str(name): words for name, words in caller.items()}.get(phase, ())
        if words:
            said[state] = min(said[state], len(words) - 1)
    said[state] += 1
    return words[said[state] - 1] if said[state] <= len(words) else None


def _by_model(turn: Turn) -> bool:
    heard = turn.state.get("heard")
    return turn.utterance is not None and heard is not None and heard.source == "llm"
