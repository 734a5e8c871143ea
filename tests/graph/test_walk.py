"""What is walked is what the compiled graph does."""

from typing import Literal

import pytest
from langgraph.graph import START, StateGraph
from langgraph.runtime import Runtime

from evals.call import Call
from evals.run import run
from evals.scenario import Said, Scenario
from graph.context import Context
from graph.graph import build
from graph.state import State, Utterance
from graph.walk import Walk
from tests.checkpoint.replay.calls import generated
from tests.evals.test_scenarios import SCENARIOS
from tests.graph.call import MONDAY, POLICY, taken


def shown(state: State) -> dict[str, object]:
    messages = [(message.type, message.content) for message in state["messages"]]
    return {**state, "messages": messages}


# What happens to a call between its words is not the walk's business.
PLAIN = [s for s in SCENARIOS if not any(isinstance(one, Said) for one in s.caller)]


@pytest.mark.parametrize("scenario", PLAIN[::5], ids=lambda scenario: scenario.id)
async def test_a_scenario_goes_the_same_way(scenario: Scenario) -> None:
    compiled = (await run(scenario)).turns
    call = Call(scenario.policy, now=scenario.moment, busy=scenario.taken)
    walk, state = Walk(build()), State(messages=[])
    for turn in compiled:
        walked = await walk.turn(state, turn.utterance, context=call.context)
        state = walked.state
        assert (walked.number, walked.before, walked.path, walked.reply) == (
            turn.number,
            turn.before,
            turn.path,
            turn.reply,
        )
        # Every calendar makes up its own ids.
        ids = {"appointment_id": None}
        assert shown(walked.state) | ids == shown(turn.state) | ids


@pytest.mark.parametrize("seed", range(20))
async def test_a_caller_who_makes_things_up_is_led_the_same_way(seed: int) -> None:
    busy = taken("2026-11-24T14:00", "2026-12-01T15:00")
    call, other = (Call(POLICY, now=MONDAY, busy=busy) for _ in range(2))
    walk, state = Walk(build()), State(messages=[])
    for utterance in (None, *generated(seed)):
        cut = utterance == "yes" and seed % 3 == 0
        turn = await call.take(utterance, reply_cut=cut)
        walked = await walk.turn(state, utterance, context=other.context, reply_cut=cut)
        state = walked.state
        assert (walked.path, walked.reply) == (turn.path, turn.reply)
        if turn.ended:
            break


async def test_a_turn_that_goes_in_circles_is_ended() -> None:
    async def nothing(state: State, runtime: Runtime[Context]) -> dict[str, object]:
        return {}

    def again(state: State) -> Literal["collect_date"]:
        return "collect_date"

    graph: StateGraph[State, Context, Utterance, State] = StateGraph(
        State, context_schema=Context, input_schema=Utterance
    )
    graph.add_node("collect_date", nothing)
    graph.add_conditional_edges(START, again)
    graph.add_conditional_edges("collect_date", again)
    with pytest.raises(RecursionError, match="does not end"):
        await Walk(graph).turn(State(messages=[]), None, context=Call(POLICY, now=MONDAY).context)
