"""Moments counted from another: from the one on the table, from a time just said, from now."""

from collections.abc import Sequence
from datetime import UTC, timedelta

from graph.understand import days, times
from graph.understand.readings import MIDNIGHT, Amount, Clock, Day, Reading, Scene, Span, Window


def shifted(
    scene: Scene, amount: Amount, sign: int = 1, time: Clock | None = None
) -> Sequence[Reading] | None:
    """As in "an hour later": than the time on the table, else than now; "two hours after noon"."""
    if amount.months or not amount.within_a_day:
        return None
    minutes = sign * (amount.minutes + amount.days * MIDNIGHT)
    base = time or times.the_same(scene)
    if base:
        minute = base.minute + minutes
        if time and base.minute == 0 and sign < 0:
            minute += MIDNIGHT  # "An hour before midnight": of the day that ends then.
        return [Clock(minute, exact=base.exact)] if 0 <= minute < MIDNIGHT else None
    return from_now(scene, amount, sign)


def later(scene: Scene, amount: Amount, sign: int = 1) -> Reading | Sequence[Reading] | None:
    """As in "an hour later", "a week earlier": than what is on the table, else than now."""
    if amount.within_a_day:
        return shifted(scene, amount, sign)
    return days.after(scene, amount, days.the_same(scene), sign)


def from_now(scene: Scene, amount: Amount, sign: int = 1) -> tuple[Day, Clock] | None:
    """As in "in ten minutes": the day as well as the time."""
    if amount.months or not amount.within_a_day:
        return None
    span = timedelta(days=amount.days, minutes=amount.minutes, seconds=amount.seconds)
    zone = scene.now.tzinfo or UTC
    try:
        # By the wall clock an hour is two, or none, in the nights in which it is set.
        moment = (scene.now.replace(tzinfo=zone).astimezone(UTC) + sign * span).astimezone(zone)
    except OverflowError:
        return None
    return Day((moment.date(),)), Clock(moment.hour * 60 + moment.minute, exact=True)


def hours_from_now(
    scene: Scene, hours: int, minutes: int = 0, sign: int = 1
) -> tuple[Day, Clock] | None:
    """As in "in 2h", "in 1h30"."""
    return from_now(scene, Amount(minutes=60 * min(hours, 100_000) + minutes), sign)


def moment(
    scene: Scene, amount: Amount, sign: int = 1, date: Day | None = None
) -> Reading | Sequence[Reading] | None:
    """As in "in ten minutes", "in three days": with the time of day where that was counted too."""
    if amount.within_a_day:
        return from_now(scene, amount, sign)
    return days.after(scene, amount, date, sign)


def nudged(scene: Scene, sign: int = 1) -> Window | Span | None:
    """As in "a bit later": than the time on the table, else than all that was just offered."""
    times_offered = [times.at_clock(one) for one in scene.about.offered if ":" in one]
    base = times.the_same(scene) or _outermost(times_offered, sign)
    if base is None:
        return _other_days(scene, sign)
    minute = min(max(base.minute + sign * scene.policy.slot_minutes, 0), MIDNIGHT - 1)
    moved = Clock(minute, exact=True)
    return Window(moved, None) if sign > 0 else Window(None, moved)


def _outermost(offered: Sequence[Clock], sign: int) -> Clock | None:
    return max(offered, key=lambda clock: sign * clock.minute, default=None)


def _other_days(scene: Scene, sign: int) -> Span | None:
    """The days behind all that were offered, or before them."""
    offered = scene.offered_days()
    if not offered:
        return None
    first, last = scene.today, scene.today + timedelta(days=scene.policy.horizon_days)
    if sign > 0:
        first = max(offered) + timedelta(days=1)
    else:
        last = min(offered) - timedelta(days=1)
    return Span(first, last) if first <= last else None
