"""One turn in rows: the turn itself, the steps it took, what it extracted."""

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from itertools import pairwise
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import DictRow
from psycopg.types.json import Jsonb

from checkpoint.replay.recording import RecordedTurn, dump
from checkpoint.storable import storable
from graph.consent import FLOW_VERSION
from graph.heard import Heard
from graph.turn import Turn

INSERT_TURN = """
    insert into conversation_turns
        (id, conversation_id, number, at, said, heard, intent, confidence, source, phase_before,
         phase_after, path, reason, reply, timings_ms, checkpoint_id, flow_version, recording)
    values
        (%(id)s, %(conversation_id)s, %(number)s, %(at)s, %(said)s, %(heard)s, %(intent)s,
         %(confidence)s, %(source)s, %(phase_before)s, %(phase_after)s, %(path)s, %(reason)s,
         %(reply)s, %(timings_ms)s, %(checkpoint_id)s, %(flow_version)s, %(recording)s)
    on conflict (id) do nothing
"""

INSERT_TRANSITION = """
    insert into state_transitions (turn_id, position, from_phase, to_phase, reason)
    values (%(turn_id)s, %(position)s, %(from_phase)s, %(to_phase)s, %(reason)s)
"""

INSERT_SLOT = """
    insert into extracted_slots (turn_id, slot, value, options, confidence, source, accepted)
    values (%(turn_id)s, %(slot)s, %(value)s, %(options)s, %(confidence)s, %(source)s, %(accepted)s)
"""


async def insert_turn(
    connection: AsyncConnection[DictRow],
    turn: Turn,
    turn_id: UUID,
    conversation_id: str,
    at: datetime,
    timings_ms: Mapping[str, float],
) -> None:
    """Write a turn's rows inside the caller's transaction; nothing if it is there already."""
    row = _turn_row(turn) | {
        "id": turn_id,
        "conversation_id": conversation_id,
        "at": at,
        "timings_ms": Jsonb(dict(timings_ms)),
    }
    inserted = await connection.execute(INSERT_TURN, row)
    if inserted.rowcount == 0:
        return
    async with connection.cursor() as cursor:
        if transitions := _transition_rows(turn, turn_id):
            await cursor.executemany(INSERT_TRANSITION, transitions)
        if slots := _slot_rows(turn, turn_id):
            await cursor.executemany(INSERT_SLOT, slots)


def _heard(turn: Turn) -> Heard | None:
    """What was understood in this turn; without an utterance the state still has an older one."""
    return None if turn.utterance is None else turn.state.get("heard")


def _turn_row(turn: Turn) -> dict[str, Any]:
    heard = _heard(turn)
    return storable(
        {
            "number": turn.number,
            "said": turn.utterance,
            "heard": None if heard is None else Jsonb(dataclasses.asdict(heard)),
            "intent": None if heard is None else heard.intent,
            "confidence": None if heard is None else heard.confidence,
            "source": None if heard is None else heard.source,
            "phase_before": turn.before,
            "phase_after": turn.state.get("phase"),
            "path": list(turn.path),
            "reason": turn.state.get("reason") if "fallback" in turn.path else None,
            "reply": turn.reply,
            "checkpoint_id": turn.checkpoint_id,
            "flow_version": FLOW_VERSION,
            "recording": Jsonb(dump(turn.recording)) if isinstance(turn, RecordedTurn) else None,
        }
    )


def _transition_rows(turn: Turn, turn_id: UUID) -> list[dict[str, Any]]:
    """One row for each step from a node to the next; the one into fallback has the reason."""
    return [
        {
            "turn_id": turn_id,
            "position": position,
            "from_phase": before,
            "to_phase": after,
            "reason": turn.state.get("reason") if after == "fallback" else None,
        }
        for position, (before, after) in enumerate(pairwise(turn.path))
    ]


def _slot_rows(turn: Turn, turn_id: UUID) -> list[dict[str, Any]]:
    """One row for each slot the utterance says something about."""
    heard = _heard(turn)
    if heard is None:
        return []
    said: list[tuple[str, str | None, tuple[str, ...]]] = [
        ("date", heard.date, heard.date_options),
        ("time", heard.time, heard.time_options),
        ("date_range", "/".join(heard.date_range) if heard.date_range else None, ()),
        ("day_part", heard.day_part, ()),
    ]
    kept = {turn.state.get("date"), turn.state.get("time")}
    return [
        {
            "turn_id": turn_id,
            "slot": slot,
            "value": value,
            "options": list(options),
            "confidence": heard.confidence,
            "source": heard.source,
            "accepted": value is not None and value in kept,
        }
        for slot, value, options in said
        if value is not None or options
    ]
