"""greeting: the call begins."""

from typing import Any

from langchain_core.messages import HumanMessage
from langgraph.runtime import Runtime

from graph.asking import facts, say
from graph.context import Context
from graph.reading import read
from graph.state import State


async def greeting(state: State, runtime: Runtime[Context]) -> dict[str, Any]:
    """Introduce the agent and keep what the caller may have said already."""
    context = runtime.context
    words = context.phrases.greeting(facts(state, context))
    # The introduction is over: should fallback follow, it returns to the question for the day.
    update: dict[str, Any] = say(words) | {
        "phase": "collect_date",
        "awaiting": False,
        "retries": 0,
        "prompts": 0,
    }
    if state["messages"] and isinstance(state["messages"][-1], HumanMessage):
        update |= await read(state, context, "greeting")
    return update
