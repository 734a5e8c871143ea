"""What a caller says once he is booked."""

from graph.context import Context
from graph.heard import Intent
from graph.reading import on_the_table
from graph.state import State

_DONE: tuple[Intent, ...] = ("affirm", "thanks", "goodbye", "greet", "wait", "no_input", "unknown")


def wants_answer(text: str, state: State, context: Context) -> bool:
    """Whether words after the booking are more than a goodbye. Never raises."""
    heard = context.understand(
        text,
        expecting="terminal",
        now=context.now(),
        locale=context.locale,
        policy=context.policy,
        about=on_the_table(state),
    )
    return heard.intent not in _DONE or heard.topic is not None
