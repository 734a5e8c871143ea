from datetime import timedelta
from pathlib import Path

import pytest
import yaml

from checkpoint.database import Pool
from checkpoint.replay.calls import load_call
from evals.export import as_scenario, as_yaml
from evals.run import run
from evals.scenario import Said, Scenario
from evals.scenario_file import read_scenarios
from graph.calendar import Interval
from graph.policy import Policy
from tests.checkpoint.replay.calls import StoredCallMaker, generated, stored
from tests.graph.call import POLICY, taken


def read(folder: Path, text: str, owners: Policy) -> Scenario:
    """The scenario as `appointments evals` reads it."""
    file = folder / "scenario.yaml"
    file.write_text(text)
    (scenario,), problems = read_scenarios([file], owners)
    assert problems == []
    return scenario


@pytest.mark.parametrize("seed", range(10))
async def test_what_came_of_a_call_comes_of_its_scenario(pool: Pool, seed: int) -> None:
    call = await stored(pool, *generated(seed), busy=taken("2026-11-24T14:00"))
    scenario = as_scenario(call, POLICY)
    result = await run(scenario)
    assert result.passed, result.failures
    assert [turn.reply for turn in result.turns] == [turn.reply for turn in call.counted]


async def test_a_scenario_says_what_is_not_the_owners_and_what_was_taken(pool: Pool) -> None:
    call = await stored(
        pool,
        "next Tuesday at three",
        "four o'clock in the afternoon",
        "yes",
        busy=taken("2026-12-01T15:00"),
        notice_minutes=5,
    )
    text = as_yaml([as_scenario(call, POLICY)], POLICY, "a remark")
    assert text.startswith("# a remark\n")
    (values,) = yaml.safe_load(text)
    assert values == {
        "id": f"replay/{call.id}",
        "now": "2026-11-23T09:00:01-05:00",
        "busy": ["2026-12-01T15:00"],
        "policy": {"notice_minutes": 5},
        "caller": ["next Tuesday at three", "four o'clock in the afternoon", "yes"],
        "expect": {
            "outcome": "booked",
            "date": "2026-12-01",
            "time": "16:00",
            "turns_at_most": 3,
        },
    }


async def test_it_holds_under_any_other_owner(pool: Pool, tmp_path: Path) -> None:
    call = await stored(pool, "next Tuesday at three", "yes", closed=["2026-12-24"], phone="123")
    owners = POLICY.overlaid(
        {"hours": {"tue": ["13:00-13:30"]}, "timezone": "Asia/Tokyo", "address": "12 Main Street"}
    )
    scenario = read(tmp_path, as_yaml([as_scenario(call, owners)], owners), owners)
    assert scenario.policy == call.rules()
    assert (await run(scenario)).passed


async def test_a_long_appointment_takes_as_long_in_the_scenario(pool: Pool) -> None:
    (start,) = taken("2026-12-01T14:10")
    lasts_80 = Interval(start.start, start.start + timedelta(minutes=80))
    call = await stored(pool, "next Tuesday at three", busy=[lasts_80])
    assert as_scenario(call, POLICY).busy == (
        "2026-12-01T14:10",
        "2026-12-01T14:40",
        "2026-12-01T15:00",
    )


async def test_words_left_aside_are_not_in_it_and_a_silence_is(pool: Pool, tmp_path: Path) -> None:
    call = StoredCallMaker(pool)
    call.begin()
    opening = await call.take(None)
    await call.take("next Friday", heard="unheard")
    await call.take("next Friday no Tuesday", after=opening)
    await call.take("")
    await call.end()
    async with pool.connection() as connection:
        kept = await load_call(connection, call.id)
    scenario = as_scenario(kept, POLICY)
    assert scenario.caller == ("next Friday no Tuesday", "")
    assert scenario.expect.outcome is None
    assert (await run(read(tmp_path, as_yaml([scenario], POLICY), POLICY))).passed


async def test_a_reply_that_was_cut_is_cut_in_the_scenario(pool: Pool, tmp_path: Path) -> None:
    call = StoredCallMaker(pool)
    call.begin()
    await call.take(None)
    await call.take("next Tuesday at three", heard="cut")
    await call.take("yes", reply_cut=True)
    await call.end()
    async with pool.connection() as connection:
        kept = await load_call(connection, call.id)
    scenario = read(tmp_path, as_yaml([as_scenario(kept, POLICY)], POLICY), POLICY)
    assert scenario.caller == ("next Tuesday at three", Said(say="yes", reply="cut"))
    result = await run(scenario)
    assert result.passed, result.failures
    assert result.booked == []
