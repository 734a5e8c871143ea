"""Reading an utterance: what a node does when the caller has spoken.

What came of it is written into the state; where it leads is the guards' business.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any

from langchain_core.messages import BaseMessage, HumanMessage

from graph.assist import assist
from graph.context import Context
from graph.filling import fill
from graph.heard import Heard, Intent, Phase, Slot, Slots
from graph.policy import Policy
from graph.state import Reason, State

Update = dict[str, Any]

ASKING_BACK: tuple[Intent, ...] = ("repeat", "help", "wait", "question", "greet", "thanks")
"""What is not an answer and yet nothing to apologise for."""

MISUNDERSTOOD: frozenset[Reason] = frozenset(
    {"silence", "unclear", "no_value", "low_confidence", "exhausted"}
)
"""What is wrong with the words; every other reason is about a value that was understood."""

LEAVING: tuple[Intent, ...] = ("cancel", "goodbye", "human")
"""What ends the call from every state."""


async def read(state: State, context: Context, here: Phase) -> Update:
    """Understand the newest utterance and fill the slots it gives, if they can be booked.

    A value that cannot be booked leaves a `reason`. A consent survives only an unqualified yes to
    it, and only if the read-back was heard to its end.
    """
    before = on_the_table(state)
    heard = await understood(state, context, here, before)
    update: Update = {
        "heard": heard,
        "awaiting": False,
        "reply_cut": False,
        "reason": _not_understood(heard, context.policy),
        "resume": None,
        "offer": state.get("offer", []),
        "consent": None,
        "date": before.date,
        "time": before.time,
    }
    if update["reason"] is not None or heard.intent in LEAVING:
        pass
    elif heard.intent == "restart":
        update |= {"date": None, "time": None, "refused_time": None, "within": None, "offer": []}
    elif here == "confirmation" and agrees(heard, before):
        update["consent"] = None if state.get("reply_cut") else state.get("consent")
    elif (slot := named_slot(heard)) is not None:
        update |= {slot: None, "offer": []}
    else:
        filled = await fill(heard, state, context)
        if _says_something(heard, filled, state, here):
            update |= {"offer": []} | filled
        elif heard.intent not in ASKING_BACK:
            update["reason"] = "no_value"
    if update["time"]:
        # There is nothing left to be tried on another day.
        update["refused_time"] = None
    update |= _patience(update, state, context.policy)
    return update


def on_the_table(state: State) -> Slots:
    """What an utterance is understood against."""
    return Slots(state.get("date"), state.get("time"), state.get("offer") or ())


def agrees(heard: Heard, slots: Slots) -> bool:
    """Whether an utterance is a yes to exactly these slots, adding and changing nothing.

    Never one that only a language model took for a yes.
    """
    return (
        heard.intent == "affirm"
        and heard.date in (None, slots.date)
        and heard.time in (None, slots.time)
        and heard.says_only("date", "time")
        and heard.source != "llm"
    )


def named_slot(heard: Heard) -> Slot | None:
    """Which slot an utterance says is wrong, and nothing more ("the time, please")."""
    if heard.slot is None or heard.intent not in ("inform", "negate"):
        return None
    return heard.slot if heard.says_only("slot") else None


def declines(heard: Heard | None) -> bool:
    """Whether an utterance is a bare no: it does not say what would be right instead."""
    return heard is not None and heard.intent == "negate" and heard.says_only()


def wants_time(state: State) -> bool:
    """Whether the caller has just asked to be waited for."""
    heard = state.get("heard")
    return heard is not None and heard.intent == "wait" and state.get("reason") is None


async def understood(state: State, context: Context, here: Phase, about: Slots) -> Heard:
    """The newest utterance, with the language model's help where there is one."""
    text, tapped = _said(state["messages"])
    heard = context.understand(
        text,
        expecting=here,
        now=context.now(),
        locale=context.locale,
        policy=context.policy,
        about=about,
    )
    if tapped:
        return replace(heard, source="tap")
    return await assist(text, heard, here, about, context)


def _said(messages: Sequence[BaseMessage]) -> tuple[str, bool]:
    """What the caller has said since the agent spoke, "" for nothing, and whether by a tap.

    Studio may give it in several messages, a message in several parts, and a turn no words at all.
    """
    said = list(takewhile(lambda message: isinstance(message, HumanMessage), reversed(messages)))
    words = [
        block["text"]
        for message in reversed(said)
        for block in message.content_blocks
        if block["type"] == "text"
    ]
    return " ".join(words), bool(said) and said[0].name == "tap"


def _not_understood(heard: Heard, policy: Policy) -> Reason | None:
    if heard.intent == "no_input":
        return "silence"
    if heard.intent == "unknown":
        return "unclear"
    if heard.confidence < policy.confidence:
        return "low_confidence"
    return None


def _says_something(heard: Heard, filled: Update, state: State, here: Phase) -> bool:
    """Whether an utterance that was understood got the call any further."""
    if filled.keys() & {"reason", "within"} or filled.get("offer") or here == "greeting":
        return True
    if any(filled.get(slot, state.get(slot)) != state.get(slot) for slot in ("date", "time")):
        return True
    if "offer" in filled and state.get("offer"):
        # Of several alternatives the one read back was taken: it is read back once more, alone.
        return True
    # A no to the value read back is an answer; another no to "what should I change?" is none.
    return here == "confirmation" and declines(heard) and bool(state.get("consent"))


def _patience(update: Update, state: State, policy: Policy) -> Update:
    """Count what did not help: every call ends, whatever is said."""
    progress = _filled(update) > _filled(state)
    prompts = 0 if progress else state.get("prompts", 0) + 1
    if update["consent"] is None and (
        prompts >= policy.max_prompts or _turns(state) >= policy.max_turns
    ):
        return {"prompts": prompts, "reason": "exhausted"}
    keeps = not (progress or _tries_another(update, state))
    return {"prompts": prompts, "retries": state.get("retries", 0) if keeps else 0}


def _tries_another(update: Update, state: State) -> bool:
    """Whether a caller whose day or time cannot be had names another one: no retry, an answer."""
    if update["reason"] is None or update["reason"] in MISUNDERSTOOD:
        return False
    last = state.get("heard")
    return last is None or update["heard"].value != last.value


def _filled(slots: State | Update) -> int:
    return sum(slots.get(slot) is not None for slot in ("date", "time"))


def _turns(state: State) -> int:
    return sum(isinstance(message, HumanMessage) for message in state["messages"])
