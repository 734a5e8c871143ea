"""The graphs as `langgraph dev` serves them to LangGraph Studio.

Studio gives no context, so it comes from here: the real clock, the owner's policy, and a calendar
in memory, for what is tried out in Studio must not land in the real one. A stored call brings its
own (`appointments replay studio`).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from langchain_core.runnables import RunnableConfig
from langchain_core.runnables.graph import Graph
from langgraph.graph.state import CompiledStateGraph
from pydantic import TypeAdapter

from booking.memory import MemoryCalendar
from booking.policy_file import load_policy
from booking.settings import BookingSettings
from graph.calendar import Calendar, Interval
from graph.context import Context
from graph.graph import build
from graph.phrases import phrases_for
from graph.policy import Policy
from graph.single_prompt import build_single_prompt
from graph.state import State, Utterance


def _now() -> datetime:
    return datetime.now(UTC)


def _policy() -> Policy:
    return load_policy(BookingSettings().appointments_policy)


@dataclass(frozen=True, kw_only=True)
class StoredMoment:
    """When a stored call took place, what was taken then, and the policy it was held under."""

    now: datetime
    taken: tuple[tuple[datetime, datetime], ...]
    policy: Policy


@dataclass(frozen=True, kw_only=True)
class StudioContext(Context):
    """A context that needs nothing from outside."""

    clock: Callable[[], datetime] = _now
    calendar: Calendar = field(default_factory=MemoryCalendar)
    policy: Policy = field(default_factory=_policy)
    stored: StoredMoment | None = None

    def __post_init__(self) -> None:
        # Told before the first turn.
        phrases_for(self.locale)
        if self.stored is None:
            return
        moment = TypeAdapter(StoredMoment).validate_python(self.stored)
        taken = [Interval(start, end) for start, end in moment.taken]
        for name, value in {
            "clock": lambda: moment.now,
            "calendar": MemoryCalendar(taken),
            "policy": moment.policy,
        }.items():
            object.__setattr__(self, name, value)


class Labelled(CompiledStateGraph[State, StudioContext, Utterance, State]):
    """The flow, drawn with the guard's name on every edge: LangGraph leaves a label out where it is
    no other than the state the edge leads to."""

    def get_graph(self, config: RunnableConfig | None = None, *, xray: int | bool = False) -> Graph:
        """As it is, with labels."""
        drawn = super().get_graph(config, xray=xray)
        guards = {state: next(iter(found)) for state, found in self.builder.branches.items()}
        edges = [edge._replace(data=guards.get(edge.source)) for edge in drawn.edges]
        return Graph(drawn.nodes, edges)

    async def aget_graph(
        self, config: RunnableConfig | None = None, *, xray: int | bool = False
    ) -> Graph:
        """As `get_graph`."""
        return self.get_graph(config, xray=xray)


appointment = Labelled(**vars(build(StudioContext).compile(name="appointment")))
single_prompt = build_single_prompt(StudioContext).compile(name="single_prompt")
