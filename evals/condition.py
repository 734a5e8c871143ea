"""A condition on what came of a call, e.g. `outcome=gave_up and reason=unclear and turns>5`."""

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, get_args

from evals.run import Result
from evals.scenario import Stage
from graph.state import Outcome, Reason

NONE = "none"

NUMBERS = ("turns", "fallbacks")
"""Fields that are compared as numbers; the others only as equal or not."""

OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}

TERM = re.compile(r"\s*([a-z_]+)\s*(!=|<=|>=|=|<|>)\s*(\S+)\s*")


class ConditionError(ValueError):
    """Not a condition; the message says what is allowed."""


@dataclass(frozen=True, slots=True)
class Term:
    """One comparison."""

    field: str
    operator: str
    value: str

    def __str__(self) -> str:
        return f"{self.field}{self.operator}{self.value}"


@dataclass(frozen=True, slots=True)
class Condition:
    """Holds where all its terms do.

    `outcome`, `phase`, `date`, `time` and `booked` (what is in the calendar, as
    `2026-12-01T15:30`) are those at the end, "none" where there is none. `reason=R` holds where
    any turn went through fallback for R, `reason!=R` where none did. `turns` counts what the caller
    said, `fallbacks` how often the agent had to ask again.
    """

    terms: tuple[Term, ...]

    @classmethod
    def parse(cls, text: str) -> "Condition":
        """Read a condition. Raises `ConditionError`."""
        return cls(tuple(_term(part) for part in re.split(r"\band\b", text)))

    def holds(self, result: Result) -> bool:
        """Whether the call came to this."""
        found = facts(result)
        return all(_holds(term, found[term.field]) for term in self.terms)

    def __str__(self) -> str:
        return " and ".join(map(str, self.terms))


def facts(result: Result) -> dict[str, Any]:
    """What a condition may ask of a call."""
    row = result.as_json()
    booked = [f"{booking.date}T{booking.time}" for booking in result.booked]
    return {
        "outcome": row["outcome"] or NONE,
        "phase": result.turns[-1].state["phase"],
        "date": row["date"] or NONE,
        "time": row["time"] or NONE,
        "booked": booked[-1] if booked else NONE,
        "reason": " ".join(row["fallbacks"]) or NONE,
        "turns": row["turns"],
        "fallbacks": sum(row["fallbacks"].values()),
    }


def _holds(term: Term, found: Any) -> bool:
    if term.field == "reason":
        return (term.value in found.split()) == (term.operator == "=")
    wanted = int(term.value) if term.field in NUMBERS else term.value
    return OPERATORS[term.operator](found, wanted)


def _term(text: str) -> Term:
    match = TERM.fullmatch(text)
    if match is None:
        raise ConditionError(
            f"{text.strip()!r} is no condition; allowed: FIELD=VALUE or FIELD!=VALUE, also "
            f"< <= > >= for {' and '.join(NUMBERS)}, joined by and; fields: {', '.join(VALUES)}"
        )
    term = Term(*match.groups())
    if term.field not in VALUES:
        raise ConditionError(f"{term}: unknown field; allowed: {', '.join(VALUES)}")
    if term.field not in NUMBERS and term.operator not in ("=", "!="):
        raise ConditionError(f"{term}: {term.field} is equal or not; allowed: = and !=")
    allowed = VALUES[term.field]
    if isinstance(allowed, frozenset):
        known, told = term.value in allowed, ", ".join(sorted(allowed))
    else:
        known, told = _reads(allowed[0], term.value), allowed[1]
    if not known:
        raise ConditionError(f"{term}: {term.value!r} cannot be; allowed: {told}")
    return term


def _reads(read: Callable[[str], str], text: str) -> bool:
    """Whether the text is such a value, written the one way it is compared in."""
    try:
        return text == read(text)
    except ValueError:
        return False


def _or_none(read: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: NONE if text == NONE else read(text)


VALUES: dict[str, frozenset[str] | tuple[Callable[[str], str], str]] = {
    "outcome": frozenset((*get_args(Outcome), NONE)),
    "phase": frozenset(get_args(Stage)),
    "reason": frozenset(get_args(Reason)),
    "date": (_or_none(lambda text: f"{date.fromisoformat(text)}"), "YYYY-MM-DD or none"),
    "time": (_or_none(lambda text: f"{time.fromisoformat(text):%H:%M}"), "HH:MM or none"),
    "booked": (
        _or_none(lambda text: f"{datetime.fromisoformat(text):%Y-%m-%dT%H:%M}"),
        "YYYY-MM-DDTHH:MM or none",
    ),
    "turns": (lambda text: str(int(text)), "a whole number"),
    "fallbacks": (lambda text: str(int(text)), "a whole number"),
}
"""The fields and what each can be: one of some words, or what a reader takes, in words."""
