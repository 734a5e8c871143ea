"""English, spoken and written: its words and its phrases. US by default, GB differs at the end."""

from functools import cache
from typing import Any

from graph.understand import acts, days, numbers, ranges, times
from graph.understand.locale import Locale, build, listed
from graph.understand.readings import Act, Amount
from graph.understand.rules import Rule

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
    "SHORT_WEEKDAY": {"wed": 2, "sat": 5, "sun": 6},
    "MONTH": {word: n for n, word in enumerate(_MONTHS, 1)} | {"mar": 3},
    "SURE_MONTH": {w: n for n, w in enumerate(_MONTHS, 1) if w not in ("may", "march")},
    "ONES": {word: n for n, word in enumerate(_ONES, 1)},
    "TEENS": {word: n for n, word in enumerate(_TEENS, 10)},
    "TENS": {
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
        "eighty": 80, "ninety": 90,
    },
    "ORDINAL": {word: n for n, word in enumerate(_ORDINALS, 1)} | {"thirtieth": 30},
    "ORDINAL_ONES": {word: n for n, word in enumerate(_ORDINALS[:9], 1)},
    "SUFFIX": dict.fromkeys(listed("st nd rd th"), True),
    "AMPM": {"am": "am", "pm": "pm", "p": "pm"},
    "UNIT": {
        "day": Amount(days=1), "week": Amount(days=7), "fortnight": Amount(days=14),
        "month": Amount(months=1), "year": Amount(months=12), "decade": Amount(months=120),
        "hour": Amount(minutes=60),
        "minute": Amount(minutes=1),
    },
    "NOT": dict.fromkeys(listed(
        "not isnt arent wasnt werent dont doesnt didnt wont cant cannot couldnt wouldnt shouldnt "
        "never hasnt havent"
    ), True),
    "FINE": dict.fromkeys(listed(
        "fine good great perfect ok okay right correct nice excellent wonderful lovely alright "
        "cool awesome well true acceptable amazing fantastic ideal best better"
    ), True),
    "REPAIR": dict.fromkeys(listed(
        "no sorry wait actually rather or i mean meant uh um make that it scratch hang on let me"
    ), True),
    # What may stand before a bare figure that answers the question.
    "LEAD": dict.fromkeys(listed(
        "at on about um uh er erm well hmm oh ok okay yes yeah say maybe perhaps lets please then "
        "thanks sharp exactly"
    ), True),
    "SLIGHTLY": dict.fromkeys(listed(
        "bit little slightly somewhat something anything any much"
    ), True),
    "RIGHT": dict.fromkeys(listed("fine ok okay right correct true acceptable alright"), True),
    "VERY": dict.fromkeys(listed(
        "very really quite all just so totally completely entirely exactly still absolutely "
        "actually perfectly definitely also too out well that certainly"
    ), True),
    "MAKE": dict.fromkeys(listed("make book schedule set do have get try put change move"), True),
    # Words that add nothing: a clause of a yes and these is a yes.
    "FILLER": dict.fromkeys(listed(
        "a the and so then um uh er erm hmm mm oh ah well please just very really quite all it "
        "its that thats this is are was be been will would to for with me my i im you your youre "
        "youve ive id we us like think guess say said have has had do does did done get got gotten "
        "as too also in on of at by way now here there thing things answer response command "
        "understanding instructions instruction understood seems sounds looks happens statement "
        "know information everything appointment visit one from details time day date both dash "
        "proceed further"
    ), True),
}

# How words are also spelled, misspelled, or written by speech recognition.
ALIASES = {
    "mon": "monday", "tue": "tuesday", "tues": "tuesday", "weds": "wednesday", "thu": "thursday",
    "thur": "thursday", "thurs": "thursday", "fri": "friday", "wednsday": "wednesday",
    "thrusday": "thursday", "thursady": "thursday", "mondays": "monday", "tuesdays": "tuesday",
    "wednesdays": "wednesday", "thursdays": "thursday", "fridays": "friday",
    "saturdays": "saturday", "sundays": "sunday",
    "jan": "january", "feb": "february", "apr": "april", "jun": "june", "jul": "july",
    "aug": "august", "sep": "september", "sept": "september", "oct": "october",
    "nov": "november", "dec": "december", "febuary": "february",
    "fourty": "forty", "twelvth": "twelfth", "nineth": "ninth", "zero": "oh", "o": "oh",
    "a m": "am", "p m": "pm", "o clock": "oclock", "clock": "oclock",
    "tommorow": "tomorrow", "tomorow": "tomorrow", "tommorrow": "tomorrow", "tmrw": "tomorrow",
    "to morrow": "tomorrow", "tomorrows": "tomorrow", "to day": "today", "todays": "today",
    "tonite": "tonight", "to night": "tonight", "midday": "noon", "mid day": "noon",
    "mid night": "midnight", "twelve noon": "noon",
    "days": "day", "weeks": "week", "wk": "week", "fortnights": "fortnight", "months": "month",
    "years": "year", "hours": "hour", "hr": "hour", "hrs": "hour", "minutes": "minute",
    "min": "minute", "mins": "minute",
    "weekends": "weekend", "mornings": "morning", "afternoons": "afternoon",
    "evenings": "evening", "nights": "night", "quarters": "quarter", "lunch time": "lunchtime",
    "lunch": "lunchtime", "halfe": "half",
    "til": "until", "till": "until", "untill": "until", "thru": "through", "upcoming": "coming",
    "previous": "last", "an": "a", "xmas": "christmas", "approx": "about", "yess": "yes",
    "comfirm": "confirm", "confrim": "confirm",
    **{f"{hour}ish": hour for hour in (*_ONES, *_TEENS[:3])},
    "approximately": "about", "around": "about", "roughly": "about", "oclocks": "oclock",
}

EARLIEST = Act("earliest")

NUMBERS = [
    Rule("(ONES|TEENS:ones)", numbers.number),
    Rule("TENS ONES?", numbers.number),
    Rule("TENS ORDINAL_ONES:day", numbers.ordinal),
    Rule("DAY_DIGITS:day SUFFIX:_", numbers.ordinal),
    Rule("ONES:thousands thousand and? (TENS? ONES|TENS|TEENS:ones)?", numbers.number),
    Rule("(ONES|TEENS:ones) hundred hour?", numbers.hundreds),
    Rule("oh ONES", numbers.minute),
]

_NAMED_DAYS = {
    "new_year": "(new year|new years) day",
    "new_year_eve": "(new year|new years) eve",
    "epiphany": "epiphany",
    "martin_luther_king": "(mlk|martin luther king|martin luther kings) day",
    "groundhog": "(groundhog|groundhogs) day",
    "lincoln": "(abraham lincolns|lincoln|lincolns) birthday",
    "valentine": "(valentine|valentines) day?",
    "presidents": "presidents day",
    "saint_patrick": "(saint|st) (patrick|patricks) day",
    "april_fools": "april fools day?",
    "earth": "earth day",
    "cinco_de_mayo": "cinco de mayo",
    "mother": "(mother|mothers) day",
    "father": "(father|fathers) day",
    "memorial": "memorial day",
    "juneteenth": "juneteenth",
    "independence": "independence day",
    "labor": "(labor|labour) day",
    "columbus": "columbus day",
    "boss": "(boss|bosses|bosss) day",
    "halloween": "halloween",
    "guy_fawkes": "(guy fawkes|bonfire) night",
    "veterans": "(veteran|veterans) day",
    "thanksgiving": "thanksgiving day?",
    "black_friday": "black friday",
    "cyber_monday": "cyber monday",
    "christmas_eve": "christmas eve",
    "christmas": "christmas day?",
    "boxing": "boxing day",
    "shrove_tuesday": "(shrove tuesday|pancake day|mardi gras)",
    "ash_wednesday": "ash wednesday",
    "palm_sunday": "palm sunday",
    "maundy_thursday": "maundy thursday",
    "good_friday": "good friday",
    "easter": "easter sunday?",
    "easter_monday": "easter monday",
    "ascension": "ascension day?",
    "whit_monday": "whit monday",
    "orthodox_easter": "orthodox easter sunday?",
    "orthodox_good_friday": "orthodox good friday",
    "orthodox_lent": "(orthodox shrove monday|clean monday)",
    "orthodox_palm_sunday": "orthodox palm sunday",
    "lazarus_saturday": "lazarus saturday",
    "islamic_new_year": "(islamic|muslim) new year",
    "ashura": "(day of ashura|ashura)",
    "mawlid": "mawlid",
    "isra": "isra and miraj",
    "eid_al_fitr": "eid (al|ul) fitr",
    "eid_al_adha": "(eid (al|ul) adha|feast of sacrifice|sacrifice feast|bakr id|bakrid)",
    "dhanteras": "(dhanteras|dhanatrayodashi)",
    "diwali_eve": "(choti|chhoti) diwali",
    "diwali": "(diwali|deepavali|divali)",
    "holi_eve": "(choti|chhoti) holi",
    "holi": "(holi|dhulandi)",
    "lunar_new_year": "(chinese|lunar) new year",
    "vaisakhi": "(vaisakhi|baisakhi|vaishakhi)",
}

NAMES = [
    *(Rule(phrase, days.named, name=name) for name, phrase in _NAMED_DAYS.items()),
    Rule("(NUMBER|a) UNIT", numbers.amount),
    Rule("(NUMBER|a) UNIT and? (NUMBER:second|a) UNIT:second_unit", numbers.amount),
    Rule("a couple of? UNIT", numbers.amount, number=2),
    Rule("a? few UNIT", numbers.amount, number=3),
    Rule("half a? UNIT", numbers.amount, quarters=2),
    Rule("a? quarter of? a? UNIT", numbers.amount, quarters=1),
    Rule("NUMBER:quarters quarter of? a? UNIT", numbers.amount),
    Rule("SLASHED:fraction a? UNIT", numbers.fraction),
    Rule("SLASHED:fraction h", numbers.fraction, unit=Amount(minutes=60)),
    Rule("(NUMBER|a) UNIT and a half", numbers.amount_and_half),
    Rule("(NUMBER|a) and a half UNIT", numbers.amount_and_half),
]

DAYS = [
    Rule("later? today", days.ahead, days=0),
    Rule("tomorrow", days.ahead, days=1),
    Rule("the? day after tomorrow", days.ahead, days=2),
    Rule("yesterday", days.ahead, days=-1),
    Rule("the? day before yesterday", days.ahead, days=-2),
    Rule("(the same|same|that same|that) day", days.the_same),
    Rule("the (next|following) day", days.next_to, days=1),
    Rule("this? WEEKDAY", days.weekday),
    Rule("(on|this|for) SHORT_WEEKDAY:weekday", days.weekday),
    Rule("^ SHORT_WEEKDAY:weekday", days.weekday),
    Rule("this? coming (WEEKDAY|SHORT_WEEKDAY:weekday)", days.coming),
    Rule("(next|following) (WEEKDAY|SHORT_WEEKDAY:weekday)", days.in_week, weeks=1),
    Rule("next next WEEKDAY", days.in_week, weeks=2),
    Rule("WEEKDAY after next", days.in_week, weeks=2),
    Rule("(last|past) (WEEKDAY|SHORT_WEEKDAY:weekday)", days.past),
    Rule("NUMBER:times WEEKDAY (from now|later|hence)", days.coming),
    Rule("NUMBER:times WEEKDAY (ago|back)", days.past),
    Rule("WEEKDAY week", days.week_on),
    Rule("the? ORDINAL:day day? of? MONTH YEAR?", days.on),
    Rule("DAY of? MONTH YEAR?", days.on),
    Rule("this? MONTH the? (ORDINAL:day|DAY) YEAR?", days.on),
    Rule("MONTH the? (ORDINAL:day|DAY) NUMBER:century NUMBER:year", days.on),
    Rule("the? (ORDINAL:day|DAY) of? MONTH NUMBER:century NUMBER:year", days.on),
    Rule("(ORDINAL:day|DAY) of? MONTH (of|dash)? YY:year", days.on),
    Rule("MONTH (ORDINAL:day|DAY) YY:year !AMPM !oclock", days.on),
    Rule("YEAR MONTH (ORDINAL:day|DAY)", days.on),
    Rule("the? (ORDINAL:day|DAY) day? of (this|the) month", days.of_this_month),
    Rule("the? (ORDINAL:day|DAY) day? of (next|the next) month", days.of_this_month, months=1),
    Rule("the? (ORDINAL:day|DAY) day? of (last|the last) month", days.of_this_month, months=-1),
    Rule("the ORDINAL:day !WEEKDAY !UNIT !quarter !NUMBER !OTHER !time", days.of_month),
    Rule("(on|for|to|by) the ORDINAL:day !WEEKDAY !UNIT !quarter !time", days.of_month),
    Rule("the? (first|next|earliest|soonest) (available|free|open)", acts.done, act=EARLIEST),
    Rule("(the|on) ORDINAL:day day", days.of_month),
    Rule("WEEKDAY the? ORDINAL:day", days.weekday_of_month),
    Rule("(WEEKDAY|SHORT_WEEKDAY:weekday) DAY_DIGITS:day !AMPM !oclock !MONTH !dash",
         days.weekday_of_month),
    Rule("^ ORDINAL:day $", days.of_month),
    Rule("the DAY_DIGITS:day !AMPM !oclock !UNIT !MINUTE !OTHER !dash "
         "!coming !next !last !best", days.of_month),
    Rule("the? ORDINAL:nth WEEKDAY (in|of) MONTH YEAR?", days.nth_weekday),
    Rule("the? last WEEKDAY (in|of) MONTH YEAR?", days.nth_weekday, nth=-1),
    Rule("the? ORDINAL:nth WEEKDAY (in|of) (the|this) month", days.nth_weekday, months=0),
    Rule("the? last WEEKDAY (in|of) (the|this) month", days.nth_weekday, nth=-1, months=0),
    Rule("the? ORDINAL:nth WEEKDAY (in|of) next month", days.nth_weekday, months=1),
    Rule("the? last WEEKDAY (in|of) next month", days.nth_weekday, nth=-1, months=1),
    Rule("the? ORDINAL:nth WEEKDAY (in|of) last month", days.nth_weekday, months=-1),
    Rule("the? last day of MONTH YEAR?", days.nth_last),
    Rule("the? last day of (the|this) month", days.nth_last, months=0),
    Rule("the? last day of next month", days.nth_last, months=1),
    Rule("the? ORDINAL:nth last day of MONTH", days.nth_last),
    Rule("ISO", days.iso),
    Rule("SLASHED", days.slashed),
    Rule("(next|this)? FEAST", days.feast),
    Rule("FEAST (in|of)? YEAR", days.feast),
    Rule("FEAST (of|in)? next year", days.feast, years=1),
    Rule("FEAST (of|in)? this year", days.feast, years=0),
    Rule("FEAST (of|in)? last year", days.feast, years=-1),
    Rule("last FEAST", days.feast, which="last"),
]

TIMES = [
    Rule("CLOCK AMPM?", times.figures),
    Rule("CLOCK a", times.figures, ampm="am"),
    Rule("DOTTED AMPM", times.figures),
    Rule("HOUR oclock? AMPM", times.at),
    Rule("HOUR oclock", times.at),
    Rule("HOUR MINUTE AMPM", times.at),
    Rule("SPOKEN_HOUR:hour SPOKEN_MINUTE:minute", times.at),
    Rule("at HOUR MINUTE", times.at),
    Rule("HOUR h MINUTE?", times.at, exact=True),
    Rule("MILITARY (AMPM|hour|h)", times.military),
    Rule("(at|about|for) MILITARY !OTHER !ORDINAL !UNIT !NUMBER", times.military),
    Rule("(at|about) HOUR !MINUTE !UNIT !OTHER !ORDINAL !NUMBER", times.at),
    Rule("(at|about) HOUR oclock? AMPM", times.at),
    Rule("(back|until) SPOKEN_HOUR:hour $", times.at),
    Rule("(make|change|move|switch|push|bring) (it|that|this) (to|for|at|about)? HOUR AMPM? "
         "!UNIT !OTHER !MINUTE !NUMBER", times.at),
    Rule("HOUR (ish|or so)", times.at),
    Rule("half past HOUR oclock? AMPM?", times.past, minutes=30),
    Rule("a? quarter (past|after) HOUR oclock? AMPM?", times.past, minutes=15),
    Rule("a? quarter (to|before|of|until) HOUR oclock? AMPM?", times.past, minutes=15, sign=-1),
    Rule("NUMBER:quarters quarter past HOUR AMPM?", times.past, minutes=15),
    Rule("NUMBER:minutes minute? (past|after) HOUR oclock? AMPM?", times.past),
    Rule("<!past <!from <!between FIVES:minutes (to|before) HOUR oclock? AMPM?", times.past,
         sign=-1),
    Rule("AMOUNT (past|after) HOUR oclock? AMPM?", times.past),
    Rule("AMOUNT (to|before|until) HOUR oclock? AMPM?", times.past, sign=-1),
    Rule("noon", times.named, minute=720),
    Rule("midnight", times.named, minute=0),
    Rule("a? quarter past noon", times.named, minute=735),
    Rule("a? quarter to noon", times.named, minute=705),
    Rule("half past noon", times.named, minute=750),
    Rule("(NUMBER:minutes minute?|AMOUNT) past noon", times.past, hour=12, ampm="pm"),
    Rule("(NUMBER:minutes minute?|AMOUNT) to noon", times.past, hour=12, ampm="pm", sign=-1),
    Rule("(the same|same|that same) time", times.the_same),
]

PARTS = [
    Rule("morning", ranges.part, name="morning", first=0, last=12),
    Rule("afternoon", ranges.part, name="afternoon", first=12, last=17),
    Rule("evening", ranges.part, name="evening", first=17, last=21),
    Rule("night", ranges.part, name="evening", first=18, last=24),
    Rule("(in|at|during|of) the? morning", ranges.part, name="morning", first=0, last=12,
         placed=True),
    Rule("(in|at|during|of) the? afternoon", ranges.part, name="afternoon", first=12, last=17,
         placed=True),
    Rule("(in|at|during|of) the? evening", ranges.part, name="evening", first=17, last=21,
         placed=True),
    Rule("(in|at|during|of) the? night", ranges.part, name="evening", first=18, last=24,
         placed=True),
    Rule("in the am", ranges.part, name="morning", first=0, last=12, placed=True),
    Rule("in the pm", ranges.part, name="afternoon", first=12, last=17, placed=True),
    Rule("(at|during|about|after)? lunchtime", ranges.part, name="afternoon", first=12, last=14,
         placed=True),
    Rule("(this|later this) morning", ranges.today_part, name="morning", first=0, last=12),
    Rule("(this|later this) afternoon", ranges.today_part, name="afternoon", first=12, last=17),
    Rule("(this|later this) evening", ranges.today_part, name="evening", first=17, last=21),
    Rule("tonight", ranges.today_part, name="evening", first=18, last=24),
]

SPANS = [
    Rule("(this|the|that|during the|later this) week", ranges.week),
    Rule("(next|the next|the following|following|the coming|coming) week", ranges.week, weeks=1),
    Rule("the? week after next", ranges.week, weeks=2),
    Rule("the week after", ranges.week_beside, weeks=1),
    Rule("the week before", ranges.week_beside, weeks=-1),
    Rule("(last|the last|past) week", ranges.week, weeks=-1),
    Rule("(this|the|that|the coming|coming) weekend", ranges.weekend),
    Rule("(next|the next|the following) weekend", ranges.weekend, weeks=1),
    Rule("(this|the) month", ranges.month),
    Rule("(next|the next|the following|the coming|coming) month", ranges.month, months=1),
    Rule("last month", ranges.month, months=-1),
    Rule("in? SURE_MONTH:month YEAR?", ranges.named_month),
    Rule("(in|of|during|this|next|early|late|mid) MONTH", ranges.named_month),
    Rule("MONTH YEAR", ranges.named_month),
    Rule("the? (next|coming) AMOUNT", ranges.coming),
    Rule("the? NUMBER (next|coming) UNIT", ranges.coming),
    Rule("within the? next? AMOUNT", ranges.within),
]

VALUES = DAYS + TIMES + PARTS + SPANS

# Two sayings of one day, side by side.
JOINED = [
    Rule("DATE (on|the|of)? DATE:other", days.joined),
]

MODIFIERS = [
    # Days
    Rule("DATE (of|in)? SPAN", days.of_span),
    Rule("SPAN (on|preferably on|preferably)? DATE", days.of_span),
    Rule("in (about|less than)? AMOUNT", days.after),
    Rule("AMOUNT (from now|later|hence|out)", days.after),
    Rule("AMOUNT (from|after) DATE", days.after),
    Rule("for AMOUNT from DATE", days.kept),
    Rule("the? ORDINAL:nth DATE after DATE:base", days.nth_after),
    Rule("AMOUNT before DATE", days.after, sign=-1),
    Rule("AMOUNT (ago|back)", days.after, sign=-1),
    Rule("the day after", days.next_to, days=1),
    Rule("the day before", days.next_to, days=-1),
    Rule("the? day after DATE", days.after, amount=Amount(days=1)),
    Rule("the? day before DATE", days.after, amount=Amount(days=1), sign=-1),
    Rule("either? DATE (or|and) (on|for)? DATE:other", days.either),
    Rule("(by|until) DATE (at|about)? PART? TIME", times.on_day),
    # Times
    Rule("in (about|less than)? AMOUNT", times.from_now),
    Rule("AMOUNT (from now|hence)", times.from_now),
    Rule("AMOUNT (later|after that)", times.shifted),
    Rule("AMOUNT (earlier|before that)", times.shifted, sign=-1),
    Rule("AMOUNT ago", times.from_now, sign=-1),
    Rule("PART (at|about)? HOUR !UNIT !OTHER !NUMBER", times.at),
    Rule("HOUR PLACED:part", times.at),
    Rule("HOUR DATE PART", times.at),
    Rule("DATE SPOKEN_HOUR:hour !UNIT !OTHER", times.at),
    Rule("DATE MILITARY !OTHER", times.military),
    Rule("DATE DOTTED", days.dotted),
    Rule("DATE (at|about)? DOTTED", times.figures),
    Rule("on DAY_DIGITS:day TIME", times.on_number),
    Rule("TIME on DAY_DIGITS:day $", times.on_number),
    Rule("after AMOUNT", days.after),
    Rule("after AMOUNT", times.from_now),
    Rule("either? TIME (or|and) (at|about)? (TIME:other|HOUR:other_hour)", times.either),
    Rule("<!you <!ya SLIGHTLY:_? later !today", times.nudged),
    Rule("SLIGHTLY:_? earlier", times.nudged, sign=-1),
    # A day or time and the one that corrects it
    Rule("DATE REPAIR:_ REPAIR:_? REPAIR:_? (on|for)? DATE:other", days.second),
    Rule("DATE TIME REPAIR:_ REPAIR:_? REPAIR:_? (on|for)? DATE:other", days.second),
    Rule("TIME REPAIR:_ REPAIR:_? REPAIR:_? (at|for)? (TIME:other|HOUR:other_hour) !UNIT",
         times.second),
    # Stretches of days
    Rule("(the? week|SPAN:_) (of|starting|beginning|from|beginning on) DATE", ranges.week_of),
    Rule("(early|beginning of|start of|the beginning of) SPAN", ranges.third, third="early"),
    Rule("(mid|middle of|the middle of) SPAN", ranges.third, third="mid"),
    Rule("(late|end of|the end of|later in) SPAN", ranges.third, third="late"),
    Rule("from? (DATE|SPAN) (to|until|through|dash) the? (DATE:last|SPAN:last_span)",
         ranges.between),
    Rule("between (DATE|SPAN) and the? (DATE:last|SPAN:last_span)", ranges.between),
    Rule("from? DATE at? TIME:_ (to|until|dash) DATE:last at? TIME:_", ranges.between),
    Rule("(from|between)? the? (DAY:first|ORDINAL:first) (to|until|through|dash|and) the? DATE",
         ranges.from_number),
    Rule("from? DATE (to|until|through|dash) the? (DAY:last|ORDINAL:last) !AMPM !oclock",
         ranges.through_number),
    Rule("between DATE and the? (DAY:last|ORDINAL:last) !AMPM !oclock", ranges.through_number),
    Rule("(after|since|later than) (DATE|SPAN)", ranges.since, exclusive=True),
    Rule("from DATE (on|onwards)", ranges.since),
    Rule("starting (on|from)? DATE", ranges.since),
    Rule("AMOUNT starting (on|from)? DATE", days.kept),
    Rule("DATE or (later|after)", ranges.since),
    Rule("(away|gone|out|busy|NOT:_ ...) until DATE", ranges.since),
    Rule("(before|earlier than) (DATE|SPAN)", ranges.until, exclusive=True),
    Rule("(by|until) (DATE|SPAN)", ranges.until),
    # Stretches of hours
    Rule("(between|from|about)? TIME PART:_? (and|to|until|dash) (TIME:last|HOUR:last_hour)",
         ranges.hours),
    Rule("(between|from|DATE)? DOTTED:first_dotted (and|to|until|dash) "
         "(DOTTED:last_dotted|TIME:last)", ranges.hours),
    Rule("(between|from|about|DATE|PART:_) HOUR:first_hour (and|to|until|dash) "
         "(HOUR:last_hour|TIME:last)", ranges.hours),
    Rule("HOUR:first_hour (to|until|dash) TIME:last", ranges.hours),
    Rule("(between|from|DATE)? MILITARY:first_figure (dash|to|and) MILITARY:last_figure",
         ranges.hours),
    Rule("(after|since|NOT:_ before|no earlier than|later than) (TIME|HOUR:first_hour)",
         ranges.hours),
    Rule("from (TIME|HOUR:first_hour) (on|onwards)", ranges.hours),
    Rule("(TIME|HOUR:first_hour) (or later|or after|onwards|at? the earliest)", ranges.hours),
    Rule("NOT:_ ... until (TIME|HOUR:first_hour)", ranges.hours),
    Rule("(before|until|NOT:_ after|no later than|earlier than) (TIME:last|HOUR:last_hour)",
         ranges.hours),
    Rule("(TIME:last|HOUR:last_hour) (or earlier|or before)", ranges.hours),
    # What is not wanted
    Rule("NOT:_ (on|for|at)? (DATE|TIME:_)", ranges.exclude),
    Rule("NOT:_ (MAKE:_|come|free|available|want|work) it? (on|for|at)? (DATE|TIME:_)",
         ranges.exclude),
    Rule("(anything|any day|any time|everything) (but|except) (on|for|at)? (DATE|TIME:_)",
         ranges.exclude),
    Rule("except (on|for|at)? (DATE|TIME:_)", ranges.exclude),
    Rule("(DATE|TIME:_) (is|does|will)? NOT:_", ranges.exclude),
    Rule("NOT:_ PART", ranges.not_part),
]

BARE_TIMES = [
    Rule("HOUR:first_hour or HOUR:other_hour", times.either),
    Rule("HOUR MINUTE", times.at),
    Rule("(HOUR_DIGITS:hour|SPOKEN_COUNT:hour) !UNIT !OTHER !NUMBER", times.at),
    # "One" is more often a pronoun.
    Rule("^ LEAD:_? LEAD:_? LEAD:_? HOUR LEAD:_? $", times.at),
    Rule("MILITARY !OTHER", times.military),
    Rule("DOTTED !OTHER", times.figures),
    # Speech recognition hears numbers as the words that sound like them.
    Rule("^ for AMPM? $", times.at, hour=4),
    Rule("^ to AMPM? $", times.at, hour=2),
    Rule("^ to MINUTE AMPM?", times.at, hour=2),
    Rule("^ for MINUTE AMPM?", times.at, hour=4),
    Rule("^ well MINUTE AMPM?", times.at, hour=12),
    Rule("^ ate MINUTE? AMPM?", times.at, hour=8),
    Rule("^ won MINUTE? AMPM?", times.at, hour=1),
    Rule("^ (tree|free) MINUTE? AMPM? $", times.at, hour=3),
]

# A spoken hour and nothing else is a time even where none was asked for.
ALONE = [
    Rule("^ SPOKEN_HOUR:hour please? $", times.alone),
]

BARE_DAYS = [
    Rule("(DAY_DIGITS:day|ORDINAL:day) !UNIT !OTHER !NUMBER", days.of_month),
    Rule("^ LEAD:_? LEAD:_? LEAD:_? the? SPOKEN_COUNT:day LEAD:_? $", days.of_month),
]

# What an act is, and the phrases that do it.
_ACTS: list[tuple[Act, list[str]]] = [
    (Act("affirm"), [
        "yes", "yeah", "yep", "yup", "yeap", "yea", "yah", "aye", "affirmative", "absolutely",
        "definitely", "certainly", "i confirm", "confirmed", "indeed", "totally", "precisely",
        "of course", "ofcourse", "by all means", "you bet", "i accept",
    ]),
    # Agreeing with what was put forward; counts in a clause of its own.
    (Act("agree"), [
        "(please do|do it|do so|do that|try that|book it|book that|reserve it|schedule it)",
        "book NUMBER:_", "(go for it|go ahead|permission granted|roger|why not|sure thing|spot on)",
        "lets do (it|that)", "that is a yes", "thats a yes", "a yes", "sure", "right", "correct",
        "true", "exactly", "exact", "correctly", "perfectly", "correcly", "facts", "truth",
        "agreed", "agree", "deal", "works", "suits me", "suit me", "positive", "fair enough",
        "(that|it|this|thats|its|that is|it is|everything is|this is|that was) VERY:_? RIGHT:_",
        "(that|it|this) (will|would|should|can) be VERY:_? FINE:_", "sounds like a plan",
        "NUMBER:_? (sounds|sound|looks|seems) VERY:_? (FINE:_|about right)",
        "FINE:_ (by|for|with) me",
        "(you got it|got it|what i want|checks out|a go|give it a go|try it|resounding)",
        "(that|it|this)? (will|would|should|can|does) (work|suit|do)",
        "(that|it) VERY:_? works VERY:_?", "(thatll|itll|thatd|itd) (work|do)", "no problem",
        "no worries", "can we please", "^ (i|we) (do|am|would|will) $", "^ it is $",
        "(i|id|i would) (like|love|want) (that|it)", "(thats|that is|that was) it",
        "confirm that",
        "(go ahead|you can|please) and? (book|schedule|make) (it|that|this|the|my)?",
        "(go ahead|you can|please) and? (set it up|reserve|confirm) (it|that|this)?",
        "all set", "you can proceed", "(thats|that is|it is) confirmed", "confirmed to proceed",
    ]),
    # Pleased with something, perhaps only with the agent.
    (Act("praise"), [
        "ok", "okay", "great", "fine", "good", "perfect", "cool", "alright", "all right", "nice",
        "excellent", "wonderful", "fantastic", "awesome", "amazing", "lovely", "brilliant",
        "super", "(that|it|this|thats|its|that is|it is|everything is|this is) VERY:_? FINE:_",
    ]),
    (Act("repeat"), [
        "repeat", "repeated", "again", "pardon", "come again", "once more", "NUMBER:_ more time",
        "NUMBER:_ more time again", "say (that|it) NUMBER:_? (again|over)", "once again",
        "hear (that|it) again", "replay", "restate", "rephrase",
        "say what", "what was that", "whats that", "what question", "louder", "speak up",
        "what (did|was|were|have) ... (say|said|ask)",
        "NOT:_ (hear|catch|understand|follow|get) (it|that|you|what|the|a)? you? just? (said|say)?",
    ]),
    (Act("negate"), [
        "no", "nope", "nah", "nay", "negative", "negatory", "no way", "noway", "wrong",
        "incorrect", "incorrectly", "wrongly", "false", "inaccurate", "mistake", "mistaken",
        "untrue", "messed up", "fake", "NOT:_",
        "you (do|did|have)? NOT:_ (hear|understand|get|catch|got) (it|me|that|what)?",
        "(strike|scratch|skip|bag) (that|it)",
    ]),
    (Act("hedge"), [
        "NOT:_ (too|to|VERY:_)? (sure|certain|positive) ...",
        "unsure", "maybe", "perhaps", "depends", "possibly", "might", "dunno", "torn", "unable",
        "no (clue|idea|knowledge)", "wait", "hold on", "hang on",
        "(a|NUMBER:_) (moment|second|sec)",
        "just a? AMOUNT:_", "let me (think|see|check)", "hell if",
        "NOT:_ ... (know|decide|decided|tell|remember)", "NOT:_ (to|how to)? answer",
        "NOT:_ have ... (information|knowledge)", "NOT:_ (say|make up) ...",
        "NOT:_ ... either", "either (NUMBER:_|way)", "either", "unless", "if", "hopefully",
        "are you sure", "both could", "could be both", "NUMBER:_ or the other",
    ]),
    (Act("change"), [
        "actually", "instead", "rather", "but", "except", "change", "switch", "move", "reschedule",
        "different", "another", "other", "changed my mind", "(what|how) about",
    ]),
    (Act("cancel"), [
        "cancel", "forget (it|about it|that)", "forget my ... (command|request)", "never mind",
        "nevermind", "abort", "quit", "call it off", "stop", "no longer want", "terminate",
        "NOT:_ want (this|it|to book) ... anymore", "shut (up|down|off)", "be? quiet",
        "no more talking", "NOT:_ say ... anymore", "NOT:_ want a appointment",
    ]),
    (Act("restart"), [
        "start (over|again|afresh)", "restart", "from the (beginning|start|top)", "begin again",
        "reset",
    ]),
    (Act("human"), [
        "human", "operator", "receptionist", "representative", "(real|actual|live) person",
        "to a person", "put me through", "transfer me", "connect me",
        "(speak|talk) (to|with) (someone|somebody|the)",
    ]),
    (Act("help"), [
        "help", "help me", "what can i (say|do|ask)", "what can you do", "how does this work",
        "what are my options", "what do i (say|do)",
    ]),
    (Act("thanks"), [
        "thanks", "thank you", "thank", "cheers", "appreciate", "appreciated", "much obliged",
        "(thanks|thank you) ... (help|helping|assistance|time|information)",
        "(thanks|thank you) ... (help|helping|assistance|time) ... DATE:_", "grateful",
        "(your|the|any) (help|assistance)", "you helped", "youre the best", "thats all thanks",
    ]),
    (Act("goodbye"), [
        "goodbye", "bye", "good bye", "bye bye", "bbye", "see (you|ya)", "talk to you later",
        "have a (good|nice|great) ...", "good night", "i am done", "im done", "im good",
        "im all set", "take care", "(thats|that is|that was) it (thanks|thank you)",
        "nothing else", "(got|have) all i need",
        "(that|thats|that is|that will be|thatll be) (all|everything|it) ... (for|need)? DATE:_",
        "(that|thats|that is|that will be|thatll be|this is) (all|everything) !FINE !right "
        "!sounds !works !correct", "i (have|need) to go $",
        "(that|thats|that is|that will be|thatll be) (it|all|everything) (for|i need|needed) ...",
    ]),
    (Act("greet"), [
        "hello", "hi", "hey", "hiya", "greetings", "howdy", "good PART:_", "how are you",
    ]),
    (Act("dont_care", slot="date"), ["(any|whatever|whichever|either) (day|date)"]),
    (Act("dont_care", slot="time"), ["any time", "anytime", "any hour", "whatever time"]),
    (Act("dont_care"), [
        "whenever", "anything", "whatever", "NOT:_ matter", "NOT:_ (care|mind)", "no preference",
        "up to you", "you (choose|decide|pick)", "no matter", "i am easy", "im easy",
        "im flexible", "all the same",
    ]),
    (EARLIEST, [
        "as (soon|early) as (possible|you can)", "asap", "first available", "the? earliest",
        "soonest", "next available", "first (free|open)", "right away",
    ]),
    (Act("inform", slot="time"), ["(the|another|a|different|other|what|which) time !AMPM"]),
    (Act("inform", slot="date"), ["(the|another|a|different|other|what|which) (day|date)"]),
    (Act("question"), [
        "what", "whats", "where", "wheres", "how", "hows", "who", "whos", "which", "when", "whens",
        "^ (is|are|do|does|did|can|could|may|would|will|have|has|am)", "(can|may) (i|they|it)",
        "could (i|they|it)",
        "(can|could|would|will) you", "(is|are|does|do) (it|they|the|there|that|this)",
        "let me know", "(give|tell|get|send|show) me", "whether",
        "(want|need|like|love) to know", "was wondering", "see if", "look if", "rating", "unisex",
    ]),
    (Act("question", topic="address"), [
        "address", "located", "location", "where are (you|they)", "where is (it|that)",
        "directions",
    ]),
    (Act("question", topic="phone"), ["phone", "telephone", "contact", "number"]),
    (Act("question", topic="hours"), ["opening hour", "(are|do) you open", "business hour"]),
    (Act("question", topic="price"), ["how much", "cost", "price", "charge", "fee"]),
    (Act("question", topic="duration"), ["how long"]),
    (Act("question", topic="availability"), [
        "availability", "free times", "(what|which) ... available", "openings", "what do you have",
    ]),
    (Act("question", topic="why"), ["why"]),
]

_DAY_FIRST = {"GB", "IE", "AU", "NZ", "IN", "ZA"}
# "Half eight" is half past eight in Britain; elsewhere it has to be asked.
_HALF = dict.fromkeys(("GB", "IE", "AU", "NZ"), True)

ACTS = [Rule(phrase, acts.done, act=act) for act, phrases in _ACTS for phrase in phrases]

# fmt: on


@cache
def locale(region: str = "") -> Locale:
    """English as it is spoken in a region; of no region, US order where one must come first."""
    return build(
        classes=CLASSES,
        aliases=ALIASES,
        numbers=NUMBERS,
        names=NAMES,
        values=[*VALUES, Rule("half HOUR !UNIT !a", times.half, later=_HALF.get(region))],
        joined=JOINED,
        modifiers=MODIFIERS,
        bare_times=BARE_TIMES,
        bare_days=BARE_DAYS,
        alone=ALONE,
        acts=ACTS,
        day_first=region in _DAY_FIRST,
        ordered=bool(region),
    )
