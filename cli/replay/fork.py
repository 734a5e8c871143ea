"""`appointments replay fork`: what if the caller had said something else?"""

import asyncio
from typing import Annotated

import typer

from cli.replay.dialogue import SILENCE, console, line
from cli.replay.options import CallId, stored_call


def fork(
    call_id: CallId,
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS…", help="What is said in that turn, and in those after it."),
    ],
    turn: Annotated[int, typer.Option(min=1, help="The turn in which the caller says it.")],
) -> None:
    """Take a call up at a turn with other words, on a copy; the stored call stays as it is.

    Today's code answers, at the moment the turn took place. The calendar knows what it said in the
    call and takes everything else for free; nothing is booked, and no language model is asked.
    """
    asyncio.run(_fork(call_id, turn, words))


async def _fork(call_id: str, number: int, words: list[str]) -> None:
    from booking.policy_file import load_policy
    from booking.settings import BookingSettings
    from checkpoint.replay.fork import fork

    owners = load_policy(BookingSettings().appointments_policy)
    async with stored_call(call_id) as (call, pool):
        forked = await fork(pool, call, number, words, owners)
    out = console()
    for told in call.counted:
        if told.number < number:
            if told.said is not None:
                line(out, f"caller: {told.said or SILENCE}", "dim")
            line(out, f"agent:  {told.reply}", "dim")
    line(out, f"--- turn {number}, with other words")
    for turn in forked:
        reason = turn.state.get("reason") if "fallback" in turn.path else None
        line(out, f"caller: {turn.utterance or SILENCE}")
        line(out, f"agent:  {turn.reply}{f' ({reason})' if reason else ''}")
    if unsaid := words[len(forked) :]:
        line(out, f"(the call is over; not said: {', '.join(unsaid)})")
    last = forked[-1].state
    line(out, f"state:  {last['phase']}, outcome {last.get('outcome') or 'none'}")
