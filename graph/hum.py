"""The sounds a listener makes."""

from graph.context import Context
from graph.understand import locales


def hums(text: str, context: Context) -> bool:
    """Whether `text` is nothing but such sounds; "huh" alone asks something."""
    language = locales.language(context.locale)
    items, _ = language.lexicon.items(text)
    words = [item.text for item in items]
    return language.sounds.issuperset(words) and words != ["huh"]
