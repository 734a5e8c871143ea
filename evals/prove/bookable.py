"""The owner's rules once more, in other words than the diary's."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from evals.prove import domain
from graph.policy import WEEKDAYS, Policy


def bookable(iso: str, clock: str, policy: Policy) -> bool:
    """Whether the owner lets a day and a time be booked at the proof's moment, taken or not."""
    day, at = date.fromisoformat(iso), time.fromisoformat(clock)
    start = datetime.combine(day, at, ZoneInfo(policy.timezone))
    now = domain.moment(policy)
    end = (datetime.combine(day, at) + timedelta(minutes=policy.duration_minutes)).time()
    opening = next(
        (
            opening
            for opening in policy.hours.get(WEEKDAYS[day.weekday()], ())
            if opening.opens <= at and end <= opening.closes
        ),
        None,
    )
    if opening is None or day in policy.closed:
        return False
    since = (at.hour - opening.opens.hour) * 60 + at.minute - opening.opens.minute
    return (
        since % policy.slot_minutes == 0
        and start >= now + timedelta(minutes=policy.notice_minutes)
        and (day - now.date()).days <= policy.horizon_days
    )
