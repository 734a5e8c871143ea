"""Walks the graph's own nodes and guards without the machinery around them.

Path, replies and state are those of the compiled graph, in an eighth of the time: for what runs
thousands of calls, none of which has to survive a crash.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, cast

from langchain_core.messages import AnyMessage, HumanMessage
from langgraph.graph import END, START, StateGraph
from langgraph.graph.message import add_messages
from langgraph.runtime import Runtime

from graph.context import Context
from graph.state import State, Utterance
from graph.turn import Turn, reply_of

LONGEST_TURN = 50
"""Nodes in a turn; one that enters more goes in circles."""

Node = Callable[[State, Runtime[Context]], Awaitable[dict[str, Any]]]
Guard = Callable[[State], str]


class Walk:
    """The graph that `build` returns, ready to be walked. It keeps nothing between turns."""

    def __init__(self, graph: StateGraph[State, Context, Utterance, State]) -> None:
        self._nodes: dict[str, Node] = {
            name: cast(Any, spec.runnable).afunc for name, spec in graph.nodes.items()
        }
        self._guards: dict[str, tuple[Guard, Mapping[Any, str] | None]] = {}
        for name, branches in graph.branches.items():
            (branch,) = branches.values()
            self._guards[name] = cast(Any, branch.path).func, branch.ends

    async def turn(
        self,
        before: State,
        utterance: str | None,
        *,
        context: Context,
        reply_cut: bool = False,
        tapped: bool = False,
    ) -> Turn:
        """One utterance after the state `before`, as `graph.turn.take_turn` takes it.

        The turn has no checkpoint. Raises `RecursionError` where the turn does not end.
        """
        said = (
            [] if utterance is None else [HumanMessage(utterance, name="tap" if tapped else None)]
        )
        state: dict[str, Any] = {
            **before,
            "messages": _joined(before.get("messages", []), said),
            "reply_cut": reply_cut,
        }
        runtime = Runtime(context=context)
        path: list[str] = []
        while (here := self._next(path[-1] if path else START, state)) != END:
            if len(path) == LONGEST_TURN:
                raise RecursionError(f"the turn does not end: {' → '.join(path)}")
            path.append(here)
            update = await self._nodes[here](cast(State, state), runtime)
            if "messages" in update:
                update = update | {"messages": _joined(state["messages"], update["messages"])}
            state |= update
        messages = state["messages"]
        return Turn(
            number=sum(isinstance(message, HumanMessage) for message in messages),
            utterance=utterance,
            before=before.get("phase"),
            path=tuple(path),
            reply=reply_of(messages),
            state=cast(State, state),
            checkpoint_id=None,
        )

    def _next(self, here: str, state: dict[str, Any]) -> str:
        guard, ends = self._guards[here]
        leads = guard(cast(State, state))
        return ends[leads] if ends else leads


def _joined(left: list[AnyMessage], right: Any) -> list[AnyMessage]:
    return cast("list[AnyMessage]", add_messages(cast(Any, left), right))
