"""Filling the slots: what was said is held against the diary.

The day comes first, then the time, which depends on it. What cannot be booked gets a reason and,
where there are any, alternatives.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, time, timedelta
from itertools import islice
from typing import Any

from graph.context import Context
from graph.diary import Diary, starts
from graph.heard import DayPart, Heard, Slot, Slots
from graph.state import State

Update = dict[str, Any]

OFFERS = 3
"""How many alternatives are offered at once: what a listener keeps in mind."""

LOOK_AHEAD = timedelta(days=14)
"""How far beyond the day asked for other days are looked for."""

PARTS: dict[DayPart, tuple[time, time]] = {
    "morning": (time(0), time(11, 59)),
    "afternoon": (time(12), time(16, 59)),
    "evening": (time(17), time(23, 59)),
}
"""Parts of the day, both ends included."""


async def fill(heard: Heard, state: State, context: Context) -> Update:
    """What an utterance changes in the slots, `reason` and `offer`."""
    before = Slots(state.get("date"), state.get("time"))
    said_date = heard.date or _picked(heard, "date", heard.date_options, state)
    if said_date is None:
        if heard.date_options:
            # The day on the table is none of them: it must not be what a yes would be to.
            offer = list(heard.date_options[:OFFERS])
            kept = _said_time(heard, state) or before.time
            return {"date": None, "time": kept, "reason": "ambiguous_date", "offer": offer}
        if _leaves_the_day_open(heard, before):
            kept = _said_time(heard, state) or before.time
            return await _offer_days(_as_narrowed(heard, state), kept, state, context)
    if (day := said_date or before.date) is None:
        said_time = _said_time(heard, state)
        if said_time is None and heard.time_options:
            return {"reason": "ambiguous_time", "offer": list(heard.time_options[:OFFERS])}
        if (offered := _offered(state, "date")) and (said_time or _narrowing(heard)):
            return await _offer_fewer(heard, said_time, offered, before, context)
        return {"time": said_time or before.time} | _narrowing(heard)

    on = date.fromisoformat(day)
    diary = await context.diary(on, on + LOOK_AHEAD)
    if said_date is not None and (refused := diary.refuse_date(on)):
        days = islice(diary.free_days(on, on + LOOK_AHEAD), OFFERS)
        # With a day on the table both slots stay as they are; without one the time is kept.
        kept = before.time if before.date else _said_time(heard, state) or before.time
        return {"time": kept, "reason": refused, "offer": _iso(days)}
    wanted = before.time or (state.get("refused_time") if said_date else None)
    if before.date is None:
        wanted = wanted or _not_settled(state, on, diary)
    if said_date is not None and wanted is None:
        heard = _as_narrowed(heard, state)
    read_back = wanted if said_date is None and state.get("consent") else None
    return {"date": day} | _fill_time(heard, _said_time(heard, state), wanted, on, diary, read_back)


def _fill_time(
    heard: Heard,
    said: str | None,
    wanted: str | None,
    on: date,
    diary: Diary,
    read_back: str | None = None,
) -> Update:
    """`said` is the time just said, `wanted` the one asked for before, `read_back` if it was."""
    free = diary.free_times(on)
    if said is None and heard.time_options:
        allowed = _clock(_inside(heard, free))
        possible = [option for option in heard.time_options if option in allowed]
        if not possible:
            # Nothing is gained by knowing which of them was meant.
            clock = time.fromisoformat(heard.time_options[0])
            return _nearest_instead(on, clock, diary)
        if len(possible) > 1:
            offer = possible[:OFFERS]
            return {"time": None, "reason": "ambiguous_time", "offer": offer}
        said = possible[0]
    if said is None and _leaves_the_time_open(heard, wanted):
        inside = _clock(_inside(heard, free))
        if not inside:
            hours = _inside(heard, starts(diary.policy, on))
            offer = _spread(_clock(free))
            return {"time": None, "reason": "taken" if hours else "outside_hours", "offer": offer}
        if read_back in inside and _says_just_the_part(heard):
            # "At three." "In the afternoon": he says more of the same time.
            return {"time": read_back, "offer": _spread([at for at in inside if at != read_back])}
        offer = _spread(inside)
        # The first is read back with the others beside it: a yes takes it, a time another one.
        return {"time": inside[0], "offer": [] if heard.earliest else offer}
    if (at := said or wanted) is None:
        return {}
    clock = time.fromisoformat(at)
    if diary.refuse_time(on, clock):
        return {"refused_time": at} | _nearest_instead(on, clock, diary)
    return {"time": at, "offer": []} if said else {"time": at}


def _nearest_instead(on: date, clock: time, diary: Diary) -> Update:
    """Why a time cannot be had, and the nearest that can."""
    nearest = _clock(diary.nearest(on, clock, OFFERS))
    return {"time": None, "reason": diary.refuse_time(on, clock), "offer": nearest}


async def _offer_days(
    heard: Heard, kept_time: str | None, state: State, context: Context
) -> Update:
    today = context.now().date()
    first, last = today, today + LOOK_AHEAD
    if heard.date_range:
        first, last = (date.fromisoformat(end) for end in heard.date_range)
    diary = await context.diary(first, last)

    declined = state.get("date") if heard.intent == "negate" else None

    def suits(day: date) -> bool:
        unwanted = f"{day}" in heard.excluded or f"{day}" == declined
        return not unwanted and bool(_inside(heard, diary.free_times(day)))

    # "By Friday" is up to and including Friday: that day is offered too. "This month" began before.
    deadline = heard.date_range is not None and first == today < last
    if deadline:
        days = _until(last, [first, first + (last - first) / 2], diary, suits)
    else:
        days = list(islice(filter(suits, diary.free_days(first, last)), OFFERS))
    if not days:
        return {"date": None, "time": kept_time, "reason": "full"}
    if heard.earliest:
        earliest = _inside(heard, diary.free_times(days[0]))[0]
        return {"date": f"{days[0]}", "time": f"{earliest:%H:%M}"}
    offer = _iso(days)
    if offer == _offered(state, "date") or (
        deadline and declined and f"{first}" <= declined < f"{last}"
    ):
        # Said again, or against a day it allows: the day that was named is meant.
        meant = days[-1] if deadline else days[0]
        return {"date": f"{meant}"} | _fill_time(heard, None, kept_time, meant, diary)
    return {"date": None, "time": kept_time, "offer": offer} | _narrowing(heard)


async def _offer_fewer(
    heard: Heard,
    said: str | None,
    offered: Sequence[str],
    before: Slots,
    context: Context,
) -> Update:
    """Of the days just named those that have the hours said; others where none of them has."""
    days = [date.fromisoformat(day) for day in offered]
    diary = await context.diary(min(days), max(days))

    def suits(day: date) -> bool:
        if said:
            return diary.refuse_time(day, time.fromisoformat(said)) is None
        return bool(_inside(heard, diary.free_times(day)))

    left = [day for day in days if suits(day)]
    if not left:
        return {"time": said or before.time} | _narrowing(heard)
    if len(left) == 1:
        return {"date": f"{left[0]}"} | _fill_time(heard, said, before.time, left[0], diary)
    return {"time": said or before.time, "offer": _iso(left)} | _narrowing(heard)


def _until(
    last: date, starts: Sequence[date], diary: Diary, suits: Callable[[date], bool]
) -> list[date]:
    """The last day that suits, and the first ones from each start on."""
    back = (last - timedelta(days=n) for n in range((last - starts[0]).days + 1))
    latest = next((day for day in back if any(diary.free_days(day, day)) and suits(day)), None)
    early = (next(filter(suits, diary.free_days(start, last)), None) for start in starts)
    return sorted({day for day in (latest, *early) if day is not None})


def _narrowing(heard: Heard) -> Update:
    """What a later day inherits: within which hours the time is to lie."""
    if not _narrows(heard):
        return {}
    return {"within": _clock(_bounds(heard))}


def _says_just_the_part(heard: Heard) -> bool:
    """Whether a part of the day is named, and neither refused nor asked about."""
    return heard.intent == "inform" and heard.topic is None and heard.says_only("day_part")


def _narrows(heard: Heard) -> bool:
    return bool(heard.day_part or heard.time_range)


def _as_narrowed(heard: Heard, state: State) -> Heard:
    """What was heard, within the hours said before there was a day, unless it names others."""
    within = state.get("within")
    if heard.time or heard.time_options or heard.day_part or heard.time_range:
        return heard
    return heard.narrowed(within[0], within[1]) if within else heard


def _leaves_the_day_open(heard: Heard, before: Slots) -> bool:
    """Whether the caller narrows the days down without naming one, or does not mind."""
    if heard.date_range or heard.excluded or heard.slot == "date":
        return True
    return before.date is None and (heard.earliest or heard.intent == "dont_care")


def _leaves_the_time_open(heard: Heard, before: str | None) -> bool:
    if _narrows(heard) or heard.earliest:
        return True
    if heard.topic == "availability" and before is None:
        return True
    return heard.intent == "dont_care" and (before is None or heard.slot == "time")


def _offered(state: State, slot: Slot) -> list[str]:
    """The alternatives just named for a slot."""
    return [option for option in state.get("offer") or () if (":" in option) == (slot == "time")]


def _picked(heard: Heard, slot: Slot, options: Sequence[str], state: State) -> str | None:
    """Which of the alternatives just named the caller takes, if it is just one."""
    choice = heard.choice
    if choice is None and not options and heard.intent not in ("dont_care", "affirm"):
        return None
    offered = _offered(state, slot)
    if heard.intent == "affirm" and len(offered) == 1 and heard.says_only():
        return offered[0]
    if choice is not None and -1 <= choice <= len(offered) and offered:
        return offered[choice - 1 if choice > 0 else choice]
    if heard.intent == "dont_care" and offered:
        return offered[0]
    found = [option for option in options if option in offered]
    # Said again as it was asked about ("the eighth or eighteenth"), it is what was heard first.
    return found[0] if len(found) == 1 or (found and found == offered) else None


def _not_settled(state: State, on: date, diary: Diary) -> str | None:
    """Of times that were asked about, where a day was said instead, the first that can be had."""
    asked = _offered(state, "time")
    return next((at for at in asked if not diary.refuse_time(on, time.fromisoformat(at))), None)


def _said_time(heard: Heard, state: State) -> str | None:
    """The one time the caller says or takes, if it is just one."""
    picked = heard.time or _picked(heard, "time", heard.time_options, state)
    return picked or _by_part(heard, state)


def _by_part(heard: Heard, state: State) -> str | None:
    """The one time just named that lies in the part of the day the caller says."""
    if heard.day_part is None:
        return None
    offered = _offered(state, "time")
    found = _clock(_inside(heard, [time.fromisoformat(option) for option in offered]))
    return found[0] if len(found) == 1 < len(offered) else None


def _inside(heard: Heard, times: Sequence[time]) -> list[time]:
    """The times within what the caller narrows the day down to."""
    first, last = _bounds(heard)
    if first > last:
        return [at for at in times if at <= last or first <= at]
    return [at for at in times if first <= at <= last]


def _bounds(heard: Heard) -> tuple[time, time]:
    if heard.time_range:
        first, last = (time.fromisoformat(end) for end in heard.time_range)
        return first, last
    return PARTS[heard.day_part] if heard.day_part else (time.min, time.max)


def _spread(times: Sequence[str]) -> list[str]:
    """A few of the times there are: the first, one from the middle, the last."""
    return list(times) if len(times) <= OFFERS else [times[0], times[len(times) // 2], times[-1]]


def _clock(times: Sequence[time]) -> list[str]:
    return [f"{at:%H:%M}" for at in times]


def _iso(days: Iterable[date]) -> list[str]:
    return [day.isoformat() for day in days]
