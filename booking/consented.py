"""The last look before booking: what is booked is what the caller said yes to."""

from zoneinfo import ZoneInfo

from graph.calendar import Booking, ConsentRefused
from graph.consent import digest


def require_consent(booking: Booking) -> None:
    """Raise `ConsentRefused` unless the consent is for this value and the slot begins at it."""
    if booking.consent != digest(booking.date, booking.time, booking.zone, booking.service):
        raise ConsentRefused("the consent was given for another value")
    local = booking.slot.start.astimezone(ZoneInfo(booking.zone))
    if (local.date().isoformat(), local.strftime("%H:%M")) != (booking.date, booking.time):
        raise ConsentRefused(
            f"the slot begins at {local.isoformat()}, not at {booking.date} {booking.time}"
        )
