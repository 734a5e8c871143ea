"""Copying a thread from one saver to another."""

from itertools import groupby
from operator import itemgetter

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import BaseCheckpointSaver, CheckpointTuple


async def copy_thread(
    source: BaseCheckpointSaver[str],
    target: BaseCheckpointSaver[str],
    thread_id: str,
    *,
    under: str | None = None,
    upto: str | None = None,
) -> int:
    """Copy a thread's checkpoints, `under` another id if one is given; return how many there were.

    `upto` copies that checkpoint and what led to it, and nothing that came of it or beside it.
    """
    stored = [found async for found in source.alist({"configurable": {"thread_id": thread_id}})]
    chosen = stored if upto is None else _led_to(upto, stored)
    for found in reversed(chosen):
        namespace = found.config["configurable"]["checkpoint_ns"]
        place: RunnableConfig = {
            "configurable": {"thread_id": under or thread_id, "checkpoint_ns": namespace}
        }
        if found.parent_config is not None:
            parent = found.parent_config["configurable"]["checkpoint_id"]
            place["configurable"]["checkpoint_id"] = parent
        versions = found.checkpoint["channel_versions"]
        copied = await target.aput(place, found.checkpoint, found.metadata, versions)
        for task_id, writes in groupby(found.pending_writes or [], key=itemgetter(0)):
            pairs = [(channel, value) for _, channel, value in writes]
            await target.aput_writes(copied, pairs, task_id)
    return len(chosen)


def _led_to(checkpoint_id: str, stored: list[CheckpointTuple]) -> list[CheckpointTuple]:
    """The checkpoint and its ancestors, newest first."""
    by_id = {found.config["configurable"]["checkpoint_id"]: found for found in stored}
    chosen = []
    found = by_id.get(checkpoint_id)
    while found is not None:
        chosen.append(found)
        parent = found.parent_config
        found = by_id.get(parent["configurable"]["checkpoint_id"]) if parent else None
    return chosen
