"""A stored call as a scenario, and scenarios as a file."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from checkpoint.replay.stored import StoredCall, StoredTurn
from evals.scenario import Scenario
from graph.calendar import Interval
from graph.policy import Policy


def as_scenario(call: StoredCall, owners: Policy) -> Scenario:
    """The call that was made, with what came of it as what must come of it.

    The clock stands where the call began; taken is what the calendar ever said in it to be. Raises
    `NotReplayable`.
    """
    policy = call.rules()
    zone = ZoneInfo(policy.timezone)
    turns = call.counted
    said = [_said(turn) for turn in turns if turn.said is not None]
    last = turns[-1].recorded.after
    busy = sorted({start for taken in call.known_taken for start in _starts(taken, policy)})
    values = {
        "id": f"replay/{call.id}",
        "now": turns[0].moment.astimezone(zone).isoformat(timespec="seconds"),
        "busy": [_local(start, zone) for start in busy],
        "policy": _plain(policy),
        "caller": said,
        "expect": expectation(last.outcome, last.date, last.time, len(said)),
    }
    return Scenario.read(values, owners)


def _said(turn: StoredTurn) -> str | dict[str, str]:
    """An entry of `caller`: words, and whether the reply before them was cut."""
    words = turn.said or ""
    return {"say": words, "reply": "cut"} if turn.recorded.given.reply_cut else words


def expectation(
    outcome: str | None, date: str | None, time: str | None, turns: int
) -> dict[str, Any]:
    """What came of a call as what must come of it."""
    expected = {"date": date, "time": time, "turns_at_most": turns}
    return {"outcome": outcome} | {key: value for key, value in expected.items() if value}


def as_yaml(scenarios: Sequence[Scenario], owners: Policy, *remarks: str) -> str:
    """A file of scenarios; `remarks` are its first lines.

    Of a policy only what is not the owner's is written.
    """
    values = [as_values(scenario, owners) for scenario in scenarios]
    text = yaml.safe_dump(values, sort_keys=False, allow_unicode=True, width=100)
    return "".join(f"# {remark}\n" for remark in remarks) + str(text)


def as_values(scenario: Scenario, owners: Policy) -> dict[str, Any]:
    """A scenario as it stands in a file, of its policy what is not the owner's."""
    values = scenario.model_dump(mode="json", exclude_unset=True)
    values["policy"] = {
        key: value for key, value in _plain(scenario.policy).items() if _plain(owners)[key] != value
    }
    return {key: value for key, value in values.items() if value or key == "caller"}


def _starts(taken: Interval, policy: Policy) -> Iterator[datetime]:
    """Where appointments begin that together take this much."""
    lasts = timedelta(minutes=policy.duration_minutes)
    start, end = taken.start.astimezone(UTC), taken.end.astimezone(UTC)
    while start + lasts < end:
        yield start
        start += lasts
    yield max(taken.start.astimezone(UTC), end - lasts)


def _local(moment: datetime, zone: ZoneInfo) -> str:
    """A moment on the business's wall clock, with its offset only where that is ambiguous."""
    local = moment.astimezone(zone)
    plain = local.replace(tzinfo=None)
    known = plain.replace(tzinfo=zone).astimezone(UTC) == moment
    return (plain if known else local).isoformat(timespec="minutes")


def _plain(policy: Policy) -> Mapping[str, Any]:
    """The policy's values as a file has them."""
    hours = {
        day: [f"{opening.opens:%H:%M}-{opening.closes:%H:%M}" for opening in openings]
        for day, openings in policy.hours.items()
    }
    closed = sorted(day.isoformat() for day in policy.closed)
    return policy.model_dump() | {"hours": hours, "closed": closed}
