"""Flow coverage: how much of the flow some calls have been through.

What there is to reach is read from the compiled graph and the state's own types, so that a new
state, edge or reason is missed until a scenario reaches it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from langgraph.graph import END, START

from graph.graph import build
from graph.state import Reason, State
from graph.turn import Turn

Kind = Literal["states", "transitions", "reasons", "slot situations"]
KINDS: tuple[Kind, ...] = get_args(Kind)

Edge = tuple[str, str]

_OFFERS = ("", " + days offered", " + times offered")

SITUATIONS: tuple[str, ...] = (
    *(f"collect_date: {slots}{offer}" for slots in ("nothing", "time") for offer in _OFFERS),
    *(f"collect_time: date{offer}" for offer in _OFFERS),
    *(f"confirmation: date + time, read back{offer}" for offer in _OFFERS),
    "confirmation: date + time",
)
"""What is on the table while the agent waits: the slots filled, the alternatives just offered and,
at the read-back, whether a yes would count. A day without a time always waits in collect_time, and
whoever is asked what to change has been offered nothing."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How often each thing there is was reached: 0 where it was missed."""

    reached: Mapping[Kind, Mapping[str, int]]

    def missed(self, kind: Kind) -> list[str]:
        return [name for name, count in self.reached[kind].items() if not count]

    def share(self, kind: Kind) -> float:
        """The share reached, 0 to 1."""
        return 1 - len(self.missed(kind)) / len(self.reached[kind])

    def told(self, kind: Kind) -> str:
        """In words: "transitions 31 of 31 (100 %)"."""
        there = len(self.reached[kind])
        hit = there - len(self.missed(kind))
        return f"{kind} {hit} of {there} ({self.share(kind):.0%})"

    def times(self, edge: Edge) -> int:
        return self.reached["transitions"].get(label(edge), 0)


def cover(calls: Iterable[Sequence[Turn]]) -> Coverage:
    """The coverage of the turns of some calls."""
    counts: dict[Kind, Counter[str]] = {kind: Counter() for kind in KINDS}
    for turns in calls:
        for turn in turns:
            counts["states"].update(turn.path)
            counts["transitions"].update(map(label, _edges(turn)))
            if "fallback" in turn.path and (reason := turn.state.get("reason")):
                counts["reasons"][reason] += 1
            if turn.state.get("awaiting"):
                counts["slot situations"][situation(turn.state)] += 1
    there: dict[Kind, Sequence[str]] = {
        "states": states(),
        "transitions": [label(edge) for edge in edges()],
        "reasons": get_args(Reason),
        "slot situations": SITUATIONS,
    }
    return Coverage({kind: {name: counts[kind][name] for name in there[kind]} for kind in KINDS})


def states() -> list[str]:
    """The nodes of the compiled graph, without its two ends."""
    return [name for name in build().compile().get_graph().nodes if name not in (START, END)]


def edges() -> list[Edge]:
    """The edges of the compiled graph, in its order."""
    return [(edge.source, edge.target) for edge in build().compile().get_graph().edges]


def label(edge: Edge) -> str:
    names = {START: "turn begins", END: "turn ends"}
    source, target = edge
    return f"{names.get(source, source)} → {names.get(target, target)}"


def situation(state: State) -> str:
    """Where the agent waits and what is on the table, as in `SITUATIONS`."""
    slots = " + ".join(slot for slot in ("date", "time") if state.get(slot)) or "nothing"
    read_back = ", read back" if state.get("consent") else ""
    offer = state.get("offer") or ()
    offered = f" + {'times' if ':' in offer[0] else 'days'} offered" if offer else ""
    return f"{state['phase']}: {slots}{read_back}{offered}"


def _edges(turn: Turn) -> Iterator[Edge]:
    return zip((START, *turn.path), (*turn.path, END), strict=True)
