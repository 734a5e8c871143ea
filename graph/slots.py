"""Days and times that can be booked: the policy's arithmetic."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from graph.calendar import Interval
from graph.policy import Policy
from graph.state import Reason


def slot(policy: Policy, day: date, at: time) -> Interval | None:
    """The appointment that starts at a wall-clock time, in UTC, or None where the clock skips it.

    Of a time that the clock shows twice, the first is meant.
    """
    zone = ZoneInfo(policy.timezone)
    # In UTC, since two datetimes of one zone compare by wall clock, wrong when the clocks change.
    start = datetime.combine(day, at, zone).astimezone(UTC)
    if start.astimezone(zone).time() != at:
        return None
    return Interval(start, start + timedelta(minutes=policy.duration_minutes))


def whole_days(policy: Policy, first: date, last: date) -> Interval:
    """From midnight at the start of `first` to midnight at the end of `last`."""
    zone = ZoneInfo(policy.timezone)
    return Interval(
        datetime.combine(first, time.min, zone),
        datetime.combine(last + timedelta(days=1), time.min, zone),
    )


def starts(policy: Policy, day: date) -> list[time]:
    """The start times a day has on its grid, counted from each opening time."""
    found = []
    for opening in policy.opening(day):
        minute = opening.opens.hour * 60 + opening.opens.minute
        closes = opening.closes.hour * 60 + opening.closes.minute
        while minute + policy.duration_minutes <= closes:
            found.append(time(*divmod(minute, 60)))
            minute += policy.slot_minutes
    return found


def free_times(policy: Policy, day: date, now: datetime, busy: Sequence[Interval]) -> list[time]:
    """The start times on a day that can still be booked."""
    return [at for at in starts(policy, day) if refuse_time(policy, day, at, now, busy) is None]


def refuse_date(
    policy: Policy, day: date, now: datetime, busy: Sequence[Interval]
) -> Reason | None:
    """Why a day cannot be booked, or None where it can."""
    if day < now.date():
        return "past"
    if day > now.date() + timedelta(days=policy.horizon_days):
        return "too_far"
    if not policy.opening(day):
        return "closed"
    if not free_times(policy, day, now, busy):
        return "full"
    return None


def refuse_time(
    policy: Policy, day: date, at: time, now: datetime, busy: Sequence[Interval]
) -> Reason | None:
    """Why a time on an open day cannot be booked, or None where it can."""
    wanted = slot(policy, day, at)
    if wanted is None or not _inside_hours(policy, day, at):
        return "outside_hours"
    moment = now.astimezone(UTC)
    if wanted.start < moment:
        return "past"
    if wanted.start < moment + timedelta(minutes=policy.notice_minutes):
        return "too_soon"
    if at not in starts(policy, day):
        return "off_grid"
    if any(taken.start < wanted.end and wanted.start < taken.end for taken in busy):
        return "taken"
    return None


def _inside_hours(policy: Policy, day: date, at: time) -> bool:
    minute = at.hour * 60 + at.minute
    return any(
        opening.opens <= at
        and minute + policy.duration_minutes <= opening.closes.hour * 60 + opening.closes.minute
        for opening in policy.opening(day)
    )


def nearest(times: Sequence[time], wanted: time, count: int) -> list[time]:
    """The times closest to the wanted one, in order of the day."""

    def minutes(at: time) -> int:
        return at.hour * 60 + at.minute

    closest = sorted(times, key=lambda at: (abs(minutes(at) - minutes(wanted)), at))
    return sorted(closest[:count])
