"""One turn: one utterance through the compiled graph, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import BaseCheckpointSaver, CheckpointTuple
from langgraph.graph.state import CompiledStateGraph

from graph.context import Context
from graph.heard import Phase
from graph.state import State, Utterance

App = CompiledStateGraph[State, Context, Utterance, State]


@dataclass(frozen=True, slots=True)
class Turn:
    """What one utterance did.

    `number` counts the call's utterances; the opening turn, in which the agent speaks first, is 0
    and has `utterance` None. `path` is the nodes entered, in order. `reply` is what the agent says.
    `checkpoint_id` is None when the graph was compiled without a checkpointer.
    """

    number: int
    utterance: str | None
    before: Phase | None
    path: tuple[str, ...]
    reply: str
    state: State
    checkpoint_id: str | None

    @property
    def ended(self) -> bool:
        """Whether the conversation is over."""
        return self.state.get("outcome") is not None


async def take_turn(
    app: App,
    utterance: str | None,
    *,
    context: Context,
    config: RunnableConfig,
    reply_cut: bool = False,
    tapped: bool = False,
) -> Turn:
    """Run one utterance (None opens the call, "" is silence) and return its turn.

    `config` names the thread, and a checkpoint to go on from where that is not the newest.
    `reply_cut` says that the caller broke in before the last reply was heard to its end, `tapped`
    that the words come from a button rather than from speech.
    """
    said = as_messages(utterance, tapped)
    given = cast(Utterance, {"messages": said, "reply_cut": reply_cut})
    before: Phase | None = None
    if (saved := await saved_at(app, config)) is not None:
        before = saved.checkpoint["channel_values"].get("phase")
    state = cast(State, given)
    path: list[str] = []
    async for mode, chunk in app.astream(
        given,
        config,
        context=context,
        durability="exit" if app.checkpointer else None,
        stream_mode=["updates", "values"],
    ):
        if mode == "values":
            state = cast(State, chunk)
        else:
            path.extend(cast("dict[str, Any]", chunk))
    checkpoint_id = None
    thread = {"configurable": {"thread_id": config["configurable"]["thread_id"]}}
    if (saved := await saved_at(app, cast(RunnableConfig, thread))) is not None:
        checkpoint_id = saved.checkpoint["id"]
    return turn_of(utterance, before, path, state, checkpoint_id)


async def saved_at(app: App, config: RunnableConfig) -> CheckpointTuple | None:
    """The checkpoint that `config` names, or the newest of its thread; None where there is none.

    LangGraph's own `aget_state` would also plan the turn to come, a tenth of a turn's time.
    """
    if not isinstance(app.checkpointer, BaseCheckpointSaver):
        return None
    return await app.checkpointer.aget_tuple(config)


def as_messages(utterance: str | None, tapped: bool) -> list[HumanMessage]:
    """An utterance as the graph is given it: nothing where the agent speaks first."""
    return [] if utterance is None else [HumanMessage(utterance, name="tap" if tapped else None)]


def turn_of(
    utterance: str | None,
    before: Phase | None,
    path: Sequence[str],
    state: State,
    checkpoint_id: str | None = None,
) -> Turn:
    """The turn that entered the nodes of `path` and left this state."""
    return Turn(
        number=sum(isinstance(message, HumanMessage) for message in state["messages"]),
        utterance=utterance,
        before=before,
        path=tuple(path),
        reply=reply_of(state["messages"]),
        state=state,
        checkpoint_id=checkpoint_id,
    )


def reply_of(messages: Sequence[BaseMessage]) -> str:
    """What the agent says in the newest turn: every node's words since the last utterance."""
    words: list[str] = []
    for message in reversed(messages):
        if not isinstance(message, AIMessage):
            break
        words.append(str(message.content))
    return " ".join(reversed(words))
