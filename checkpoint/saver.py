"""Checkpoints of one call: in memory for the call itself, in Postgres for everybody else."""

import asyncio
import logging
from collections.abc import AsyncIterator, Collection, Sequence
from typing import Any, Self

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import (
    BaseCheckpointSaver,
    ChannelVersions,
    Checkpoint,
    CheckpointMetadata,
    CheckpointTuple,
)
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer

from checkpoint.database import Pool
from checkpoint.outbox import AWAY, Outbox
from checkpoint.remembering import Remembering
from checkpoint.thread import copy_thread
from graph.heard import Heard

PATIENCE = 1.0
"""Seconds a turn waits for its checkpoint to be durable before it goes on from memory."""

DRAIN_SECONDS = 5.0
"""How long a call that has ended waits for its last checkpoints to be written."""

log = logging.getLogger(__name__)


def serializer() -> JsonPlusSerializer:
    """How states are stored: a checkpoint may bring back the state's own types and no others."""
    return JsonPlusSerializer(allowed_msgpack_modules=[Heard])


class CallSaver(BaseCheckpointSaver[str]):
    """Checkpointer of one thread, over a pool that all calls share.

    Reads of the thread are served from memory. A write waits until it is in Postgres, but no longer
    than `PATIENCE`: while the database is away the call goes on, and what is pending is written in
    order once it is back. Other threads go straight to Postgres.
    """

    def __init__(self, pool: Pool, thread_id: str) -> None:
        super().__init__(serde=serializer())
        self._thread_id = thread_id
        remembering = Remembering(self.serde)
        self._memory = InMemorySaver(serde=remembering)
        self._postgres = AsyncPostgresSaver(pool, serde=remembering)
        self._outbox = Outbox(f"checkpoints of {thread_id}")

    async def __aenter__(self) -> Self:
        """Take up the thread where an earlier call left it, if there was one."""
        load = asyncio.create_task(self._load())
        await asyncio.wait({load}, timeout=PATIENCE)
        if load.done():
            load.result()
        else:
            load.cancel()
            log.warning("thread %s: no answer from the database, begun anew", self._thread_id)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self, within: float = DRAIN_SECONDS) -> list[str]:
        """Write what is pending, for up to `within` seconds; return what could not be written."""
        return await self._outbox.aclose(within)

    async def aget_tuple(self, config: RunnableConfig) -> CheckpointTuple | None:
        return await self._store(config).aget_tuple(config)

    async def alist(
        self,
        config: RunnableConfig | None,
        *,
        filter: dict[str, Any] | None = None,  # noqa: A002 (LangGraph's name)
        before: RunnableConfig | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[CheckpointTuple]:
        store = self._store(config)
        async for found in store.alist(config, filter=filter, before=before, limit=limit):
            yield found

    async def aput(
        self,
        config: RunnableConfig,
        checkpoint: Checkpoint,
        metadata: CheckpointMetadata,
        new_versions: ChannelVersions,
    ) -> RunnableConfig:
        async def write() -> None:
            await self._postgres.aput(config, checkpoint, metadata, new_versions)

        saved = await self._store(config).aput(config, checkpoint, metadata, new_versions)
        if self._is_own(config):
            settled = self._outbox.put(f"checkpoint {checkpoint['id']}", write)
            await self._outbox.settle(settled, PATIENCE)
        return saved

    async def aput_writes(
        self,
        config: RunnableConfig,
        writes: Sequence[tuple[str, Any]],
        task_id: str,
        task_path: str = "",
    ) -> None:
        async def write() -> None:
            await self._postgres.aput_writes(config, writes, task_id, task_path)

        await self._store(config).aput_writes(config, writes, task_id, task_path)
        if self._is_own(config):
            self._outbox.put(f"writes of task {task_id}", write)

    def get_next_version(self, current: str | None, channel: None) -> str:
        return self._postgres.get_next_version(current, channel)

    def with_allowlist(self, extra_allowlist: Collection[tuple[str, ...]]) -> Self:
        # LangGraph would clone the saver to widen what may be read back; ours already says it.
        return self

    def _is_own(self, config: RunnableConfig | None) -> bool:
        return config is not None and config["configurable"]["thread_id"] == self._thread_id

    def _store(self, config: RunnableConfig | None) -> BaseCheckpointSaver[str]:
        return self._memory if self._is_own(config) else self._postgres

    async def _load(self) -> None:
        try:
            await copy_thread(self._postgres, self._memory, self._thread_id)
        except AWAY as error:
            log.warning("thread %s: %s, begun anew", self._thread_id, error)
