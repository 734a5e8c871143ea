"""What is proven of the flow as a whole, once every step is known."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from langgraph.graph import END, START

from evals.prove.search import Found
from evals.prove.step import Situation

Edges = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Whole:
    """`check` returns what breaks it, in words, or None; with the situation where there is one."""

    name: str
    sentence: str
    statement: str
    check: Callable[[Found, Edges], tuple[str, Situation | None] | None]


def _ends(found: Found, edges: Edges) -> tuple[str, Situation | None] | None:
    leads_from: dict[Situation, set[Situation]] = {}
    for before, _, after in found.transitions:
        leads_from.setdefault(after, set()).add(before)
    front = [situation for situation in found.situations if situation.outcome]
    ending = set(front)
    for situation in front:
        news = leads_from.get(situation, set()) - ending
        ending |= news
        front += news
    stuck = sorted(found.situations - ending, key=repr)
    return (f"{stuck[0].phase} cannot reach an end any more", stuck[0]) if stuck else None


def _every_edge(found: Found, edges: Edges) -> tuple[str, Situation | None] | None:
    walked = taken(found)
    for source, ends in edges.items():
        for end in ends:
            if (source, end) not in walked:
                return f"{source} → {end} is drawn and never taken", None
    return None


def _labelled(found: Found, edges: Edges) -> tuple[str, Situation | None] | None:
    for source, end in sorted(taken(found)):
        if end not in edges.get(source, ()):
            return f"{source} → {end} is taken and not among the guard's labels", None
    return None


def _same_again(found: Found, edges: Edges) -> tuple[str, Situation | None] | None:
    if found.unlike is None:
        return None
    return f"{found.unlike.phase} goes another way when the same is said again", found.unlike


def taken(found: Found) -> set[tuple[str, str]]:
    """The edges that some turn took."""
    walked = set()
    for _, path, _ in found.transitions:
        walked |= set(zip((START, *path), (*path, END), strict=True))
    return walked


WHOLE = [
    Whole(
        "can end",
        "Every state can reach terminal.",
        "∀ s ∃ path: s →* outcome",
        _ends,
    ),
    Whole(
        "no dead edge",
        "No state and no edge of the drawing is dead.",
        "∀ (a, b) ∈ edges ∃ turn that takes it",
        _every_edge,
    ),
    Whole(
        "labelled",
        "No turn takes an edge that is not in the drawing.",
        "∀ turns: path ⊆ edges",
        _labelled,
    ),
    Whole(
        "same again",
        "The same input in the same state gives the same result.",
        "step(s, e) is a function",
        _same_again,
    ),
]
