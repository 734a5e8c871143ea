"""`appointments replay studio`: a stored call in LangGraph Studio."""

import asyncio
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.errors import CommandError
from cli.replay.options import CallId, stored_call

if TYPE_CHECKING:
    from checkpoint.replay.stored import StoredCall
    from graph.policy import Policy

GRAPH = "appointment"
"""The flow's name in langgraph.json."""


def studio(
    call_id: CallId,
    turn: Annotated[
        int | None, typer.Option(min=0, help="The last turn to bring; the whole call by default.")
    ] = None,
    url: Annotated[
        str, typer.Option(help="Where `langgraph dev` is running.")
    ] = "http://127.0.0.1:2024",
) -> None:
    """Put a call into LangGraph Studio as a thread with all its turns, to be forked by hand.

    With it comes an assistant with the moment, calendar and policy of the call: choose that in
    Studio to go on as if it were then. Nothing said there reaches the stored call or the calendar.
    """
    thread, assistant, name = asyncio.run(_studio(call_id, turn, url))
    print(f"thread:    {thread}")
    print(f"assistant: {assistant} ({name})")
    print(f"studio:    https://smith.langchain.com/studio/thread/{thread}?baseUrl={url}")


async def _studio(call_id: str, number: int | None, url: str) -> tuple[str, str, str]:
    import httpx
    from langgraph_sdk import get_client
    from langgraph_sdk.errors import APIError

    from checkpoint.replay.supersteps import supersteps

    async with stored_call(call_id) as (call, pool):
        policy = call.rules()
        last = call.counted[-1].number if number is None else number
        steps = await supersteps(pool, call, last)
    name = f"call {call.id}, turn {last}"
    told = {"conversation_id": call.id, "turn": last}
    try:
        client = get_client(url=url)
        assistant = await client.assistants.create(
            GRAPH,
            context=_context(call, last, policy),
            name=name,
            description="A stored call's moment, calendar and policy.",
            metadata=told,
        )
        thread = await client.threads.create(metadata=told, supersteps=steps, graph_id=GRAPH)
    except (httpx.HTTPError, APIError) as error:
        raise CommandError(
            f"no Studio server at {url}: {str(error) or type(error).__name__}",
            hint="start one with `uv run langgraph dev`; --url takes the address it prints",
        ) from error
    return thread["thread_id"], assistant["assistant_id"], name


def _context(call: "StoredCall", number: int, policy: "Policy") -> dict[str, Any]:
    """What `cli.studio.StoredMoment` reads."""
    taken = sorted((taken.start, taken.end) for taken in call.known_taken)
    return {
        "locale": call.locale,
        "caller": call.caller,
        "stored": {
            "now": call.turn(number).moment.isoformat(),
            "taken": [[start.isoformat(), end.isoformat()] for start, end in taken],
            "policy": policy.model_dump(mode="json"),
        },
    }
