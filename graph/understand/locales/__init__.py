"""The languages that can be understood: one folder each, words and rules only."""

from functools import cache

from graph.understand.locale import Locale
from graph.understand.locales import en, es

_LANGUAGES = {"en": en.locale, "es": es.locale}


@cache
def language(tag: str) -> Locale:
    """The language of a tag such as "en" or "en-GB"; English where it is not known."""
    name, _, region = tag.replace("_", "-").partition("-")
    return _LANGUAGES.get(name.lower(), en.locale)(region.upper())
