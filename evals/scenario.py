"""A scenario: a moment, a calendar, what the caller says, and what must have come of it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Any, Literal, Self, get_args
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    model_validator,
)

from graph.calendar import Interval
from graph.policy import Policy
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
        isinstance(said, list) and all(isinstance(words, str) for words in said)
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


Caller = tuple[str, ...] | dict[Awaiting, tuple[str, ...]]


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
    busy: tuple[Annotated[str, AfterValidator(_moment)], ...] = ()
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
    def taken(self) -> tuple[Interval, ...]:
        """What is taken from the start; each takes as long as an appointment."""
        lasts = timedelta(minutes=self.policy.duration_minutes)
        starts = (self._local(start).astimezone(UTC) for start in self.busy)
        return tuple(Interval(start, start + lasts) for start in starts)

    def _local(self, moment: str) -> datetime:
        said = datetime.fromisoformat(moment)
        return said if said.tzinfo else said.replace(tzinfo=ZoneInfo(self.policy.timezone))
