"""The conversation's state: what a checkpoint holds."""

from typing import Literal

from langgraph.graph import MessagesState

from graph.heard import Heard, Phase

Reason = Literal[
    "silence",
    "unclear",
    "no_value",
    "low_confidence",
    "exhausted",
    "ambiguous_date",
    "ambiguous_time",
    "past",
    "too_soon",
    "too_far",
    "closed",
    "full",
    "outside_hours",
    "off_grid",
    "taken",
    "unavailable",
]
"""Why a turn went through fallback: first what was wrong with the words, then with the value."""

Outcome = Literal["booked", "cancelled", "gave_up", "transferred"]


class Utterance(MessagesState, total=False):
    """What a turn is given: the newest messages are what the caller said, "" for silence.

    `reply_cut` is set when the caller broke in before the last reply was heard to its end: a yes to
    it does not count.
    """

    reply_cut: bool


class State(Utterance, total=False):
    """One call. Dates are ISO `YYYY-MM-DD`, times 24-hour `HH:MM`, both local to the business.

    `awaiting` is true while the agent has asked and the caller has not answered: a node entered
    then reads the utterance, otherwise it asks. `reason` and `resume` stay for the turn, so that a
    checkpoint tells why it went through fallback. `refused_time` is the time asked for that could
    not be booked on its day: should the caller change the day, it is tried there. `within` is what
    the time was narrowed to before there was a day, "HH:MM" at both ends. `offer` holds the dates
    or times just offered. `retries` counts fallbacks in a row, `prompts` all questions in a row
    without progress, which is a slot filled that was empty. `consent` is set by a read-back and
    survives only a yes to it.
    """

    phase: Phase
    awaiting: bool
    date: str | None
    time: str | None
    refused_time: str | None
    within: list[str] | None
    heard: Heard | None
    reason: Reason | None
    resume: Phase | None
    retries: int
    prompts: int
    offer: list[str]
    consent: str | None
    outcome: Outcome | None
    appointment_id: str | None
