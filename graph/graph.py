"""The wires: one node a state, one guard a node."""

from collections.abc import Awaitable, Callable
from functools import wraps

from langgraph.graph import START, StateGraph

from graph import guards
from graph.collect_date import collect_date
from graph.collect_time import collect_time
from graph.confirmation import confirmation
from graph.context import Context
from graph.fallback import fallback
from graph.greeting import greeting
from graph.state import State, Utterance
from graph.terminal import terminal


def build(context_schema: type[Context] = Context) -> StateGraph[State, Context, Utterance, State]:
    """The conversation, not yet compiled."""
    graph = StateGraph(State, context_schema=context_schema, input_schema=Utterance)
    graph.add_node("greeting", greeting)
    graph.add_node("collect_date", collect_date)
    graph.add_node("collect_time", collect_time)
    graph.add_node("confirmation", confirmation)
    graph.add_node("fallback", fallback)
    graph.add_node("terminal", terminal)
    graph.add_conditional_edges(START, _at_once(guards.enter))
    graph.add_conditional_edges("greeting", _at_once(guards.after_greeting))
    graph.add_conditional_edges("collect_date", _at_once(guards.after_collect_date))
    graph.add_conditional_edges("collect_time", _at_once(guards.after_collect_time))
    graph.add_conditional_edges("confirmation", _at_once(guards.after_confirmation))
    graph.add_conditional_edges("fallback", _at_once(guards.after_fallback))
    graph.add_conditional_edges("terminal", _at_once(guards.after_terminal))
    return graph


def _at_once(guard: Callable[[State], str]) -> Callable[[State], Awaitable[str]]:
    """The guard where the turn runs: LangGraph would give what is no coroutine to a thread."""

    @wraps(guard)
    async def decide(state: State) -> str:
        return guard(state)

    return decide
