"""Phrase patterns: a rule is the phrase it reads, and the arithmetic that reads it.

A phrase is written in words and classes of words: `half past HOUR`. A class in capitals hands its
value to the production under its own name in small letters, or under the name after a colon
(`HOUR:first`; `HOUR:_` keeps it). `x?` may be missing, `(a|b c)` are alternatives, `...` stands for
up to three items of any kind, `&X` wants what follows without reading it, `&&X` what follows that,
`!X` and `<!X` forbid what follows and what comes before, `^` and `$` are the ends of the utterance.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from graph.understand.readings import Reading, Scene
from graph.understand.words import ENDS, STOPS, Item, Lexicon

Production = Callable[..., Reading | Sequence[Reading] | None]
"""Takes the scene and what the phrase handed over; None says it is no such phrase after all."""

_PIECE = re.compile(r"\.\.\.|(?:<?!|&&?)?[A-Za-z_]+(?::[a-z_]+)?\??|\(|\)\??|\||\^|\$")


def nothing(scene: Scene) -> list[Reading]:
    """As in "room 4", "every Monday at two": no number, day or time that could be booked."""
    return []


class Rule:
    """One phrase and its production, with what else the production is told.

    A `tight` phrase holds no stop ("four, December first" has no fourth of December).
    """

    def __init__(
        self, phrase: str, production: Production, *, tight: object = False, **told: Any
    ) -> None:
        self.phrase = phrase
        self.tight = tight
        self.production = production
        self.told = told
        self.pieces = _PIECE.findall(phrase)

    def literals(self) -> Iterable[str]:
        """The words the phrase names."""
        for piece in self.pieces:
            word = piece.strip("<!&?")
            if word.isalpha() and word.islower():
                yield word


class Pass:
    """Rules that are tried together on one sequence of items, each part of it read at most once.

    The longest phrase wins, then the rule that comes first. `across` says that a phrase may run
    across the end of a sentence: where speech recognition puts one in a time it means nothing.
    """

    def __init__(self, rules: Sequence[Rule], lexicon: Lexicon, across: bool = True) -> None:
        self._lexicon = lexicon
        self._across = across
        self._rules = []
        # By shape the rules that need it: most of them have nothing to do with an utterance.
        self._needing: dict[str, list[int]] = {}
        for order, rule in enumerate(rules):
            pattern, groups, needs = _compile(rule, lexicon)
            self._rules.append((rule, pattern, groups))
            for shape in needs:
                self._needing.setdefault(shape, []).append(order)

    def __call__(self, items: Sequence[Item], scene: Scene) -> list[Item]:
        """The items with every phrase replaced by what it means."""
        shapes = "".join(item.shape for item in items)
        tried = {order for shape in set(shapes) for order in self._needing.get(shape, ())}
        found = []
        for order in tried:
            rule, pattern, groups = self._rules[order]
            for match in pattern.finditer(shapes):
                start, end = match.span()
                if end > start:
                    found.append((start - end, order, start, end, match, rule, groups))
        if not found:
            return list(items)
        found.sort(key=lambda candidate: candidate[:3])
        taken = bytearray(len(items))
        made: dict[int, tuple[int, Sequence[Reading]]] = {}
        for _, _, start, end, match, rule, groups in found:
            if any(taken[start:end]):
                continue
            if not self._across and any(
                not ENDS.isdisjoint(item.gap) for item in items[start + 1 : end]
            ):
                continue
            if rule.tight and any(map(_parted, items[start:end], items[start + 1 : end])):
                continue
            told = dict(rule.told)
            for group, (name, kind) in enumerate(groups, 1):
                at = match.start(group)
                if at >= 0:
                    told[name] = items[at].values[kind]
            reading = rule.production(scene, **told)
            if reading is None:
                continue
            taken[start:end] = b"\1" * (end - start)
            # A reading may itself be a named tuple: only plain sequences hold several.
            several = type(reading) in (list, tuple)
            made[start] = (end, reading if several else (reading,))  # type: ignore[assignment]
        return self._replaced(items, made)

    def _replaced(
        self, items: Sequence[Item], made: dict[int, tuple[int, Sequence[Reading]]]
    ) -> list[Item]:
        result: list[Item] = []
        at = 0
        while at < len(items):
            if at in made:
                end, readings = made[at]
                text = " ".join(item.text for item in items[at:end])
                # What is read as nothing stays said: "I have one question" is no "I have".
                result += [
                    self._lexicon.made(reading, text, items[at].gap) for reading in readings
                ] or [self._lexicon.other(text, items[at].gap)]
                at = end
            else:
                result.append(items[at])
                at += 1
        return result


class Phrases:
    """Phrases of which one may be said, whatever it is worth."""

    def __init__(self, phrases: Iterable[Rule], lexicon: Lexicon) -> None:
        patterns = (_compile(phrase, lexicon)[0].pattern for phrase in phrases)
        self._pattern = re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.DOTALL)

    def said(self, items: Iterable[Item]) -> bool:
        """Whether one of them is in the items."""
        return self._pattern.search("".join(item.shape for item in items)) is not None


def _parted(before: Item, item: Item) -> bool:
    """Whether a stop stands between them; behind figures these are none: "7. April", "10:3o"."""
    return not STOPS.isdisjoint(item.gap) and not (item.gap[0] in ".:" and before.text.isdigit())


def _compile(
    rule: Rule, lexicon: Lexicon
) -> tuple[re.Pattern[str], list[tuple[str, str]], frozenset[str]]:
    """The pattern, the name and class of each group, and shapes of which one must be there."""
    groups: list[tuple[str, str]] = []
    # What must be there: of the whole phrase, and of each alternative inside open parentheses.
    needs: list[list[frozenset[str]]] = [[frozenset()]]
    out = []
    for piece in rule.pieces:
        if piece == "...":
            out.append(".{0,3}?")
        elif piece in ("^", "$"):
            out.append(piece)
        elif piece == "|":
            needs[-1].append(frozenset())
            out.append(piece)
        elif piece == "(":
            needs.append([frozenset()])
            out.append("(?:")
        elif piece.startswith(")"):
            alternatives = needs.pop()
            if piece == ")" and all(alternatives):
                _need(needs, frozenset().union(*alternatives))
            out.append(piece)
        else:
            word = piece.strip("<!&?")
            kind, _, name = word.partition(":")
            shapes = lexicon.shapes(kind)
            one_of = f"[{shapes}]"
            if piece.startswith("<!"):
                out.append(f"(?<!{one_of})")
            elif piece.startswith("!"):
                out.append(f"(?!{one_of})")
            elif piece.startswith("&"):
                further = "." * (piece.count("&") - 1)
                out.append(f"(?={further}{one_of})")
            else:
                optional = "?" if piece.endswith("?") else ""
                if kind.isupper() and name != "_":
                    groups.append((name or kind.lower(), kind))
                    one_of = f"({one_of})"
                out.append(one_of + optional)
                if not optional:
                    _need(needs, frozenset(shapes))
    needed = needs[0][0] if len(needs[0]) == 1 else frozenset().union(*needs[0])
    pattern = re.compile("".join(out), re.DOTALL)
    return pattern, groups, needed or frozenset(lexicon.all_shapes())


def _need(needs: list[list[frozenset[str]]], shapes: frozenset[str]) -> None:
    """Keep the rarest of what an alternative needs."""
    if not needs[-1][-1] or len(shapes) < len(needs[-1][-1]):
        needs[-1][-1] = shapes
