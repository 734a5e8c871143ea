"""One scenario, made as a call and graded."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from langchain_core.language_models import BaseChatModel

from evals.call import Call
from evals.grade import Came, fallbacks, grade
from evals.scenario import Caller, Said, Scenario, said
from graph.calendar import Booking
from graph.turn import Turn


@dataclass(frozen=True, slots=True)
class Result:
    """The call that came of a scenario, and what in it was not as expected.

    `turns` begins with the agent's opening; `booked` is what the calendar holds at the end. `said`
    are the entries of `caller` in the order they were used, `milliseconds` is how long turns took,
    and where it was spoken how long the caller waited for the replies to words, and how often he
    put right what was read back to him.
    """

    scenario: Scenario
    turns: Sequence[Turn]
    booked: Sequence[Booking]
    failures: Sequence[str]
    said: Sequence[str | Said] = ()
    milliseconds: Sequence[float] = ()
    corrections: int = 0

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


async def run(scenario: Scenario, assistant: BaseChatModel | None = None) -> Result:
    """Make the call: from the agent's opening until it has ended or the caller hangs up.

    A turn that raises ends it, and is a failure; an opening that does is raised.
    """
    call = Call(scenario.policy, now=scenario.moment, busy=scenario.taken, assistant=assistant)
    script = Script(scenario.caller)
    turn = await call.take(None)
    failures = []
    # The policy ends every call by then; one that goes on fails for want of an outcome.
    while turn.number <= scenario.policy.max_turns:
        utterance = script.next(turn)
        if utterance is None:
            break
        try:
            turn = await _take(call, said(utterance), scenario)
        except Exception as fault:
            if not call.turns:
                raise
            failures.append(f"{said(utterance).say!r}: {type(fault).__name__}: {fault}")
            break
    failures += grade(scenario, Came(call.turns, call.booked))
    return Result(
        scenario, call.turns, call.booked, failures, script.used, tuple(call.milliseconds)
    )


async def _take(call: Call, entry: Said, scenario: Scenario) -> Turn:
    """What had happened before the words, and the words."""
    meanwhile(call, entry, scenario)
    words = entry.say
    if entry.back:
        call.restart()
    if entry.reply == "unheard":
        words = f"{call.leave_aside()} {words}".strip()
    return await call.take(words, reply_cut=entry.back or entry.reply == "cut")


def meanwhile(call: Call, entry: Said, scenario: Scenario) -> None:
    """Let what happened before the words happen to the clock, the calendar and the policy."""
    call.now += timedelta(minutes=entry.after)
    call.memory.block(scenario.appointments(entry.taken))
    call.memory.reachable = entry.calendar is None
    if entry.policy:
        policy = call.context.policy.overlaid(entry.policy)
        call.context = replace(call.context, policy=policy)


class Script:
    """What the caller says next. `used` are the entries said so far."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self._said: Counter[str] = Counter()
        self.used: list[str | Said] = []

    def peek(self, turn: Turn) -> str | Said | None:
        """What he would say after a turn of the agent's."""
        _, number, words = self._place(turn)
        if number >= len(words) or (turn.ended and not said(words[number]).back):
            return None
        return words[number]

    def next(self, turn: Turn) -> str | Said | None:
        """After a turn of the agent's; None where he hangs up, or the call is over."""
        entry = self.peek(turn)
        if entry is not None:
            state, number, _ = self._place(turn)
            self._said[state] = number + 1
            self.used.append(entry)
        return entry

    def _place(self, turn: Turn) -> tuple[str, int, Sequence[str | Said]]:
        """The list he says something of, by its state, and where in it he is."""
        if not isinstance(self._caller, dict):
            return "", self._said[""], self._caller
        state = turn.state["phase"]
        words = {str(name): entries for name, entries in self._caller.items()}.get(state, ())
        return state, min(self._said[state], max(0, len(words) - 1)), words


def _by_model(turn: Turn) -> bool:
    heard = turn.state.get("heard")
    return turn.utterance is not None and heard is not None and heard.source == "llm"
