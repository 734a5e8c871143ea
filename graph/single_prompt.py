"""Stage 1: one node, one prompt, no memory. Every utterance stands alone.

It ships beside the flow to show what the flow is for: it cannot know what was said before, keeps
no slots and books nothing.
"""

from typing import Any

from langchain_core.messages import AIMessage, HumanMessage, SystemMessage
from langgraph.graph import END, START, MessagesState, StateGraph
from langgraph.runtime import Runtime

from graph.context import Context

PROMPT = """You answer the phone of {business}. It is {now}. A caller wants {service}.
Answer in one or two short spoken sentences, with dates and times in words.
You cannot book anything and must not say that you did: ask the caller to call the office."""

NO_MODEL = (
    "This is the stage one agent. It needs a language model: set OPENAI_API_KEY, or OPENAI_BASE_URL"
    " for a compatible server on your own machine, and start again."
)

GREETING = "Hello, this is {business}. How can I help?"


async def respond(state: MessagesState, runtime: Runtime[Context]) -> dict[str, Any]:
    """Answer the newest utterance and nothing before it."""
    context = runtime.context
    if context.assistant is None:
        return {"messages": [AIMessage(NO_MODEL)]}
    utterances = [m for m in state["messages"] if isinstance(m, HumanMessage)]
    business = context.policy.business
    if not utterances:
        return {"messages": [AIMessage(GREETING.format(business=business))]}
    prompt = PROMPT.format(
        business=business,
        service=context.policy.service,
        now=f"{context.now():%A, %d %B %Y, %H:%M}",
    )
    reply = await context.assistant.ainvoke([SystemMessage(prompt), utterances[-1]])
    return {"messages": [AIMessage(reply.text)]}


def build_single_prompt(
    context_schema: type[Context] = Context,
) -> StateGraph[MessagesState, Context, MessagesState, MessagesState]:
    """The stage 1 agent, not yet compiled."""
    graph = StateGraph(MessagesState, context_schema=context_schema)
    graph.add_node("respond", respond)
    graph.add_edge(START, "respond")
    graph.add_edge("respond", END)
    return graph
