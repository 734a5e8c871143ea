"""Asking: what a node does when it has nothing to read."""

from typing import Any

from langchain_core.messages import AIMessage

from graph.context import Context
from graph.heard import Phase
from graph.phrases import Facts
from graph.reading import wants_time
from graph.state import State
from graph.wording import reword

Update = dict[str, Any]


def say(words: str) -> Update:
    """The part of an update that speaks."""
    return {"messages": [AIMessage(words)]}


async def ask(state: State, context: Context, here: Phase) -> Update:
    """Ask for what `here` waits for, in other words at every retry.

    A caller who asked something himself is answered first; one who wants to look something up is
    left in peace. A read-back is never reworded: a yes
    is a yes to exactly these words.
    """
    phrases, known = context.phrases, facts(state, context)
    if wants_time(state):
        return say(phrases.take_your_time()) | {"phase": here, "awaiting": True}
    answer = phrases.answer(here, known) if known.reason is None else ""
    question = phrases.ask(here, state.get("retries", 0), known)
    if here != "confirmation":
        question = await reword(question, known, context)
    return say(f"{answer} {question}".strip()) | {"phase": here, "awaiting": True}


def facts(state: State, context: Context) -> Facts:
    """What a phrase may speak of."""
    return Facts(
        policy=context.policy,
        now=context.now(),
        date=state.get("date"),
        time=state.get("time"),
        offer=state.get("offer") or (),
        refused_time=state.get("refused_time"),
        heard=state.get("heard"),
        heard_in=state.get("phase"),
        reason=state.get("reason"),
        caller=context.caller,
    )
