"""What every calendar has to do."""

import asyncio

import pytest

from booking.memory import MemoryCalendar
from booking.postgres import PostgresCalendar
from booking.read_ahead import ReadAhead
from graph.calendar import Calendar, ConsentRefused, SlotTaken
from graph.consent import digest
from tests.booking.bookings import ZONE, booking, interval, moment


@pytest.fixture(params=["memory", "postgres", "read ahead"])
def calendar(request: pytest.FixtureRequest) -> Calendar:
    if request.param == "memory":
        return MemoryCalendar()
    if request.param == "read ahead":
        return ReadAhead(MemoryCalendar())
    return PostgresCalendar(request.getfixturevalue("pool"))


DAY = moment("2026-12-01T00:00"), moment("2026-12-02T00:00")


async def test_what_is_booked_is_busy(calendar: Calendar) -> None:
    assert list(await calendar.busy(*DAY)) == []
    await calendar.book(booking("2026-12-01T15:30"))
    await calendar.book(booking("2026-12-01T09:00", conversation_id="b"))
    assert list(await calendar.busy(*DAY)) == [
        interval("2026-12-01T09:00"),
        interval("2026-12-01T15:30"),
    ]


async def test_busy_includes_what_overlaps_the_edges_and_nothing_else(calendar: Calendar) -> None:
    await calendar.book(booking("2026-12-01T15:30"))
    start, middle, end = (moment(f"2026-12-01T{at}") for at in ("15:30", "15:45", "16:00"))
    assert len(await calendar.busy(middle, end)) == 1
    assert len(await calendar.busy(start, middle)) == 1
    assert len(await calendar.busy(end, DAY[1])) == 0
    assert len(await calendar.busy(DAY[0], start)) == 0


async def test_the_same_booking_again_is_one(calendar: Calendar) -> None:
    first = await calendar.book(booking())
    assert await calendar.book(booking()) == first
    assert len(await calendar.busy(*DAY)) == 1


async def test_the_same_booking_twice_at_once_is_one(calendar: Calendar) -> None:
    first, second = await asyncio.gather(calendar.book(booking()), calendar.book(booking()))
    assert first == second


async def test_neighbours_do_not_overlap(calendar: Calendar) -> None:
    await calendar.book(booking("2026-12-01T15:30"))
    await calendar.book(booking("2026-12-01T16:00", conversation_id="b"))
    await calendar.book(booking("2026-12-01T15:00", conversation_id="c"))
    assert len(await calendar.busy(*DAY)) == 3


async def test_an_overlap_is_refused_and_leaves_the_first(calendar: Calendar) -> None:
    await calendar.book(booking("2026-12-01T15:30"))
    with pytest.raises(SlotTaken):
        await calendar.book(booking("2026-12-01T15:45", conversation_id="b"))
    assert list(await calendar.busy(*DAY)) == [interval("2026-12-01T15:30")]


async def test_one_conversation_may_not_overlap_itself(calendar: Calendar) -> None:
    await calendar.book(booking("2026-12-01T15:30"))
    with pytest.raises(SlotTaken):
        await calendar.book(booking("2026-12-01T15:45"))


async def test_of_many_who_want_one_time_one_gets_it(calendar: Calendar) -> None:
    wanted = [booking(conversation_id=str(number)) for number in range(8)]
    results = await asyncio.gather(*map(calendar.book, wanted), return_exceptions=True)
    assert sum(isinstance(result, str) for result in results) == 1
    assert sum(isinstance(result, SlotTaken) for result in results) == 7


async def test_a_consent_to_another_value_is_refused(calendar: Calendar) -> None:
    other = digest("2026-12-01", "16:00", ZONE, "check-up")
    with pytest.raises(ConsentRefused):
        await calendar.book(booking("2026-12-01T15:30", consent=other))
    assert list(await calendar.busy(*DAY)) == []


async def test_a_slot_other_than_what_was_consented_to_is_refused(calendar: Calendar) -> None:
    with pytest.raises(ConsentRefused):
        await calendar.book(booking("2026-12-01T15:30", slot=interval("2026-12-01T16:30")))
    assert list(await calendar.busy(*DAY)) == []


async def test_a_caller_may_have_any_name_or_none(calendar: Calendar) -> None:
    assert await calendar.book(booking("2026-12-01T09:00", conversation_id="a", caller=None))
    assert await calendar.book(booking("2026-12-01T10:00", conversation_id="b", caller="A\0da"))
