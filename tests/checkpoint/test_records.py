from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from checkpoint.database import Pool
from checkpoint.records import Recorder
from checkpoint.saver import CallSaver
from graph.consent import FLOW_VERSION
from graph.policy import Policy
from graph.turn import Turn
from tests.checkpoint.server import LosesAnAnswer, talk
from tests.graph.call import MONDAY, POLICY


async def rows(pool: Pool, query: str) -> list[dict[str, Any]]:
    async with pool.connection() as connection:
        return await (await connection.execute(query.encode())).fetchall()


async def turns(pool: Pool, *utterances: str | None) -> list[Turn]:
    async with CallSaver(pool, "a") as saver:
        return await talk(saver, "a", *utterances)


def begin(recorder: Recorder) -> None:
    recorder.begin(
        at=MONDAY,
        channel="voice",
        locale="en",
        policy=POLICY,
        stage=2,
        room="appointments-1",
        caller="Ada",
    )


async def test_a_conversation_begins_and_ends(pool: Pool) -> None:
    async with Recorder(pool, "a") as recorder:
        begin(recorder)
        recorder.end("booked", at=MONDAY + timedelta(minutes=2))
    [row] = await rows(
        pool,
        "select conversations.*, policy from conversations join policies on digest = policy_digest",
    )
    assert Policy.model_validate(row.pop("policy")) == POLICY
    assert len(row.pop("policy_digest")) == 64
    assert row == {
        "id": "a",
        "channel": "voice",
        "room": "appointments-1",
        "caller": "Ada",
        "locale": "en",
        "stage": 2,
        "flow_version": FLOW_VERSION,
        "started_at": MONDAY,
        "ended_at": MONDAY + timedelta(minutes=2),
        "outcome": "booked",
    }


async def test_a_turn_is_written_as_it_was(pool: Pool) -> None:
    taken = await turns(pool, None, "next Tuesday")
    async with Recorder(pool, "a") as recorder:
        begin(recorder)
        for turn in taken:
            recorder.turn(turn, at=MONDAY, timings_ms={"graph": 12.5})
    opening, answer = await rows(pool, "select * from conversation_turns order by seq")
    assert (opening["number"], opening["said"], opening["heard"]) == (0, None, None)
    assert opening["phase_before"] is None
    assert answer["said"] == "next Tuesday"
    assert answer["heard"]["date"] == "2026-12-01"
    assert (answer["intent"], answer["source"]) == ("inform", "rules")
    assert (answer["phase_before"], answer["phase_after"]) == ("collect_date", "collect_time")
    assert tuple(answer["path"]) == taken[1].path
    assert answer["reply"] == taken[1].reply
    assert answer["checkpoint_id"] == taken[1].checkpoint_id
    assert answer["flow_version"] == FLOW_VERSION
    assert answer["timings_ms"] == {"graph": 12.5}
    assert answer["at"] == MONDAY
    assert answer["reason"] is None


async def test_the_way_through_fallback_is_written_with_its_reason(pool: Pool) -> None:
    taken = await turns(pool, None, "a Sunday in a hundred years")
    async with Recorder(pool, "a") as recorder:
        begin(recorder)
        recorder.turn(taken[1], at=MONDAY)
    [turn] = await rows(pool, "select * from conversation_turns")
    assert turn["reason"] == taken[1].state["reason"]
    steps = await rows(pool, "select * from state_transitions order by position")
    assert [(step["from_phase"], step["to_phase"], step["reason"]) for step in steps] == [
        ("collect_date", "fallback", turn["reason"]),
        ("fallback", "collect_date", None),
    ]


async def test_slots_are_written_with_whether_they_were_accepted(pool: Pool) -> None:
    taken = await turns(
        pool, None, "next Tuesday at half past three in the afternoon", "no, at 6 am"
    )
    async with Recorder(pool, "a") as recorder:
        begin(recorder)
        for turn in taken:
            recorder.turn(turn, at=MONDAY)
    slots = await rows(
        pool,
        "select number, slot, value, accepted from extracted_slots"
        " join conversation_turns on id = turn_id order by seq, slot",
    )
    assert [tuple(slot.values()) for slot in slots] == [
        (1, "date", "2026-12-01", True),
        (1, "time", "15:30", True),
        (2, "time", "06:00", False),
    ]


async def test_a_reply_nobody_heard_keeps_its_row_beside_the_one_that_took_its_place(
    pool: Pool,
) -> None:
    first = (await turns(pool, None, "next Tuesday"))[1]
    async with Recorder(pool, "a") as recorder:
        begin(recorder)
        unheard = recorder.turn(first, at=MONDAY)
        recorder.reply_heard(unheard, "unheard")
        cut = recorder.turn(first, at=MONDAY)
        recorder.reply_heard(cut, "cut", "And at what")
    found = await rows(
        pool,
        "select number, reply_heard, reply_heard_text from conversation_turns order by seq",
    )
    assert [tuple(row.values()) for row in found] == [
        (1, "unheard", None),
        (1, "cut", "And at what"),
    ]


async def test_errors_and_metrics_are_written(pool: Pool) -> None:
    async with Recorder(pool, "a") as recorder:
        try:
            raise ValueError("no voice")
        except ValueError as error:
            recorder.error("tts", error, at=MONDAY)
        recorder.metric("turn_ms", 312.0, {"stage": "total"}, at=MONDAY)
        recorder.metric("turn_ms", 300.0, at=datetime(2031, 1, 1, tzinfo=UTC))
    [error_row] = await rows(pool, "select * from error_logs")
    assert (error_row["place"], error_row["type"]) == ("tts", "ValueError")
    assert error_row["message"] == "no voice"
    assert "test_records.py" in error_row["traceback"]
    metrics = await rows(pool, "select value, labels from system_metrics order by ts")
    assert [tuple(row.values()) for row in metrics] == [
        (312.0, {"stage": "total"}),
        (300.0, {}),
    ]


async def test_text_that_postgres_cannot_hold_loses_no_turn(pool: Pool) -> None:
    taken = await turns(pool, None, "next\0 Tuesday \ud83d")
    async with Recorder(pool, "a") as recorder:
        begin(recorder)
        recorder.turn(taken[1], at=MONDAY)
        assert await recorder.aclose() == []
    [turn] = await rows(pool, "select said from conversation_turns")
    assert turn["said"] == "next Tuesday ?"


async def test_what_was_committed_unnoticed_is_not_written_again(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checkpoint.outbox.FIRST_DELAY", 0)
    taken = await turns(pool, None, "next Tuesday")

    def forgetful() -> Recorder:
        return Recorder(cast(Pool, LosesAnAnswer(pool)), "a")

    async with forgetful() as recorder:
        begin(recorder)
    async with forgetful() as recorder:
        recorder.turn(taken[1], at=MONDAY)
    async with forgetful() as recorder:
        recorder.error("tts", ValueError(), at=MONDAY)
    for table in ("conversations", "conversation_turns", "error_logs", "extracted_slots"):
        assert len(await rows(pool, f"select 1 as one from {table}")) == 1, table
