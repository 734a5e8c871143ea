"""An utterance nobody has looked at yet: what it says is chosen when it is read, and no sooner."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from typing import Any, Self, get_args

from evals.prove.choices import Choices, Unforeseen
from graph.heard import APPOINTMENT, Heard, Intent

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

RIVALS = {
    field.name: {rival for group in EXCLUSIVE if field.name in group for rival in group}
    - {field.name}
    for field in fields(Heard)
}
"""What cannot be said beside a field."""

INFORMED = (*VALUES, "earliest")
INFORMING = ("inform", "affirm", "negate", "cancel")
"""The intents of an utterance that names a value or asks for the earliest."""

ANSWERING = ("inform", "affirm", "dont_care")
"""Intents that are one once the slots are filled: no decision may tell them apart any more."""

TOLD_APART = tuple(word for word in get_args(Intent) if word not in ANSWERING)


class _Given:
    """A value of which nobody may know more than that it was said."""

    def __eq__(self, other: object) -> bool:
        raise Unforeseen("a decision looks at a value when it is too late")

    __hash__ = None  # type: ignore[assignment]


GIVEN = _Given()


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


class _Late(OneOf):
    """An intent of which nobody may ask more than whether it is one of some."""

    asked: Collection[str]

    def __new__(cls, choices: Choices, possible: Sequence[str], asked: Collection[str]) -> Self:
        word = super().__new__(cls, choices, possible)
        word.asked = asked
        return word

    def __eq__(self, other: object) -> bool:
        if other not in self.asked:
            raise Unforeseen(f"a decision asks for {other!r} when it is too late")
        return super().__eq__(other)

    __hash__ = OneOf.__hash__


class Unread(Heard):
    """A `Heard` whose fields are settled when they are read; what is never read stays open.

    Utterances that differ only in what no decision read are one. `known` holds what is settled and
    may be read; once the slots are filled that is less than is `settled`: no more than `readable`,
    of a value no more than that it was said, and whether the utterance is `bare`.
    """

    choices: Choices
    domain: Mapping[str, Sequence[Any]]
    known: dict[str, Any]
    settled: dict[str, Any]
    readable: Collection[str] | None
    bare: bool | None
    seen: str
    presumed: Sequence[str]

    def __init__(self, choices: Choices, domain: Mapping[str, Sequence[Any]]) -> None:
        known: dict[str, Any] = {}
        vars(self).update(
            choices=choices, domain=domain, known=known, settled=known,
            readable=None, bare=None, seen="", presumed=(),
        )  # fmt: skip

    def key(self) -> object:
        """What is known so far and may still be read, to be told apart by."""
        if self.readable is None:
            return tuple(
                (name, tuple(value.possible) if isinstance(value, OneOf) else value)
                for name, value in sorted(self.known.items())
            )
        if "date" not in self.readable:
            return self.readable
        return self.seen, sorted(set(map(kind, self.known["intent"].possible)))

    def joined(self, known: Mapping[str, Any]) -> dict[str, Any] | None:
        """What is known where this is the case as well; None where the intent cannot be both.

        What is said must go together.
        """
        both = {**known, **self.known}
        intents = known["intent"].possible
        if "intent" in self.known:
            intents = [word for word in intents if word in self.known["intent"].possible]
        if any(map(both.get, INFORMED)):
            intents = [word for word in intents if word in INFORMING]
        both["intent"] = OneOf(self.choices, intents)
        return both if intents else None

    def fill(
        self,
        known: Mapping[str, Any],
        intents: Sequence[str],
        bare: bool | None,
        seen: str,
        presumed: Sequence[str] = (),
    ) -> None:
        """Take over what filling the slots settled: from here on it is too late to read more.

        `seen` tells apart what may still be read, `presumed` is what earlier turns had left.
        """
        intent = _Late(self.choices, intents, TOLD_APART)
        given = {slot: known[slot] and GIVEN for slot in ("date", "time") if slot in known}
        vars(self).update(
            settled={**_copied(known, self.choices), "intent": intent},
            known={**given, "intent": intent},
            readable=("intent", "date", "time"), bare=bare, seen=seen, presumed=presumed,
        )  # fmt: skip

    def close(self, but: Collection[str]) -> None:
        """From here on nobody may know more than whether the intent is one of these.

        Does nothing where it may be one.
        """
        intent = self.known.get("intent")
        if intent is not None and set(but).isdisjoint(intent.possible):
            closed = _Late(self.choices, intent.possible, but)
            vars(self).update(known={"intent": closed}, readable=("intent",))

    @property
    def value(self) -> Any:
        """The day and the time, which may only be held against an earlier utterance's."""
        return super().value if self.readable is None else (GIVEN, GIVEN)

    def says_only(self, *names: str) -> bool:
        """As `Heard.says_only`; once the slots are filled, only of an utterance as a whole."""
        if self.readable is None:
            return super().says_only(*names)
        if names or "date" not in self.readable:
            raise Unforeseen(f"a decision reads all but {names} when it is too late")
        if self.bare is None:
            vars(self)["bare"] = self.choices.of((True, False))
        return bool(self.bare)

    def narrowed(self, first: str, last: str) -> "Unread":
        """As `Heard.narrowed`: what is settled of either is settled of both."""
        other = _Narrowed(self.choices, self.domain)
        vars(other).update(known=self.known, within=(first, last))
        return other

    def choose(self, name: str) -> Any:
        """Settle a field nobody has read yet."""
        if self.readable is not None and name not in self.readable:
            raise Unforeseen(f"a decision reads {name!r} when it is too late")
        options = self.domain[name]
        if name in ("intent", "source"):
            return OneOf(self.choices, options)
        excluded = any(map(self.known.get, RIVALS[name]))
        if name not in INFORMED:
            return options[0] if excluded else self.choices.of(options)
        intent = self.intent
        assert isinstance(intent, OneOf)
        informing = [word for word in intent.possible if word in INFORMING]
        value = options[0] if excluded or not informing else self.choices.of(options)
        if value:
            intent.possible = informing
        return value


def kind(intent: str) -> str:
    """The intent, or what it is one with once the slots are filled."""
    return ANSWERING[0] if intent in ANSWERING else intent


def says_nothing(known: Mapping[str, Any]) -> bool | None:
    """Whether an utterance says nothing of the appointment; None while that is open."""
    said = [known.get(name, ...) for name in APPOINTMENT]
    if any(value is not ... and value for value in said):
        return False
    return None if ... in said else True


def _copied(known: Mapping[str, Any], choices: Choices) -> dict[str, Any]:
    return {
        name: OneOf(choices, value.possible) if isinstance(value, OneOf) else value
        for name, value in known.items()
    }


def _lazy(name: str) -> property:
    def read(self: Unread) -> Any:
        known = self.known
        if name in known:
            return known[name]
        known[name] = value = self.choose(name)
        return value

    return property(read)


for _field in fields(Heard):
    setattr(Unread, _field.name, _lazy(_field.name))


class _Narrowed(Unread):
    """An utterance within hours that were said before it."""

    within: tuple[str, str]
    time_range = property(lambda self: self.within)
