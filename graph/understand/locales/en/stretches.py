"""English phrases for parts of the day, and for weeks, months and other stretches of days."""

from graph.understand import periods, spans, times, weekdays, windows
from graph.understand.rules import Rule, nothing

# fmt: off

_THIRDS = [
    ("early", "(early|the? (beginning|start) of)"),
    ("mid", "(mid|the? middle of)"),
    ("late", "(late|the? end of)"),
]

# Weeks and the like by what is said before or after them: so many from the one that runs.
_WHICH = [
    (0, "the {unit} !after !before"),
    (0, "(this|later this) {unit}"),
    (1, "the? (next|coming) {unit}"),
    (-1, "(the|this)? (last|past) {unit}"),
    (2, "the? {unit} after the? next"),
    (-2, "the? {unit} before last"),
]
_STRETCHES = {
    "week": (periods.week, "weeks", "!of !following"),
    "weekend": (periods.weekend, "weeks", ""),
    "month": (periods.month, "months", ""),
    "quarter": (periods.quarter, "quarters", "!past !to !of !UNIT !HOUR"),
    "year": (periods.year, "years", ""),
}

# What may follow "the week after" where a day is named, and where it is not.
_NO_DAY = "!WEEKDAY !FEAST !MONTH !ORDINAL !DAY_DIGITS !the !tomorrow !SLASHED !ISO"

_PARTS = [
    ("morning", "morning", 0, 12), ("afternoon", "afternoon", 12, 17),
    ("evening", "evening", 17, 21), ("night", "evening", 18, 24),
]
_ENDS_OF_PARTS = [
    ("early", "morning", "morning", 0, 10), ("late", "morning", "morning", 10, 12),
    ("early", "afternoon", "afternoon", 12, 15), ("late", "afternoon", "afternoon", 15, 18),
    ("early", "evening", "evening", 17, 19), ("late", "evening", "evening", 19, 22),
    ("early", "night", "evening", 18, 21), ("late", "night", "evening", 21, 24),
]
_PARTS_OF_THE_DAY = [
    *(Rule(phrase.format(word), read, name=name, first=first, last=last, **told)
      for word, name, first, last in _PARTS
      for phrase, read, told in (
          ("{}", windows.part, {}),
          ("<!instead (in|at|during|of) the? {}", windows.part, {"placed": True}),
          ("(this|later this) {}", windows.today_part, {}),
      )),
    *(Rule(f"(in|during|of)? the? very? {which} (in the)? {word}", windows.part, name=name,
           first=first, last=last, placed=True)
      for which, word, name, first, last in _ENDS_OF_PARTS),
    Rule("(midmorning|mid dash? morning)", times.at, hour=10, exact=True),
    Rule("(midafternoon|mid dash? afternoon)", times.at, hour=14, exact=True),
    Rule("(in|at|during) the? (early|small|wee) hour", windows.part, name="morning", first=0,
         last=6, placed=True),
    Rule("first thing", windows.part, name="morning", first=0, last=12),
    Rule("(as late as (possible|you can)|the later the better|<!the last thing !i !you !we !he|"
         "the latest (slot|appointment|time|opening) !i !we !that|the latest (youve got|you have)|"
         "your last (slot|appointment|opening)|"
         "last (slot|appointment|opening|thing|NUMBER:_) (of|in) the (day|afternoon)|"
         "just? before (you close|closing))", windows.part,
         name="afternoon", first=15, last=18),
    Rule("before (work|school|breakfast)", windows.part, name="morning", first=0, last=10),
    Rule("after (work|school)", windows.part, name="evening", first=17, last=21),
    Rule("(at|about|after)? dinnertime", windows.part, name="evening", first=17, last=21),
    Rule("in the am", windows.part, name="morning", first=0, last=12, placed=True),
    Rule("in the after noon", windows.part, name="afternoon", first=12, last=17, placed=True),
    Rule("in the pm", windows.part, name="afternoon", first=12, last=17, placed=True),
    Rule("before lunchtime", windows.part, name="morning", first=0, last=12, placed=True),
    Rule("(at|during|about|after)? lunchtime", windows.part, name="afternoon", first=12, last=14,
         placed=True),
    Rule("(in|about|at|during)? the middle of the day", windows.part, name="afternoon", first=12,
         last=14, placed=True),
    Rule("tonight", windows.today_part, name="evening", first=18, last=23),
    Rule("last night", windows.today_part, name="evening", first=18, last=24, days=-1),
]

_SPANS = [
    Rule("(this|the)? coming? weekend", periods.weekend),
    Rule("(this|the)? weekend or (the? (next|following)|the NUMBER:_ after) weekend?",
         periods.this_weekend_or_next),
    Rule("(no|NOT:_ (on|at)?) weekend !this", weekdays.no_weekends),
    *(Rule(f"{words.format(unit=unit)} {'!of !in' if n == -1 else rest}", stretch, **{counted: n})
      for unit, (stretch, counted, rest) in _STRETCHES.items() for n, words in _WHICH),
    *(Rule(f"{this} week or {following}", periods.week, weeks=weeks, more=1)
      for this, weeks, following in (
          ("this", 0, "(the? next|the (NUMBER:_|week) after)"),
          ("next", 1, "the (NUMBER:_|week|next) after? (that|next)?"))),
    *(Rule(f"{which} week but? {bound} WEEKDAY {rest}", periods.week_cut,
           weeks=weeks, sign=sign, included=included)
      for weeks, which in ((0, "this"), (1, "(next|coming)"))
      for sign, included, bound, rest in (
          (-1, False, "(before|(earlier|sooner) than)", ""),
          (1, False, "(after|later than)", ""),
          (-1, True, "(until|by|up to|NOT:_ (after|later than))", ""),
          (1, True, "(from|NOT:_ before)", "(on|onward)? !to !until !through !dash"))),
    Rule("(that|the)? same week", periods.week_beside, weeks=0),
    Rule("that week", periods.week_beside, weeks=0),
    Rule("the? following week", periods.week_beside, weeks=1),
    *(Rule(f"the? following {unit}", stretch, **{counted: 1})
      for unit, (stretch, counted, _) in _STRETCHES.items() if unit != "week"),
    Rule("(all|all of|the whole) week", periods.week),
    Rule("<!NOT during the week !of !after !before", weekdays.no_weekends),
    Rule("<!on <!NOT <!NUMBER <!every <!each (only|just)? (on|a|any)? weekday only?",
         weekdays.no_weekends),
    # Which days are left then nobody offers.
    Rule("NOT:_ ... weekday", nothing),
    Rule(f"the week after {_NO_DAY}", periods.week_beside, weeks=1),
    Rule(f"the week before {_NO_DAY}", periods.week_beside, weeks=-1),
    Rule("<!a <!in <!next <!this <!last <!NUMBER week DIGITS:number YEAR? "
         "!AMPM !oclock !day !dash !of", periods.week_of_year),
    Rule("FEAST YEAR? weekend", periods.feast_weekend),
    Rule("FEAST YEAR? (week|break|vacation|period|season)", periods.feast_week),
    Rule("in? SURE_MONTH:month YEAR?", periods.named_month),
    Rule("^ MONTH $", periods.named_month),
    Rule("(in|of|during|this|next|within|throughout) MONTH", periods.named_month),
    *(Rule(f"(at|by|in|about|from)? {words} MONTH (of? YEAR)?", periods.named_month, third=third)
      for third, words in _THIRDS),
    *(Rule(f"(at|by|in|about|from)? {words} YEAR", periods.year, third=third)
      for third, words in _THIRDS),
    Rule("(from|between) MONTH:first (to|until|through|and|dash) MONTH YEAR? !DAY !ORDINAL",
         periods.months),
    Rule("(at|by)? the? endofweek", periods.week, third="late"),
    Rule("midweek", periods.week, third="mid"),
    Rule("(at|by)? the? endofmonth", periods.third_of_month, third="late"),
    Rule("(at|by)? the? endofyear", periods.year, third="late"),
    Rule("MONTH (of|dash)? YEAR", periods.named_month),
    Rule("in (the year)? YEAR", periods.year),
    Rule("the? last quarter (of|in)? YEAR", periods.quarter, number=4),
    Rule("the? ORDINAL:number quarter ((of|in)? YEAR)?", periods.quarter),
    Rule("q DIGITS:number ((of|in|dash)? YEAR)?", periods.quarter),
    Rule("YEAR dash? q DIGITS:number", periods.quarter),
    Rule("(this|in|in the|during the|next|over the) SEASON YEAR?", periods.season),
    Rule("^ SURE_SEASON:season $", periods.season),
    Rule("(in|within|over|for)? the? (next|coming|following) AMOUNT", spans.coming),
    Rule("(in|within|over) the (next|coming|following) UNIT:amount", spans.within),
    Rule("in? the? (last|past) AMOUNT !of !in", spans.within, sign=-1),
    Rule("the NUMBER (next|coming) UNIT", spans.coming),
    Rule("within the? next? AMOUNT ((of|from) (today|now))?", spans.within),
]

STRETCHES = _PARTS_OF_THE_DAY + _SPANS

# fmt: on
