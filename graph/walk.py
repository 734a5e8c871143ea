"""Walks the graph's own nodes and guards without the machinery around them.

Path, replies and state are those of the compiled graph, in an eighth of the time: for what runs
thousands of calls, none of which has to survive a crash.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import Any, cast

from langgraph.graph import END, START, StateGraph
from langgraph.graph.message import add_messages
from langgraph.runtime import Runtime

from graph.context import Context
from graph.state import State, Utterance
from graph.turn import Turn, as_messages, turn_of

LONGEST_TURN = 50
"""Nodes in a turn; one that enters more goes in circles."""

Node = Callable[[Any, Runtime[Context]], Awaitable[dict[str, Any]]]
Guard = Callable[[Any], str]
Join = Callable[[Any, Any], Any]
_ADD = cast(Join, add_messages)


class Walk:
    """The graph that `build` returns, ready to be walked. It keeps nothing between turns.

    `join` puts a node's messages to those there are. `edges` maps each node, and `START`, to where
    its guard may lead.
    """

    def __init__(
        self,
        graph: StateGraph[State, Context, Utterance, State],
        join: Join = _ADD,
    ) -> None:
        self._join = join
        self._nodes: dict[str, Node] = {
            name: cast(Any, spec.runnable).afunc for name, spec in graph.nodes.items()
        }
        self._guards: dict[str, Guard] = {}
        self.edges: dict[str, tuple[str, ...]] = {}
        for name, branches in graph.branches.items():
            (branch,) = branches.values()
            self._guards[name] = cast(Any, branch.path).afunc.__wrapped__
            self.edges[name] = tuple((branch.ends or {}).values())

    async def go(self, state: dict[str, Any], context: Context) -> tuple[str, ...]:
        """Take the turn of a state that holds the utterance, changing it; the nodes entered.

        Raises `RecursionError` where the turn does not end.
        """
        runtime = Runtime(context=context)
        path: list[str] = []
        while (here := self._guards[path[-1] if path else START](state)) != END:
            if len(path) == LONGEST_TURN:
                raise RecursionError(f"the turn does not end: … → {' → '.join(path[-4:])} → …")
            path.append(here)
            update = await self._nodes[here](state, runtime)
            if "messages" in update:
                update = update | {"messages": self._join(state["messages"], update["messages"])}
            state.update(update)
        return tuple(path)

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
        state: dict[str, Any] = {
            **before,
            "messages": self._join(before.get("messages", []), as_messages(utterance, tapped)),
            "reply_cut": reply_cut,
        }
        path = await self.go(state, context)
        return turn_of(utterance, before.get("phase"), path, cast(State, state))


def steps_of(path: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The edges a turn takes that enters these nodes, from `START` to `END`."""
    return zip((START, *path), (*path, END), strict=True)
