"""What the agent says: which phrase when in `phrases.py`, the words in one file a language."""

from graph.phrases import en, es
from graph.phrases.facts import Facts
from graph.phrases.phrases import Phrases
from graph.policy import language_of

__all__ = ["LOCALES", "Facts", "Phrases", "phrases_for"]

LOCALES = {"en": Phrases(en.words), "es": Phrases(es.words)}


def phrases_for(locale: str) -> Phrases:
    """The phrases of a locale such as `en` or `en-GB`. Raises `ValueError` where there are none."""
    found = LOCALES.get(language_of(locale))
    if found is None:
        raise ValueError(f"locale {locale!r}: allowed: {', '.join(LOCALES)}")
    return found
