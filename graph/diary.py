"""The diary: which days and times can be booked, by the policy and what is taken."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from graph.calendar import CalendarUnavailable, Interval
from graph.context import Context
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


@dataclass(frozen=True, slots=True)
class Diary:
    """What can be booked at one moment. `now` carries the business's zone."""

    policy: Policy
    now: datetime
    busy: Sequence[Interval] = ()

    def refuse_date(self, day: date) -> Reason | None:
        """Why a day cannot be booked, or None where it can."""
        if day < self.now.date():
            return "past"
        if day > self.now.date() + timedelta(days=self.policy.horizon_days):
            return "too_far"
        if not self.policy.opening(day):
            return "closed"
        if not self.free_times(day):
            return "full"
        return None

    def refuse_time(self, day: date, at: time) -> Reason | None:
        """Why a time on a day cannot be booked, or None where it can."""
        wanted = slot(self.policy, day, at)
        if wanted is None or not self._inside_hours(day, at):
            return "outside_hours"
        moment = self.now.astimezone(UTC)
        if wanted.start < moment:
            return "past"
        if wanted.start < moment + timedelta(minutes=self.policy.notice_minutes):
            return "too_soon"
        if at not in starts(self.policy, day):
            return "off_grid"
        if any(taken.start < wanted.end and wanted.start < taken.end for taken in self.busy):
            return "taken"
        return None

    def free_times(self, day: date) -> list[time]:
        """The start times on a day that can still be booked."""
        return [at for at in starts(self.policy, day) if self.refuse_time(day, at) is None]

    def free_days(self, first: date, last: date) -> Iterator[date]:
        """The days, both ends included, that have a free time; found one by one, in order."""
        first = max(first, self.now.date())
        last = min(last, self.now.date() + timedelta(days=self.policy.horizon_days))
        days = (first + timedelta(days=n) for n in range((last - first).days + 1))
        return (day for day in days if self.refuse_date(day) is None)

    def nearest(self, day: date, wanted: time, count: int) -> list[time]:
        """The free times on a day that are closest to the wanted one, in order of the day."""

        def apart(at: time) -> int:
            return abs((at.hour - wanted.hour) * 60 + at.minute - wanted.minute)

        closest = sorted(self.free_times(day), key=apart)
        return sorted(closest[:count])

    def _inside_hours(self, day: date, at: time) -> bool:
        minute = at.hour * 60 + at.minute
        return any(
            opening.opens <= at
            and minute + self.policy.duration_minutes
            <= opening.closes.hour * 60 + opening.closes.minute
            for opening in self.policy.opening(day)
        )


async def open_diary(context: Context, first: date, last: date) -> Diary:
    """The diary with what is taken on these days, both ends included.

    Where the calendar cannot be reached the call goes on by the policy alone: the booking itself
    refuses what is taken.
    """
    zone = ZoneInfo(context.policy.timezone)
    start = datetime.combine(first, time.min, zone)
    end = datetime.combine(last + timedelta(days=1), time.min, zone)
    try:
        busy = await context.calendar.busy(start, end)
    except CalendarUnavailable:
        busy = ()
    return Diary(context.policy, context.now(), busy)
