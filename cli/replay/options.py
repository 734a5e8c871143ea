"""What the commands of `replay` have in common."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from cli.store import open_store

if TYPE_CHECKING:
    from checkpoint.database import Pool
    from checkpoint.replay.stored import StoredCall

CallId = Annotated[
    str, typer.Argument(metavar="ID", help="A call's id, or as much of its beginning as is unique.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no date, for example 2026-11-23") from error


def _since(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(
            f"{text!r} is neither a date nor a moment, for example 2026-11-23 or 2026-11-23T09:00"
        ) from error


Day = Annotated[
    date | None,
    typer.Option(metavar="DATE", parser=_day, help="Calls of this day on the policy's clock."),
]
Since = Annotated[
    datetime | None,
    typer.Option(
        metavar="DATE",
        parser=_since,
        help="Calls that began then or later; without an offset, on the policy's clock.",
    ),
]


@asynccontextmanager
async def stored_call(call_id: str) -> AsyncIterator[tuple["StoredCall", "Pool"]]:
    """A call, and the pool it came from. Raises `UnknownCall`."""
    from checkpoint.replay.calls import load_call

    async with open_store() as pool:
        async with pool.connection() as connection:
            call = await load_call(connection, call_id)
        yield call, pool
