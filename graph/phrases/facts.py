"""What phrases may speak of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from graph.heard import Heard, Phase
from graph.policy import Policy
from graph.state import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The state of the call as far as wording needs it; `now` is on the business's wall clock.

    `heard` was said while `heard_in` waited; `refused_time` is the time that could not be booked.
    """

    policy: Policy
    now: datetime
    date: str | None = None
    time: str | None = None
    refused_time: str | None = None
    offer: Sequence[str] = ()
    heard: Heard | None = None
    heard_in: Phase | None = None
    reason: Reason | None = None
    caller: str | None = None
