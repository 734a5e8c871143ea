"""A language, made ready: its words, and its rules in the order they are tried."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.understand.rules import Pass, Rule
from graph.understand.words import Lexicon


@dataclass(frozen=True, slots=True)
class Locale:
    """Words, and passes in the order they run.

    Numbers, then names of days and lengths of time, then values, then
    values joined to one, then what changes a value, then acts.

    `picks` read which of the alternatives just offered is taken, before it could be anything else;
    `bare_times` and `bare_days` read figures that are an answer only because it was asked for,
    `alone` those that are one where nothing else was said. After `open_ends` more is to come.
    """

    lexicon: Lexicon
    numbers: Pass
    names: Pass
    values: Pass
    joined: Pass
    modifiers: Pass
    bare_times: Pass
    bare_days: Pass
    alone: Pass
    picks: Pass
    acts: Pass
    open_ends: frozenset[str]
    day_first: bool
    ordered: bool


def listed(words: str) -> list[str]:
    """A table's words, written as one line of text."""
    return words.split()


def build(
    *,
    classes: Mapping[str, Mapping[str, Any]],
    aliases: Mapping[str, str],
    numbers: Sequence[Rule],
    names: Sequence[Rule],
    values: Sequence[Rule],
    joined: Sequence[Rule],
    modifiers: Sequence[Rule],
    bare_times: Sequence[Rule],
    bare_days: Sequence[Rule],
    alone: Sequence[Rule],
    picks: Sequence[Rule],
    acts: Sequence[Rule],
    open_ends: Sequence[str],
    day_first: bool,
    ordered: bool,
) -> Locale:
    """Compile a language's tables."""
    tables = (numbers, names, values, joined, modifiers, bare_times, bare_days, alone, picks, acts)
    literals = {word for rules in tables for rule in rules for word in rule.literals()}
    lexicon = Lexicon(classes, aliases, literals)
    return Locale(
        lexicon=lexicon,
        numbers=Pass(numbers, lexicon),
        names=Pass(names, lexicon),
        values=Pass(values, lexicon),
        joined=Pass(joined, lexicon),
        modifiers=Pass(modifiers, lexicon),
        bare_times=Pass(bare_times, lexicon),
        bare_days=Pass(bare_days, lexicon),
        alone=Pass(alone, lexicon),
        picks=Pass(picks, lexicon),
        acts=Pass(acts, lexicon, across=False),
        open_ends=frozenset(open_ends),
        day_first=day_first,
        ordered=ordered,
    )
