import dataclasses
from datetime import timedelta
from typing import Any

import pytest

from checkpoint.database import Pool
from checkpoint.replay.calls import load_call
from checkpoint.replay.recording import NotReplayable
from checkpoint.replay.rerun import Replay
from checkpoint.replay.stored import StoredCall
from graph.calendar import SlotTaken
from graph.phrases import Phrases
from tests.checkpoint.replay.calls import StoredCallMaker, generated, stored
from tests.checkpoint.replay.test_witness import Fickle
from tests.graph.call import taken
from tests.graph.openai_server import openai_server


async def differences(call: StoredCall) -> list[tuple[int, str]]:
    return [
        (rerun.then.number, difference.what)
        for rerun in await Replay().run(call)
        for difference in rerun.differences
    ]


@pytest.mark.parametrize("seed", range(12))
async def test_unchanged_code_does_the_same_again(pool: Pool, seed: int) -> None:
    call = await stored(pool, *generated(seed), busy=taken("2026-11-24T14:00"), caller="Ada")
    assert await differences(call) == []
    assert not any(rerun.unknown for rerun in await Replay().run(call))


async def test_a_booking_that_came_too_late_comes_too_late_again(pool: Pool) -> None:
    calendar = Fickle(SlotTaken("too late"))
    call = await stored(pool, "next Tuesday at three", "yes", calendar=calendar)
    assert call.turns[-1].reason == "taken"
    assert await differences(call) == []


async def test_the_language_model_is_not_asked_again(pool: Pool) -> None:
    reading = {"intent": "cancel", "date": None, "time": None}
    async with openai_server(lambda _: reading) as server:
        call = await stored(
            pool,
            "next Tuesday",
            "purple monkey dishwasher",
            assistant=server.model,
        )
        asked = len(server.requests)
    assert asked > 0
    assert call.turns[-1].heard is not None
    assert call.turns[-1].heard["source"] == "llm"
    assert call.outcome == "cancelled"
    assert await differences(call) == []
    assert len(server.requests) == asked


async def test_a_turn_left_aside_is_run_from_where_it_was(pool: Pool) -> None:
    call = StoredCallMaker(pool)
    call.begin()
    opening = await call.take(None)
    await call.take("next Friday", heard="unheard")
    await call.take("next Friday no Tuesday at three", after=opening)
    await call.take("yes")
    await call.end()
    async with pool.connection() as connection:
        again = await load_call(connection, call.id)
    assert [turn.number for turn in again.turns] == [0, 1, 1, 2]
    assert [turn.said for turn in again.counted] == [None, "next Friday no Tuesday at three", "yes"]
    assert await differences(again) == []


async def test_a_yes_to_a_reply_that_was_cut_does_not_count_again(pool: Pool) -> None:
    call = StoredCallMaker(pool)
    call.begin()
    await call.take(None)
    await call.take("next Tuesday at three", heard="cut")
    await call.take("yes", reply_cut=True)
    await call.end()
    async with pool.connection() as connection:
        again = await load_call(connection, call.id)
    assert again.outcome is None
    assert await differences(again) == []


async def test_another_phrase_is_a_difference(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    call = await stored(pool, "next Tuesday at three", "yes")
    monkeypatch.setattr(Phrases, "closing", lambda *_: "Bye.")
    reruns = await Replay().run(call)
    assert [rerun.differences for rerun in reruns[:2]] == [(), ()]
    (difference,) = reruns[2].differences
    assert (difference.what, difference.now) == ("reply", "Bye.")
    assert difference.then == call.turns[2].reply


async def test_another_guard_is_a_difference_and_what_it_ended_too_early_is_told(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = await stored(pool, "next Tuesday at three", "no, make it four pm", "yes")
    monkeypatch.setattr("graph.guards._leaves", lambda state: bool(state.get("heard")))
    reruns = await Replay().run(call)
    assert [difference.what for difference in reruns[1].differences][:2] == ["reply", "path"]
    assert [rerun.now for rerun in reruns[2:]] == [None, None]
    assert "has ended before" in reruns[2].differences[0].now


async def test_code_that_fails_is_a_difference(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    call = await stored(pool, "next Tuesday at three", "yes")

    def broken(*_: Any) -> str:
        raise KeyError("no such phrase")

    monkeypatch.setattr(Phrases, "closing", broken)
    reruns = await Replay().run(call)
    assert reruns[2].fault == "KeyError: 'no such phrase'"
    assert reruns[2].differences[0].now == reruns[2].fault


async def test_what_was_not_asked_then_is_guessed_and_told(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = await stored(pool, "next Tuesday at three", busy=taken("2026-12-01T15:00"))
    monkeypatch.setattr("graph.filling.LOOK_AHEAD", timedelta(days=3))
    _, rerun = await Replay().run(call)
    assert rerun.differences == ()
    (unknown,) = rerun.unknown
    assert unknown.startswith("the calendar, for 2026-12-01 00:00 to 2026-12-05")


async def test_a_call_from_before_there_were_recordings_says_so(pool: Pool) -> None:
    call = await stored(pool, "next Tuesday at three")
    old = [dataclasses.replace(turn, recording=None) for turn in call.turns]
    with pytest.raises(NotReplayable, match="before turns were recorded"):
        await Replay().run(dataclasses.replace(call, turns=old))
