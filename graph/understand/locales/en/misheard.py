"""What speech recognition makes of English days and times: words that sound like them."""

from graph.understand import acts, dates, times, weekdays, windows
from graph.understand.readings import Act
from graph.understand.rules import Rule, nothing

# fmt: off

# "The third of", "the fourth of", "the ninth of", "the tenth of", "the fourteenth of".
_DAYS_OF = [
    ("(furto|furtive)", 3),
    ("forth (of|a)", 4),
    ("night of", 9),
    ("(tent|tents) of", 10),
    ("(forting|fourting|fortin|fortunes) (of|to|in|the)?", 14),
    ("forwarding (of|to|the|in the)", 14),
]

# How a teen's end is heard in words that are known.
_TEENTH = "e|eat|eats|eighth|inch|ink"

NUMBERS = [
    # "Eighteen zero zero".
    Rule("<!ONES <!TENS <!oh ONES in oh oh !ONES !TENS !oh", times.of_ones),
    # "Sixteen zero zero".
    Rule("(TENS:tens|NO_HOUR:tens) oh oh !ONES !TENS !oh", times.of_teen),
]

TIMES = [
    # "Two o'clock", "four o'clock".
    Rule("<!quarter <!past to a oclock", times.at, hour=2),
    Rule("<!past for a? oclock", times.at, hour=4),
    Rule("^ (to|too) oclock", times.at, hour=2),
    Rule("(tree|free) oclock", times.at, hour=3),
    # "Four o'clock", written 4:0 clock.
    Rule("HOUR_DIGITS:hour HOUR_DIGITS:minute oclock AMPM?", times.on_the_hour),
    Rule("half (past|pass) tree", times.past, hour=3, minutes=30),
    # "Half past four", "half past", "quarter to", "ten to".
    Rule("(half|have) (past|pass) for oclock? AMPM?", times.past, hour=4, minutes=30),
    Rule("(half|have) pass HOUR oclock? AMPM?", times.past, minutes=30),
    *(Rule(f"half half {hour}", times.past, minutes=30, **told)
      for hour, told in (("for", {"hour": 4}), ("HOUR", {}))),
    Rule("quarter (past|pass) for oclock? AMPM?", times.past, hour=4, minutes=15),
    Rule("quarter pass HOUR oclock? AMPM?", times.past, minutes=15),
    Rule("have past HOUR oclock? AMPM? !UNIT !OTHER", times.past, minutes=30),
    Rule("(order|water|harder) to HOUR oclock? AMPM?", times.past, minutes=15, sign=-1),
    Rule("attend to HOUR oclock? AMPM?", times.past, minutes=10, sign=-1),
    Rule("NUMBER:quarters quarter past HOUR AMPM?", times.past, minutes=15),
    # "Thirteen thirty", "fifteen hundred".
    Rule("<!NUMBER MINUTE:tens (MINUTE|and? oh oh) !MONTH", times.of_teen),
    Rule("<!NUMBER <!between SPOKEN_MINUTE:tens and SPOKEN_MINUTE:minute !UNIT !MONTH",
         times.of_teen),
    Rule("(CLOCK|SLASHED:clock)", times.figures_of_teen),
    # "Five p.m.", "eleven a.m.".
    Rule("(f i|fi|fie) pm", times.at, hour=5, ampm="pm"),
    Rule("(^|at|for|about) lebanon (&on|&the|&DAY|&MONTH|&WEEKDAY)", times.at, hour=11, ampm="am"),
    # "Fourteen zero zero", written 4:00 zero.
    Rule("CLOCK oh oh? !NUMBER !OTHER", times.figures_of_ones),
    # "Eleven in the morning".
    Rule("(at|for|a|say|make it) love in the morning", times.at, hour=11, ampm="am"),
    *(Rule(heard, times.at, hour=11) for heard in ("(at|make it) levin AMPM?", "levin oh oh")),
    Rule("HOUR (em|m|om)", times.at, ampm="am"),
    # "Make it at 10:15".
    Rule("(at|make it a) SLASHED:clock", times.figures_of_teen),
    Rule("at HOUR in $", times.at, ampm="am"),
    # "Four p.m.".
    Rule("HOUR (pms|ppm|pgm)", times.at, ampm="pm"),
    # "One thirty".
    Rule("SPOKEN_HOUR:hour (birdie|dirty)", times.at, minute=30),
    # "Make it two fifteen".
    Rule("make it (to|too) !SPOKEN_HOUR SPOKEN_MINUTE:minute AMPM?", times.at, hour=2),
    # "Thirteen hundred", each of its figures said.
    Rule("(make|change|move|switch) (it|that|this|the time|(the|my) appointment) (to|for|at)? "
         "MILITARY !OTHER !UNIT !NUMBER", times.military),
]

DAYS = [
    # "The sixth March".
    Rule("<!at SPOKEN_COUNT:day the MONTH !DAY !ORDINAL", dates.on),
    *(Rule(f"the? {heard} MONTH !DAY !ORDINAL", dates.on, day=day) for heard, day in _DAYS_OF),
    # "The fourteenth of March".
    Rule("(on|for|the)? SPOKEN_MINUTE:tens (of|to|the|in the) MONTH !DAY !ORDINAL", dates.on_teen),
    # "The fourteenth", where no month has so many days.
    *(Rule(f"{place} !DAY MINUTE:tens SUFFIX:_", dates.on_teen) for place in ("MONTH", "(on|the)")),
    Rule("MONTH !DAY MINUTE:tens $", dates.on_teen),
    # "The thirteenth of this month", or the third or the thirtieth of it.
    Rule("(on|for|to) (SPOKEN_MINUTE:tens|DAY_DIGITS:tens) of? this month", dates.on_teen),
    # "March fourteenth", "the fourteenth of March".
    Rule(f"MONTH (ORDINAL:ones|SPOKEN_HOUR:ones) ({_TEENTH})", dates.on_teenth,
         tight=True),
    Rule(f"the SPOKEN_HOUR:ones ({_TEENTH}) (of|to|the) MONTH !DAY !ORDINAL",
         dates.on_teenth, tight=True),
    # "The eleventh of March".
    Rule("(on|for|have|the|^) (NUMBER:day|SPOKEN_COUNT:day) to MONTH !DAY !ORDINAL !NUMBER",
         dates.on),
    # "The ninth".
    Rule("(on|for) the night !of", dates.of_month, day=9),
    Rule("MONTH (night|knight) $", dates.on, day=9),
    Rule("(on|for|to) DAY_DIGITS:day this month", dates.of_this_month),
    # "The eleventh of this month".
    Rule("<!NUMBER (SPOKEN_COUNT:day|DAY_DIGITS:day) (to|of) this month", dates.of_this_month),
    # "The tenth".
    Rule("(on|for|to) the tent !of", dates.of_month, day=10),
    Rule("MONTH tent !DAY !ORDINAL", dates.on, day=10),
    # "The sixteenth of", "the thirty first of".
    Rule(f"the ORDINAL:ones (OTHER:_|into|{_TEENTH}|SPOKEN_COUNT:_) (of|to|the)? MONTH !DAY "
         "!ORDINAL", dates.on_teenth, tight=True),
    Rule("the third first of? MONTH", dates.on, day=31),
    # "The thirteenth".
    Rule(f"(on|for|to) the third (into|{_TEENTH}|OTHER:_) !of", dates.of_month, day=13, tight=True),
    Rule("the third (OTHER:_|EVENT:_|into|means) of? this month", dates.of_this_month, day=13),
    *(Rule(f"(on|for) the {heard} evening", dates.one_of_several, day=day, other=other)
      for heard, day, other in (("first", 1, 13), ("third", 3, 13), ("fourth", 4, 14))),
    # "Change that date".
    Rule("(change|move|switch) that day", nothing),
    # "Set the appointment".
    Rule("sat the (appointment|booking|visit|time)", nothing, tight=True),
    # "On the thirteenth".
    Rule("(on|for) the SPOKEN_COUNT:day ($|&at|&in|&that|&i|&please|&preferably|&if|&PART)",
         dates.of_month),
    # "On second thought".
    Rule("on second SPOKEN_HOUR:_ (&i|&id|&im|&ill|&make|&book|&change|&can|&could|&please|&lets)",
         acts.done, act=Act("change")),
    # "The fourteenth".
    Rule("(on|for|to) the (fording|forting|fourting|fortin) ($|&at|&please|&instead)",
         dates.of_month, day=14),
    # "On Thursday".
    Rule("(on|this|coming) first day !of !OTHER", weekdays.weekday, weekday=3),
]

BESIDE_PARTS = [
    *(Rule(f"the? {heard} SPAN", dates.of_month_span, number=day) for heard, day in _DAYS_OF),
    # A day of it, whichever that is.
    Rule("the OTHER:_ of SPAN:_", nothing),
    # "At ten in the morning".
    Rule("<!can <!could <!to <!i <!we <!not attend PLACED:part", times.at, hour=10),
    Rule("(attendin|attending) the PART:part", times.at, hour=10),
    Rule("texting the PART:part", times.at, hour=6),
    # "Evening four", "afternoon two".
    *(Rule(f"PART:part {heard} ($|MINUTE|(would|will|works|is|please))", times.at, hour=hour)
      for heard, hour in (("for", 4), ("to", 2))),
    Rule("(make|change|move|switch) (it|that) (for|to)? the? PART:part too $", times.at, hour=2),
    Rule("PART:part tube $", times.at, hour=2),
    Rule("(prefer|want|make it|book it|say) for PLACED:part !TIME !NUMBER", times.at, hour=4),
    # "One in the afternoon".
    Rule("<!between SPOKEN_HOUR:hour (and|on) the PART:part !of", times.at),
    # "In the afternoon one".
    *(Rule(f"{placed} SPOKEN_HOUR:hour ($|(please|would|will|works|is|on))", times.at)
      for placed in ("PLACED:part", "(at|for|had|say|about) PART:part", "^ PART:part")),
    *(Rule(f"{placed} SPOKEN_HOUR:hour DATE", times.at)
      for placed in ("<!TIME PLACED:part", "(at|for|had|say|about) PART:part")),
    # "Six in the evening".
    Rule("sex PLACED:part", times.at, hour=6),
]

# "For the twelfth", "on the tenth", where nothing follows.
_THE_DAY = Rule("<!DATE (on|for|to|be) the SPOKEN_COUNT:day $", dates.of_month)

# What the hour was that sounds like another word, where nothing follows it.
_HEARD = [("for", 4), ("(to|too)", 2), ("ate", 8), ("tree", 3)]

# Minutes, and no hour: "for ten" is no ten past four.
_MINUTE = "!SPOKEN_HOUR !HOUR_DIGITS MINUTE"

BARE_TIMES = [
    *(Rule(f"(at|about|say|make it) {heard} ({_MINUTE} AMPM?|AMPM|please|$)", times.at, hour=hour)
      for heard, hour in _HEARD),
    *(Rule(f"{bound} {heard} please? $", windows.hours, **{end: hour})
      for heard, hour in _HEARD
      for bound, end in (("after", "first_hour"), ("before", "last_hour"))),
    Rule(f"^ too {_MINUTE} AMPM?", times.at, hour=2),
    Rule("^ for AMPM? $", times.at, hour=4),
    Rule("^ to AMPM? $", times.at, hour=2),
    Rule(f"^ to {_MINUTE} AMPM?", times.at, hour=2),
    Rule(f"^ for {_MINUTE} AMPM?", times.at, hour=4),
    Rule("^ well MINUTE AMPM?", times.at, hour=12),
    Rule("^ ate MINUTE? AMPM? $", times.at, hour=8),
    Rule("^ won MINUTE? AMPM? $", times.at, hour=1),
    Rule("^ (tree|free) MINUTE? AMPM? please? $", times.at, hour=3),
    Rule("make a HOUR $", times.at),
    Rule("(make it|at) for a AMPM", times.at, hour=4),
    # "Eleven a.m.".
    Rule("HOUR of them $", times.at, ampm="am"),
    *(Rule(f"{heard} {_MINUTE} AMPM", times.at, hour=hour) for heard, hour in _HEARD),
    _THE_DAY,
]

BESIDE = [
    *(Rule(f"DATE at {heard} MINUTE? AMPM? $", times.at, hour=hour) for heard, hour in _HEARD),
    # "At sixteen thirty".
    Rule("DATE of !YEAR MILITARY $", times.military),
]

ALONE = [
    *(Rule(f"make it {heard} $", times.corrected, hour=hour) for heard, hour in _HEARD),
    _THE_DAY,
]

BARE_DAYS = [
    # "Thursday", "the ninth", "the tenth", "the eleventh".
    Rule("(on|this|coming|^ LEAD:_?) thirsty !OTHER !work", weekdays.weekday, weekday=3),
    Rule("next thirsty", weekdays.in_week, weekday=3, weeks=1),
    Rule("(on|for|to|^ LEAD:_?) the knight", dates.of_month, day=9),
    Rule("^ the tent", dates.of_month, day=10),
    # "The eighth".
    Rule("^ (did|deed|this|these|theyre|be) the? SPOKEN_COUNT:day $", dates.of_month),
    _THE_DAY,
]

# "Sure", "yeah": no yes, as it sounds more like something else, but nothing against one.
YESES = ["^ (yet|chair|cher|shore)"]
