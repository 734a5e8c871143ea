"""English phrases for days and times."""

from graph.understand import (
    acts,
    counted,
    dates,
    days,
    feasts,
    numbers,
    offsets,
    spans,
    times,
    weekdays,
    windows,
)
from graph.understand.locales.en import misheard
from graph.understand.locales.en.dated import DATED
from graph.understand.locales.en.stretches import STRETCHES
from graph.understand.readings import Act, Amount
from graph.understand.rules import Rule, nothing

# fmt: off

# A time spelled digit by digit, in words or figures, and no more digits around it.
_DIGITS = ("(ONES:{0}|oh)", "(DIGITS:{0}|oh)")
_ALONE_BEFORE = "<!ONES <!DIGITS <!oh <!TENS <!TEENS"
_ALONE_BEHIND = "!ONES !DIGITS !oh !TENS !TEENS !MONTH"

NUMBERS = [
    Rule("(ONES|TEENS:ones|TENS)", numbers.number),
    # "Nine thirty, two days from now".
    Rule("TENS ONES", numbers.number, tight=True),
    Rule("(TENS|DAY_DIGITS:tens) ORDINAL_ONES:day", numbers.ordinal, tight=True),
    Rule("DAY_DIGITS:day SUFFIX:_", numbers.ordinal),
    Rule("ONES:thousands thousand and? (TENS? ONES|TENS|TEENS:ones)?", numbers.number),
    Rule("oh ONES hundred", numbers.hundreds),
    Rule("DAY_DIGITS:ones hundred !and", numbers.hundreds),
    # Speech recognition of "seven forty five": "seven hundred and forty five".
    *(Rule(f"{ones} hundred {rest}", numbers.hundreds, **told)
      for ones, told in (("(ONES|TEENS:ones)", {}), ("a", {"ones": 1}))
      for rest in ("", "and? (TENS|TEENS:tens)", "and? TENS ONES:rest")),
    Rule("oh ONES", numbers.minute),
    # A number is no time by itself ("1300"), but said like this nothing else.
    *(Rule(f"{alone} {hour} oh oh oh? AMPM? {_ALONE_BEHIND}", times.at)
      for alone, hour in (("<!oh <!TENS", "TEENS:hour"),
                          (_ALONE_BEFORE, "(ONES:hour|HOUR_DIGITS:hour)"))),
    *misheard.NUMBERS,
    *(Rule(f"{_ALONE_BEFORE} {hour} {digit.format('tens')} {digit.format('ones')} {_ALONE_BEHIND}",
           numbers.spelled, tight=True)
      for digit in _DIGITS
      for hour in ("(ONES:hour|TEENS:hour|DIGITS:hour)",
                   f"{digit.format('hours')} {digit.format('hour')}")),
    # Of several times offered, this one.
    Rule("the (ONES:hour|TEENS:hour) TENS one", numbers.spelled),
]

# "The first day" counts as the earliest only of what there is.
_GIVEN = "that? (available|free|open|possible|(you|youve|theres|there|is) (have|got|can|is|do)?)"

_AT = "(at|about|by|say|exactly)"

NAMES = [
    # "Room 4" is no hour.
    Rule("LABEL:_ (is|dash)? NUMBER:_ and? NUMBER:_?", nothing),
    Rule("LABEL:_ (is|dash)? ISO:_", nothing),
    Rule("(ORDINAL:_|NUMBER:_) LABEL:_", nothing),
    Rule("NUMBER:_ by NUMBER:_", nothing),
    # "Do you have any three thirty slots?"
    Rule("<!SPOKEN_HOUR NUMBER:_ (options|choices|times|slots|openings|dates)", nothing),
    Rule("the? ORDINAL:_ or ORDINAL:_ UNIT:_", nothing),
    # "Could I have one in the morning": an appointment, not one o'clock.
    Rule("(have|get|give|got|book|booking|schedule|scheduling|find|want|need|like|there) me? "
         "!SPOKEN_COUNT !DIGITS SPOKEN_HOUR:_ "
         "(&in|&on|&at|&about|&after|&before|available|free)", nothing),
    Rule("(ORDINAL:_|last|earliest|latest) !SPOKEN_COUNT !DIGITS SPOKEN_HOUR:_ in", nothing),
    # How many come is no hour; what they agree to is not clear.
    *(Rule(phrase, acts.done, act=Act("hedge")) for phrase in (
        "(NUMBER:_ (or|and|to|dash))? <!SPOKEN_HOUR NUMBER:_ (COUNTED:_|of us)",
        "(we are|there are|there will be|party of) NUMBER:_ ((or|to|dash) NUMBER:_)?",
    )),
    # Nor are names days.
    Rule("(name is|doctor|dr|mr|mrs|ms|miss|professor|nurse) (MONTH:_|WEEKDAY:_) MONTH:_? "
         "!DAY !ORDINAL", nothing),
    Rule("(this is|im|i am) MONTH:_ !DAY !ORDINAL !YEAR", nothing),
    Rule("(live|living|lives|address is) (at|on) NUMBER:_ NUMBER:_? MONTH:_?", nothing),
    Rule("scale of NUMBER:_ to NUMBER:_", nothing),
    Rule("(speak|talk) (to|with) MONTH:_ !DAY !ORDINAL", nothing),
    Rule("HOLIDAY:name", feasts.named),
    Rule("in about? NUMBER:first (or|to|dash) NUMBER:last UNIT time?", spans.hence),
    Rule("between? NUMBER:first (or|to|and|dash) NUMBER:last UNIT from now", spans.hence),
    Rule("(in|within|over) the (next|coming) NUMBER:_ (or|to) NUMBER:number UNIT", spans.coming),
    Rule("in about? (a|NUMBER:first) UNIT or NUMBER:last", spans.hence),
    Rule("(a|NUMBER:first) UNIT or NUMBER:last from now", spans.hence),
    Rule("MILITARY hour", times.hundred_hours),
    Rule("(SPOKEN_LATE:hour|SPOKEN_NIGHT:hour|SPOKEN_HOUR:hour) SPOKEN_MINUTE:minute hour",
         times.at, exact=True),
    Rule("(NUMBER|a) more? UNIT", numbers.amount),
    Rule("(NUMBER|a) UNIT and? (NUMBER:second|a) UNIT:second_unit !to !past !after !before",
         numbers.amount),
    Rule("(DIGITS:number|SPOKEN_COUNT:number) sec", numbers.amount, unit=Amount(seconds=1)),
    Rule("DECIMAL UNIT", numbers.decimal),
    Rule("NUMBER h and? NUMBER:second UNIT:second_unit", numbers.amount, unit=Amount(minutes=60)),
    Rule("a? (couple|pair) of? UNIT", numbers.amount, number=2),
    Rule("a? few UNIT", numbers.amount, number=3),
    Rule("a? half a? UNIT", numbers.amount, quarters=2),
    Rule("a? quarter of? a? UNIT", numbers.amount, quarters=1),
    Rule("NUMBER:quarters quarter of? a? UNIT", numbers.amount),
    Rule("NUMBER? SLASHED:fraction a? UNIT", numbers.fraction),
    Rule("SLASHED:fraction h", numbers.fraction, unit=Amount(minutes=60)),
    *(Rule(phrase.format(part=part), numbers.amount_and_part, quarters=quarters)
      for part, quarters in (("half", 2), ("quarter", 1))
      for phrase in ("(NUMBER|a) UNIT and a {part}", "(NUMBER|a) and a? {part} UNIT")),
]

DAYS = [
    Rule("AMOUNT and? AMOUNT:other !to !past !after !before", numbers.together),
    Rule("(later? today|this day|for the day)", days.ahead, days=0),
    Rule("(my|your|our|his|her|their) day (look|looking)", days.ahead, days=0),
    Rule("(today|this day) week", days.ahead, days=7),
    Rule("the? next (working|business|work) day !after", days.working, times=1),
    Rule("tomorrow week", days.ahead, days=8),
    Rule("(today|this day) fortnight", days.ahead, days=14),
    Rule("tomorrow fortnight", days.ahead, days=15),
    Rule("in? NUMBER:times ((working|business|work) day|weekday) (from now|from today|later)?",
         days.working),
    Rule("tomorrow", days.ahead, days=1),
    Rule("the? (day|today) (after|following) tomorrow", days.ahead, days=2),
    Rule("the? day after next !WEEKDAY !SHORT_WEEKDAY !UNIT !MONTH !FEAST", days.ahead, days=2),
    Rule("yesterday", days.ahead, days=-1),
    Rule("the? day before yesterday", days.ahead, days=-2),
    Rule("(the same|same|that same|that) day", days.the_same),
    Rule("(the same|same|that same) day (next|the next|the following) week", days.next_to, days=7),
    Rule("<!failing <!after <!make that WEEKDAY", weekdays.beside, tight=True),
    Rule("^ the WEEKDAY after $", weekdays.beside),
    Rule("the? (next|following) day !and !or !NUMBER !OTHER", days.next_to, days=1),
    Rule("the? last day !of !in !before !to !on", days.ahead, days=-1),
    Rule("this? WEEKDAY", weekdays.weekday),
    Rule("(on|this|for) SHORT_WEEKDAY:weekday", weekdays.weekday),
    Rule("<!the <!i <!we <!in SHORT_WEEKDAY:weekday $", weekdays.weekday),
    Rule("^ SHORT_WEEKDAY:weekday !OTHER", weekdays.weekday),
    Rule("this? coming (WEEKDAY|SHORT_WEEKDAY:weekday)", weekdays.coming),
    Rule("(next|following) (WEEKDAY|SHORT_WEEKDAY:weekday)", weekdays.in_week, weeks=1),
    Rule("WEEKDAY next !WEEKDAY !UNIT !MONTH !OTHER !time !available !free !open !slot",
         weekdays.in_week, weeks=1),
    Rule("next next WEEKDAY", weekdays.in_week, weeks=2),
    Rule("<!between (next|following) WEEKDAY (or|and) on? WEEKDAY:other", weekdays.in_week,
         weeks=1),
    Rule("WEEKDAY after next !WEEKDAY", weekdays.after_next),
    Rule("this? (last|past) SHORT_WEEKDAY:weekday !of !in", weekdays.past),
    Rule("the? WEEKDAY before last", weekdays.past, times=2),
    Rule("NUMBER:times WEEKDAY (from now|from today|later|hence)", weekdays.coming),
    Rule("in NUMBER:times WEEKDAY time?", weekdays.coming),
    Rule("(in|on)? the? (next|coming) NUMBER:times WEEKDAY", weekdays.in_a_row),
    Rule("NUMBER:times WEEKDAY (ago|back)", weekdays.past),
    Rule("WEEKDAY week", weekdays.weeks_after, weeks=1),
    Rule("WEEKDAY fortnight", weekdays.weeks_after, weeks=2),
    Rule("the? ORDINAL:day day? (of|in)? MONTH (of? YEAR)?", dates.on_or_none),
    Rule("<!between <!DAY <!ORDINAL <!of MONTH the? (ORDINAL:day|DAY) (or|and) the? "
         "(ORDINAL:other|DAY:other) !AMPM !oclock !MINUTE !MONTH !of !UNIT", dates.one_of_several),
    Rule("MONTH the? (ORDINAL:first|DAY:first) the? (ORDINAL:day|DAY) (or|and) the? "
         "(ORDINAL:other|DAY:other) !AMPM !oclock !MINUTE !MONTH !UNIT", dates.one_of_several),
    Rule("the ORDINAL:first the? ORDINAL:day (or|and) the? ORDINAL:other (of? MONTH)? !ROW !UNIT",
         dates.one_of_several),
    Rule("<!between <!the <!MONTH (<!between the)? ORDINAL:day (or|and) the? ORDINAL:other "
         "of? MONTH", dates.one_of_several),
    Rule("the? ORDINAL:day of the? ORDINAL:month !WEEKDAY !ROW", dates.on),
    Rule("(the|on) ORDINAL:day or ORDINAL:other !ROW !WEEKDAY !MONTH !UNIT", dates.one_of_several),
    Rule("<!at DAY of? MONTH (of? YEAR)? !ORDINAL", dates.on_or_none, tight=True),
    # "On March ten".
    Rule("<!at SPOKEN_HOUR:on MONTH the? (ORDINAL:day|DAY)", dates.on_one, tight=True),
    *misheard.DAYS,
    Rule("DAY dash? MONTH dash YEAR", dates.on),
    Rule("(this|next|coming)? MONTH the? (ORDINAL:day|DAY) (of? YEAR)?", dates.on_or_none),
    Rule("MONTH the? SPOKEN_HOUR:tens SPOKEN_HOUR:ones !AMPM !oclock !MINUTE !NUMBER !UNIT !PART "
         "!in", dates.spelled, tight=True),
    Rule("<!DAY <!ORDINAL MONTH dash (ORDINAL:day|DAY) !MONTH", dates.on),
    Rule("<!DAY <!ORDINAL MONTH dash (ORDINAL:day|DAY) dash? YEAR", dates.on),
    Rule("MONTH the? (ORDINAL:day|DAY) NUMBER:century NUMBER:year", dates.on),
    Rule("the? (ORDINAL:day|DAY) of? MONTH NUMBER:century NUMBER:year", dates.on),
    Rule("(ORDINAL:day|DAY) of? MONTH of YY:year !MONTH !AMPM", dates.on),
    # Without a word between, small figures are hours.
    Rule("(ORDINAL:day|DAY) of? MONTH dash? NO_HOUR:year !MONTH !AMPM", dates.on),
    Rule("MONTH (ORDINAL:day|DAY) NO_HOUR:year !AMPM", dates.on),
    Rule("<!DAY <!ORDINAL YEAR dash? MONTH dash? (ORDINAL:day|DAY)", dates.on),
    Rule("the? (ORDINAL:day|DAY) day? of this month", dates.of_this_month),
    Rule("the? (ORDINAL:day|DAY) day? of the month !after !before", dates.of_month),
    Rule("the? (ORDINAL:day|DAY) day? of (next|the next) month", dates.of_this_month, months=1),
    Rule("the? (ORDINAL:day|DAY) day? of (last|the last) month", dates.of_this_month, months=-1),
    Rule("the ORDINAL:day !ROW !WEEKDAY !UNIT !AMOUNT !NUMBER !OTHER", dates.of_month),
    Rule("(on|for|<!ORDINAL <!DAY <!WEEKDAY to) the ORDINAL:day !ROW !WEEKDAY !UNIT !AMOUNT",
         dates.of_month),
    Rule("the? (first|next|earliest|soonest) (available|free|open)", acts.done,
         act=Act("earliest")),
    *(Rule(f"{which} very? first {what}", acts.done, act=Act("earliest"))
      for which, what in (
          ("(the|your)", f"(opening|openings|slot|{_GIVEN})"),
          ("(the|your)", f"(appointment|day|time|date|NUMBER:_|visit) {_GIVEN}"),
          ("(whatevers|whatever is|whichever is|what comes)", ""))),
    Rule("(the|on) ORDINAL:day day", dates.of_month),
    Rule("the ORDINAL:day (look|looking|taken|booked|full)", dates.of_month),
    Rule("WEEKDAY the? ORDINAL:day !ROW", weekdays.weekday_of_month),
    Rule("(WEEKDAY|SHORT_WEEKDAY:weekday) DAY_DIGITS:day !AMPM !oclock !MONTH !dash !h !in",
         weekdays.weekday_and_figure),
    Rule("^ ORDINAL:day $", dates.of_month),
    Rule("<!MONTH NTH:day !ROW !RELATIVE !WEEKDAY !UNIT !OTHER", dates.of_month),
    Rule("(on|for) ORDINAL:day !ROW !WEEKDAY !UNIT !OTHER", dates.of_month),
    Rule("the DAY_DIGITS:day !AMPM !oclock !UNIT !MINUTE !OTHER !dash "
         "!coming !next !last !best", dates.of_month),
    Rule("the? ORDINAL:nth WEEKDAY (in|of|this|next)? MONTH YEAR?", counted.nth_weekday),
    Rule("(in|of) MONTH on? the ORDINAL:nth WEEKDAY", counted.nth_weekday),
    Rule("the? last WEEKDAY (in|of|this|next)? MONTH YEAR?", counted.nth_weekday, nth=-1),
    Rule("the? last day of MONTH YEAR?", dates.nth_last),
    Rule("the? ORDINAL:nth last day of MONTH", dates.nth_last),
    Rule("ISO", dates.iso),
    Rule("SLASHED YEAR?", dates.slashed),
    Rule("<!from <!between <!about <!MONTH <!WEEKDAY <!the <!h DAY_DIGITS:first dash "
         "DAY_DIGITS:second !AMPM !dash !MONTH !of !oclock !OTHER !UNIT !h", dates.dashed),
    Rule("DAY_DIGITS:first DAY_DIGITS:second YEAR", dates.dashed, hours=False),
    Rule("NUMBER:first slash NUMBER:second ((slash|of)? (YEAR|YY:year))?", dates.slash),
    Rule("on DAY_DIGITS:first dash DAY_DIGITS:second !OTHER !UNIT", dates.dashed, hours=False),
    Rule("(happy|merry) FEAST:_", nothing),
    Rule("(next|this)? FEAST", feasts.feast),
    Rule("FEAST (in|of)? YEAR", feasts.feast),
    *(Rule(f"FEAST (of|in)? the? {which} year", feasts.feast, years=years)
      for which, years in (("last", -1), ("this", 0), ("next", 1))),
    Rule("last FEAST", feasts.feast, which="last"),
    Rule("FEAST AMOUNT ago", feasts.feast, sign=-1),
    Rule("FEAST in AMOUNT", feasts.feast),
]

TIMES = [
    *misheard.TIMES,
    Rule("CLOCK AMPM?", times.figures),
    *(Rule(f"{clock} (ampm|am or? pm|pm or? am)", read)
      for clock, read in (("CLOCK", times.figures), ("HOUR MINUTE?", times.at),
                          ("MILITARY", times.military))),
    Rule("CLOCK a", times.figures, ampm="am"),
    Rule("DOTTED AMPM", times.figures),
    Rule("DOTTED !OTHER !UNIT !NUMBER", times.surely_dotted),
    Rule("(at|about) DOTTED !OTHER !UNIT !NUMBER", times.on_the_five),
    Rule("HOUR oclock? AMPM", times.at),
    Rule("HOUR oclock", times.at),
    *(Rule(phrase, read, tight=tight)
      for phrase in (
          "<!MONTH HOUR MINUTE AMPM",
          "(SPOKEN_LATE:hour|SPOKEN_NIGHT:hour) SPOKEN_MINUTE:minute",
          "(SPOKEN_HOUR:hour|HOUR_DIGITS:hour) SPOKEN_MINUTE:minute",
          f"{_AT} HOUR MINUTE !MONTH !of")
      for read, tight in ((times.at, True), (times.at_or_two, False))),
    Rule("SPOKEN_HOUR:hour (uh|um|er|erm|like) SPOKEN_MINUTE:minute AMPM?", times.hesitant),
    # Refused, and what instead: nobody refuses 10:11.
    Rule("NOT:_ (MAKE:_|be)? (at|for)? HOUR:_ SPOKEN_HOUR:hour !UNIT !OTHER !MINUTE", times.alone),
    Rule("NOT:_ (MAKE:_|be)? (at|for)? HOUR:_ HOUR oclock? AMPM", times.at),
    Rule("<!NUMBER SPOKEN_HOUR:hour OH:minute AMPM? !NUMBER", times.at),
    *(Rule(f"<!NUMBER {_AT}? {hour}:first_hour {hour}:middle_hour {last} {hour}:other_hour AMPM? "
           "!OTHER !UNIT !ROW !MINUTE !NUMBER !MONTH !of", times.in_turn, sure=bool(last))
      for hour in ("SPOKEN_HOUR", "HOUR_DIGITS") for last in ("", "or")),
    Rule("HOUR h MINUTE?", times.at, exact=True),
    Rule("HOUR h MINUTE? AMPM", times.at),
    Rule("in about? NUMBER:hours h MINUTE:minutes? !NUMBER", offsets.hours_from_now),
    Rule("NUMBER:hours h (from now|hence)", offsets.hours_from_now),
    Rule("NUMBER:hours h (ago|back)", offsets.hours_from_now, sign=-1),
    Rule("MILITARY (AMPM|h)", times.military),
    Rule("(at|about|for) MILITARY !OTHER !ORDINAL !UNIT !NUMBER", times.military),
    Rule(f"{_AT} HOUR !MINUTE !UNIT !OTHER !ORDINAL !NUMBER !of !more !past", times.at),
    Rule(f"{_AT} HOUR oclock? AMPM", times.at),
    Rule("back SPOKEN_HOUR:hour $", times.at),
    Rule("(make|change|move|switch|push|bring) (it|that|this) (to|for|at|about)? HOUR AMPM? "
         "!UNIT !OTHER !MINUTE !NUMBER !MONTH !of !dash !h !past !after !to", times.at),
    *(Rule(f"<!past <!after <!to <!before <!half {time} (ish|or so|sharp|on the dot) AMPM?", read)
      for time, read in (("HOUR", times.at), ("HOUR MINUTE", times.at_or_two))),
    Rule("half (past|after) HOUR oclock? AMPM?", times.past, minutes=30),
    Rule("half HOUR AMPM", times.half),
    Rule("a? quarter (past|after) HOUR oclock? AMPM?", times.past, minutes=15),
    Rule("a? quarter (to|before|of|until) HOUR oclock? AMPM?", times.past, minutes=15, sign=-1),
    Rule("a? quarter SPOKEN_HOUR:to HOUR oclock? AMPM?", times.quarter_two),
    Rule("<!MONTH NUMBER:minutes minute? (past|after) HOUR oclock? AMPM?", times.past, tight=True),
    Rule("<!MONTH HOUR_DIGITS:first to HOUR_DIGITS:hour AMPM", windows.figures),
    Rule("<!MONTH HOUR_DIGITS:first until HOUR_DIGITS:hour AMPM", windows.figures, until=True),
    *(Rule(f"<!MONTH HOUR_DIGITS:first (to|until) HOUR_DIGITS:hour in the {part}",
           windows.figures, ampm=ampm)
      for part, ampm in (("morning", "am"), ("(afternoon|evening)", "pm"))),
    Rule("<!past <!from <!between <!anything <!something <!anytime <!free <!available <!open "
         "<!MONTH FIVES:minutes (to|before|of|until) HOUR oclock? AMPM? !MONTH !SPOKEN_MINUTE",
         times.past, sign=-1, tight=True),
    # Nor are these minutes: "any time ten to four".
    Rule("any time HOUR:first_hour (to|until) HOUR:last_hour !MINUTE", windows.hours),
    Rule("any time HOUR:first (to|until) HOUR AMPM", windows.figures, until=True),
    Rule("AMOUNT (past|after) HOUR oclock? AMPM?", times.past),
    Rule("AMOUNT (to|before|of|until) HOUR oclock? AMPM?", times.past, sign=-1),
    Rule("noon", times.named, minute=720),
    Rule("noon MINUTE", times.at, hour=12, exact=True),
    Rule("midnight", times.named, minute=0),
    Rule("(HOUR|CLOCK:_) noon", times.named, minute=720),
    Rule("(HOUR oclock?|CLOCK:_) midnight", times.named, minute=0),
    Rule("a? quarter (past|after) NOON:hour", times.past, minutes=15, exact=True),
    Rule("a? quarter (to|before|of|until) NOON:hour", times.past, minutes=15, sign=-1, exact=True),
    Rule("half (past|after) NOON:hour", times.past, minutes=30, exact=True),
    Rule("(NUMBER:minutes minute?|AMOUNT) (past|after) NOON:hour", times.past, exact=True),
    Rule("<!from (FIVES:minutes|AMOUNT) (to|before|of|until) NOON:hour", times.past, sign=-1,
         exact=True),
    Rule("^ (right|just) now $", times.now),
    Rule("(go|come|leave|back|start|begin|over) in? (right|just)? now $", times.now),
    Rule("^ (now|immediately) $", times.now),
    Rule("^ in a (sec|second|moment) $", offsets.from_now, amount=Amount(seconds=1)),
    Rule("(at|on|near|about)? the? endofday", windows.end_of_day),
    Rule("(the same|same|that same) time", times.the_same),
]

VALUES = DATED + DAYS + TIMES + STRETCHES

# fmt: on
