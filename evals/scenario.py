"""A scenario: a moment, a calendar, what the caller says, and what must have come of it.

What a caller says is mostly just words. Where something happened before he said them, an entry of
`caller` is an object instead:

    caller:
      - next Tuesday at three
      - {say: yes, reply: cut}          # he broke in before the read-back was heard to its end
      - {say: "no, four", reply: unheard}   # before any of it was: it goes with what he said before
      - {say: hello, back: true}        # the line broke, and he is back in the same call
      - {say: yes, after: 20}           # twenty minutes later
      - {say: yes, taken: ["2026-12-01T15:00"]}  # somebody else has taken it meanwhile
      - {say: yes, calendar: down}      # the calendar does not answer in this turn
      - {say: yes, policy: {closed: [2026-12-01]}}  # the owner has changed that, for good
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import reduce
from typing import Annotated, Any, Literal, Self, get_args
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    ValidationInfo,
    model_validator,
)

from graph.calendar import Interval
from graph.policy import Policy, PolicyError
from graph.state import Outcome, Reason

Awaiting = Literal["collect_date", "collect_time", "confirmation"]
"""The states in which the agent waits for the caller."""

Stage = Literal["collect_date", "collect_time", "confirmation", "terminal"]


def _moment(value: str) -> str:
    try:
        datetime.fromisoformat(value)
    except ValueError as error:
        raise ValueError('allowed: an ISO moment, for example "2026-12-01T15:30"') from error
    return value


def _date(value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise ValueError("allowed: a date as YYYY-MM-DD, for example 2026-12-01") from error


def _time(value: str) -> str:
    try:
        return f"{time.fromisoformat(value):%H:%M}"
    except ValueError as error:
        raise ValueError("allowed: a time as HH:MM, for example 16:00") from error


def _caller(value: Any) -> Any:
    lists = value if isinstance(value, dict) else {"collect_date": value}
    if not set(lists) <= set(get_args(Awaiting)) or not all(
        isinstance(said, list | tuple) and all(isinstance(one, str | dict | Said) for one in said)
        for said in lists.values()
    ):
        states = ", ".join(get_args(Awaiting))
        raise ValueError(f"allowed: a list of utterances, or such lists by state: {states}")
    return value


def _over(value: Any, info: ValidationInfo) -> Any:
    """The scenario's own keys over the owner's policy."""
    owners: Policy = (info.context or {})["policy"]
    if not isinstance(value, dict):
        raise ValueError(f"allowed: keys of the policy: {', '.join(Policy.model_fields)}")
    return owners.model_dump() | value


def _overlaid(value: dict[str, Any], info: ValidationInfo) -> dict[str, Any]:
    owners: Policy = (info.context or {})["policy"]
    try:
        owners.overlaid(value)
    except PolicyError as error:
        raise ValueError(str(error).removeprefix("policy: ")) from error
    return value


Moments = tuple[Annotated[str, AfterValidator(_moment)], ...]


class Said(BaseModel):
    """Words, and what had happened to the call before they were said.

    `reply` is what was heard of the agent's last words, where it was not all of them. What is said
    after an `unheard` reply is one utterance with what was said before it; in the first place it is
    said before the agent has spoken at all. `back` is a caller whose line broke: the flow starts
    anew from what is stored, the last reply counts as cut, and a call that was over may go on.
    `after` is in minutes. `taken` are starts, as in `busy`; `policy` has keys of the policy.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    say: str
    reply: Literal["cut", "unheard"] | None = None
    back: bool = False
    after: int = Field(default=0, ge=0)
    taken: Moments = ()
    calendar: Literal["down"] | None = None
    policy: Annotated[dict[str, Any], AfterValidator(_overlaid)] = {}


def _plain_or_said(value: Any) -> str:
    return "@words" if isinstance(value, str) else "@said"


def _in_order_or_by_state(value: Any) -> str:
    return "@states" if isinstance(value, dict) else "@order"


# Tags begin with "@" to be told from keys where an error says its place.
Utterance = Annotated[
    Annotated[str, Tag("@words")] | Annotated[Said, Tag("@said")], Discriminator(_plain_or_said)
]
Caller = Annotated[
    Annotated[tuple[Utterance, ...], Tag("@order")]
    | Annotated[dict[Awaiting, tuple[Utterance, ...]], Tag("@states")],
    Discriminator(_in_order_or_by_state),
]


def said(utterance: str | Said) -> Said:
    """An entry of `caller`, plain words too, as what was said and what had happened before."""
    return utterance if isinstance(utterance, Said) else Said(say=utterance)


def reworded(utterance: str | Said, words: str) -> str | Said:
    """The same entry with other words."""
    if isinstance(utterance, str):
        return words
    return utterance.model_copy(update={"say": words})


class Expectation(BaseModel):
    """What must have come of a call.

    `outcome` is None where the caller hangs up before the end. `date` and `time` are the
    appointment's; without one, what had been agreed so far. `turns_at_most` counts what the caller
    says, silence included. `fallbacks` is how often the agent had to ask again, by reason, and
    `path` the states the call stood in, one after the other; both exactly.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    outcome: Outcome | None
    date: Annotated[str, AfterValidator(_date)] | None = None
    time: Annotated[str, AfterValidator(_time)] | None = None
    turns_at_most: int | None = Field(default=None, ge=1)
    fallbacks: dict[Reason, int] | None = None
    path: tuple[Stage, ...] | None = None

    @model_validator(mode="after")
    def _booked_when(self) -> Self:
        if self.outcome == "booked" and not (self.date and self.time):
            raise ValueError("outcome booked needs the date and the time that are booked")
        return self


class Scenario(BaseModel):
    """One call that is to be made. `policy` is the owner's with the scenario's keys over it.

    `now` without an offset, and `busy`, the starts of what is taken, are on the business's wall
    clock. The caller says the utterances in order ("" is silence) and then hangs up; given by the
    state the agent waits in, each list is used in order and its last entry said again.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(min_length=1, max_length=200)
    now: Annotated[str, AfterValidator(_moment)]
    busy: Moments = ()
    policy: Annotated[Policy, BeforeValidator(_over)] = Field(
        default_factory=dict, validate_default=True
    )
    caller: Annotated[Caller, BeforeValidator(_caller)]
    expect: Expectation

    @classmethod
    def read(cls, values: Mapping[str, Any], policy: Policy) -> Self:
        """A scenario over the owner's policy. Raises pydantic's `ValidationError`."""
        return cls.model_validate(values, context={"policy": policy})

    @property
    def moment(self) -> datetime:
        """When the call takes place."""
        return self._local(self.now)

    @property
    def policy_at_the_end(self) -> Policy:
        """The policy with all the owner changes while the call lasts."""
        by_state = self.caller.values() if isinstance(self.caller, dict) else [self.caller]
        changes = [said(entry).policy for entries in by_state for entry in entries]
        return reduce(Policy.overlaid, changes, self.policy) if any(changes) else self.policy

    @property
    def taken(self) -> tuple[Interval, ...]:
        """What is taken from the start."""
        return self.appointments(self.busy)

    def appointments(self, starts: Iterable[str]) -> tuple[Interval, ...]:
        """What begins at these moments; each takes as long as an appointment."""
        lasts = timedelta(minutes=self.policy.duration_minutes)
        begin = (self._local(start).astimezone(UTC) for start in starts)
        return tuple(Interval(start, start + lasts) for start in begin)

    def _local(self, moment: str) -> datetime:
        said = datetime.fromisoformat(moment)
        return said if said.tzinfo else said.replace(tzinfo=ZoneInfo(self.policy.timezone))
