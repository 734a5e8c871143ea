"""What a turn finds from earlier turns without the proof remembering it: any value it may have.

Counters, what the caller said last and what was offered last are not part of a situation; each is
settled when a decision asks for it, in every way it can be. That allows more calls than there are,
so what holds of them all holds of the real ones.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NoReturn

from langchain_core.messages import BaseMessage, HumanMessage

from evals.prove.choices import Choices
from evals.prove.domain import FREE, OUTSIDE, SOON, TIMES, TODAY, TUESDAY

FORGOTTEN = {"reason", "resume", "appointment_id"}
"""What earlier turns left, and every turn writes before it reads it."""

OFFERS = ((), (TODAY, TUESDAY, SOON, FREE), (TUESDAY, FREE))

UTTERANCE = HumanMessage("…")


class AnyCount:
    """A counter somewhere below its limit or at it; `added` is what this turn added."""

    def __init__(self, choices: Choices, added: int = 0) -> None:
        self._choices, self.added = choices, added
        self.at_limit: bool | None = None

    def __add__(self, more: int) -> "AnyCount":
        return AnyCount(self._choices, self.added + more)

    def __sub__(self, less: int) -> "AnyCount":
        return AnyCount(self._choices, self.added - less)

    def __ge__(self, limit: int) -> bool:
        if self.at_limit is None:
            self.at_limit = self._choices.of((False, True))
        return self.at_limit


class AnyBool:
    """A flag nobody has looked at; `known` once somebody has."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self.known: bool | None = None

    def __bool__(self) -> bool:
        if self.known is None:
            self.known = self._choices.of((False, True))
        return self.known


class AnyMessages(list[Any]):
    """The call so far: its newest utterance, and how many there were, one of `counts`.

    `said` is what the agent has said since.
    """

    def __init__(self, choices: Choices, *counts: int) -> None:
        super().__init__([UTTERANCE] if counts[0] else [])
        self._choices, self._counts = choices, counts
        self.asked: int | None = None
        self.said: list[str] = []

    def __iter__(self) -> Iterator[Any]:
        if self.asked is None:
            self.asked = self._choices.of(self._counts)
        return iter([UTTERANCE] * self.asked)

    def __reversed__(self) -> Iterator[Any]:
        return super().__reversed__()

    def join(self, messages: Sequence[BaseMessage]) -> "AnyMessages":
        """What a node said is put to the rest."""
        self.said += [str(message.content) for message in messages]
        return self


class AnyOffer:
    """The alternatives named last: none, one or two of the values an offer can name.

    An offer counts only for the one value that is taken out of it, so each value, first and last,
    stands for every offer it can be in.
    """

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self._offer: tuple[str, ...] | None = None

    def __iter__(self) -> Iterator[str]:
        if self._offer is None:
            self._offer = self._choices.of(OFFERS)
        return iter(self._offer)


class AnyWithin:
    """Hours the time was narrowed to before there was a day, if it was."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self._known: tuple[str, str] | bool | None = False

    def __bool__(self) -> bool:
        if self._known is False:
            self._known = self._choices.of((None, ("00:00", "23:59"), (OUTSIDE, "23:59")))
        return bool(self._known)

    def __getitem__(self, end: int) -> str:
        assert isinstance(self._known, tuple)
        return self._known[end]


class _AnyValue:
    """A value that can only be compared."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices

    def __eq__(self, other: object) -> bool:
        return self._choices.of((False, True))

    def __hash__(self) -> int:
        raise TypeError("what an earlier utterance said can only be compared")

    def __bool__(self) -> NoReturn:
        raise TypeError("what an earlier utterance said can only be compared")


class AnyHeard:
    """What was understood of the utterance before."""

    def __init__(self, choices: Choices) -> None:
        self.value = _AnyValue(choices)


class Opened(dict[str, Any]):
    """A state of which no more than some slots are known; the rest is what it may be.

    Fails where a turn reads what no turn may read of an earlier one.
    """

    def __init__(self, choices: Choices, known: Iterable[tuple[str, Any]]) -> None:
        super().__init__(known)
        self._choices = choices
        self["offer"], self["within"] = AnyOffer(choices), AnyWithin(choices)

    def get(self, key: str, default: Any = None) -> Any:
        if key in self:
            return self[key]
        if key in FORGOTTEN:
            raise LookupError(f"a turn reads {key!r} of an earlier one: the proof forgets it")
        if key == "refused_time":
            self[key] = self._choices.of((None, *TIMES))
            return self[key]
        return default
