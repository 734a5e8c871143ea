"""Finding stored calls."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from psycopg import AsyncConnection
from psycopg.rows import DictRow
from pydantic import ValidationError

from checkpoint.errors import CheckpointError
from checkpoint.replay.recording import NotReplayable, load
from checkpoint.replay.stored import StoredCall, StoredTurn
from graph.policy import Policy

Connection = AsyncConnection[DictRow]

NEAREST = 3
"""How many ids are named where one is unknown."""

COMPARED = 5000
"""Among how many of the newest calls the nearest ids are looked for."""

# Stuck is who went away, there, and whom the flow gave up, where the last turn began.
LIST = """
    with calls as (
        select conversations.id, started_at, channel, outcome, turns,
            case
                when outcome is null then phase_after
                when 'fallback' = any (path) then phase_before
            end as stuck_in
        from conversations
        cross join lateral (
            select number as turns, phase_before, phase_after, path from conversation_turns
            where conversation_id = conversations.id order by seq desc limit 1
        ) last
    )
    select * from calls
    where (%(day)s::date is null or (started_at at time zone %(zone)s)::date = %(day)s)
        and (%(outcome)s::text is null or coalesce(outcome, 'none') = %(outcome)s)
        and (%(stuck_in)s::text is null or stuck_in = %(stuck_in)s)
    order by started_at desc, id
    limit %(limit)s
"""

CALLS = """
    select calls.*, policies.policy from conversations calls
    left join policies on policies.digest = calls.policy_digest
    where id = any (%(ids)s) order by started_at, id
"""

TURNS = """
    select * from conversation_turns where conversation_id = any (%(ids)s) order by seq
"""


class UnknownCall(CheckpointError):
    """There is no such call."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A call in the list. `turns` is how often the caller spoke; `stuck_in` where it came to
    nothing, None where it did not."""

    id: str
    started_at: datetime
    channel: str
    outcome: str | None
    turns: int
    stuck_in: str | None


async def list_calls(
    connection: Connection,
    *,
    zone: str,
    day: date | None = None,
    outcome: str | None = None,
    stuck_in: str | None = None,
    limit: int = 20,
) -> list[Listed]:
    """The newest calls; `day` is a day of the zone, outcome "none" a caller who went away."""
    wanted = {"day": day, "zone": zone, "outcome": outcome, "stuck_in": stuck_in, "limit": limit}
    cursor = await connection.execute(LIST, wanted)
    return [Listed(**row) for row in await cursor.fetchall()]


async def find_id(connection: Connection, id_or_prefix: str) -> str:
    """The id of the call meant; the beginning of an id will do if no other begins so.

    Raises `UnknownCall`, which names the nearest ids.
    """
    cursor = await connection.execute(
        "select id from conversations where starts_with(id, %(id)s) order by id <> %(id)s limit 2",
        {"id": id_or_prefix},
    )
    found = [row["id"] for row in await cursor.fetchall()] if id_or_prefix else []
    if found[:1] == [id_or_prefix] or len(found) == 1:
        return str(found[0])
    cursor = await connection.execute(
        "select id from conversations order by started_at desc limit %s", (COMPARED,)
    )
    ids = [row["id"] for row in await cursor.fetchall()]
    if not ids:
        raise UnknownCall(f"there is no call {id_or_prefix!r}: none is stored here yet")
    nearest = found or difflib.get_close_matches(id_or_prefix, ids, NEAREST, cutoff=0)
    raise UnknownCall(
        f"{'more than one call begins with' if found else 'there is no call'} {id_or_prefix!r}; "
        f"nearest: {', '.join(nearest)}"
    )


async def ids_since(connection: Connection, moment: datetime | None) -> list[str]:
    """Every call that began then or later, oldest first; None: every call."""
    cursor = await connection.execute(
        "select id from conversations where %(at)s::timestamptz is null or started_at >= %(at)s"
        " order by started_at, id",
        {"at": moment},
    )
    return [row["id"] for row in await cursor.fetchall()]


async def load_calls(connection: Connection, ids: Sequence[str]) -> list[StoredCall]:
    """These calls with their turns, oldest first."""
    cursor = await connection.execute(TURNS, {"ids": list(ids)})
    turns: dict[str, list[StoredTurn]] = {}
    async for row in cursor:
        turns.setdefault(row["conversation_id"], []).append(_turn(row))
    cursor = await connection.execute(CALLS, {"ids": list(ids)})
    policies: dict[str | None, Policy | str | None] = {None: None}
    calls = []
    async for row in cursor:
        digest = row["policy_digest"]
        if digest not in policies:
            policies[digest] = _policy(row["policy"])
        policy = policies[digest]
        calls.append(
            StoredCall(
                id=row["id"],
                started_at=row["started_at"],
                ended_at=row["ended_at"],
                channel=row["channel"],
                stage=row["stage"],
                locale=row["locale"],
                caller=row["caller"],
                outcome=row["outcome"],
                policy=policy if isinstance(policy, Policy) else None,
                turns=turns.get(row["id"], ()),
                unreadable=policy if isinstance(policy, str) else None,
            )
        )
    return calls


async def load_call(connection: Connection, id_or_prefix: str) -> StoredCall:
    """One call. Raises `UnknownCall`."""
    (call,) = await load_calls(connection, [await find_id(connection, id_or_prefix)])
    return call


def _turn(row: DictRow) -> StoredTurn:
    recording, unreadable = None, None
    if row["recording"] is not None:
        try:
            recording = load(row["recording"])
        except NotReplayable as error:
            unreadable = str(error)
    return StoredTurn(
        number=row["number"],
        at=row["at"],
        said=row["said"],
        heard=row["heard"],
        phase_before=row["phase_before"],
        phase_after=row["phase_after"],
        path=tuple(row["path"]),
        reason=row["reason"],
        reply=row["reply"],
        reply_heard=row["reply_heard"],
        reply_heard_text=row["reply_heard_text"],
        timings_ms=row["timings_ms"],
        checkpoint_id=row["checkpoint_id"],
        recording=recording,
        unreadable=unreadable,
    )


def _policy(stored: Any) -> Policy | str:
    """The policy, or why it cannot be read."""
    try:
        return Policy.model_validate(stored)
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        where = ".".join(map(str, problem["loc"]))
        return f"held under a policy of another version: {where}: {problem['msg']}"
