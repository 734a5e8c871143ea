"""Spanish, spoken and written. Nothing but words and phrases; the arithmetic is everybody's."""

from functools import cache

from graph.understand.locale import Locale, build
from graph.understand.locales.es.acts import ACTS, PICKS
from graph.understand.locales.es.bare import ALONE, BARE_DAYS, BARE_TIMES, BESIDE
from graph.understand.locales.es.beside import BUSINESS, PLAIN
from graph.understand.locales.es.commitments import COMMITMENTS
from graph.understand.locales.es.ends import CLOSED_ENDS, OPEN_ENDS
from graph.understand.locales.es.feasts import NAMES as FEAST_NAMES
from graph.understand.locales.es.modifiers import JOINED, MODIFIERS
from graph.understand.locales.es.values import NAMES, NUMBERS, VALUES
from graph.understand.locales.es.words import (
    ALIASES,
    BINDING,
    CLASSES,
    HESITATIONS,
    SOUNDS,
)


@cache
def locale(region: str = "") -> Locale:
    """Spanish of a region; the day comes before the month wherever it is spoken."""
    return build(
        classes=CLASSES,
        aliases=ALIASES,
        feasts=FEAST_NAMES,
        numbers=NUMBERS,
        names=NAMES,
        values=VALUES,
        joined=JOINED,
        modifiers=MODIFIERS,
        commitments=COMMITMENTS,
        bare_times=BARE_TIMES,
        beside=BESIDE,
        bare_days=BARE_DAYS,
        alone=ALONE,
        picks=PICKS,
        acts=ACTS,
        open_ends=OPEN_ENDS,
        closed_ends=CLOSED_ENDS,
        sounds=SOUNDS,
        business=BUSINESS,
        plain=PLAIN,
        hesitations=HESITATIONS,
        binding=BINDING,
        day_first=True,
        # Both orders are in use beside English.
        ordered=region not in ("US", "PR"),
    )
