"""The caller of the proof: in every situation says everything there is to say."""

from collections.abc import Coroutine, Iterator, Mapping, Sequence
from typing import Any, TypeVar, cast

from evals.prove import domain
from evals.prove.calendar import Calendar
from evals.prove.choices import Choices, Unforeseen
from evals.prove.collapse import Collapsed
from evals.prove.opened import AnyBool, AnyCount, AnyHeard, AnyMessages, Opened
from evals.prove.plain import PlainContext, read_back
from evals.prove.step import Event, Situation, Step
from evals.prove.unread import OneOf, Unread
from evals.prove.walked import GoesOnAlike, Walked
from graph import filling, reading
from graph.graph import build
from graph.policy import Policy
from graph.walk import Walk

T = TypeVar("T")

REMEMBERED = ("phase", "awaiting", "date", "time", "consent", "outcome")


class Caller:
    """Calls the flow of the smallest business, and says everything there is to say."""

    def __init__(self, owner: Policy) -> None:
        self.policy = domain.policy(owner)
        self._walk = Walk(build(), join=AnyMessages.join)
        self._choices = Choices()
        self._calendar = Calendar(self._choices, domain.busy(self.policy))
        self._domain: Mapping[str, Sequence[Any]] = domain.domain(self.policy)
        moment = domain.moment(self.policy)
        self._heard: Unread | None = None
        self._read = False
        self._walked = Walked(self._choices)
        self._fill = Collapsed(filling.fill, self._choices, self._walked)
        self.context = PlainContext(
            clock=lambda: moment,
            calendar=self._calendar,
            policy=self.policy,
            understand=lambda _text, **_: self._understood(),  # type: ignore[arg-type]
        )

    def steps(self, before: Situation) -> Iterator[Step]:
        """Every turn that can follow, once for each way its decisions can go."""
        if before.phase is None:
            yield from self._every(before, speaks=False)
        yield from self._every(before, speaks=True)

    def _every(self, before: Situation, speaks: bool) -> Iterator[Step]:
        self._walked.begin()
        for _ in self._choices.every():
            calendar = self._calendar
            calendar.booked, calendar.answers, calendar.forged = [], [], []
            self._heard, self._read = Unread(self._choices, self._domain), False
            state = self._opened(before, speaks)
            messages, cut = state["messages"], state.get("reply_cut")
            path: tuple[str, ...] = ()
            fault: Exception | None = None
            try:
                path = self._taken(state)
            except GoesOnAlike:
                continue
            except Unforeseen:
                raise
            except Exception as error:
                fault = error
            retries, prompts = state.get("retries"), state.get("prompts")
            presumed = self._heard.presumed
            if isinstance(retries, AnyCount) and retries.known:
                presumed = (*presumed, "retries")
            tired = isinstance(prompts, AnyCount) and bool(prompts.known)
            yield Step(
                before=before,
                event=Event(
                    _settled(self._heard) if speaks else None,
                    _possible(self._heard, "intent"),
                    _possible(self._heard, "source"),
                    cut=cut.known if isinstance(cut, AnyBool) else None,
                    calendar=tuple(calendar.answers),
                    tired=tired or messages.known == self.policy.max_turns,
                    presumed=presumed,
                ),
                path=path,
                after=_left(state, messages),
                booked=tuple(calendar.booked),
                forged=tuple(calendar.forged),
                prompts=prompts.added if isinstance(prompts, AnyCount) else None,
                said=tuple(messages.said),
                fault=fault,
            )

    def _understood(self) -> Unread | None:
        if self._read:
            raise RuntimeError("the turn reads its utterance again")
        self._read = True
        return self._heard

    def _opened(self, before: Situation, speaks: bool) -> dict[str, Any]:
        choices = self._choices
        if before.phase is None:
            return {"messages": AnyMessages(choices, int(speaks))}
        cut = AnyBool(choices)
        known = {key: getattr(before, key) for key in REMEMBERED}
        state = Opened(choices, known.items(), lambda state: self._walked.read(state, cut.known))
        if before.outcome:
            state["reason"] = before.reason
        state["messages"] = AnyMessages(choices, 1, self.policy.max_turns)
        state["reply_cut"] = cut
        state["retries"], state["prompts"] = AnyCount(choices), AnyCount(choices)
        state["heard"] = AnyHeard(choices)
        return state

    def _taken(self, state: dict[str, Any]) -> tuple[str, ...]:
        vars(reading)["fill"] = self._fill
        try:
            return result(self._walk.go(state, self.context))
        finally:
            vars(reading)["fill"] = filling.fill


def _left(state: Mapping[str, Any], messages: AnyMessages) -> Situation:
    kept: dict[str, Any] = {key: state.get(key) for key in REMEMBERED}
    kept["reason"] = state.get("reason") if state.get("outcome") else None
    return Situation(**kept, read_back=read_back(messages.said))


def _settled(heard: Unread) -> dict[str, Any]:
    said = heard.known | heard.settled
    return {name: value for name, value in said.items() if not isinstance(value, OneOf)}


def _possible(heard: Unread, field: str) -> tuple[str, ...]:
    word = heard.settled.get(field)
    return tuple(word.possible) if isinstance(word, OneOf) else ()


def result(coroutine: Coroutine[Any, Any, T]) -> T:
    """What a coroutine returns that waits for nothing outside."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        return cast(T, done.value)
    coroutine.close()
    raise RuntimeError("a node waits for something the proof does not give it")
