"""Words of a caller who only shows that he listens while the agent speaks, or that he thinks."""

from graph.context import Context
from graph.heard import Intent
from graph.reading import on_the_table
from graph.state import State
from graph.understand import locales

_POLITE: tuple[Intent, ...] = ("affirm", "thanks")

_SHORT = 3
"""Words; in so few that mean nothing here speech recognition has mostly misheard a hum."""

_NAMES = frozenset({"NEED", "LABEL", "COUNTED", "ROW"})
"""Classes of words that name something, as no hum that is misheard does."""


def listens(text: str, state: State, context: Context) -> bool:
    """Whether `text`, said into the reply that left `state`, wants no answer and stops nobody.

    A yes to a read-back is an answer however soon it comes, also one that breaks off. What is only
    taken for a misheard hum may have been an answer too: `acknowledges` says which is which. Never
    raises, asks no calendar.
    """
    if acknowledges(text, state, context):
        return True
    items, _ = locales.language(context.locale).lexicon.items(text)
    if len(items) > _SHORT or any(not _NAMES.isdisjoint(item.values) for item in items):
        return False
    if not _means(text, state, context, "unknown"):
        return False
    words = [item.text for item in items]
    begun = (" ".join(words[:count]) for count in range(1, len(words)))
    return not (_reads_back(state) and any(_means(b, state, context, "affirm") for b in begun))


def acknowledges(text: str, state: State, context: Context) -> bool:
    """Whether `text`, said into the reply that left `state`, is known to be a sound or polite.

    Never raises, asks no calendar.
    """
    language = locales.language(context.locale)
    words = [item.text for item in language.lexicon.items(text)[0]]
    if language.sounds.issuperset(words) and words != ["huh"]:
        return True
    return not _reads_back(state) and _means(text, state, context, *_POLITE)


def hesitates(text: str, context: Context) -> bool:
    """Whether `text`, said when an answer is due, is but the sound of thinking of one."""
    language = locales.language(context.locale)
    items, _ = language.lexicon.items(text)
    return bool(items) and all(
        item.text in language.sounds and "FILLER" in item.values for item in items
    )


def _means(text: str, state: State, context: Context, *intents: Intent) -> bool:
    """Whether that is all it means, however it ends: a voice that goes up asks nothing here."""
    items, _ = locales.language(context.locale).lexicon.items(text)
    words = [item.text for item in items]
    if len(words) > 1 and words[-1] == "huh":
        # Alone it asks; behind something else it is the end of a hum.
        text = " ".join(words[:-1])
    heard = context.understand(
        text.replace("?", " ").rstrip(" ,.…"),
        expecting=state.get("phase", "greeting"),
        now=context.now(),
        locale=context.locale,
        policy=context.policy,
        about=on_the_table(state),
    )
    return heard.intent in intents and heard.says_only() and heard.topic is None


def _reads_back(state: State) -> bool:
    return state.get("phase") == "confirmation"
