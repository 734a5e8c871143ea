"""English."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from graph.heard import Phase
from graph.phrases.facts import Facts
from graph.phrases.hours import part_needed
from graph.policy import Policy
from graph.state import Outcome, Reason

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third",
    "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
    "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip

SORRY = "I'm sorry, something went wrong on my side. Could you say that again, please?"
GIVE_UP = (
    "I'm sorry, something is wrong on my side and I can't go on. "
    "Please call again a little later. Goodbye."
)
UNVOICED = "There is no English voice here, so the agent speaks another language."
ASK_DATE = (
    "Which day would suit you?",
    "Please tell me a day, for example next Tuesday, or the third of the month.",
    "Just the day is enough for now, such as tomorrow, or Friday.",
)
ASK_TIME = (
    "What time would you like on {date}?",
    "Please tell me a time on {date}, for example ten in the morning.",
    "Just the time is enough now, such as half past two. What time on {date}?",
)
CONFIRM = (
    "Shall I book {service} on {date}, at {time}?",
    "Please answer yes or no. Shall I book {service} on {date}, at {time}?",
    "I have {service} on {date}, at {time}. Shall I book that, yes or no?",
)
CONFIRM_ONCE_MORE = "Shall I try once more to book {service} on {date}, at {time}?"
BECAUSE: dict[Reason, tuple[str, ...]] = {
    "silence": ("I did not hear anything.", "Are you still there?"),
    "unclear": ("Sorry, I did not catch that.", "I am sorry, I still did not understand."),
    "no_value": ("All right.", "I am still missing one thing."),
    "low_confidence": ("I am not sure I understood you.", "I still want to be sure."),
    "ambiguous_date": ("Just to be sure.",),
    "ambiguous_time": ("Just to be sure.",),
    "past": ("That has already passed.",),
    "too_soon": ("That is too soon for us to prepare.",),
    "too_far": ("I can only book up to {last}.",),
    "closed": ("We are closed on {heard}.",),
    "full": ("There is nothing free then.",),
    "outside_hours": ("We have no appointments at that time.",),
    "off_grid": ("I cannot start an appointment at exactly that time.",),
    "taken": ("That time is already taken.",),
    "unavailable": ("I cannot reach the calendar right now.",),
}
HELP: dict[Phase, str] = {
    "collect_date": "I book appointments, and I need the day first.",
    "collect_time": "I have the day and now need the time.",
    "confirmation": "I book this appointment if you say yes, and change it if you say no.",
}


def greeting(facts: Facts) -> str:
    hello = f"Hello {facts.caller}," if facts.caller else "Hello,"
    return (
        f"{hello} this is the booking assistant of {facts.policy.business}. "
        f"I can book {_a(facts.policy.service)} for you."
    )


def ask(phase: Phase, variant: int, facts: Facts) -> str:
    if facts.offer and phase in ("collect_date", "collect_time"):
        return _offer(facts)
    if phase == "collect_date":
        if facts.time and variant == 0:
            at = spoken_time(facts.time, facts.policy)
            return f"On which day would you like to come at {at}?"
        return _pick(ASK_DATE, variant)
    if phase == "collect_time":
        wording = _pick(ASK_TIME, variant)
    elif facts.reason == "unavailable":
        wording = CONFIRM_ONCE_MORE
    else:
        wording = _pick(CONFIRM, variant)
    words = wording.format(
        service=_a(facts.policy.service),
        date=spoken_date(facts.date, facts.now) if facts.date else "",
        time=spoken_time(facts.time, facts.policy) if facts.time else "",
    )
    if facts.offer and phase == "confirmation":
        return f"{_alternatives(facts)} {words}"
    return words


def answer(phase: Phase, facts: Facts) -> str:
    heard, policy = facts.heard, facts.policy
    topic = heard.topic if heard else None
    if heard is None or (topic is None and heard.intent not in ("help", "question")):
        return ""
    if heard.intent == "help" or topic == "why":
        return HELP.get(phase, "")
    if topic == "address" and policy.address:
        return f"The address is {policy.address}."
    if topic == "phone" and policy.phone:
        return f"The phone number is {_digits(policy.phone)}."
    if topic == "hours":
        return _hours(facts)
    if topic == "duration":
        return f"It takes {_number(policy.duration_minutes)} minutes."
    if topic in ("availability", "booking"):
        return ""
    return "I am the booking assistant, a computer, and can only help with appointments here."


def what_to_change(facts: Facts) -> str:
    return "What should I change, the day or the time?"


def because(reason: Reason, variant: int, facts: Facts) -> str:
    if reason == "closed" and not (facts.heard and facts.heard.date):
        return "We are closed then."
    last = facts.now + timedelta(days=facts.policy.horizon_days)
    said = facts.heard.date if facts.heard else None
    return _pick(BECAUSE[reason], variant).format(
        last=spoken_date(last.date().isoformat(), facts.now),
        heard=spoken_date(said, facts.now) if said else "",
    )


def closing(outcome: Outcome, facts: Facts) -> str:
    policy = facts.policy
    if outcome == "booked" and facts.date and facts.time:
        when = spoken_slot(facts.date, facts.time, facts.now, policy)
        return f"You are booked for {_a(policy.service)} on {when}. Thank you, and goodbye."
    if outcome == "cancelled":
        return "All right, nothing has been booked in this call. Goodbye."
    if outcome == "transferred" and policy.transfer_to:
        return f"Nothing has been booked yet. {policy.transfer_to} will take over from here."
    phone = f" Please call us on {_digits(policy.phone)}." if policy.phone else ""
    if outcome == "transferred":
        return f"I cannot put you through from here, and nothing has been booked.{phone} Goodbye."
    return f"I am sorry, I could not help this time, and nothing has been booked.{phone} Goodbye."


def spoken_slot(iso: str, clock: str, now: datetime, policy: Policy) -> str:
    return f"{spoken_date(iso, now)}, at {spoken_time(clock, policy)}"


def spoken_date(iso: str, now: datetime) -> str:
    day = date.fromisoformat(iso)
    words = f"{WEEKDAYS[day.weekday()]}, the {ORDINALS[day.day - 1]} of {MONTHS[day.month - 1]}"
    # Within a year weekday, day and month name one date; beyond it the year is needed.
    if abs(day - now.date()) > timedelta(days=330):
        return f"{words}, {_number(day.year // 100)} {_number(day.year % 100)}"
    return words


def spoken_time(clock: str, policy: Policy) -> str:
    at = time.fromisoformat(clock)
    hour, minute = at.hour, at.minute
    words = {(0, 0): "midnight", (12, 0): "noon"}.get((hour, minute))
    if words:
        return words
    this, following = _hour(hour), _hour(hour + 1)
    if minute == 0:
        words = this if part_needed(at, policy) else f"{this} o'clock"
    elif minute == 15:
        words = f"a quarter past {this}"
    elif minute == 30:
        words = f"half past {this}"
    elif minute == 45:
        words = f"a quarter to {following}"
    elif minute < 30:
        words = f"{_minutes(minute)} past {this}"
    else:
        words = f"{_minutes(60 - minute)} to {following}"
    return f"{words} {_part(at)}" if part_needed(at, policy) else words


def _offer(facts: Facts) -> str:
    if facts.reason in ("ambiguous_date", "ambiguous_time"):
        return f"Do you mean {_or(_spoken_offer(facts))}?"
    question = (
        "Would you like that, or something else?"
        if len(facts.offer) == 1
        else "Which would you like?"
    )
    return f"{_alternatives(facts)} {question}"


def _alternatives(facts: Facts) -> str:
    spoken = _spoken_offer(facts)
    if len(spoken) == 1:
        return f"The nearest I have is {spoken[0]}."
    return f"I could offer you {_or(spoken)}."


def _spoken_offer(facts: Facts) -> list[str]:
    return [
        spoken_time(option, facts.policy) if ":" in option else spoken_date(option, facts.now)
        for option in facts.offer
    ]


def _hours(facts: Facts) -> str:
    """Opening hours on the day on the table, or today."""
    day = date.fromisoformat(facts.date) if facts.date else facts.now.date()
    weekday = WEEKDAYS[day.weekday()]
    openings = [
        f"from {spoken_time(f'{o.opens:%H:%M}', facts.policy)}"
        f" to {spoken_time(f'{o.closes:%H:%M}', facts.policy)}"
        for o in facts.policy.opening(day)
    ]
    return (
        f"On {weekday} we are open {', and '.join(openings)}."
        if openings
        else (f"On {weekday} we are closed.")
    )


def _or(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{'; '.join(items[:-1])}; or {items[-1]}"


def _part(at: time) -> str:
    if at.hour < 12:
        return "in the morning"
    if at.hour < 17:
        return "in the afternoon"
    return "in the evening" if at.hour < 21 else "at night"


def _hour(hour: int) -> str:
    return ONES[(hour - 1) % 12 + 1]


def _minutes(count: int) -> str:
    if count % 5 == 0:
        return _number(count)
    return f"{_number(count)} minute{'' if count == 1 else 's'}"


def _digits(number: str) -> str:
    """A telephone number, digit by digit; its groups are kept apart."""
    groups = re.findall(r"\d+", number)
    return ", ".join(" ".join(ONES[int(digit)] for digit in group) for group in groups)


def _number(count: int) -> str:
    if count < 20:
        return ONES[count]
    if count >= 100:
        hundreds, rest = divmod(count, 100)
        return f"{ONES[hundreds]} hundred{f' and {_number(rest)}' if rest else ''}"
    tens, ones = divmod(count, 10)
    return f"{TENS[tens]}-{ONES[ones]}" if ones else TENS[tens]


def _a(noun: str) -> str:
    return f"{'an' if noun[0].lower() in 'aeiou' else 'a'} {noun}"


def _pick(wordings: Sequence[str], variant: int) -> str:
    return wordings[min(variant, len(wordings) - 1)]
