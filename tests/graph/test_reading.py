"""What a turn is given is read whole, in however many messages and parts it comes."""

from typing import Any

import pytest
from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, ToolMessage
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver

from booking.memory import MemoryCalendar
from checkpoint.saver import serializer
from graph.context import Context
from graph.graph import build
from tests.graph.call import MONDAY, POLICY

IMAGE = {"type": "image_url", "image_url": {"url": "data:image/png;base64,AAAA"}}


def parts(*texts: str) -> HumanMessage:
    """Text blocks and an image, as a chat client sends them."""
    return HumanMessage([*({"type": "text", "text": text} for text in texts), IMAGE])


async def after(*turns: list[AnyMessage]) -> dict[str, Any]:
    """The state after turns that were given these messages."""
    state: Any = {}
    context = Context(clock=lambda: MONDAY, calendar=MemoryCalendar(), policy=POLICY)
    graph = build().compile(InMemorySaver(serde=serializer()))
    for messages in turns:
        thread: RunnableConfig = {"configurable": {"thread_id": "call"}}
        state = await graph.ainvoke({"messages": messages}, thread, context=context)
    return dict(state)


DAY, TIME = HumanMessage("next Tuesday"), HumanMessage("at 3 pm")


@pytest.mark.parametrize("first", [[], [HumanMessage("hello")]])
@pytest.mark.parametrize("given", [[DAY, TIME], [parts("next Tuesday", "at 3 pm")]])
async def test_words_in_parts_are_one_utterance(
    first: list[AnyMessage], given: list[AnyMessage]
) -> None:
    state = await after(first, given)
    assert (state["date"], state["time"]) == ("2026-12-01", "15:00")
    state = await after(first, given, [parts("yes")])
    assert state["outcome"] == "booked"


@pytest.mark.parametrize(
    "given", [[], [parts()], [AIMessage("yes")], [ToolMessage("yes", tool_call_id="1")]]
)
async def test_what_are_no_words_of_the_caller_is_silence(given: list[AnyMessage]) -> None:
    state = await after([DAY, TIME], given)
    assert (state["phase"], state["reason"]) == ("confirmation", "silence")
