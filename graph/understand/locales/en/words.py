"""English words: what classes they belong to, and how else they are spelled."""

from typing import Any

from graph.understand.locale import listed
from graph.understand.readings import Amount

# fmt: off

_WEEKDAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS = listed(
    "january february march april may june july august september october november december"
)
_ONES = listed("one two three four five six seven eight nine")
_TEENS = listed(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_ORDINALS = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

CLASSES: dict[str, dict[str, Any]] = {
    "WEEKDAY": {word: n for n, word in enumerate(_WEEKDAYS)},
    # These are words of their own: they need company to be weekdays or months.
    "SHORT_WEEKDAY": {"sat": 5, "sun": 6},
    "MONTH": {word: n for n, word in enumerate(_MONTHS, 1)} | {"mar": 3},
    "SURE_MONTH": {w: n for n, w in enumerate(_MONTHS, 1) if w not in ("may", "march")},
    "ONES": {word: n for n, word in enumerate(_ONES, 1)},
    "TEENS": {word: n for n, word in enumerate(_TEENS, 10)},
    "TENS": {
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
        "eighty": 80, "ninety": 90,
    },
    "ORDINAL": {word: n for n, word in enumerate(_ORDINALS, 1)} | {"thirtieth": 30},
    "NTH": {word: n for n, word in enumerate(_ORDINALS, 1) if n > 12} | {"thirtieth": 30},
    "ORDINAL_ONES": {word: n for n, word in enumerate(_ORDINALS[:9], 1)},
    "SUFFIX": dict.fromkeys(listed("st nd rd th"), True),
    "AMPM": {"am": "am", "pm": "pm", "p": "pm"},
    "UNIT": {
        "day": Amount(days=1), "week": Amount(days=7), "fortnight": Amount(days=14),
        "month": Amount(months=1), "year": Amount(months=12), "decade": Amount(months=120),
        "hour": Amount(minutes=60),
        "minute": Amount(minutes=1), "seconds": Amount(seconds=1),
    },
    # Hours of the day with a name.
    "NOON": {"noon": 12, "midnight": 24},
    "SEASON": {"spring": 0, "summer": 1, "autumn": 2, "winter": 3},
    "SURE_SEASON": {"summer": 1, "autumn": 2, "winter": 3},
    "NOT": dict.fromkeys(listed(
        "not isnt arent wasnt werent dont doesnt didnt wont cant cannot couldnt wouldnt shouldnt "
        "never hasnt havent"
    ), True),
    "OR": {"or": True},
    "FINE": dict.fromkeys(listed(
        "fine good great perfect ok okay right correct nice excellent wonderful lovely alright "
        "cool awesome well true acceptable amazing fantastic ideal best better nicely beautifully"
    ), True),
    # Whether one of them at the end is a repair that only begins ("Tuesday, no").
    "REPAIR": dict.fromkeys(listed(
        "no sorry wait actually rather i mean meant uh um make scratch hang on let"
    ), True) | dict.fromkeys(listed("that it me"), False),
    # What may stand before a bare figure that answers the question.
    "LEAD": dict.fromkeys(listed(
        "at on about um uh er erm well hmm oh ok okay yes yeah say maybe perhaps lets please then "
        "thanks sharp exactly"
    ), True),
    "ZONE": dict.fromkeys(listed(
        "gmt utc est edt et cst cdt ct mst mdt pst pdt pt bst cet eastern central pacific"
    ), True),
    # What an ordinal before it counts, so that it is no day of the month.
    "ROW": dict.fromkeys(listed(
        "weekend quarter half time times thing part closest appointment appointments slot slots "
        "visit visits last working business door turn left right light house place thought "
        "thoughts ones"
    ), True),
    # What draws a conclusion, and what only begins another clause.
    "SO": {
        "so": True, "therefore": True,
        **dict.fromkeys(listed("but because since as although though"), False),
    },
    # What takes somebody's time, and whom they have to look after.
    "EVENT": dict.fromkeys(listed(
        "work meeting meetings class classes call shift lesson interview flight exams train bus "
        "exam game school schools practice training course church gym football soccer court "
        "surgery college"
    ), True),
    "RELATIVE": dict.fromkeys(listed(
        "kid kids son sons daughter daughters child children boy boys girl girls wife husband "
        "mother mom mum father dad baby grandson granddaughter grandkids dog"
    ), True),
    # What a figure before it counts.
    "COUNTED": dict.fromkeys(listed(
        "people persons adults kids children patients guests appointments visits bookings "
        "questions things fillings crowns implants cavities"
    ), True),
    "REGULARLY": dict.fromkeys(listed(
        "daily weekly monthly yearly annually fortnightly everyday regularly"
    ), True),
    # What a figure beside it names.
    "LABEL": dict.fromkeys(listed(
        "room building suite floor apartment gate terminal platform flight bus route extension "
        "page chapter option number line level version size model question code pin tooth teeth "
        "step star stars zip"
    ), True),
    # What is the matter.
    "NEED": dict.fromkeys(listed(
        "emergency urgent urgently hurt hurts hurting pain painful ache aches aching toothache "
        "sore swollen bleeding"
    ), True),
    "PERSON": dict.fromkeys(listed(
        "human person someone somebody anyone anybody agent manager staff reception "
        "receptionist operator representative"
    ), True),
    "MACHINE": dict.fromkeys(listed(
        "machine machines robot robots bot bots computer computers recording ai"
    ), True),
    # What may stand between a stretch of time and the day or hour in it.
    "SOFT": dict.fromkeys(listed(
        "maybe perhaps say preferably ideally possibly probably like um uh please"
    ), True),
    "SLIGHTLY": dict.fromkeys(listed(
        "bit little slightly somewhat something anything any much"
    ), True),
    "RIGHT": dict.fromkeys(listed("fine ok okay right correct true acceptable alright"), True),
    "VERY": dict.fromkeys(listed(
        "very really quite all just so totally completely entirely exactly still absolutely "
        "actually perfectly definitely also too out well that certainly strongly fully"
    ), True),
    "MAKE": dict.fromkeys(listed("make book schedule set do have get try put change move"), True),
    # Words that add nothing: a clause of a yes and these is a yes.
    "FILLER": dict.fromkeys(listed(
        "a the and then um uh er erm hm hmm mm mmm eh oh ah please it its thats this is are was be "
        "been will would to for with me my i im you your youre youve ive id we us like think guess "
        "say said have has had do does did done get got gotten as in on of at by way now here "
        "there thing things answer response command understanding instructions instruction "
        "understood seems sounds looks happens statement know information everything "
        "appointment visit one from details time day date both dash proceed further those "
        "these saying going believe suppose dot"
    ), True),
}

# How words are also spelled, misspelled, or written by speech recognition.
ALIASES = {
    "mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday",
    "weds": "wednesday", "thu": "thursday",
    "thur": "thursday", "thurs": "thursday", "fri": "friday", "wednsday": "wednesday",
    "thrusday": "thursday", "thursady": "thursday", "thurday": "thursday", "tuseday": "tuesday",
    "wendesday": "wednesday", "wedensday": "wednesday", "saterday": "saturday",
    "mondays": "monday", "tuesdays": "tuesday",
    "wednesdays": "wednesday", "thursdays": "thursday", "fridays": "friday",
    "saturdays": "saturday", "sundays": "sunday",
    "jan": "january", "feb": "february", "apr": "april", "jun": "june", "jul": "july",
    "aug": "august", "sep": "september", "sept": "september", "oct": "october",
    "nov": "november", "dec": "december", "febuary": "february",
    # No day of the month: what a caller asks for who has to look something up.
    "a second opinion": "opinion", "a second": "jiffy", "one second": "jiffy", "one sec": "jiffy",
    "calendar first": "calendar", "diary first": "diary", "that first": "that",
    **{f"{said}s": said for said in (*_ONES[1:], *_TEENS[:3])},
    "fourty": "forty", "twelvth": "twelfth", "nineth": "ninth", "zero": "oh", "o": "oh",
    "a m": "am", "p m": "pm", "b m": "pm", "g m": "pm", "passed": "past",
    "+d": "day", "+w": "week", "+m": "minute",
    "+y": "year", "@": "at", "o clock": "oclock", "clock": "oclock",
    **{f"{heard} day": day for heard, day in (
        ("mun", "monday"), ("tues", "tuesday"), ("wends", "wednesday"), ("wens", "wednesday"),
        ("thurs", "thursday"), ("fry", "friday"), ("satur", "saturday"), ("sun", "sunday"),
    )},
    "thirtyed": "thirty", "thirtied": "thirty", "thirtyd": "thirty", "threed": "three",
    "tenon": "ten", "thee": "the", "to dress": "address", "doc": "dot",
    "wensday": "wednesday", "wendsday": "wednesday", "too morrow": "tomorrow",
    "elven": "eleven", "tennish": "ten", "nein": "nine", "pee em": "pm", "pea em": "pm",
    "ay em": "am",
    "tommorow": "tomorrow", "tomorow": "tomorrow", "tommorrow": "tomorrow", "tmrw": "tomorrow",
    "tmr": "tomorrow",
    "to morrow": "tomorrow", "tomorrows": "tomorrow", "to day": "today", "todays": "today",
    "tonite": "tonight", "to night": "tonight", "midday": "noon", "mid day": "noon",
    "noonish": "noon", "noontime": "noon", "noon time": "noon", "high noon": "noon",
    "at around": "about", "at about": "about", "at exactly": "at", "at precisely": "at",
    "some time around": "about", "sometime around": "about", "some time about": "about",
    "at approximately": "about", "at roughly": "about",
    "mid night": "midnight", "twelve noon": "noon",
    "days": "day", "weeks": "week", "wk": "week", "fortnights": "fortnight", "months": "month",
    "years": "year", "yr": "year", "yrs": "year",
    "decades": "decade", "hours": "hour", "hr": "hour", "hrs": "hour", "minutes": "minute",
    "min": "minute", "mins": "minute",
    "weekends": "weekend", "mornings": "morning", "afternoons": "afternoon",
    "evenings": "evening", "nights": "night", "quarters": "quarter", "lunch time": "lunchtime",
    "lunch": "lunchtime", "dinner time": "dinnertime", "dinner": "dinnertime",
    "supper": "dinnertime", "teatime": "dinnertime", "supper time": "dinnertime", "halfe": "half",
    "til": "until", "till": "until", "untill": "until", "thru": "through", "upcoming": "coming",
    "previous": "last", "final": "last", "current": "this", "this very": "this", "an": "a",
    "xmas": "christmas", "in the new year": "january", "approx": "about", "yess": "yes",
    "comfirm": "confirm", "confrim": "confirm", "affirmitive": "affirmative",
    # As they are heard.
    "come from it": "confirm", "in weather": "whether", "weather or not": "whether",
    "its reading": "rating", "raiding": "rating", "freed": "free", "fortine": "fourteen",
    "to marrow": "tomorrow", "two morrow": "tomorrow",
    **{f"{said}ish": said for said in (
        *_ONES, *_TEENS, "twenty", "thirty", "forty", "fifty", "morning", "afternoon", "evening"
    )},
    # No conclusion, but what for.
    **{f"so {what}": "because" for what in (
        "that", *(f"{who} {can}" for who in ("i", "we") for can in ("can", "could", "dont")),
    )},
    # When to be gone is when to have been served.
    **{f"{gone} by": "goneby" for gone in (
        *(f"{must} leave" for must in ("have to", "got to", "need to", "must", "should")),
        "leaving", "out", "out of here", "done", "gone", "finished", "off", "home", "back",
        *(f"{at} {place}" for at in ("at", "back at", "back in", "back to")
          for place in ("work", "school", "home", "the office", "the school")),
    )},
    # Who stops by stops nothing, and "by" is no bound there.
    **{f"{come} {by}": "come" for come in ("stop", "drop", "swing", "pop", "pass")
       for by in ("by", "in", "over", "round", "around")},
    "by on": "on",
    "prior to": "before", "ahead of": "before",
    "through to": "until", "between the hours of": "between", "in between": "between",
    "commencing": "starting", "onwards": "onward", "forward": "onward",
    **{f"{late} or {same}": "notbefore" for late in ("after", "later than")
       for same in ("at", "on", "equal to")},
    **{f"{early} or {same}": "until" for early in ("before", "earlier than")
       for same in ("at", "on", "equal to")},
    "remainder": "rest",
    "secs": "seconds", "+s": "seconds", "weekdays": "weekday",
    # No Wednesday.
    "we'd": "would", "we\u2019d": "would",
    "+": "plus", ">": "after", "<": "before", ">=": "notbefore", "<=": "until",
    "or thereabouts": "ish", "up to and including": "until",
    "eod": "endofday", "end of day": "endofday", "end of the day": "endofday",
    "end of my day": "endofday", "end of the work day": "closing",
    "end of the working day": "closing", "end of the workday": "closing", "cob": "closing",
    "close of business": "closing", "end of business": "closing", "close of play": "closing",
    "closing time": "closing", "eom": "endofmonth", "end of month": "endofmonth",
    "eow": "endofweek", "end of week": "endofweek",
    "eoy": "endofyear", "end of year": "endofyear", "nearest": "closest",
    "approximately": "about", "around": "about", "roughly": "about", "oclocks": "oclock",
}

# Said while one thinks, also between two words that belong together.
HESITATIONS = listed("um uh er erm hmm mm like say maybe perhaps")
BINDING = listed(
    "at on in by for from about next this the past to and until through before after between"
)

SOUNDS = listed("mhm mm hmm hm uh huh mmhmm mmm oh ooh ah aha um er eh i see wow really")

# fmt: on
