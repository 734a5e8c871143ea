"""A stored call, taken up at one of its turns with other words."""

from collections.abc import Sequence
from uuid import uuid4

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver

from checkpoint.database import Pool
from checkpoint.replay.calendar import RecordedCalendar
from checkpoint.replay.recording import NotReplayable
from checkpoint.replay.stored import StoredCall
from checkpoint.saver import serializer
from checkpoint.thread import copy_thread
from graph.context import Context
from graph.graph import build
from graph.policy import Policy
from graph.turn import Turn, take_turn


async def fork(
    pool: Pool, call: StoredCall, number: int, words: Sequence[str], owners: Policy
) -> list[Turn]:
    """What today's code answers if the caller says these words, in turn, from turn `number` on.

    The thread is copied under an id of its own, up to the checkpoint that turn went on from, and
    goes on in memory: the stored one is only read, and nothing is left behind. The clock stands
    where it stood then, the calendar knows what it said in the call, books nothing, and no language
    model is asked. `owners` is the policy of a call that was stored without one. Raises
    `NotReplayable`.
    """
    turn = call.turn(number)
    if turn.said is None:
        raise NotReplayable("the caller says nothing in turn 0: fork at turn 1 or later")
    too_old = call.stage == 2 and call.policy is None and call.unreadable is None
    policy = owners if too_old else call.rules()
    source = AsyncPostgresSaver(pool, serde=serializer())
    copy = InMemorySaver(serde=serializer())
    thread = f"fork-{uuid4()}"
    parent = _parent(call, number)
    if parent and not await copy_thread(source, copy, call.id, under=thread, upto=parent):
        raise NotReplayable(f"the checkpoint before turn {number} is no longer stored")
    context = Context(
        clock=lambda: turn.moment,
        calendar=RecordedCalendar(None, call.known_taken),
        policy=policy,
        locale=call.locale,
        caller=call.caller,
    )
    app = build().compile(checkpointer=copy)
    config: RunnableConfig = {"configurable": {"thread_id": thread}}
    turns = []
    for utterance in words:
        turns.append(await take_turn(app, utterance, context=context, config=config))
        if turns[-1].ended:
            break
    return turns


def _parent(call: StoredCall, number: int) -> str | None:
    """The checkpoint a turn went on from; of a call without recordings, the one before it."""
    turn = call.turn(number)
    if turn.recording is not None:
        return turn.recording.given.parent
    before = [other for other in call.counted if other.number < number]
    return before[-1].checkpoint_id if before else None
