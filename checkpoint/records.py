"""The record of a call: written beside its turns, never in their way."""

import hashlib
import json
import traceback
import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal, Self

import psycopg
from psycopg import AsyncConnection
from psycopg.rows import DictRow
from psycopg.types.json import Jsonb

from checkpoint.database import Pool
from checkpoint.outbox import Outbox
from checkpoint.storable import storable, storable_text
from checkpoint.turn_record import insert_turn
from graph.consent import FLOW_VERSION
from graph.policy import Policy
from graph.turn import Turn

Channel = Literal["voice", "chat", "call"]
"""How the conversation was held: a room, typed, or a recording."""

ReplyHeard = Literal["full", "cut", "unheard"]
"""How much of a reply reached the caller. The turn of an unheard one did not happen for them."""

DRAIN_SECONDS = 5.0
"""How long a call that has ended waits for its records to be written."""


class Recorder:
    """Writes down one conversation. Only `aclose` waits; moments carry a zone.

    Every write waits out a lost database and happens once, however often it is tried.
    """

    def __init__(self, pool: Pool, conversation_id: str) -> None:
        self._pool = pool
        self._conversation_id = conversation_id
        self._outbox = Outbox(f"records of {conversation_id}")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self, within: float = DRAIN_SECONDS) -> list[str]:
        """Write what is left, for up to `within` seconds; return what could not be written."""
        return await self._outbox.aclose(within)

    def begin(
        self,
        *,
        at: datetime,
        channel: Channel,
        locale: str,
        policy: Policy,
        stage: int,
        room: str | None = None,
        caller: str | None = None,
    ) -> None:
        """The conversation begins. Comes before everything else but `error` and `metric`."""
        terms = _terms(policy)
        self._put(
            "the conversation",
            """
            with policy as (
                insert into policies (digest, policy) values (%(policy_digest)s, %(policy)s)
                on conflict (digest) do nothing
            )
            insert into conversations
                (id, channel, room, caller, locale, stage, flow_version, policy_digest, started_at)
            values (%(id)s, %(channel)s, %(room)s, %(caller)s, %(locale)s, %(stage)s,
                %(flow_version)s, %(policy_digest)s, %(at)s)
            on conflict (id) do nothing
            """,
            {
                "id": self._conversation_id,
                "channel": channel,
                "room": room,
                "caller": caller,
                "locale": locale,
                "stage": stage,
                "flow_version": FLOW_VERSION,
                "policy_digest": hashlib.sha256(terms.encode()).hexdigest(),
                "policy": terms,
                "at": at,
            },
        )

    def turn(
        self, turn: Turn, *, at: datetime, timings_ms: Mapping[str, float] | None = None
    ) -> uuid.UUID:
        """A turn was taken. Returns its id, for `reply_heard`.

        A `RecordedTurn` (`checkpoint.replay.witness`) can be run again.

        `timings_ms` has the milliseconds of each stage. A turn that is forked away later keeps its
        row: several rows may have the same number, and `reply_heard` tells them apart.
        """
        turn_id = uuid.uuid4()

        async def write() -> None:
            async with self._pool.connection() as connection, connection.transaction():
                await insert_turn(
                    connection, turn, turn_id, self._conversation_id, at, timings_ms or {}
                )

        self._outbox.put(f"turn {turn.number}", write)
        return turn_id

    def reply_heard(self, turn_id: uuid.UUID, how: ReplyHeard, text: str | None = None) -> None:
        """How much of a turn's reply the caller heard; `text` is the part where it was cut."""
        self._put(
            "how a reply was heard",
            "update conversation_turns set reply_heard = %(how)s, reply_heard_text = %(text)s"
            " where id = %(id)s",
            {"id": turn_id, "how": how, "text": text},
        )

    def end(self, outcome: str | None, *, at: datetime) -> None:
        """The conversation is over; `outcome` is None when the caller just went away."""
        self._put(
            "the end",
            "update conversations set ended_at = %(at)s, outcome = %(outcome)s where id = %(id)s",
            {"id": self._conversation_id, "at": at, "outcome": outcome},
        )

    def error(self, place: str, error: BaseException, *, at: datetime) -> None:
        """A fault was met and survived; `place` is where, e.g. `stt`."""
        self._put(
            f"an error in {place}",
            """
            insert into error_logs (id, at, conversation_id, place, type, message, traceback)
            values (%(id)s, %(at)s, %(conversation_id)s, %(place)s, %(type)s, %(message)s,
                %(traceback)s)
            on conflict (id) do nothing
            """,
            {
                "id": uuid.uuid4(),
                "at": at,
                "conversation_id": self._conversation_id,
                "place": place,
                "type": type(error).__name__,
                "message": str(error),
                "traceback": "".join(traceback.format_exception(error)),
            },
        )

    def metric(
        self, name: str, value: float, labels: Mapping[str, str] | None = None, *, at: datetime
    ) -> None:
        """A figure was measured. The one write that may be there twice after an outage."""
        row = storable({"ts": at, "name": name, "value": value, "labels": Jsonb(labels or {})})

        async def write() -> None:
            async with self._pool.connection() as connection:
                await _insert_metric(connection, row)

        self._outbox.put(f"metric {name}", write)

    def _put(self, what: str, statement: str, values: dict[str, Any]) -> None:
        row = storable(values)

        async def write() -> None:
            async with self._pool.connection() as connection:
                await connection.execute(statement.encode(), row)

        self._outbox.put(what, write)


def _terms(policy: Policy) -> str:
    """The policy as JSON, the same for the same policy whatever the order of its sets."""
    values = policy.model_dump(mode="json")
    values["closed"].sort()
    return storable_text(json.dumps(values, sort_keys=True))


INSERT_METRIC = """
    insert into system_metrics (ts, name, value, labels)
    values (%(ts)s, %(name)s, %(value)s, %(labels)s)
"""


async def _insert_metric(connection: AsyncConnection[DictRow], row: dict[str, Any]) -> None:
    try:
        await connection.execute(INSERT_METRIC, row)
    except psycopg.errors.CheckViolation:
        # The first figure of its day, where Postgres keeps a partition a day.
        await connection.execute("select ensure_metrics_partition(%(ts)s)", row)
        await connection.execute(INSERT_METRIC, row)
