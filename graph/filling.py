"""Filling the slots: what was said is held against the policy and the calendar.

The day comes first, then the time, which depends on it. What cannot be booked gets a reason and,
where there are any, alternatives.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from graph.calendar import CalendarUnavailable, Interval
from graph.context import Context
from graph.heard import DayPart, Heard, Slots
from graph.policy import Policy
from graph.slots import free_times, nearest, refuse_date, refuse_time, whole_days

Update = dict[str, Any]

OFFERS = 3
"""How many alternatives are offered at once: what a listener keeps in mind."""

LOOK_AHEAD = timedelta(days=14)
"""How far beyond the day asked for other days are looked for."""

PARTS: dict[DayPart, tuple[time, time]] = {
    "morning": (time(0), time(12)),
    "afternoon": (time(12), time(17)),
    "evening": (time(17), time.max),
}


async def fill(heard: Heard, before: Slots, offered: Sequence[str], context: Context) -> Update:
    """What an utterance changes in `date`, `time`, `reason` and `offer`.

    `before` is what the slots hold, `offered` the alternatives the agent has just named.
    """
    dates = [option for option in offered if ":" not in option]
    times = [option for option in offered if ":" in option]
    said_date = heard.date or _chosen(heard, heard.date_options, dates)
    said_time = heard.time or _chosen(heard, heard.time_options, times)
    narrows = heard.date_range is not None or (heard.intent == "dont_care" and not before.date)

    if said_date is None and heard.date_options:
        return {"reason": "ambiguous_date", "offer": list(heard.date_options[:OFFERS])}
    if said_date is None and narrows:
        return await _offer_days(heard, said_time or before.time, context)
    if (day := said_date or before.date) is None:
        if said_time is None and heard.time_options:
            return {"reason": "ambiguous_time", "offer": list(heard.time_options[:OFFERS])}
        return {"time": said_time or before.time}

    on = date.fromisoformat(day)
    busy = await _busy(context, on, on + LOOK_AHEAD)
    if said_date is not None and (refused := refuse_date(context.policy, on, context.now(), busy)):
        days = _free_days(context, on, on + LOOK_AHEAD, busy)
        return {"reason": refused, "offer": days[:OFFERS]}
    free = free_times(context.policy, on, context.now(), busy)
    if said_time is None and heard.time_options:
        possible = [option for option in heard.time_options if time.fromisoformat(option) in free]
        if len(possible) != 1:
            offer = list((possible or heard.time_options)[:OFFERS])
            return {"date": day, "time": None, "reason": "ambiguous_time", "offer": offer}
        said_time = possible[0]
    if said_time is None and (heard.day_part or (heard.intent == "dont_care" and not before.time)):
        return {"date": day, "time": None} | _offer_times(heard.day_part, free)
    return {"date": day} | _time(said_time or before.time, on, free, busy, context)


def _time(
    wanted: str | None,
    on: date,
    free: Sequence[time],
    busy: Sequence[Interval],
    context: Context,
) -> Update:
    if wanted is None:
        return {}
    at = time.fromisoformat(wanted)
    refused = refuse_time(context.policy, on, at, context.now(), busy)
    if refused is None:
        return {"time": wanted}
    return {"time": None, "reason": refused, "offer": _clock(nearest(free, at, OFFERS))}


def _chosen(heard: Heard, options: Sequence[str], offered: Sequence[str]) -> str | None:
    """Which of the alternatives just named the caller picks, if it is just one."""
    if heard.intent == "dont_care" and offered:
        return offered[0]
    found = [option for option in options if option in offered]
    if not options and heard.day_part and len(offered) > 1:
        opens, closes = PARTS[heard.day_part]
        times = (option for option in offered if ":" in option)
        found = [option for option in times if opens <= time.fromisoformat(option) < closes]
    return found[0] if len(found) == 1 else None


def _offer_times(part: DayPart | None, free: Sequence[time]) -> Update:
    opens, closes = PARTS[part] if part else (time.min, time.max)
    inside = [at for at in free if opens <= at < closes]
    if not inside:
        return {"reason": "taken", "offer": _spread(free)}
    return {"offer": _spread(inside)}


def _spread(times: Sequence[time]) -> list[str]:
    """A few of the times there are: the first, one from the middle, the last."""
    if len(times) > OFFERS:
        times = [times[0], times[len(times) // 2], times[-1]]
    return _clock(times)


def _clock(times: Sequence[time]) -> list[str]:
    return [f"{at:%H:%M}" for at in times]


async def _offer_days(heard: Heard, kept_time: str | None, context: Context) -> Update:
    first, last = context.now().date(), context.now().date() + LOOK_AHEAD
    if heard.date_range:
        first, last = (date.fromisoformat(end) for end in heard.date_range)
    busy = await _busy(context, first, last)
    offer = _free_days(context, first, last, busy)[:OFFERS]
    kept: Update = {"date": None, "time": kept_time, "offer": offer}
    return kept if offer else kept | {"reason": "full"}


def _free_days(context: Context, first: date, last: date, busy: Sequence[Interval]) -> list[str]:
    policy: Policy = context.policy
    now: datetime = context.now()
    first = max(first, now.date())
    last = min(last, now.date() + timedelta(days=policy.horizon_days))
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [day.isoformat() for day in days if refuse_date(policy, day, now, busy) is None]


async def _busy(context: Context, first: date, last: date) -> Sequence[Interval]:
    span = whole_days(context.policy, first, last)
    try:
        return await context.calendar.busy(span.start, span.end)
    except CalendarUnavailable:
        # The call goes on by the policy alone: the booking itself refuses what is taken.
        return ()
