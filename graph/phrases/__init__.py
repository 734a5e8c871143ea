"""What the agent says, one file a locale."""

from graph.phrases import en, es
from graph.phrases.facts import Facts, Phrases

__all__ = ["LOCALES", "Facts", "Phrases", "phrases_for"]

LOCALES: dict[str, Phrases] = {"en": en, "es": es}


def phrases_for(locale: str) -> Phrases:
    """The phrases of a locale such as `en` or `en-GB`."""
    return LOCALES[locale.split("-")[0]]
