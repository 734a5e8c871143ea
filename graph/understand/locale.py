"""A language, made ready: its words, and its rules in the order they are tried."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.understand.rules import Pass, Phrases, Rule, nothing
from graph.understand.words import STOPS, Item, Lexicon


@dataclass(frozen=True, slots=True)
class Locale:
    """Words, and passes in the order they run.

    Numbers, then names of days and lengths of time, then values, then
    values joined to one, then what changes a value, then acts. `commitments` tell a clause in which
    the caller is taken from one of a wish.

    `picks` read which of the alternatives just offered is taken, before it could be anything else;
    `bare_times` and `bare_days` read figures that are an answer only because it was asked for,
    `beside` those that are a time because a day is named, `alone` those that are one where nothing
    else was said. After `open_ends` more is to come, unless they end one of the `closed_ends`;
    `sounds` are what a listener makes. `business` names what a caller may ask about the business,
    `plain` what else takes nothing from a yes.
    """

    lexicon: Lexicon
    numbers: Pass
    names: Pass
    values: Pass
    joined: Pass
    modifiers: Pass
    commitments: Phrases
    bare_times: Pass
    beside: Pass
    bare_days: Pass
    alone: Pass
    picks: Pass
    acts: Pass
    open_ends: Phrases
    closed_ends: Phrases
    sounds: frozenset[str]
    business: frozenset[str]
    plain: frozenset[str]
    day_first: bool
    ordered: bool

    def breaks_off(self, items: Sequence[Item]) -> bool:
        """Whether more is to come after these words.

        What closes is said in one breath: "that's what I want, but at" goes on.
        """
        starts = [at for at, item in enumerate(items) if not STOPS.isdisjoint(item.gap)]
        breath = items[starts[-1] :] if starts else items
        return self.open_ends.said(items) and not self.closed_ends.said(breath)


def trails_off(tail: str) -> bool:
    """Whether more is to come after the punctuation that words end with."""
    return tail.rstrip().endswith(("...", "…", ","))


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
    commitments: Sequence[str],
    bare_times: Sequence[Rule],
    beside: Sequence[Rule],
    bare_days: Sequence[Rule],
    alone: Sequence[Rule],
    picks: Sequence[Rule],
    acts: Sequence[Rule],
    open_ends: Sequence[str],
    closed_ends: Sequence[str],
    sounds: Sequence[str],
    business: Sequence[str],
    plain: Sequence[str],
    hesitations: Sequence[str],
    binding: Sequence[str],
    day_first: bool,
    ordered: bool,
) -> Locale:
    """Compile a language's tables; `feasts` holds how each day with a name is called."""
    bare = (bare_times, beside, bare_days, alone)
    tables = (numbers, names, values, joined, modifiers, *bare, picks, acts)
    named = {word: feast for feast, phrase in feasts.items() for word in spellings(phrase)}
    ends = [[Rule(f"{end} $", nothing) for end in table] for table in (open_ends, closed_ends)]
    taken = [Rule(phrase, nothing) for phrase in commitments]
    phrases = [rule for rules in (*tables, *ends, taken) for rule in rules]
    literals = {word for rule in phrases for word in rule.literals()}
    classes = {**classes, "HOLIDAY": {name: name for name in feasts}}
    lexicon = Lexicon(classes, {**named, **aliases}, literals, hesitations, binding)
    return Locale(
        lexicon=lexicon,
        numbers=Pass(numbers, lexicon),
        names=Pass(names, lexicon),
        values=Pass(values, lexicon),
        joined=Pass(joined, lexicon),
        modifiers=Pass(modifiers, lexicon),
        commitments=Phrases(taken, lexicon),
        bare_times=Pass(bare_times, lexicon),
        beside=Pass(beside, lexicon),
        bare_days=Pass(bare_days, lexicon),
        alone=Pass(alone, lexicon),
        picks=Pass(picks, lexicon),
        acts=Pass(acts, lexicon, across=False),
        open_ends=Phrases(ends[0], lexicon),
        closed_ends=Phrases(ends[1], lexicon),
        sounds=frozenset(sounds),
        business=frozenset(business),
        plain=frozenset([*business, *plain]),
        day_first=day_first,
        ordered=ordered,
    )
