"""The diary: which days and times can be booked, by the policy and what is taken."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import InitVar, dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from heapq import nsmallest
from operator import attrgetter
from zoneinfo import ZoneInfo

from graph.calendar import Interval
from graph.policy import Opening, Policy
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
    return [
        time(*divmod(minute, 60))
        for opening in policy.opening(day)
        for minute in range(
            _minute(opening.opens),
            _minute(opening.closes) - policy.duration_minutes + 1,
            policy.slot_minutes,
        )
    ]


@dataclass(frozen=True, slots=True)
class Diary:
    """What can be booked at one moment. `now` carries the business's zone.

    `busy` is what is taken, in any order; it may overlap.
    """

    policy: Policy
    now: datetime
    busy: InitVar[Sequence[Interval]] = ()
    _taken: Sequence[Interval] = field(init=False, repr=False)
    _moment: datetime = field(init=False, repr=False)
    _free: dict[date, Sequence[time]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self, busy: Sequence[Interval]) -> None:
        object.__setattr__(self, "_taken", _merged(busy))
        object.__setattr__(self, "_moment", self.now.astimezone(UTC))

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
        fitting = [opening for opening in self.policy.opening(day) if self._fits(opening, at)]
        if wanted is None or not fitting:
            return "outside_hours"
        if early := self._too_early(wanted):
            return early
        minutes = [_minute(at) - _minute(opening.opens) for opening in fitting]
        if all(minute % self.policy.slot_minutes for minute in minutes):
            return "off_grid"
        return "taken" if self._is_taken(wanted) else None

    def free_times(self, day: date) -> Sequence[time]:
        """The start times on a day's grid that nothing refuses."""
        if day not in self._free:
            self._free[day] = [
                at
                for at in starts(self.policy, day)
                if (wanted := slot(self.policy, day, at))
                and not self._too_early(wanted)
                and not self._is_taken(wanted)
            ]
        return self._free[day]

    def free_days(self, first: date, last: date) -> Iterator[date]:
        """The days, both ends included, that have a free time; found one by one, in order."""
        first = max(first, self.now.date())
        last = min(last, self.now.date() + timedelta(days=self.policy.horizon_days))
        days = (first + timedelta(days=n) for n in range((last - first).days + 1))
        return (day for day in days if self.refuse_date(day) is None)

    def nearest(self, day: date, wanted: time, count: int) -> list[time]:
        """The free times on a day that are closest to the wanted one, in order of the day."""
        free = self.free_times(day)
        return sorted(nsmallest(count, free, lambda at: abs(_minute(at) - _minute(wanted))))

    def _fits(self, opening: Opening, at: time) -> bool:
        ends = _minute(at) + self.policy.duration_minutes
        return opening.opens <= at and ends <= _minute(opening.closes)

    def _too_early(self, wanted: Interval) -> Reason | None:
        if wanted.start < self._moment:
            return "past"
        if wanted.start < self._moment + timedelta(minutes=self.policy.notice_minutes):
            return "too_soon"
        return None

    def _is_taken(self, wanted: Interval) -> bool:
        """Of intervals apart from each other only the last to start before the end can overlap."""
        before = bisect_left(self._taken, wanted.end, key=attrgetter("start"))
        return before > 0 and self._taken[before - 1].end > wanted.start


def _merged(busy: Sequence[Interval]) -> list[Interval]:
    """The same stretches in UTC and in order, with what overlaps or touches made one."""
    merged: list[Interval] = []
    for start, end in sorted((i.start.astimezone(UTC), i.end.astimezone(UTC)) for i in busy):
        if merged and start <= merged[-1].end:
            merged[-1] = Interval(merged[-1].start, max(end, merged[-1].end))
        else:
            merged.append(Interval(start, end))
    return merged


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute
