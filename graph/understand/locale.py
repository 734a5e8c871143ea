"""A language, made ready: its words, and its rules in the order they are tried."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.understand.rules import Pass, Rule
from graph.understand.words import Lexicon


@dataclass(frozen=True, slots=True)
class Locale:
    """Words, and passes in the order they run.

    Numbers, then names of days and lengths of time, then values, then
    values joined to one, then what changes a value, then acts. `commitments` tell a clause in which
    the caller is taken from one of a wish.

    `picks` read which of the alternatives just offered is taken, before it could be anything else;
    `bare_times` and `bare_days` read figures that are an answer only because it was asked for,
    `beside` those that are a time because a day is named, `alone` those that are one where nothing
    else was said. After `open_ends` more is to come; `sounds` are what a listener makes.
    """

    lexicon: Lexicon
    numbers: Pass
    names: Pass
    values: Pass
    joined: Pass
    modifiers: Pass
    commitments: Pass
    bare_times: Pass
    beside: Pass
    bare_days: Pass
    alone: Pass
    picks: Pass
    acts: Pass
    open_ends: frozenset[str]
    sounds: frozenset[str]
    day_first: bool
    ordered: bool


def listed(words: str) -> list[str]:
    """A table's words, written as one line of text."""
    return words.split()


def spellings(phrase: str) -> Iterable[str]:
    """Every way to say a phrase of words, `x?` and `(a|b c)?`."""
    pieces = re.findall(r"[()|?]|[^\s()|?]+", phrase)[::-1]

    def said() -> list[list[str]]:
        found: list[list[str]] = []
        run: list[list[str]] = [[]]
        while pieces and (piece := pieces.pop()) != ")":
            if piece == "|":
                found, run = found + run, [[]]
                continue
            one = said() if piece == "(" else [[piece]]
            if pieces and pieces[-1] == "?":
                pieces.pop()
                one.append([])
            run = [[*before, *words] for before in run for words in one]
        return found + run

    return (" ".join(words) for words in said())


def build(
    *,
    classes: Mapping[str, Mapping[str, Any]],
    aliases: Mapping[str, str],
    feasts: Mapping[str, str],
    numbers: Sequence[Rule],
    names: Sequence[Rule],
    values: Sequence[Rule],
    joined: Sequence[Rule],
    modifiers: Sequence[Rule],
    commitments: Sequence[Rule],
    bare_times: Sequence[Rule],
    beside: Sequence[Rule],
    bare_days: Sequence[Rule],
    alone: Sequence[Rule],
    picks: Sequence[Rule],
    acts: Sequence[Rule],
    open_ends: Sequence[str],
    sounds: Sequence[str],
    hesitations: Sequence[str],
    binding: Sequence[str],
    day_first: bool,
    ordered: bool,
) -> Locale:
    """Compile a language's tables; `feasts` holds how each day with a name is called."""
    bare = (bare_times, beside, bare_days, alone)
    tables = (numbers, names, values, joined, modifiers, commitments, *bare, picks, acts)
    named = {word: feast for feast, phrase in feasts.items() for word in spellings(phrase)}
    literals = {word for rules in tables for rule in rules for word in rule.literals()}
    classes = {**classes, "HOLIDAY": {name: name for name in feasts}}
    lexicon = Lexicon(classes, {**named, **aliases}, literals, hesitations, binding)
    return Locale(
        lexicon=lexicon,
        numbers=Pass(numbers, lexicon),
        names=Pass(names, lexicon),
        values=Pass(values, lexicon),
        joined=Pass(joined, lexicon),
        modifiers=Pass(modifiers, lexicon),
        commitments=Pass(commitments, lexicon),
        bare_times=Pass(bare_times, lexicon),
        beside=Pass(beside, lexicon),
        bare_days=Pass(bare_days, lexicon),
        alone=Pass(alone, lexicon),
        picks=Pass(picks, lexicon),
        acts=Pass(acts, lexicon, across=False),
        open_ends=frozenset(open_ends),
        sounds=frozenset(sounds),
        day_first=day_first,
        ordered=ordered,
    )
