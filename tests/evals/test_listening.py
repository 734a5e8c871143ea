"""Who hears another appointment read back than his own does not say yes."""

from typing import Any

import pytest

from evals.call import Call
from evals.listening import MOST, Listening
from evals.run import run
from evals.scenario import Said, Scenario
from tests.graph.call import POLICY

BOOKED = {"outcome": "booked", "date": "2026-12-01", "time": "15:30"}
DAY, TIME, YES = "next Tuesday", "at half past three", "yes please"


Words = list[str | Said | None]


async def said(caller: Any, *heard: str, expect: dict[str, Any] = BOOKED) -> Words:
    """What the caller says where each of his words is heard as these, and what he says then."""
    values = {"id": "x", "now": "2026-11-23T09:00:00-05:00", "caller": caller, "expect": expect}
    scenario = Scenario.read(values, POLICY)
    listening = Listening(scenario, await run(scenario))
    call = Call(scenario.policy, now=scenario.moment)
    turn, words = await call.take(None), Words()
    for utterance in heard:
        words.append(listening.next(turn))
        turn = await call.take(utterance)
    return [*words, listening.next(turn)]


@pytest.mark.parametrize(
    ("heard", "again"),
    [
        (("next Thursday", TIME), DAY),
        ((DAY, "at half past two"), TIME),
        (("next Thursday", "at half past two"), DAY),
        ((DAY, TIME), YES),
    ],
)
@pytest.mark.parametrize("by_state", [False, True])
async def test_what_was_misheard_is_said_again(
    heard: tuple[str, ...], again: str, by_state: bool
) -> None:
    states = {"collect_date": [DAY], "collect_time": [TIME], "confirmation": [YES]}
    caller = states if by_state else [DAY, TIME, YES]
    assert await said(caller, *heard) == [DAY, TIME, again]


async def test_then_he_says_yes_to_his_own() -> None:
    assert (await said([DAY, TIME, YES], "next Thursday", TIME, DAY))[-1] == YES


async def test_who_is_never_understood_hangs_up() -> None:
    wrong = "next Thursday"
    words = await said([DAY, TIME, YES], wrong, TIME, *[wrong] * MOST)
    assert words == [DAY, TIME, *[DAY] * MOST, None]


async def test_what_the_typed_caller_says_yes_to_on_the_way_is_his() -> None:
    caller = [DAY, "at three", {"say": YES, "taken": ["2026-12-01T15:00"]}, TIME, YES]
    words = await said(caller, DAY, "at three")
    assert words[-1] == Said(say=YES, taken=("2026-12-01T15:00",))


async def test_what_is_no_yes_is_said_whatever_is_read_back() -> None:
    caller = [DAY, TIME, "no, goodbye"]
    words = await said(caller, "next Thursday", TIME, expect={"outcome": "cancelled"})
    assert words[-1] == "no, goodbye"


async def test_who_has_no_other_words_for_his_day_hangs_up() -> None:
    """He said the day that is read back, and meant another in the end."""
    caller = ["next Thursday", TIME, YES, "no, next Tuesday", YES]
    assert (await said(caller, "next Thursday", TIME))[-1] is None


async def test_what_he_wanted_first_is_not_his_any_more() -> None:
    """His change was misheard, and the yes that he meant for the other day booked the first."""
    change = "no, next Tuesday instead"
    words = await said(["next Thursday", TIME, change, YES], "next Thursday", TIME, "what?")
    assert words[-2:] == [change, change]
