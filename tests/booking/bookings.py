"""Bookings to try."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from graph.calendar import Booking, Interval
from graph.consent import digest

ZONE = "America/New_York"


def moment(local: str, zone: str = ZONE) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone))


def interval(local: str, minutes: int = 30) -> Interval:
    return Interval(moment(local), moment(local) + timedelta(minutes=minutes))


def booking(
    local: str = "2026-12-01T15:30",
    *,
    conversation_id: str = "a",
    consent: str | None = None,
    slot: Interval | None = None,
    caller: str | None = "Ada",
) -> Booking:
    """The booking a conversation would ask for, with the consent for exactly its value."""
    day, at = local.split("T")
    return Booking(
        conversation_id=conversation_id,
        consent=consent or digest(day, at, ZONE, "check-up"),
        date=day,
        time=at,
        zone=ZONE,
        service="check-up",
        slot=slot or interval(local),
        caller=caller,
    )
