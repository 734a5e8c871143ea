"""What the words said so far are as an answer, for whoever has to decide whether more will come."""

from typing import Literal

from graph.context import Context
from graph.heard import Heard, Phase, Slots
from graph.reading import LEAVING, agrees, on_the_table
from graph.state import State
from graph.understand import locales
from graph.understand.locale import trails_off

Completeness = Literal["complete", "request", "beginning", "consent", "none", "unclear"]
"""`complete` answers what was asked, though more may follow; a `request` is all there is to say
("what did you say?", "goodbye"); a `beginning` cannot end there ("half past", "Tuesday or");
a `consent` books, which cannot be taken back. What else is understood is `none` ("no", a question),
and what is not, `unclear`."""


def completeness(text: str, state: State, context: Context) -> Completeness:
    """What `text` is to the question that `state` waits with. Never raises, asks no calendar.

    A conservative guess: what is an answer may still go on ("half past three … in the afternoon").
    """
    language = locales.language(context.locale)
    items, tail = language.lexicon.items(text)
    if not items:
        return "unclear"
    here, table = state.get("phase", "greeting"), on_the_table(state)
    heard = context.understand(
        text,
        expecting=here,
        now=context.now(),
        locale=context.locale,
        policy=context.policy,
        about=table,
    )
    if here == "confirmation" and agrees(heard, table):
        return "consent"
    last = items[-1]
    repairs = len(items) > 1 and last.values.get("REPAIR")
    if repairs or language.breaks_off(items) or trails_off(tail):
        return "beginning"
    # "The twenty" may be the twenty-first; "three twenty" is a time.
    if "TENS" in last.values and heard.time is None:
        return "beginning"
    if heard.confidence < context.policy.confidence:
        return "unclear"
    if heard.intent in ("repeat", "goodbye"):
        return "request"
    return "complete" if _answers(heard, here, table) else "none"


def _answers(heard: Heard, here: Phase, table: Slots) -> bool:
    # Who cancels or wants a person may have a reason to give, or change his mind.
    if heard.intent in LEAVING or heard.intent == "question":
        return False
    if heard.date_options or heard.time_options:
        return False
    if here == "collect_time":
        narrowed = heard.day_part or heard.time_range or heard.earliest
        picked = heard.intent == "dont_care" or (heard.choice and table.offered)
        return bool(heard.time or heard.date or narrowed or picked)
    if here == "collect_date":
        picked = heard.intent == "dont_care" or (heard.choice and table.offered)
        return bool(heard.date or heard.earliest or picked)
    return here == "confirmation" and bool(heard.date or heard.time)
