"""What came of a call, held against what was expected: the calendar first, then the way there."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import groupby

from evals.scenario import Scenario
from graph.calendar import Booking
from graph.diary import slot
from graph.state import Reason
from graph.turn import Turn


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a call: its turns, from the agent's opening, and what the calendar holds."""

    turns: Sequence[Turn]
    booked: Sequence[Booking]


def grade(scenario: Scenario, came: Came) -> list[str]:
    """What is not as expected, a line each; nothing where the scenario passes."""
    return [failure for check in CHECKS.values() for failure in check(scenario, came)]


def fallbacks(turns: Sequence[Turn]) -> dict[Reason, int]:
    """How often the agent had to ask again, by reason."""
    reasons = (turn.state.get("reason") for turn in turns if "fallback" in turn.path)
    return dict(Counter(reason for reason in reasons if reason is not None))


def path(turns: Sequence[Turn]) -> list[str]:
    """The states the call stood in, one after the other."""
    return [phase for phase, _ in groupby(turn.state["phase"] for turn in turns)]


def _calendar(scenario: Scenario, came: Came) -> Iterator[str]:
    """Exactly the expected appointment and nothing else, or nothing at all."""
    expected, policy = scenario.expect, scenario.policy_at_the_end
    wanted = []
    if expected.outcome == "booked" and expected.date and expected.time:
        day, at = date.fromisoformat(expected.date), time.fromisoformat(expected.time)
        wanted = [(expected.date, expected.time, policy.service, slot(policy, day, at))]
    found = [(held.date, held.time, held.service, held.slot) for held in came.booked]
    if found != wanted:
        yield f"calendar: {_appointments(found)}, expected {_appointments(wanted)}"


def _appointments(held: Sequence[tuple[object, ...]]) -> str:
    return " and ".join(f"{day} {at}" for day, at, *_ in held) or "nothing"


def _outcome(scenario: Scenario, came: Came) -> Iterator[str]:
    expected, last = scenario.expect, came.turns[-1].state
    if last.get("outcome") != expected.outcome:
        yield f"outcome: {last.get('outcome') or 'none'}, expected {expected.outcome or 'none'}"
    if expected.date and last.get("date") != expected.date:
        yield f"date: {last.get('date') or 'none'}, expected {expected.date}"
    if expected.time and last.get("time") != expected.time:
        yield f"time: {last.get('time') or 'none'}, expected {expected.time}"


def _turns(scenario: Scenario, came: Came) -> Iterator[str]:
    took, most = came.turns[-1].number, scenario.expect.turns_at_most
    if most is not None and took > most:
        yield f"turns: {took}, expected at most {most}"


def _fallbacks(scenario: Scenario, came: Came) -> Iterator[str]:
    found, expected = fallbacks(came.turns), scenario.expect.fallbacks
    if expected is not None and found != expected:
        yield f"fallbacks: {_counts(found)}, expected {_counts(expected)}"


def _path(scenario: Scenario, came: Came) -> Iterator[str]:
    found, expected = path(came.turns), scenario.expect.path
    if expected is not None and found != list(expected):
        yield f"path: {' → '.join(found)}, expected {' → '.join(expected)}"


def _counts(reasons: dict[Reason, int]) -> str:
    return ", ".join(f"{count} {reason}" for reason, count in reasons.items()) or "none"


Check = Callable[[Scenario, Came], Iterator[str]]

CHECKS: Mapping[str, Check] = {
    "calendar": _calendar,
    "outcome": _outcome,
    "turns": _turns,
    "fallbacks": _fallbacks,
    "path": _path,
}
"""What is looked at, the calendar first. Each tells what is not as expected."""
