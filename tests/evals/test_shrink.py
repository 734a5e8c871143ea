from typing import Any

from evals.condition import Condition
from evals.run import Result
from evals.scenario import Said, Scenario, said
from evals.shrink import shrink
from tests.graph.call import POLICY


def scenario(*caller: str | Said, **expected: Any) -> Scenario:
    values: dict[str, Any] = {
        "id": "long",
        "now": "2026-11-23T09:00:00-05:00",
        "busy": ["2026-12-01T15:00"],
        "caller": list(caller),
        "expect": {"outcome": "booked", "date": "2026-12-01", "time": "15:00"} | expected,
    }
    return Scenario.read(values, POLICY)


LONG = scenario(
    "hello my name is Ada Lovelace",
    "I would like to come next Tuesday if that is possible",
    "what are your opening hours",
    "at three in the afternoon please",
    "no",
    "goodbye",
)


async def test_the_known_minimum_is_found() -> None:
    shrunk = await shrink(LONG, Condition.parse("reason=taken").holds)
    assert shrunk is not None
    left = shrunk.result.scenario.caller
    assert isinstance(left, tuple)
    assert sum(len(said(entry).say.split()) for entry in left) <= 3
    assert "taken" in {turn.state.get("reason") for turn in shrunk.result.turns}
    assert not shrunk.personal
    for place in range(len(left)):
        rest = scenario(*left[:place], *left[place + 1 :])
        again = await shrink(rest, Condition.parse("reason=taken").holds) if len(left) > 1 else None
        assert again is None


async def test_what_had_happened_in_between_is_kept() -> None:
    meanwhile = Said(say="yes please", taken=("2026-12-01T16:00",))
    shrunk = await shrink(
        scenario("hello there", "next Tuesday at four", meanwhile, "half past four", "yes"),
        Condition.parse("reason=taken").holds,
    )
    assert shrunk is not None
    (*_, last) = shrunk.result.scenario.caller
    assert isinstance(last, Said)
    assert last.taken == meanwhile.taken


async def test_names_are_replaced_in_what_is_left() -> None:
    shrunk = await shrink(LONG, Condition.parse("turns=6").holds)
    assert shrunk is not None
    assert "Ada" not in str(shrunk.result.scenario.caller)


async def test_what_shows_only_with_the_name_keeps_it_and_says_so() -> None:
    def said_ada(result: Result) -> bool:
        return any("Ada" in (turn.utterance or "") for turn in result.turns)

    shrunk = await shrink(LONG, said_ada)
    assert shrunk is not None
    assert shrunk.result.scenario.caller == ("Ada",)
    assert shrunk.personal


async def test_answers_by_state_become_what_was_said() -> None:
    by_state = LONG.model_copy(
        update={"caller": {"collect_date": ("hmm", "next Tuesday"), "collect_time": ("at three",)}}
    )
    shrunk = await shrink(by_state, Condition.parse("reason=taken").holds)
    assert shrunk is not None
    assert isinstance(shrunk.result.scenario.caller, tuple)


async def test_what_does_not_show_it_is_not_shrunk() -> None:
    assert await shrink(LONG, Condition.parse("outcome=transferred").holds) is None


async def expecting(condition: str, **expected: Any) -> dict[str, Any]:
    """What a rambling call that books at four still expects once it is shrunk."""
    said = ("hello there", "hmm purple", "next Tuesday at four, please", "yes please do")
    shrunk = await shrink(scenario(*said, **expected), Condition.parse(condition).holds)
    assert shrunk is not None
    return shrunk.expecting().expect.model_dump(exclude_unset=True)


async def test_what_a_longer_call_met_fits_the_shorter_one() -> None:
    way = {"turns_at_most": 4, "fallbacks": {"unclear": 1}}
    assert await expecting("booked=2026-12-01T16:00", time="16:00", **way) == {
        "outcome": "booked",
        "date": "2026-12-01",
        "time": "16:00",
        "turns_at_most": 2,
        "fallbacks": {},
    }


async def test_what_a_longer_call_missed_is_expected_still() -> None:
    assert await expecting("booked=2026-12-01T16:00", turns_at_most=4) == {
        "outcome": "booked",
        "date": "2026-12-01",
        "time": "15:00",
        "turns_at_most": 2,
    }
    slow = await expecting("turns>3", time="16:00", turns_at_most=3)
    assert slow["turns_at_most"] == 3
