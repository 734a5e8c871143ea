"""A counterexample as people would speak it: the shortest call that comes to it, in English."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from evals.prove import domain
from evals.prove.caller import result
from evals.prove.search import Found, Transition
from evals.prove.step import Event, Situation, Step
from graph.calendar import Booking, CalendarUnavailable, Interval, SlotTaken
from graph.context import Context
from graph.graph import build
from graph.heard import Heard
from graph.phrases import phrases_for
from graph.policy import Policy
from graph.state import State
from graph.walk import Walk

SAID = {
    "affirm": "yes", "negate": "no", "repeat": "could you repeat that?", "cancel": "cancel that",
    "restart": "let us start over", "human": "a human, please", "help": "help",
    "question": "where are you?", "wait": "one moment", "greet": "hello",
    "thanks": "thank you", "goodbye": "goodbye",
    "dont_care": "I don't mind", "unknown": "(something not understood)", "no_input": "(silence)",
}  # fmt: skip

GONE_BEFORE = {
    "offer": "alternatives were named before",
    "within": "the hours were narrowed before",
    "refused_time": "the time was refused before",
    "retries": "it went wrong just before, as often as it may",
}
"""What an event presumes of earlier turns, which are not shown."""

WORN = "as many questions as may be were asked before, in vain"

FAILS = "        → fails:"

UNSEEN: dict[str, tuple[object, ...]] = {
    "date": (domain.TODAY, domain.TUESDAY),
    "time": domain.TIMES,
    "earliest": (True,),
    "source": ("llm",),
}
"""What is said in a counterexample of which nobody took any notice."""


@dataclass
class _Scripted:
    """A calendar that answers what it answered in the proof."""

    answers: list[str]
    taken: Sequence[Interval]
    booked: list[Booking] = field(default_factory=list)

    async def busy(self, start: datetime, end: datetime) -> Sequence[Interval]:
        if self._next("busy") == "busy: unavailable":
            raise CalendarUnavailable("away")
        return self.taken

    async def book(self, booking: Booking) -> str:
        match self._next("book"):
            case "book: taken":
                raise SlotTaken("taken")
            case "book: unavailable":
                raise CalendarUnavailable("away")
        self.booked.append(booking)
        return "appointment"

    def _next(self, kind: str) -> str:
        known = {"busy": "free times", "book": "booked"}
        if self.answers and (self.answers[0].startswith(kind) or self.answers[0] == known[kind]):
            return self.answers.pop(0)
        return known[kind]


def shortest(found: Found, to: Situation) -> list[Event]:
    """The events of a shortest call that comes to a situation, if there is one by such alone."""
    alone = {turn: event for turn, event in found.transitions.items() if event.alone}
    return _shortest(alone, to) or _shortest(found.transitions, to)


def _shortest(transitions: Mapping[Transition, Event], to: Situation) -> list[Event]:
    came: dict[Situation, tuple[Situation, Event]] = {}
    front, start = [Situation()], Situation()
    leads: dict[Situation, list[tuple[Situation, Event]]] = {}
    for (before, _, after), event in transitions.items():
        leads.setdefault(before, []).append((after, event))
    for situation in front:
        for after, event in leads.get(situation, ()):
            if after not in came and after != start:
                came[after] = (situation, event)
                front.append(after)
    events = []
    while to != start and to in came:
        to, event = came[to]
        events.append(event)
    return events[::-1]


def dialogue(found: Found, steps: Sequence[Step], policy: Policy) -> list[str]:
    """The shortest call up to and including one of these steps, a line each."""
    calls = [([*shortest(found, step.before), _revealing(step)], step.fault) for step in steps]
    call, fault = min(calls, key=lambda ends: _length(ends[0]))
    lines = spoken(call, policy)
    if fault is not None and not lines[-1].startswith(FAILS):
        lines.append(_told(fault))
    return lines


def _length(call: Sequence[Event]) -> tuple[int, int, int, str]:
    before, words = (
        sum(lengths) for lengths in zip(*(event.length for event in call), strict=True)
    )
    return before, len(call), words, repr(call)


def _revealing(step: Step) -> Event:
    """The step's event; of what was booked without a look at it, one thing is told so."""
    event = step.event
    if event.heard is None:
        return event
    for booking in step.booked:
        for name, values in UNSEEN.items():
            if name not in event.heard:
                value = next(value for value in values if value != getattr(booking, name, None))
                return replace(event, heard={**event.heard, name: value})
    return event


def spoken(events: Sequence[Event], policy: Policy) -> list[str]:
    """A call in which these events happen, through the real flow with English words.

    It ends where a turn fails.
    """
    walk, state, lines = Walk(build()), State(messages=[]), []
    moment = domain.moment(policy)
    for event in events:
        heard = _heard(event)
        calendar = _Scripted(list(event.calendar), domain.busy(policy))
        context = Context(
            clock=lambda: moment,
            calendar=calendar,
            policy=policy,
            understand=lambda _text, heard=heard, **_: heard,  # type: ignore[arg-type]
        )
        words = None if event.heard is None else _words(heard, policy)
        if event.tired:
            state["prompts"] = policy.max_prompts - 1
        if "retries" in event.presumed:
            state["retries"] = policy.retries - 1
        if notes := _notes(event):
            lines.append(f"        ({', '.join(notes)})")
        if words is not None:
            over = " (over the agent's words)" if event.cut else ""
            lines.append(f"caller: {words}{over}")
        try:
            turn = result(walk.turn(state, words, context=context, reply_cut=bool(event.cut)))
        except Exception as fault:
            return [*lines, _told(fault)]
        state = turn.state
        lines.append(f"agent:  {turn.reply}")
        lines += [f"        → books {b.date} {b.time}" for b in calendar.booked]
    return lines


def _told(fault: Exception) -> str:
    return f"{FAILS} {type(fault).__name__}: {fault}"


def _notes(event: Event) -> list[str]:
    before = [GONE_BEFORE[name] for name in event.presumed] + [WORN] * event.tired
    away = ["the calendar does not answer"] * ("busy: unavailable" in event.calendar)
    return before + away


def _heard(event: Event) -> Heard:
    said: dict[str, Any] = dict(event.heard or {})
    intent = "inform" if "inform" in event.intents else (*event.intents, "inform")[0]
    if event.sources:
        said["source"] = event.sources[0]
    return Heard(**{"intent": intent} | said)


def _words(heard: Heard, policy: Policy) -> str:
    phrases, now = phrases_for("en"), domain.moment(policy)
    words = [SAID[heard.intent]] if heard.intent in SAID else []
    words += [phrases.spoken_date(day, now) for day in (heard.date, *heard.date_options) if day]
    words += [phrases.spoken_time(at, policy) for at in (heard.time, *heard.time_options) if at]
    for name in ("date_range", "time_range", "day_part", "excluded", "slot", "choice"):
        if value := getattr(heard, name):
            words.append(f"({name.replace('_', ' ')}: {value})")
    words += ["as early as possible"] if heard.earliest else []
    words += ["(hardly audible)"] if heard.confidence < policy.confidence else []
    words += ["(read by a language model)"] if heard.source == "llm" else []
    return ", ".join(words) or "well"
