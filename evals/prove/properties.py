"""What is proven: each property has a name, a sentence, a formal statement, and a check."""

from collections.abc import Callable
from dataclasses import dataclass

from evals.prove.bookable import bookable
from evals.prove.plain import AFTERWARDS
from evals.prove.step import NAMES_OTHER_DAY, NAMES_TIME, Step
from graph.consent import digest
from graph.policy import Policy
from graph.reading import LEAVING

Check = Callable[[Step, Policy], bool]


@dataclass(frozen=True, slots=True)
class Property:
    """`check` says whether one step keeps it."""

    name: str
    sentence: str
    statement: str
    check: Check


def _consented(step: Step, policy: Policy) -> bool:
    for booking in step.booked:
        value = (booking.date, booking.time)
        event = step.event
        if not (
            step.before.phase == "confirmation"
            and step.before.read_back == value
            and event.intents == ("affirm",)
            and event.cut is False
            and event.says_nothing_but(date=booking.date, time=booking.time)
            and booking.consent == digest(*value, policy.timezone, policy.service)
        ):
            return False
    return True


def _never_by_a_model(step: Step, policy: Policy) -> bool:
    return not step.booked or bool(step.event.sources and "llm" not in step.event.sources)


def _voided(step: Step, policy: Policy) -> bool:
    before, after = step.before, step.after
    changed = (before.date, before.time) != (after.date, after.time)
    if changed and after.consent is not None:
        return after.consent != before.consent and after.read_back == (after.date, after.time)
    return True


def _only_of_what_was_read_back(step: Step, policy: Policy) -> bool:
    after = step.after
    if after.consent is None:
        return True
    value = (str(after.date), str(after.time))
    expected = digest(*value, policy.timezone, policy.service)
    return after.read_back == value and after.consent == expected


def _once(step: Step, policy: Policy) -> bool:
    return len(step.booked) <= (step.before.outcome is None)


def _booked_is_told(step: Step, policy: Policy) -> bool:
    if step.before.outcome is not None:
        return step.after.outcome == step.before.outcome
    return bool(step.booked) == (step.after.outcome == "booked")


def _answers_afterwards(step: Step, policy: Policy) -> bool:
    return step.before.outcome != "booked" or step.said == (AFTERWARDS,)


def _bookable(step: Step, policy: Policy) -> bool:
    return all(bookable(b.date, b.time, policy) for b in step.booked)


def _free(step: Step, policy: Policy) -> bool:
    return not step.booked or step.event.calendar[-1] == "booked"


def _calendar_checks(step: Step, policy: Policy) -> bool:
    return not step.forged


def _leaves(step: Step, policy: Policy) -> bool:
    intents = step.event.intents
    sure = step.event.get("confidence") in (None, policy.confidence)
    if not sure or not set(intents) & set(LEAVING):
        return True
    before, after = step.before, step.after
    kept = (after.date, after.time) == (before.date, before.time)
    return after.outcome is not None and not step.booked and kept


_RETURNS = {"greeting": ("collect_date",), "terminal": ("collect_time", "collect_date")}
"""Who has greeted waits for a day; what could not be booked needs another time, or another day."""


def _returns(step: Step, policy: Policy) -> bool:
    for at, (node, following) in enumerate(zip(step.path, step.path[1:], strict=False)):
        if node == "fallback" and following != "terminal":
            came_from = step.path[at - 1]
            expected = _RETURNS.get(came_from, (came_from,))
            if following not in (*expected, step.before.phase):
                return False
    return True


def _goes_back(step: Step, policy: Policy) -> bool:
    if step.before.phase != "confirmation" or step.before.outcome:
        return True
    following = step.path[1] if len(step.path) > 1 else None
    if following in ("fallback", "terminal"):
        return True
    if step.after.date is None or step.event.get("date"):
        return following == "collect_date"
    if step.after.time is None or step.event.get("time"):
        return following == "collect_time"
    return following == "confirmation"


def _tires(step: Step, policy: Policy) -> bool:
    if step.event.heard is None or step.before.phase is None or step.before.outcome:
        return True
    if step.after.outcome is not None:
        return True
    progress = step.prompts is None
    if step.event.tired and not progress:
        # Only a yes may still be answered: with the booking, or with why it cannot be had.
        return "terminal" in step.path
    return progress or step.prompts == 1


def _does_not_fail(step: Step, policy: Policy) -> bool:
    return step.fault is None


def _asks_again(step: Step, policy: Policy) -> bool:
    return step.after.outcome is not None or (step.after.awaiting and step.after.phase is not None)


def _asks_for_what_is_missing(step: Step, policy: Policy) -> bool:
    after = step.after
    if after.outcome is not None:
        return True
    return {
        "collect_date": after.date is None,
        "collect_time": after.date is not None and after.time is None,
        "confirmation": after.date is not None and after.time is not None,
    }.get(str(after.phase), False)


def _touches_only_its_slot(step: Step, policy: Policy) -> bool:
    before, after, event = step.before, step.after, step.event
    if before.phase != "confirmation" or before.outcome or after.outcome or not event.heard:
        return True
    if "terminal" in step.path:  # What was agreed could not be booked.
        return True
    if "restart" in event.intents or "slot" in {k for k, v in event.heard.items() if v}:
        return True
    names_time = any(event.get(field) for field in NAMES_TIME)
    if event.get("date") and not names_time and after.date == before.date:
        return after.time in (before.time, None)
    names_day = any(event.get(field) for field in ("date", *NAMES_OTHER_DAY))
    if event.get("time") and not names_day:
        return after.date == before.date
    return True


NEVER_FAILS = Property(
    "never fails",
    "No turn fails or goes in circles, whatever is said.",
    "∀ s, e: step(s, e) is defined",
    _does_not_fail,
)

PROPERTIES = [
    Property(
        "consent",
        "Nothing is booked without a yes to exactly that value, read back and heard to its end.",
        "booked(v) → read_back = v ∧ intent = affirm ∧ ¬cut ∧ nothing else said ∧ digest(v)",
        _consented,
    ),
    Property(
        "no model says yes",
        "A yes that only a language model read never books.",
        "booked(v) → source ≠ llm",
        _never_by_a_model,
    ),
    Property(
        "consent void",
        "A change of the value voids the consent.",
        "v' ≠ v ∧ consent' → consent' ≠ consent ∧ read_back' = v'",
        _voided,
    ),
    Property(
        "consent read back",
        "A consent is only ever asked for the value that the same reply reads back.",
        "consent' → read_back' = v' ∧ consent' = digest(v')",
        _only_of_what_was_read_back,
    ),
    Property(
        "one booking",
        "There is at most one booking a call, and none once it has ended.",
        "|booked| ≤ 1 ∧ (outcome → |booked| = 0)",
        _once,
    ),
    Property(
        "outcome",
        "The outcome says booked if and only if something was booked, and then stays.",
        "outcome' = booked ↔ |booked| = 1;  outcome → outcome' = outcome",
        _booked_is_told,
    ),
    Property(
        "afterwards",
        "Who speaks once it is booked is answered, and not told goodbye again.",
        "outcome = booked → reply' = what is booked",
        _answers_afterwards,
    ),
    Property(
        "bookable",
        "Nothing is booked outside opening hours, off the grid, in the past or beyond the horizon.",
        "booked(v) → open(v) ∧ grid(v) ∧ now + notice ≤ v ∧ day(v) ≤ today + horizon",
        _bookable,
    ),
    Property(
        "free",
        "Nothing is booked on a taken time.",
        "booked(v) → the calendar took it",
        _free,
    ),
    Property(
        "calendar checks",
        "The calendar itself refuses what carries another value's consent.",
        "consent ≠ digest(v) ∨ slot ≠ v → refused",
        _calendar_checks,
    ),
    Property(
        "leaving",
        "Cancel, goodbye and a human end the call from everywhere, and touch nothing.",
        "intent ∈ leaving ∧ confidence ≥ threshold → outcome' ∧ |booked| = 0 ∧ v' = v",
        _leaves,
    ),
    Property(
        "fallback returns",
        "Fallback returns to the state it came from, or ends the call.",
        "path = … s fallback t … → t ∈ {s, terminal}; s = terminal → t asks for another value",
        _returns,
    ),
    Property(
        "goes back",
        "What is missing or corrected goes back through its own state, the day before the time.",
        "confirmation → next = the first of {date, time} that is said or missing, or itself",
        _goes_back,
    ),
    Property(
        "patience",
        "At most so many questions in a row without progress: every call ends whatever is said.",
        "outcome' ∨ progress ∨ prompts' = prompts + 1;  prompts = max ∧ ¬yes → outcome'",
        _tires,
    ),
    NEVER_FAILS,
    Property(
        "never silent",
        "Every turn ends with a question or with the call.",
        "outcome' ∨ awaiting'",
        _asks_again,
    ),
    Property(
        "asks what is missing",
        "A state asks only for what it is for: for a day while there is none, for a time on a day.",
        "collect_date' → ¬date', collect_time' → date' ∧ ¬time', confirmation' → date' ∧ time'",
        _asks_for_what_is_missing,
    ),
    Property(
        "one slot",
        "A correction touches only its slot and what hangs on it.",
        "confirmation, nothing refused in booking: "
        "only a time said → date' = date; only a day said → time' ∈ {time, none}",
        _touches_only_its_slot,
    ),
]
"""Checked on every step; the properties of the whole are in `evals.prove.whole`."""


def broken(step: Step, policy: Policy) -> list[str]:
    """The names of the properties a step breaks. One that failed came to nothing else."""
    claims = PROPERTIES if step.fault is None else [NEVER_FAILS]
    return [claim.name for claim in claims if not claim.check(step, policy)]
