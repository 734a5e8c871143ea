"""The option `--now`."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

YEARS = range(1900, 9000)
"""Beyond them the days around a moment may have no date."""


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(
            f"{text!r} is no ISO 8601 moment, for example 2026-11-23T09:00:00-05:00"
        ) from error
    if moment.year not in YEARS:
        raise typer.BadParameter(f"{text!r}: the year must be {YEARS[0]} to {YEARS[-1]}")
    return moment


Now = Annotated[
    datetime | None,
    typer.Option(
        "--now",
        metavar="ISO",
        parser=_moment,
        help="The moment the conversation takes place; without an offset, on the policy's clock.",
    ),
]


def clock(now: datetime | None, timezone: str) -> Callable[[], datetime]:
    """A clock that stands still at `now`, or the real one."""
    if now is None:
        return lambda: datetime.now(UTC)
    moment = now if now.tzinfo else now.replace(tzinfo=ZoneInfo(timezone))
    return lambda: moment
