"""A counterexample as people would speak it: the shortest call that comes to it, in English."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from evals.prove import domain
from evals.prove.caller import result
from evals.prove.search import Found
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
    """The events of a shortest call that comes to a situation."""
    came: dict[Situation, tuple[Situation, Event]] = {}
    front, start = [Situation()], Situation()
    leads: dict[Situation, list[tuple[Situation, Event]]] = {}
    for (before, _, after), event in found.transitions.items():
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


def dialogue(found: Found, step: Step, policy: Policy) -> list[str]:
    """The call up to and including a step, a line each: who speaks, and what."""
    return spoken([*shortest(found, step.before), _revealing(step)], policy)


def _revealing(step: Step) -> Event:
    """The step's event; what was booked without a look at the day said with it is told so."""
    event = step.event
    for booking in step.booked:
        for slot, others in (("date", (domain.TODAY, domain.TUESDAY)), ("time", domain.TIMES)):
            if event.heard is not None and slot not in event.heard:
                other = next(value for value in others if value != getattr(booking, slot))
                return replace(event, heard={**event.heard, slot: other})
    return event


def spoken(events: Sequence[Event], policy: Policy) -> list[str]:
    """A call in which these events happen, through the real flow with English words."""
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
        turn = result(walk.turn(state, words, context=context, reply_cut=bool(event.cut)))
        state = turn.state
        if words is not None:
            over = " (over the agent's words)" if event.cut else ""
            lines.append(f"caller: {words}{over}")
        lines.append(f"agent:  {turn.reply}")
        lines += [f"        → books {b.date} {b.time}" for b in calendar.booked]
    return lines


def _heard(event: Event) -> Heard:
    said: dict[str, Any] = dict(event.heard or {})
    intent = event.intents[0] if event.intents else "inform"
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
