"""confirmation: reads the value back and waits for a yes to it."""

from typing import Any

from langgraph.runtime import Runtime

from graph.asking import ask, say
from graph.consent import digest
from graph.context import Context
from graph.reading import declines, read, wants_time
from graph.state import State


async def confirmation(state: State, runtime: Runtime[Context]) -> dict[str, Any]:
    """Read the answer, or read the value back; passed through while a slot is empty."""
    context = runtime.context
    if state.get("awaiting"):
        return await read(state, context, "confirmation")
    date, time = state.get("date"), state.get("time")
    if date is None or time is None:
        return {}
    if wants_time(state):
        # Nothing is read back, so nothing is agreed to.
        return await ask(state, context, "confirmation")
    if declines(state.get("heard")) and state.get("reason") is None:
        words = context.phrases.what_to_change()
        return say(words) | {"phase": "confirmation", "awaiting": True}
    consent = digest(date, time, context.policy.timezone, context.policy.service)
    return await ask(state, context, "confirmation") | {"consent": consent}
