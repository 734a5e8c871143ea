"""Words of a caller who only shows that he listens while the agent speaks."""

from graph.context import Context
from graph.heard import Intent
from graph.reading import on_the_table
from graph.state import State
from graph.understand import locales

_POLITE: tuple[Intent, ...] = ("affirm", "thanks")


def listens(text: str, state: State, context: Context) -> bool:
    """Whether `text`, said into the reply that left `state`, wants no answer and stops nobody.

    A yes to a read-back is an answer however soon it comes. Never raises, asks no calendar.
    """
    language = locales.language(context.locale)
    items, _ = language.lexicon.items(text)
    words = [item.text for item in items]
    if language.sounds.issuperset(words) and words != ["huh"]:
        return True
    here = state.get("phase", "greeting")
    if here == "confirmation":
        return False
    heard = context.understand(
        text,
        expecting=here,
        now=context.now(),
        locale=context.locale,
        policy=context.policy,
        about=on_the_table(state),
    )
    return heard.intent in _POLITE and heard.says_only() and heard.topic is None
