"""The transition table: where each state leads.

Guards are pure functions of the state; nothing else chooses the path. Whether a value can be
booked is not known here, only what became of it: a `reason`, a slot, a consent.
"""

from typing import Final, Literal

from graph.heard import Slot
from graph.reading import LEAVING
from graph.state import State

END: Final = "__end__"
"""The turn is over. LangGraph's own `END`, whose type says no more than `str`."""

Waiting = Literal["greeting", "collect_date", "collect_time", "confirmation", "terminal"]


def enter(state: State) -> Waiting:
    """Every utterance goes to the state that waits for it."""
    phase = state.get("phase", "greeting")
    assert phase != "fallback", "fallback never waits"
    return phase


def after_greeting(state: State) -> Literal["collect_date", "fallback", "terminal"]:
    if _leaves(state):
        return "terminal"
    if _failed(state):
        return "fallback"
    return "collect_date"


def after_collect_date(
    state: State,
) -> Literal["collect_date", "collect_time", "fallback", "terminal", "__end__"]:
    if (anywhere := _in_any_state(state)) is not None:
        return anywhere
    if state.get("date"):
        return "collect_time"
    return "collect_date"


def after_collect_time(
    state: State,
) -> Literal["collect_date", "collect_time", "confirmation", "fallback", "terminal", "__end__"]:
    if (anywhere := _in_any_state(state)) is not None:
        return anywhere
    if not state.get("date"):
        return "collect_date"
    if state.get("time"):
        return "confirmation"
    return "collect_time"


def after_confirmation(
    state: State,
) -> Literal["collect_date", "collect_time", "confirmation", "fallback", "terminal", "__end__"]:
    if (anywhere := _in_any_state(state)) is not None:
        return anywhere
    if not state.get("date"):
        return "collect_date"
    if not state.get("time"):
        return "collect_time"
    if state.get("consent"):
        return "terminal"
    if _gives(state, "date"):
        return "collect_date"
    if _gives(state, "time"):
        return "collect_time"
    return "confirmation"


def after_fallback(
    state: State,
) -> Literal["collect_date", "collect_time", "confirmation", "terminal"]:
    if state.get("outcome"):
        return "terminal"
    resume = state["resume"]
    assert resume in ("collect_date", "collect_time", "confirmation"), "fallback returns"
    return resume


def after_terminal(state: State) -> Literal["fallback", "__end__"]:
    return END if state.get("outcome") else "fallback"


def _in_any_state(state: State) -> Literal["fallback", "terminal", "__end__"] | None:
    """The table's rows for any state: it has asked, the caller leaves, or it did not work."""
    if state["awaiting"]:
        return END
    if _leaves(state):
        return "terminal"
    return "fallback" if _failed(state) else None


def _leaves(state: State) -> bool:
    heard = state.get("heard")
    return heard is not None and heard.intent in LEAVING


def _gives(state: State, slot: Slot) -> bool:
    """A correction goes through its slot's own state, which passes it on or asks."""
    heard = state["heard"]
    assert heard is not None, "confirmation has read it"
    return getattr(heard, slot) is not None


def _failed(state: State) -> bool:
    """A reason that fallback has not spoken of yet."""
    return state.get("reason") is not None and state.get("resume") is None
