"""English, spoken and written. Nothing but words and phrases; the arithmetic is everybody's."""

from functools import cache

from graph.understand import times
from graph.understand.locale import Locale, build
from graph.understand.locales.en.acts import ACTS, PICKS
from graph.understand.locales.en.bare import ALONE, BARE_DAYS, BARE_TIMES, BESIDE
from graph.understand.locales.en.beside import BUSINESS, PLAIN
from graph.understand.locales.en.commitments import COMMITMENTS
from graph.understand.locales.en.ends import CLOSED_ENDS, OPEN_ENDS
from graph.understand.locales.en.feasts import NAMES as FEAST_NAMES
from graph.understand.locales.en.joined import JOINED
from graph.understand.locales.en.modifiers import MODIFIERS
from graph.understand.locales.en.values import NAMES, NUMBERS, VALUES
from graph.understand.locales.en.words import (
    ALIASES,
    BINDING,
    CLASSES,
    HESITATIONS,
    SOUNDS,
)
from graph.understand.rules import Rule

_DAY_FIRST = {"GB", "IE", "AU", "NZ", "IN", "ZA"}
# "Half eight" is half past eight in Britain; elsewhere it has to be asked.
_HALF = dict.fromkeys(("GB", "IE", "AU", "NZ"), True)


@cache
def locale(region: str = "") -> Locale:
    """English of a region; of no region, US order of day and month where one must come first."""
    return build(
        classes=CLASSES,
        aliases=ALIASES,
        feasts=FEAST_NAMES,
        numbers=NUMBERS,
        names=NAMES,
        values=[
            *VALUES,
            Rule("half HOUR (ish|or so)? !UNIT !a", times.half, later=_HALF.get(region)),
        ],
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
        day_first=region in _DAY_FIRST,
        ordered=bool(region),
    )
