"""Days and times against the policy: hours, grid, notice, horizon, and the clock changes."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from graph.diary import Diary, slot, starts
from tests.graph.call import MONDAY, POLICY, taken

TUESDAY = date(2026, 12, 1)
NIGHTS = POLICY.overlaid({"hours": {"sun": ["00:00-04:00"]}, "horizon_days": 400})


def test_starts_follow_the_grid_of_each_opening_and_end_in_time() -> None:
    policy = POLICY.overlaid(
        {"hours": {"tue": ["09:15-10:30", "13:00-14:00"]}, "duration_minutes": 45}
    )
    assert starts(policy, TUESDAY) == [time(9, 15), time(9, 45), time(13)]


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2026, 11, 22), "past"),
        (date(2026, 11, 28), "closed"),
        (date(2026, 12, 25), "closed"),
        (date(2027, 3, 23), None),
        (date(2027, 3, 24), "too_far"),
        (TUESDAY, None),
    ],
)
def test_refused_dates(day: date, reason: str | None) -> None:
    assert Diary(POLICY, MONDAY).refuse_date(day) == reason


def test_a_day_without_a_free_time_is_full() -> None:
    whole_day = taken("2026-12-01T09:00", minutes=8 * 60)
    assert Diary(POLICY, MONDAY, whole_day).refuse_date(TUESDAY) == "full"


@pytest.mark.parametrize(
    ("at", "reason"),
    [
        (time(8, 30), "outside_hours"),
        (time(9), None),
        (time(9, 10), "off_grid"),
        (time(15), "taken"),
        (time(16, 30), None),
        (time(17), "outside_hours"),
    ],
)
def test_refused_times(at: time, reason: str | None) -> None:
    busy = taken("2026-12-01T15:00")
    assert Diary(POLICY, MONDAY, busy).refuse_time(TUESDAY, at) == reason


def test_an_appointment_that_only_touches_another_is_free() -> None:
    busy = taken("2026-12-01T14:30", "2026-12-01T15:30")
    assert Diary(POLICY, MONDAY, busy).refuse_time(TUESDAY, time(15)) is None


def test_busy_stretches_may_overlap_and_come_in_any_order() -> None:
    all_day = taken("2026-12-01T10:00", minutes=6 * 60)
    busy = [*taken("2026-12-01T12:00", "2026-12-01T09:00"), *all_day]
    assert Diary(POLICY, MONDAY, busy).free_times(TUESDAY) == [time(9, 30), time(16), time(16, 30)]


def test_what_is_free_is_what_nothing_refuses() -> None:
    policy = POLICY.overlaid({"slot_minutes": 10, "duration_minutes": 25})
    diary = Diary(policy, MONDAY, taken("2026-11-23T11:15", "2026-11-23T15:00", minutes=50))
    day = MONDAY.date()
    every = [time(*divmod(minute, 60)) for minute in range(24 * 60)]
    assert diary.free_times(day) == [at for at in every if diary.refuse_time(day, at) is None]


def test_notice_counts_from_now() -> None:
    today = MONDAY.date()
    assert Diary(POLICY, MONDAY).refuse_time(today, time(9, 30)) == "too_soon"
    assert Diary(POLICY, MONDAY).refuse_time(today, time(10)) is None
    assert Diary(POLICY, MONDAY.replace(hour=11)).refuse_time(today, time(10)) == "past"


def test_a_time_the_clock_skips_cannot_be_booked() -> None:
    spring = date(2027, 3, 14)
    assert slot(NIGHTS, spring, time(2, 30)) is None
    assert time(2, 30) not in Diary(NIGHTS, MONDAY).free_times(spring)
    assert time(3) in Diary(NIGHTS, MONDAY).free_times(spring)


def test_of_a_time_the_clock_shows_twice_the_first_is_meant() -> None:
    autumn = slot(NIGHTS, date(2027, 11, 7), time(1, 30))
    assert autumn is not None
    assert autumn.start == datetime(2027, 11, 7, 5, 30, tzinfo=UTC)


def test_appointments_across_the_clock_change_are_compared_in_real_time() -> None:
    # 01:30 summer time ends at 02:00 summer time, an hour before 02:00 winter time.
    busy = taken("2027-11-07T02:00")
    assert Diary(NIGHTS, MONDAY, busy).refuse_time(date(2027, 11, 7), time(1, 30)) is None


def test_midnight_is_the_business_s_not_the_server_s() -> None:
    late = datetime(2026, 11, 24, 4, 59, tzinfo=UTC).astimezone(ZoneInfo(POLICY.timezone))
    assert Diary(POLICY, late).refuse_date(date(2026, 11, 23)) == "full"
    later = datetime(2026, 11, 24, 5, 0, tzinfo=UTC).astimezone(ZoneInfo(POLICY.timezone))
    assert Diary(POLICY, later).refuse_date(date(2026, 11, 23)) == "past"


def test_nearest_times_are_free_and_told_in_order_of_the_day() -> None:
    diary = Diary(POLICY, MONDAY, taken("2026-12-01T15:00"))
    assert diary.nearest(TUESDAY, time(15), 3) == [time(14), time(14, 30), time(15, 30)]
