"""From text to items: words, figures and what is made of them, each with a shape a rule can match.

A shape is one character, so that a phrase pattern is a regular expression over a handful of them
and runs in linear time whatever the text.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.understand.figures import SAMPLES, Figure, number_classes
from graph.understand.readings import (
    Act,
    Amount,
    Clock,
    Day,
    Excluded,
    Feast,
    Number,
    Ordinal,
    Part,
    Reading,
    Span,
    Window,
)

_TOKEN = re.compile(
    r"""
    (?P<iso> \d{4}\s?-\s?\d{1,2}\s?-\s?\d{1,2} ) (?! [\d-] | /\d\b ) (?: T (?= \d ) )?
    | (?P<basic> (?:19|20)\d{2} (?:0[1-9]|1[0-2]) (?:0[1-9]|[12]\d|3[01]) )
      (?! \d ) (?: T (?= \d ) )?
    | (?P<date> \d{4} (?P<mark>[/.]) \d{1,2} (?P=mark) \d{1,2} (?! [\d/] | -\d{1,4}(?![\d/.]) )
              | \d{1,2} (?P<sep>[/.-]) \d{1,2} (?P=sep) \d{2,4} (?! [\d/] | -\d{1,4}(?![\d/.]) )
              | (?<! \d[.] ) \d{1,2} / \d{1,2} (?! [\d/] )
              | \d{1,2} \. (?: 0?[1-9] | 1[0-2] ) \. (?! \d ) )
    | (?P<sum> \d{1,3} (?: ,\d{3} )+ (?! \d ) (?: [.]\d+ )? )
    | (?P<clock> (?<=T) \d{2} : \d{2} [+-] \d{2} :? \d{2}
              | \d{1,2} : \d{2} (?: : \d{2} (?: [+-]\d{2}:?\d{2} (?! : ) )? )? (?! [\d:] ) )
    | (?P<dotted> \d{1,2} [.] \d{2} (?! [\d.]*\d | \s*% ) )
    | (?P<decimal> (?<![\w.]) \d{0,3} [.] \d (?= \s* [^\W\d_] ) )
    | (?P<figure> \d+ )
    | (?P<sign> [@+] | (?<! [-=<>\w] ) (?! <3\b (?! \s*[ap] ) ) [<>] (?! [<>] ) =? )
    | (?P<word> [^\W\d_]+ (?: ['"`\u2018\u2019\xb4] [^\W\d_]+ )* )
    """,
    re.VERBOSE,
)
# With a space before it alone, a tilde says about.
_DASH = re.compile(r"\.?\s*[-\u2013\u2014]\s*|~|\s+~\s+")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_QUOTES = str.maketrans("", "", "'\"`\u2018\u2019\xb4")
_KINDS: dict[type, str] = {
    Day: "DATE",
    Feast: "FEAST",
    Clock: "TIME",
    Part: "PART",
    Span: "SPAN",
    Window: "WINDOW",
    Excluded: "EXCLUDED",
    Amount: "AMOUNT",
    Act: "ACT",
}
_FIGURES = {
    "iso": "ISO", "basic": "ISO", "date": "SLASHED", "clock": "CLOCK", "dotted": "DOTTED",
    "decimal": "DECIMAL",
}  # fmt: skip
_CURRENCIES = frozenset("$\u20ac\xa3")
"""Signs before a figure that is no date."""

ENDS = frozenset(".?!;\u2026")
"""What ends a sentence."""

STOPS = ENDS | frozenset(",:\u00bf\u00a1")
"""What stands between two clauses."""

_FIRST_SHAPE = 0xE000
"""Start of Unicode's private use area: no text has these by accident."""


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch of the utterance: a word, a figure, or what a rule made of several of them.

    `gap` is the punctuation before it. `values` holds what it is worth in each class it belongs to.
    """

    shape: str
    text: str
    gap: str
    values: Mapping[str, Any]
    reading: Reading | None = None
    kind: str = ""


class Lexicon:
    """A locale's words: which classes a word belongs to and what it is worth in each.

    `classes` maps a class to its words and their values; `aliases` maps other spellings, of one
    word or several, to the word they stand for; with a plus before it one that is spelled so only
    right behind a figure ("+a": "10a"). What is said in hesitation right behind a word that binds
    the next one to itself is left out ("at, um, three").
    """

    def __init__(
        self,
        classes: Mapping[str, Mapping[str, Any]],
        aliases: Mapping[str, str],
        literals: Iterable[str],
        hesitations: Iterable[str],
        binding: Iterable[str],
    ) -> None:
        values: dict[str, dict[str, Any]] = {word: {} for word in literals}
        for name, words in classes.items():
            for word, value in words.items():
                values.setdefault(word, {})[name] = value
        for word in aliases.values():
            values.setdefault(word, {})
        self._values = values
        self._hesitations, self._binding = frozenset(hesitations), frozenset(binding)
        self._calendar = {*classes.get("WEEKDAY", ()), *classes.get("MONTH", ())}
        self._aliases = {key: word for key, word in aliases.items() if " " not in key}
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for key, word in aliases.items():
            if " " in key:
                parts = tuple(self._aliases.get(part, part) for part in key.split())
                self._phrases.setdefault(parts[0], []).append((parts, word))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))
        self._shapes: dict[str | tuple[str, ...], str] = {}
        self._members: dict[str, list[str]] = {}
        for word, own in values.items():
            shape = self._shape(word)
            for name in own:
                self._members.setdefault(name, []).append(shape)
        for number in SAMPLES:
            classes_of = number_classes(number)
            if classes_of not in self._shapes:
                shape = self._shape(classes_of)
                for name in classes_of:
                    self._members.setdefault(name, []).append(shape)
        for name in ("OTHER", "ORDINAL", *_FIGURES.values(), *_KINDS.values()):
            self._members.setdefault(name, []).append(self._shape((name,)))
        for wide, narrow in (("PART", "PLACED"), ("ORDINAL", "NTH")):
            for name in (wide, narrow):
                self._members.setdefault(name, []).append(self._shape((wide, narrow)))

    def _shape(self, key: str | tuple[str, ...]) -> str:
        return self._shapes.setdefault(key, chr(_FIRST_SHAPE + len(self._shapes)))

    def all_shapes(self) -> str:
        """Every shape there is."""
        return "".join(self._shapes.values())

    def shapes(self, name: str) -> str:
        """All shapes of a class, or the one of a word."""
        if name.isupper():
            return "".join(self._members[name])
        return self._shapes[name]

    def items(self, text: str) -> tuple[list[Item], str]:
        """Cut a text into items, and what punctuation it ends with."""
        text = unicodedata.normalize("NFKC", text)
        items: list[Item] = []
        words: list[tuple[str, str, str]] = []  # kind, text, gap
        end = 0
        for match in _TOKEN.finditer(text):
            kind = match.lastgroup or ""
            if kind in ("sep", "mark"):
                kind = "date"
            word = match[kind]
            if kind == "word":
                word = word.casefold()
                word = self._aliases.get(word) or word.translate(_QUOTES)
                word = self._spoken(self._aliases.get(word, word))
            elif kind == "sum" or (kind == "figure" and text.startswith("%", match.end())):
                kind = "word"
            gap = text[end : match.start()]
            if (
                len(words) > 1
                and words[-1][1] in self._hesitations
                and words[-2][1] in self._binding
            ):
                words.pop()
            if words and self._apart(words, kind, word, gap):
                words.append(("word", "dash", gap))
            words.append((kind, word, gap))
            end = match.end()
        at = 0
        while at < len(words):
            kind, word, gap = words[at]
            length = 1
            if kind == "word":
                for parts, joined in self._phrases.get(word, ()):
                    found = words[at : at + len(parts)]
                    if tuple(w[1] for w in found) == parts and not any(
                        "," in w[2] for w in found[1:]
                    ):
                        word, length = joined, len(parts)
                        break
                if length == 1 and not gap and "+" + word in self._aliases and at:
                    word = "+" + word
                items.append(self._word(self._aliases.get(word, word), gap))
            elif kind == "sign":
                items.append(self._word(self._aliases.get(word, word), gap))
            elif gap.rstrip()[-1:] in _CURRENCIES:
                items.append(self.other(word, gap))
            else:
                items.append(self._figure(kind, word, gap))
            at += length
        return items, text[end:]

    def _apart(self, words: Sequence[tuple[str, str, str]], kind: str, word: str, gap: str) -> bool:
        """Whether the gap is a stroke that leads from one value to another."""
        if kind == "iso" and gap == "/":
            return True
        if not _DASH.fullmatch(gap):
            return False
        if gap != "-" or word[0].isdigit():
            return True
        before, ahead = words[-1][1], words[-2:][0][1]
        # "Dec 1-Dec 5" goes from one day to another, "1-Dec" is a day.
        ends = before.isdigit() and (len(before) == 4 or ahead in self._calendar)
        return word in self._calendar and (ends or before in self._calendar)

    def _spoken(self, word: str) -> str:
        """A word as it is without being drawn out: "yeees", "ummm"."""
        if word not in self._values:
            for letters in (r"\1", r"\1\1"):
                short = _DRAWN_OUT.sub(letters, word)
                short = self._aliases.get(short, short)
                if short in self._values:
                    return short
        return word

    def _word(self, word: str, gap: str) -> Item:
        values = self._values.get(word)
        if values is None:
            return self.other(word, gap)
        return Item(self._shapes[word], word, gap, values)

    def other(self, text: str, gap: str) -> Item:
        """The item for what is worth nothing."""
        return Item(self._shapes[("OTHER",)], text, gap, {})

    def _figure(self, kind: str, digits: str, gap: str) -> Item:
        if kind == "figure":
            if len(digits) > 6:
                return self.other(digits, gap)
            return self.made(Number(int(digits), digits), digits, gap)
        name = _FIGURES[kind]
        groups = tuple(re.findall(r"\d+", digits.zfill(3)))
        if kind == "basic":
            groups = digits[:4], digits[4:6], digits[6:]
        figure = Figure(groups, digits[len(groups[0])])
        return Item(self._shapes[(name,)], digits, gap, {name: figure})

    def made(self, reading: Reading, text: str, gap: str) -> Item:
        """The item for a value a rule made."""
        if isinstance(reading, Number):
            named = number_classes(reading)
            worth = dict.fromkeys(named, reading.value) | {"MILITARY": reading}
            return Item(self._shapes[named], text, gap, worth, reading, "NUMBER")
        if isinstance(reading, Ordinal):
            ranks = ("ORDINAL", "NTH") if reading.nth else ("ORDINAL",)
            worth = dict.fromkeys(ranks, reading.value)
            return Item(self._shapes[ranks], text, gap, worth, reading, "NUMBER")
        kind = _KINDS[type(reading)]
        placed = isinstance(reading, Part) and reading.placed
        classes = (kind, "PLACED") if placed else (kind,)
        values = dict.fromkeys(classes, reading)
        return Item(self._shapes[classes], text, gap, values, reading, kind)
