"""A stored call as the updates that make a thread of it elsewhere."""

from typing import Any

from langchain_core.messages import BaseMessage
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver

from checkpoint.database import Pool
from checkpoint.replay.recording import NotReplayable
from checkpoint.replay.stored import StoredCall
from checkpoint.saver import serializer
from graph.state import State


async def supersteps(pool: Pool, call: StoredCall, number: int) -> list[dict[str, Any]]:
    """One update for each turn that counted, up to turn `number`, in JSON.

    Each is made as the last node its turn entered, after which the thread waits as the call did.
    `heard` stays out: JSON would bring it back as something else. Raises `NotReplayable`.
    """
    call.turn(number)
    saver = AsyncPostgresSaver(pool, serde=serializer())
    steps: list[dict[str, Any]] = []
    said: set[str | None] = set()
    for turn in call.counted:
        if turn.number > number:
            break
        place = {"thread_id": call.id, "checkpoint_ns": "", "checkpoint_id": turn.checkpoint_id}
        found = await saver.aget_tuple({"configurable": place}) if turn.checkpoint_id else None
        if found is None:
            raise NotReplayable(f"the checkpoint of turn {turn.number} is no longer stored")
        held = found.checkpoint["channel_values"]
        values = {key: held[key] for key in State.__annotations__ if key in held}
        messages: list[BaseMessage] = values["messages"]
        new = [message for message in messages if message.id not in said]
        said |= {message.id for message in new}
        values |= {"messages": [_message(message) for message in new], "heard": None}
        steps.append({"updates": [{"values": values, "as_node": turn.path[-1]}]})
    return steps


def _message(message: BaseMessage) -> dict[str, Any]:
    fields = ("type", "content", "id", "name")
    return {field: value for field in fields if (value := getattr(message, field)) is not None}
