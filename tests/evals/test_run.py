"""One scenario through the real conversation, and how it is graded."""

from typing import Any

import pytest

from evals.run import Result, run
from evals.scenario import Scenario
from graph import guards
from graph.state import State
from tests.graph.call import POLICY

BOOKED = {"outcome": "booked", "date": "2026-12-01", "time": "15:00"}
WORDS = ["next Tuesday", "3 pm", "yes"]


async def call(caller: Any, expect: dict[str, Any], **keys: Any) -> Result:
    values = {"id": "x", "now": "2026-11-23T09:00:00-05:00", "caller": caller, "expect": expect}
    return await run(Scenario.read(values | keys, POLICY))


async def test_what_was_expected_passes_and_is_told() -> None:
    path = ["collect_date", "collect_time", "confirmation", "terminal"]
    more = {"turns_at_most": 3, "fallbacks": {}, "path": path}
    result = await call(WORDS, BOOKED | more)
    assert result.failures == []
    told = result.as_json()
    transcript = told.pop("transcript")
    assert told == {
        "id": "x",
        "passed": True,
        **BOOKED,
        "turns": 3,
        "llm_turns": 0,
        "fallbacks": {},
        "failures": [],
    }
    assert [turn["caller"] for turn in transcript] == [None, *WORDS]
    assert "Tuesday, the first of December" in transcript[-1]["agent"]
    assert transcript[-1]["phase"] == "terminal"


@pytest.mark.parametrize(
    ("changed", "failure"),
    [
        ({"time": "16:00"}, "calendar: 2026-12-01 15:00, expected 2026-12-01 16:00"),
        ({"date": "2026-12-08"}, "date: 2026-12-01, expected 2026-12-08"),
        ({"outcome": "gave_up"}, "calendar: 2026-12-01 15:00, expected nothing"),
        ({"outcome": "gave_up"}, "outcome: booked, expected gave_up"),
        ({"turns_at_most": 2}, "turns: 3, expected at most 2"),
        ({"fallbacks": {"silence": 2}}, "fallbacks: none, expected 2 silence"),
        (
            {"path": ["collect_date", "terminal"]},
            "path: collect_date → collect_time → confirmation → terminal, "
            "expected collect_date → terminal",
        ),
    ],
)
async def test_whatever_differs_fails(changed: dict[str, Any], failure: str) -> None:
    result = await call(WORDS, BOOKED | changed)
    assert not result.passed
    assert failure in result.failures


async def test_an_expected_appointment_that_was_not_made_fails() -> None:
    result = await call(["goodbye"], BOOKED)
    assert "calendar: nothing, expected 2026-12-01 15:00" in result.failures


async def test_a_caller_who_hangs_up_leaves_nothing_booked() -> None:
    expect = {"outcome": None, "date": "2026-12-01", "time": "15:00"}
    result = await call(WORDS[:2], expect)
    assert result.passed
    assert result.booked == []


async def test_a_list_by_state_is_used_in_order_and_its_last_entry_said_again() -> None:
    caller = {
        "collect_date": ["blah", "next Tuesday"],
        "collect_time": ["at 3 pm"],
        "confirmation": ["no", "the time", "yes"],
    }
    result = await call(caller, BOOKED | {"fallbacks": {"unclear": 1}})
    assert result.failures == []
    said = [turn.utterance for turn in result.turns]
    assert said == [
        None, "blah", "next Tuesday", "at 3 pm", "no", "the time", "at 3 pm", "yes",
    ]  # fmt: skip


async def test_a_caller_without_words_for_a_state_hangs_up_in_it() -> None:
    result = await call({"collect_date": ["next Tuesday"]}, {"outcome": None})
    assert result.passed
    assert result.turns[-1].state["phase"] == "collect_time"


async def test_a_caller_who_never_stops_is_let_go() -> None:
    result = await call({"collect_date": ["help"]}, {"outcome": "gave_up"})
    assert result.passed
    assert result.turns[-1].number == POLICY.max_prompts


async def test_what_is_taken_stays_so() -> None:
    busy = ["2026-12-01T15:00"]
    expect = BOOKED | {"time": "15:30", "fallbacks": {"taken": 1}}
    assert (
        await call(["next Tuesday at 3 pm", "half past three", "yes"], expect, busy=busy)
    ).passed


async def test_a_yes_to_a_reply_that_was_cut_is_no_yes() -> None:
    said = ["next Tuesday at 3 pm", {"say": "yes", "reply": "cut"}]
    assert (await call(said, {"outcome": None, "fallbacks": {}})).passed
    assert (await call([*said, "yes"], BOOKED | {"turns_at_most": 3})).passed


async def test_what_is_said_before_a_reply_was_heard_is_one_utterance_with_what_was_said() -> None:
    said = ["next Tuesday", {"say": "at 3 pm", "reply": "unheard"}, "yes"]
    result = await call(said, BOOKED | {"turns_at_most": 2})
    assert result.passed, result.failures
    assert [turn.utterance for turn in result.turns] == [None, "next Tuesday at 3 pm", "yes"]


async def test_a_caller_may_speak_before_the_agent_does() -> None:
    result = await call([{"say": "next Tuesday at 3 pm", "reply": "unheard"}, "yes"], BOOKED)
    assert result.passed, result.failures
    assert result.turns[0].path[0] == "greeting"
    assert result.turns[0].utterance == "next Tuesday at 3 pm"


async def test_a_caller_who_is_back_goes_on_even_after_the_end_and_books_once() -> None:
    result = await call([*WORDS, {"say": "hello?", "back": True}, "not said any more"], BOOKED)
    assert result.passed, result.failures
    assert [turn.utterance for turn in result.turns] == [None, *WORDS, "hello?"]


async def test_back_on_the_line_nothing_of_the_last_reply_counts_as_heard() -> None:
    said = ["next Tuesday at 3 pm", {"say": "yes", "back": True}]
    assert (await call(said, {"outcome": None, "fallbacks": {}})).passed


async def test_time_passes_and_others_book_in_mid_call() -> None:
    later = ["today at 10:30 am", {"say": "yes", "after": 40}]
    assert (await call(later, {"outcome": None, "fallbacks": {"too_soon": 1}})).passed
    taken = [*WORDS[:2], {"say": "yes", "taken": ["2026-12-01T15:00"]}]
    assert (await call(taken, {"outcome": None, "fallbacks": {"taken": 1}})).passed


async def test_a_calendar_that_does_not_answer_does_so_for_one_turn() -> None:
    said = [*WORDS[:2], {"say": "yes", "calendar": "down"}, "yes"]
    assert (await call(said, BOOKED | {"fallbacks": {"unavailable": 1}})).passed


async def test_what_the_owner_changes_in_mid_call_holds_from_there_on() -> None:
    renamed = [*WORDS[:2], {"say": "yes", "policy": {"service": "long appointment"}}, "yes"]
    result = await call(renamed, BOOKED | {"turns_at_most": 4, "fallbacks": {"low_confidence": 1}})
    assert result.failures == []
    assert [booking.service for booking in result.booked] == ["long appointment"]


async def test_a_turn_that_fails_is_told_and_what_went_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(state: State) -> bool:
        heard = state.get("heard")
        if heard is not None and heard.intent == "affirm":
            raise ValueError("no yes")
        return False

    monkeypatch.setattr(guards, "_leaves", fails)
    result = await call(WORDS, BOOKED)
    assert result.failures[0] == f"{WORDS[-1]!r}: ValueError: no yes"
    assert result.failures[1] == "calendar: nothing, expected 2026-12-01 15:00"
    assert result.as_json()["turns"] == len(WORDS) - 1
