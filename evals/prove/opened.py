"""What a turn finds from earlier turns without the proof remembering it: any value it may have.

Counters, what the caller said last and what was offered last are not part of a situation; each is
settled when a decision asks for it, in every way it can be. That allows more calls than there are,
so what holds of them all holds of the real ones.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NoReturn

from langchain_core.messages import BaseMessage, HumanMessage

from evals.prove.choices import Choices, Unforeseen
from evals.prove.domain import FREE, OUTSIDE, SOON, TIMES, TODAY, TUESDAY
from evals.prove.unread import GIVEN

FORGOTTEN = {"reason", "resume", "appointment_id"}
"""What earlier turns left, and every turn writes before it reads it."""

OFFERS = ((), (TODAY, TUESDAY, SOON, FREE), (TUESDAY, FREE))
"""Nothing, two days or times, one of each: every value that can be taken stands first and last."""

REOPENED = ("offer", "within", "refused_time")
"""What every turn finds in every way it can be."""

UTTERANCE = HumanMessage("…")


class Unsettled:
    """Something an earlier turn left that nobody has looked at; `known` once somebody has."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self.known: Any = None

    def key(self) -> Any:
        """What is known of it, to be told apart by."""
        return self.known

    def _settled(self, ways: Sequence[Any]) -> Any:
        if self.known is None:
            self.known = self._choices.of(ways)
        return self.known


class AnyCount(Unsettled):
    """A counter somewhere below its limit or at it; `added` is what this turn added."""

    def __init__(self, choices: Choices, added: int = 0) -> None:
        super().__init__(choices)
        self.added = added

    def key(self) -> Any:
        """As `Unsettled.key`."""
        return self.known, self.added

    def __add__(self, more: int) -> "AnyCount":
        return AnyCount(self._choices, self.added + more)

    def __sub__(self, less: int) -> "AnyCount":
        return AnyCount(self._choices, self.added - less)

    def __ge__(self, limit: int) -> bool:
        return bool(self._settled((False, True)))


class AnyBool(Unsettled):
    """A flag."""

    def __bool__(self) -> bool:
        return bool(self._settled((False, True)))


class AnyOffer(Unsettled):
    """The alternatives named last, one of `OFFERS`.

    An offer counts only for the one value that is taken out of it, so these stand for every offer.
    """

    def __iter__(self) -> Iterator[str]:
        return iter(self._settled(OFFERS))


class AnyWithin(Unsettled):
    """Hours the time was narrowed to before there was a day, if it was."""

    def __bool__(self) -> bool:
        return bool(self._settled(((), ("00:00", "23:59"), (OUTSIDE, "23:59"))))

    def __getitem__(self, end: int) -> str:
        return str(self.known[end])


class AnyMessages(list[Any]):
    """The call so far: its newest utterance, and how many there were, one of `counts`.

    `said` is what the agent has said since, `known` how many utterances there were once somebody
    has counted them.
    """

    def __init__(self, choices: Choices, *counts: int) -> None:
        super().__init__([UTTERANCE] if counts[0] else [])
        self._choices, self._counts = choices, counts
        self.known: int | None = None
        self.said: list[str] = []

    def __iter__(self) -> Iterator[Any]:
        if self.known is None:
            self.known = self._choices.of(self._counts)
        return iter([UTTERANCE] * self.known)

    def key(self) -> Any:
        """As `Unsettled.key`."""
        return self.known, self.said

    def join(self, messages: Sequence[BaseMessage]) -> "AnyMessages":
        """What a node said is put to the rest."""
        self.said += [str(message.content) for message in messages]
        return self


class _AnyValue:
    """A value that can only be compared."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices

    def __eq__(self, other: object) -> bool:
        return self._choices.of((False, True))

    def __hash__(self) -> int:
        raise Unforeseen("what an earlier utterance said can only be compared")

    def __bool__(self) -> NoReturn:
        raise Unforeseen("what an earlier utterance said can only be compared")


class AnyHeard:
    """What was understood of the utterance before."""

    def __init__(self, choices: Choices) -> None:
        self.value = _AnyValue(choices)


class Opened(dict[str, Any]):
    """A state of which no more than some slots are known; the rest is what it may be.

    Fails where a turn reads what no turn may read of an earlier one.
    """

    def __init__(
        self,
        choices: Choices,
        known: Iterable[tuple[str, Any]],
        read: Callable[["Opened"], None] | None = None,
    ) -> None:
        super().__init__(known)
        self._choices, self._read = choices, read
        self._offer, self._within = AnyOffer(choices), AnyWithin(choices)
        self._refused_time: Any = None
        self["offer"], self["within"] = self._offer, self._within

    def update(self, update: Mapping[str, Any]) -> None:  # type: ignore[override]
        """Take over what a node changes; `read` is told when it has read the utterance."""
        super().update(update)
        if self._read and "heard" in update:
            self._read(self)

    def get(self, key: str, default: Any = None) -> Any:
        if key in self:
            return self[key]
        if key in FORGOTTEN:
            raise Unforeseen(f"a turn reads {key!r} of an earlier one: the proof forgets it")
        if key == "refused_time":
            # Only filling the slots looks at it; elsewhere it is a word of the reply.
            self._refused_time = self._choices.of((None, GIVEN) if self._read else (None, *TIMES))
            self[key] = self._refused_time
            return self[key]
        return default

    @property
    def presumed(self) -> tuple[str, ...]:
        """What an earlier turn must have left behind for this one to go as it goes."""
        left = (self._offer.known, self._within.known, self._refused_time)
        return tuple(name for name, value in zip(REOPENED, left, strict=True) if value)


def told(state: Mapping[str, Any]) -> dict[str, Any]:
    """A state or a change of it, by what tells it from others.

    What the next turn finds in every way it can be counts only by whether there is one.
    """
    return {name: _told(name, value) for name, value in state.items() if name != "heard"}


def _told(name: str, value: Any) -> Any:
    if isinstance(value, Unsettled | AnyMessages):
        return value.key()
    return bool(value) if name in REOPENED else value
