"""collect_date: waits for the day."""

from typing import Any

from langgraph.runtime import Runtime

from graph.asking import ask
from graph.context import Context
from graph.reading import read
from graph.state import State


async def collect_date(state: State, runtime: Runtime[Context]) -> dict[str, Any]:
    """Read the answer, or ask for the day; passed through where it is known already."""
    if state.get("awaiting"):
        return await read(state, runtime.context, "collect_date")
    if state.get("date"):
        return {}
    return await ask(state, runtime.context, "collect_date")
