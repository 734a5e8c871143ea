"""English."""

from datetime import date, time

from graph.phrases.hours import Parts
from graph.phrases.words import Words

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


def _date(day: date, *, month: bool = True, year: bool = False) -> str:
    words = f"{WEEKDAYS[day.weekday()]}, the {ORDINALS[day.day - 1]}"
    if month:
        words += f" of {MONTHS[day.month - 1]}"
    if year:
        words += f", {_number(day.year // 100)} {_number(day.year % 100)}"
    return words


def _time(at: time, *, part: bool) -> str:
    words = _face(at)
    if words in ("midnight", "noon"):
        return words
    if part:
        return f"{words} {_part(at)}"
    return words if at.minute else f"{words} o'clock"


def _span(opens: time, closes: time, *, parts: Parts) -> str:
    if parts == "both":
        return f"from {_time(opens, part=True)} to {_time(closes, part=True)}"
    # Not "from nine to noon", which might be a time nine minutes before it.
    words = f"from {_face(opens)} to {_face(closes)}".replace("noon", "twelve")
    if parts == "none":
        return words
    # The last minute counts: who is open from one to five is open in the afternoon.
    last = time(closes.hour - (closes.minute == 0), (closes.minute - 1) % 60)
    return f"{words} {_part(last)}"


def _face(at: time) -> str:
    """What the clock face shows."""
    if (at.hour % 12, at.minute) == (0, 0):
        return "noon" if at.hour else "midnight"
    this, following = _hour(at.hour), _hour(at.hour + 1)
    match at.minute:
        case 0:
            return this
        case 15:
            return f"a quarter past {this}"
        case 30:
            return f"half past {this}"
        case 45:
            return f"a quarter to {following}"
        case minute if minute < 30:
            return f"{_minutes(minute)} past {this}"
        case minute:
            return f"{_minutes(60 - minute)} to {following}"


def _part(at: time) -> str:
    if at == time(12):
        return ""
    if at.hour == 0:
        return "at night"
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


words = Words(
    weekdays=WEEKDAYS,
    months=MONTHS,
    clock=("o'clock", "half past", "quarter past", "quarter to", "noon", "am", "pm"),
    every_weekday=tuple(f"{day}s" for day in WEEKDAYS),
    date=_date,
    time=_time,
    part=_part,
    span=_span,
    number=_number,
    service=_a,
    either="or",
    both="and",
    option="{date}",
    slot="{date}, at {time}",
    hello="Hello.",
    hello_caller="Hello {caller}.",
    introduction=("This is the booking assistant of {business}. I can book {service} for you."),
    ask_date=(
        "Which day would suit you?",
        "Please tell me a day, for example next Tuesday, or the third of the month.",
        "Just the day is enough for now, such as tomorrow, or Friday.",
    ),
    ask_date_for_time="Which day would you like to come, at {time}?",
    ask_time=(
        "{date}. What time would you like?",
        "Please tell me a time on {date}, for example ten in the morning.",
        "Just the time is enough now, such as half past two. What time on {date}?",
    ),
    confirm=(
        "Shall I book {service} on {date}, at {time}?",
        "Please answer yes or no. Shall I book {service} on {date}, at {time}?",
        "I have {service} on {date}, at {time}. Shall I book that, yes or no?",
    ),
    confirm_once_more="Shall I try once more to book {service} on {date}, at {time}?",
    what_to_change="What should I change, the day or the time?",
    meant="Do you mean {options}?",
    nearest="The nearest I have is {options}.",
    alternatives="I could offer you {options}.",
    take_it=(
        "Would you like that, or something else?",
        "Does that suit you, or shall we look for something else?",
    ),
    take_which=(
        "Which would you like?",
        "Which of these suits you?",
        "Which one shall it be, or would another be better?",
    ),
    because={
        "silence": ("I didn't hear anything.", "Are you still there?"),
        "unclear": ("Sorry, I didn't catch that.", "I'm sorry, I still didn't understand."),
        "no_value": ("All right.", "I'm still missing one thing."),
        "low_confidence": ("I'm not sure I understood you.", "I'd still like to be sure."),
        "ambiguous_date": ("Just to be sure.", "I'd like to get the day right."),
        "ambiguous_time": ("Just to be sure.", "I'd like to get the time right."),
        "past": ("That has already passed.", "I can only book what is still to come."),
        "too_soon": ("That is too soon for us.", "We need a little more notice than that."),
        "too_far": ("That is too far ahead. I can book up to {last}.",),
        "full": ("There is nothing free then.", "I'm afraid we have nothing left then."),
        "outside_hours": ("We are closed at that time.",),
        "off_grid": ("I can't start an appointment at exactly that time.",),
        "taken": ("That time is already taken.", "I'm afraid somebody else has that time."),
        "unavailable": ("I can't reach the calendar right now.",),
    },
    no_time_left="There is not enough time for an appointment then.",
    closed_then="We are closed then.",
    closed_on_date="We are closed on {date}.",
    closed_on_days="We are closed on {days}.",
    open_on_days="On {days} we are open {hours}.",
    open_from_to="From {first} to {last} we are open {hours}.",
    take_your_time="Of course, take your time.",
    keys={"1": "yes", "2": "no"},
    nearly_over="We have one minute left.",
    time_is_up="I'm sorry, our time is up, and nothing has been booked. Goodbye.",
    help={
        "collect_date": "I book appointments, and I need the day first.",
        "collect_time": "I have the day and now need the time.",
        "confirmation": "I book this appointment if you say yes, and change it if you say no.",
    },
    address="The address is {address}.",
    phone="The phone number is {phone}.",
    duration="It takes {minutes} minutes.",
    not_known="I'm afraid I can't tell you that.",
    who_i_am="I am the booking assistant, a computer, and can only help with appointments here.",
    only_new="I can only book new appointments, not change or cancel one you already have.",
    if_existing="If you mean an appointment you already have, I can't cancel or change it here.",
    call_us="Please call us on {phone}.",
    booked="You are booked for {service} on {slot}. Thank you, and goodbye.",
    cancelled="All right, nothing has been booked.",
    gave_up="I'm sorry, I could not help this time, and nothing has been booked.",
    taken_over="Nothing has been booked yet. {person} will take over from here.",
    not_put_through="I can't put you through from here, and nothing has been booked.",
    goodbye="Goodbye.",
    sorry="I'm sorry, something went wrong on my side. Could you say that again, please?",
    give_up=(
        "I'm sorry, something is wrong on my side and I can't go on. "
        "Please call again a little later. Goodbye."
    ),
    unvoiced="There is no English voice here, so the agent speaks another language.",
)
