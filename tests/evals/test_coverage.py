from typing import get_args

from evals.call import Call
from evals.coverage import KINDS, SITUATIONS, cover, edges, situation, states
from graph.heard import Phase
from tests.checkpoint.replay.calls import generated
from tests.graph.call import MONDAY, POLICY


async def called(*utterances: str) -> Call:
    call = Call(POLICY, now=MONDAY)
    for utterance in (None, *utterances):
        if (await call.take(utterance)).ended:
            break
    return call


def test_what_there_is_to_reach_is_that_of_the_compiled_graph() -> None:
    assert set(states()) == set(get_args(Phase))
    assert ("terminal", "fallback") in edges()
    assert {source for source, _ in edges()} == {"__start__", *states()}


async def test_a_call_reaches_what_it_goes_through_and_misses_the_rest() -> None:
    coverage = cover([(await called("next Tuesday", "", "3 pm", "yes")).turns])
    assert coverage.missed("states") == []
    assert coverage.reached["states"]["fallback"] == 1
    assert coverage.times(("collect_time", "confirmation")) == 1
    assert coverage.times(("confirmation", "confirmation")) == 0
    assert "confirmation → confirmation" in coverage.missed("transitions")
    assert coverage.reached["reasons"]["silence"] == 1
    assert "taken" in coverage.missed("reasons")
    assert coverage.reached["slot situations"]["collect_time: date"] == 2
    assert coverage.told("reasons") == f"reasons 1 of {len(coverage.reached['reasons'])} (6%)"


def test_no_calls_reach_nothing() -> None:
    assert all(cover([]).share(kind) == 0 for kind in KINDS)


async def test_there_is_no_situation_but_those() -> None:
    for seed in range(40):
        call = await called(*generated(seed))
        found = {situation(turn.state) for turn in call.turns if turn.state["awaiting"]}
        assert found <= set(SITUATIONS)
