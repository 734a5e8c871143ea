"""fallback: says why it did not work and returns, or gives up."""

from typing import Any

from langgraph.runtime import Runtime

from graph.asking import facts, say
from graph.context import Context
from graph.state import State


async def fallback(state: State, runtime: Runtime[Context]) -> dict[str, Any]:
    """Name the reason; the third time in a row in one state the call is given up."""
    context = runtime.context
    reason = state["reason"]
    assert reason is not None, "fallback is entered only with a reason"
    retries = state.get("retries", 0) + 1
    update: dict[str, Any] = {"retries": retries, "resume": state["phase"]}
    if reason == "exhausted" or retries >= context.policy.retries:
        return update | {"outcome": "transferred" if context.policy.transfer_to else "gave_up"}
    words = context.phrases.because(reason, retries - 1, facts(state, context))
    return update | say(words)
