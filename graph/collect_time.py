"""collect_time: waits for the time."""

from typing import Any

from langgraph.runtime import Runtime

from graph.asking import ask
from graph.context import Context
from graph.reading import read
from graph.state import State


async def collect_time(state: State, runtime: Runtime[Context]) -> dict[str, Any]:
    """Read the answer, or ask for the time; passed through where it is known, or no day is."""
    if state.get("awaiting"):
        return await read(state, runtime.context, "collect_time")
    if state.get("time") or not state.get("date"):
        return {}
    return await ask(state, runtime.context, "collect_time")
