"""`appointments replay list`: the calls there are."""

import asyncio
import json
from dataclasses import asdict
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer
from rich.table import Table

from cli.replay.dialogue import console, line
from cli.replay.options import AsJson, Day
from cli.store import open_store

if TYPE_CHECKING:
    from checkpoint.replay.calls import Listed


WIDEST = 120
"""No line of the list has more columns."""


class Outcome(StrEnum):
    """How a call ended."""

    booked = "booked"
    cancelled = "cancelled"
    gave_up = "gave_up"
    transferred = "transferred"
    none = "none"


class Stuck(StrEnum):
    """Where a caller can be stuck."""

    collect_date = "collect_date"
    collect_time = "collect_time"
    confirmation = "confirmation"


def list_(
    day: Day = None,
    outcome: Annotated[
        Outcome | None, typer.Option(help="Calls that ended so; none: the caller went away.")
    ] = None,
    stuck_in: Annotated[
        Stuck | None,
        typer.Option(metavar="PHASE", help="Calls that came to nothing in this state."),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many, the newest.")] = 20,
    as_json: AsJson = False,
) -> None:
    """List stored calls, the newest first."""
    from booking.policy_file import load_policy
    from booking.settings import BookingSettings

    zone = load_policy(BookingSettings().appointments_policy).timezone
    found = asyncio.run(_find(zone, day, outcome, stuck_in, limit))
    if as_json:
        rows = [asdict(call) | {"started_at": call.started_at.isoformat()} for call in found]
        print(json.dumps(rows, indent=2))
        return
    out = console()
    if not found:
        line(out, "no such call is stored here")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("id", "began", "channel", "turns", "outcome", "stuck in"):
        table.add_column(column, no_wrap=True, overflow="fold")
    for call in found:
        began = f"{call.started_at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"
        ended = (call.outcome or "none", call.stuck_in or "")
        table.add_row(call.id, began, call.channel, str(call.turns), *ended)
    # A narrow terminal breaks the lines; the table would cut ids and moments off.
    out.width = max(out.width, WIDEST)
    out.print(table)


async def _find(
    zone: str, day: date | None, outcome: Outcome | None, stuck_in: Stuck | None, limit: int
) -> list["Listed"]:
    from checkpoint.replay.calls import list_calls

    async with open_store() as pool, pool.connection() as connection:
        return await list_calls(
            connection, zone=zone, day=day, outcome=outcome, stuck_in=stuck_in, limit=limit
        )
