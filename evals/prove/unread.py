"""An utterance nobody has looked at yet: what it says is chosen when it is read, and no sooner."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any, Self

from evals.prove.choices import Choices
from graph.heard import APPOINTMENT, Heard

VALUES = (
    "date", "date_options", "date_range", "time", "time_options", "time_range", "day_part",
    "excluded",
)  # fmt: skip
EXCLUSIVE = (
    {"date", "date_options"},
    {"time", "time_options", "time_range", "day_part"},
    *({"slot", value} for value in VALUES),
    *({"choice", value} for value in VALUES),
)
"""Fields of which `graph.understand` fills one at the most."""

INFORMED = (*VALUES, "earliest")
INFORMING = ("inform", "affirm", "negate", "cancel")
"""The intents of an utterance that names a value or asks for the earliest."""


class OneOf(str):
    """A word that is settled as far as it is asked about: `== "affirm"` leaves two cases, not all.

    Whatever asks for more than equality settles it to one word.
    """

    choices: Choices
    possible: list[str]

    def __new__(cls, choices: Choices, possible: Sequence[str]) -> Self:
        word = super().__new__(cls, "?")
        word.choices, word.possible = choices, list(possible)
        return word

    def settled(self) -> str:
        """The one word it is; chosen now where several are still possible."""
        if len(self.possible) > 1:
            self.possible = [self.choices.of(self.possible)]
        return self.possible[0]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, OneOf):
            other = other.settled()
        if other not in self.possible:
            return False
        if len(self.possible) > 1:
            others = [word for word in self.possible if word != other]
            self.possible = self.choices.of(([str(other)], others))
        return self.possible[0] == other

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.settled())

    def __str__(self) -> str:
        return self.settled()

    def __format__(self, spec: str) -> str:
        return format(self.settled(), spec)

    def __repr__(self) -> str:
        return "|".join(self.possible)


class Unread(Heard):
    """A `Heard` whose fields are settled when they are read; what is never read stays open.

    Utterances that differ only in what no decision read are one. `known` holds what is settled and
    may be read; once the slots are filled that is no more than `readable`, less than is `settled`.
    """

    choices: Choices
    domain: Mapping[str, Sequence[Any]]
    known: dict[str, Any]
    settled: dict[str, Any]
    readable: Collection[str] | None
    bare: bool | None

    def __init__(self, choices: Choices, domain: Mapping[str, Sequence[Any]]) -> None:
        known: dict[str, Any] = {}
        vars(self).update(
            choices=choices, domain=domain, known=known, settled=known, readable=None, bare=None
        )

    def key(self) -> tuple[tuple[str, Any], ...]:
        """What is known so far, to be told apart by."""
        return tuple(
            (name, tuple(value.possible) if isinstance(value, OneOf) else value)
            for name, value in sorted(self.known.items())
        )

    def again(self, choices: Choices) -> "Unread":
        """The same utterance, of which other choices settle the rest."""
        other = Unread(choices, self.domain)
        other.known.update(_copied(self.known, choices))
        return other

    def fill(self, known: Mapping[str, Any], readable: Sequence[str], bare: bool | None) -> None:
        """Take over what filling the slots settled; from here on only these may be read."""
        settled = dict(_copied(known, self.choices))
        left = {name: settled[name] for name in readable if name in settled}
        vars(self).update(settled=settled, known=left, readable=readable, bare=bare)

    def says_nothing(self) -> bool | None:
        """Whether it says nothing of the appointment; None while that is open."""
        said = [self.known.get(name, ...) for name in APPOINTMENT]
        if any(value is not ... and value for value in said):
            return False
        return None if ... in said else True

    def says_only(self, *names: str) -> bool:
        """As `Heard.says_only`; once the slots are filled, only of an utterance as a whole."""
        if self.readable is None:
            return super().says_only(*names)
        assert not names, "a decision reads single fields after the slots were filled"
        if self.bare is None:
            vars(self)["bare"] = self.choices.of((True, False))
        return bool(self.bare)

    def narrowed(self, first: str, last: str) -> "Unread":
        """As `Heard.narrowed`: what is settled of either is settled of both."""
        other = _Narrowed(self.choices, self.domain)
        vars(other).update(known=self.known, within=(first, last))
        return other

    def choose(self, name: str, rivals: Collection[str]) -> Any:
        """Settle a field nobody has read yet."""
        if self.readable is not None and name not in self.readable:
            raise LookupError(f"a decision reads {name!r} after the slots were filled")
        options = self.domain[name]
        if name in ("intent", "source"):
            return OneOf(self.choices, options)
        excluded = any(self.known.get(rival) for rival in rivals)
        if name not in INFORMED:
            return options[0] if excluded else self.choices.of(options)
        intent = self.intent
        assert isinstance(intent, OneOf)
        informing = [word for word in intent.possible if word in INFORMING]
        value = options[0] if excluded or not informing else self.choices.of(options)
        if value:
            intent.possible = informing
        return value


def _copied(known: Mapping[str, Any], choices: Choices) -> Iterator[tuple[str, Any]]:
    for name, value in known.items():
        yield name, OneOf(choices, value.possible) if isinstance(value, OneOf) else value


def _lazy(name: str) -> property:
    rivals = {rival for group in EXCLUSIVE if name in group for rival in group} - {name}

    def read(self: Unread) -> Any:
        known = self.known
        if name in known:
            return known[name]
        known[name] = value = self.choose(name, rivals)
        return value

    return property(read)


for _field in fields(Heard):
    setattr(Unread, _field.name, _lazy(_field.name))


class _Narrowed(Unread):
    """An utterance within hours that were said before it."""

    within: tuple[str, str]
    time_range = property(lambda self: self.within)
