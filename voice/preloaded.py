"""Imports everything a call needs, when imported itself. `preload` names it."""

from voice.preload import uncollected

with uncollected():
    import voice.agent  # noqa: F401
