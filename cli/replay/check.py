"""`appointments replay check`: stored calls through today's code."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer
from rich.console import Console
from rich.progress import Progress

from cli.errors import CommandError, as_command_error
from cli.replay.dialogue import SILENCE, console, line, understood
from cli.replay.options import Since
from cli.store import open_store

if TYPE_CHECKING:
    from checkpoint.database import Pool
    from checkpoint.replay.rerun import Rerun
    from checkpoint.replay.stored import StoredCall

DIFFERENT, CANNOT_RUN = 1, 125
"""Exit codes. `git bisect run` takes 1 for bad and 125 for a commit that cannot be judged."""

AT_ONCE = 200
"""Calls held in memory at a time."""


def check(
    call_ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID…]", help="Calls; all of them by default.")
    ] = None,
    since: Since = None,
) -> None:
    """Run stored calls through today's code and print what is different, as a dialogue.

    Every turn gets the moment, the calendar's answers and the language model's answers it had then.
    Exits with 0 if nothing is different, 1 if something is, 125 if nothing, or not every call
    named, could be run: as `git bisect run` wants it.
    """
    if call_ids and since:
        raise typer.BadParameter("give ids or --since, not both")
    with _cannot_run():
        different, ran, unable = asyncio.run(_check(call_ids or [], since))
    errors = Console(stderr=True, highlight=False, markup=False)
    for call_id, why in unable[:10]:
        line(errors, f"not run: {call_id}: {why}", "yellow")
    if len(unable) > 10:
        line(errors, f"not run: {len(unable) - 10} more", "yellow")
    print(f"{ran - different} of {ran} calls as they were, {different} different")
    if different:
        raise typer.Exit(DIFFERENT)
    if not ran or (unable and call_ids):
        raise typer.Exit(CANNOT_RUN)


@contextmanager
def _cannot_run() -> Iterator[None]:
    """No database, no such call: nothing is said about the code."""
    try:
        yield
    except Exception as error:
        if (told := as_command_error(error)) is None:
            raise
        raise CommandError(str(told), hint=told.hint, exit_code=CANNOT_RUN) from error


async def _check(
    call_ids: list[str], since: datetime | None
) -> tuple[int, int, list[tuple[str, str]]]:
    """How many calls differ, how many were run, and why the others were not."""
    from booking.policy_file import load_policy
    from booking.settings import BookingSettings
    from checkpoint.replay.calls import find_id, ids_since
    from checkpoint.replay.recording import NotReplayable
    from checkpoint.replay.rerun import Replay

    if since is not None and since.tzinfo is None:
        zone = load_policy(BookingSettings().appointments_policy).timezone
        since = since.replace(tzinfo=ZoneInfo(zone))
    async with open_store() as pool:
        async with pool.connection() as connection:
            if call_ids:
                ids = [await find_id(connection, call_id) for call_id in call_ids]
            else:
                ids = await ids_since(connection, since)
        replay, ran = Replay(), 0
        different: list[tuple[StoredCall, list[Rerun]]] = []
        unable: list[tuple[str, str]] = []
        shown = Console(stderr=True)
        with Progress(console=shown, disable=not shown.is_terminal) as progress:
            task = progress.add_task("calls", total=len(ids))
            async for call in _calls(pool, ids):
                try:
                    reruns = await replay.run(call)
                except NotReplayable as error:
                    unable.append((call.id, str(error)))
                else:
                    ran += 1
                    if any(rerun.differences for rerun in reruns):
                        different.append((call, reruns))
                progress.advance(task)
    out = console()
    for call, reruns in different:
        _print(out, call, reruns)
    return len(different), ran, unable


async def _calls(pool: "Pool", ids: list[str]) -> AsyncIterator["StoredCall"]:
    from checkpoint.replay.calls import load_calls

    for at in range(0, len(ids), AT_ONCE):
        async with pool.connection() as connection:
            calls = await load_calls(connection, ids[at : at + AT_ONCE])
        for call in calls:
            yield call


def _print(out: Console, call: "StoredCall", reruns: list["Rerun"]) -> None:
    """The whole dialogue; what was so then with a minus, what is so now with a plus."""
    line(out, f"✗ {call.id}, {call.started_at:%Y-%m-%d}, {call.outcome or 'none'}", "bold red")
    for rerun in reruns:
        then, differences = rerun.then, rerun.differences
        if then.said is not None:
            line(out, f"    caller: {then.said or SILENCE}")
        if not any(difference.what in ("reply", "turn") for difference in differences):
            line(out, f"    agent:  {then.reply}")
        for difference in differences:
            what = "agent: " if difference.what == "reply" else difference.what
            line(out, f"  - {what} {_told(difference.then)}", "red")
            line(out, f"  + {what} {_told(difference.now)}", "green")
        if differences and then.said is not None and rerun.now is not None:
            _print_understood(out, rerun)
        for asked in rerun.unknown:
            line(out, f"    (asks what it did not ask then, and is told a guess: {asked})", "dim")
    line(out, "")


def _print_understood(out: Console, rerun: "Rerun") -> None:
    """What was understood, where that is why."""
    heard = rerun.now.state.get("heard") if rerun.now else None
    before, after = understood(rerun.then.heard), understood(asdict(heard) if heard else None)
    if before != after:
        line(out, f"  - understood {before}", "red")
        line(out, f"  + understood {after}", "green")


def _told(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "none"
    return "none" if value is None else str(value)
