"""What came of a call, held against what was expected: the calendar first, then the way there."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, time
from itertools import groupby

from evals.scenario import Expectation, Scenario
from graph.calendar import Booking
from graph.diary import slot
from graph.policy import Policy
from graph.state import Reason
from graph.turn import Turn


def grade(scenario: Scenario, turns: Sequence[Turn], booked: Sequence[Booking]) -> list[str]:
    """What is not as expected, a line each; nothing where the scenario passes."""
    return [
        *_calendar(scenario.expect, booked, scenario.policy),
        *_end(scenario.expect, turns[-1]),
        *_way(scenario.expect, turns),
    ]


def fallbacks(turns: Sequence[Turn]) -> dict[Reason, int]:
    """How often the agent had to ask again, by reason."""
    reasons = (turn.state.get("reason") for turn in turns if "fallback" in turn.path)
    return dict(Counter(reason for reason in reasons if reason is not None))


def path(turns: Sequence[Turn]) -> list[str]:
    """The states the call stood in, one after the other."""
    return [phase for phase, _ in groupby(turn.state["phase"] for turn in turns)]


def _calendar(expected: Expectation, booked: Sequence[Booking], policy: Policy) -> Iterator[str]:
    """Exactly the expected appointment and nothing else, or nothing at all."""
    wanted = []
    if expected.outcome == "booked" and expected.date and expected.time:
        day, at = date.fromisoformat(expected.date), time.fromisoformat(expected.time)
        wanted = [(expected.date, expected.time, policy.service, slot(policy, day, at))]
    found = [(booking.date, booking.time, booking.service, booking.slot) for booking in booked]
    if found != wanted:
        yield f"calendar: {_appointments(found)}, expected {_appointments(wanted)}"


def _appointments(held: Sequence[tuple[object, ...]]) -> str:
    return " and ".join(f"{day} {at}" for day, at, *_ in held) or "nothing"


def _end(expected: Expectation, last: Turn) -> Iterator[str]:
    outcome = last.state.get("outcome")
    if outcome != expected.outcome:
        yield f"outcome: {outcome or 'none'}, expected {expected.outcome or 'none'}"
    if expected.date and last.state.get("date") != expected.date:
        yield f"date: {last.state.get('date') or 'none'}, expected {expected.date}"
    if expected.time and last.state.get("time") != expected.time:
        yield f"time: {last.state.get('time') or 'none'}, expected {expected.time}"


def _way(expected: Expectation, turns: Sequence[Turn]) -> Iterator[str]:
    took = turns[-1].number
    if expected.turns_at_most is not None and took > expected.turns_at_most:
        yield f"turns: {took}, expected at most {expected.turns_at_most}"
    if expected.fallbacks is not None and fallbacks(turns) != expected.fallbacks:
        yield f"fallbacks: {_counts(fallbacks(turns))}, expected {_counts(expected.fallbacks)}"
    if expected.path is not None and path(turns) != list(expected.path):
        yield f"path: {' → '.join(path(turns))}, expected {' → '.join(expected.path)}"


def _counts(reasons: dict[Reason, int]) -> str:
    return ", ".join(f"{count} {reason}" for reason, count in reasons.items()) or "none"
