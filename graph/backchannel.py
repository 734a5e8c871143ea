"""Words of a caller who only shows that he listens while the agent speaks."""

from graph.context import Context
from graph.heard import Intent
from graph.hum import hums
from graph.reading import on_the_table
from graph.state import State
from graph.understand import locales

_POLITE: tuple[Intent, ...] = ("affirm", "thanks")

_SHORT = 3
"""Words; in so few that mean nothing here speech recognition has mostly misheard a hum."""


def listens(text: str, state: State, context: Context) -> bool:
    """Whether `text`, said into the reply that left `state`, wants no answer and stops nobody.

    A yes to a read-back is an answer however soon it comes. Never raises, asks no calendar.
    """
    if hums(text, context):
        return True
    items, _ = locales.language(context.locale).lexicon.items(text)
    words = [item.text for item in items]
    if len(words) > 1 and words[-1] == "huh":
        # Alone it asks; behind something else it is the end of a hum.
        text = " ".join(words[:-1])
    here = state.get("phase", "greeting")
    heard = context.understand(
        # A voice that goes up at the end of "right" asks nothing.
        text.replace("?", " "),
        expecting=here,
        now=context.now(),
        locale=context.locale,
        policy=context.policy,
        about=on_the_table(state),
    )
    if not heard.says_only() or heard.topic is not None:
        return False
    if heard.intent == "unknown":
        return len(words) <= _SHORT
    return heard.intent in _POLITE and here != "confirmation"
