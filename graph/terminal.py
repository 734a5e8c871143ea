"""terminal: the only place that books, and where every call ends."""

from datetime import date, time, timedelta
from itertools import islice
from typing import Any

from langgraph.runtime import Runtime

from graph.asking import facts, say
from graph.calendar import Booking, CalendarUnavailable, SlotTaken
from graph.consent import digest
from graph.context import Context
from graph.diary import Diary, slot
from graph.filling import LOOK_AHEAD, OFFERS
from graph.reading import on_the_table, understood
from graph.state import Outcome, Reason, State

Update = dict[str, Any]


async def terminal(state: State, runtime: Runtime[Context]) -> Update:
    """Book what was agreed, or close the call; what could not be booked gets a reason."""
    context = runtime.context
    if state.get("phase") == "terminal":
        return await _say_more(state, context)
    if state.get("consent"):
        result = await _book(state, context, _conversation(runtime))
        if "outcome" not in result:
            return result
        return _close(state, context, "booked") | result
    return _close(state, context, state.get("outcome") or _outcome(state))


def _conversation(runtime: Runtime[Context]) -> str:
    """The call, as far as it is stored."""
    info = runtime.execution_info
    return (info.thread_id if info else None) or ""


async def _say_more(state: State, context: Context) -> Update:
    """The call had ended: what is said now changes nothing, and is answered if it was booked."""
    outcome = state["outcome"]
    assert outcome is not None, "a call in terminal has an outcome"
    if outcome != "booked":
        return _close(state, context, outcome)
    heard = await understood(state, context, "terminal", on_the_table(state))
    known = facts(State(**state | {"heard": heard}), context)
    return say(context.phrases.afterwards(known)) | {"heard": heard, "reply_cut": False}


def _outcome(state: State) -> Outcome:
    heard = state.get("heard")
    return "transferred" if heard and heard.intent == "human" else "cancelled"


def _close(state: State, context: Context, outcome: Outcome) -> Update:
    phrases, known = context.phrases, facts(state, context)
    # A yes may come with a question.
    words = f"{phrases.answer('terminal', known)} {phrases.closing(outcome, known)}".strip()
    return say(words) | {
        "phase": "terminal",
        "awaiting": False,
        "outcome": outcome,
        "consent": None,
    }


async def _book(state: State, context: Context, conversation_id: str) -> Update:
    policy = context.policy
    day, at = date.fromisoformat(str(state["date"])), time.fromisoformat(str(state["time"]))
    consent = digest(f"{day}", f"{at:%H:%M}", policy.timezone, policy.service)
    if state.get("consent") != consent:
        # The policy changed in mid-call: what was read back is no longer what would be booked.
        return {"consent": None, "reason": "low_confidence", "resume": None}
    diary = Diary(policy, context.now())
    if refused := diary.refuse_date(day) or diary.refuse_time(day, at):
        return await _elsewhere(day, at, refused, context)
    wanted = slot(policy, day, at)
    assert wanted is not None, "the diary refuses a time the clock skips"
    booking = Booking(
        conversation_id=conversation_id,
        consent=consent,
        date=day.isoformat(),
        time=f"{at:%H:%M}",
        zone=policy.timezone,
        service=policy.service,
        slot=wanted,
        caller=context.caller,
    )
    try:
        appointment_id = await context.calendar.book(booking)
    except SlotTaken:
        return await _elsewhere(day, at, "taken", context)
    except CalendarUnavailable:
        return {"consent": None, "reason": "unavailable", "resume": None}
    return {"outcome": "booked", "appointment_id": appointment_id}


async def _elsewhere(day: date, at: time, reason: Reason, context: Context) -> Update:
    """The way back to collect_time, with the nearest free times; without one, to another day."""
    diary = await context.diary(day, day + LOOK_AHEAD)
    lost = {"time": None, "refused_time": f"{at:%H:%M}", "consent": None, "resume": None}
    nearest = () if diary.refuse_date(day) else diary.nearest(day, at, OFFERS)
    if times := [f"{near:%H:%M}" for near in nearest if near != at]:
        return lost | {"phase": "collect_time", "reason": reason, "offer": times}
    later = diary.free_days(day + timedelta(days=1), day + LOOK_AHEAD)
    days = [f"{other}" for other in islice(later, OFFERS)]
    return lost | {"phase": "collect_date", "date": None, "reason": reason, "offer": days}
