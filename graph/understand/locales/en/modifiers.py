"""English phrases for what is done to a day or a time once it is read."""

from graph.understand import days, ranges, times
from graph.understand.readings import Amount
from graph.understand.rules import Rule

# fmt: off

# Two sayings of one day, side by side.
JOINED = [
    Rule("DATE (on|the|of)? DATE:other", days.joined),
]

MODIFIERS = [
    # Days
    Rule("DATE (of|in|from)? SPAN", days.of_span),
    Rule("SPAN (on|preferably on|preferably|the)? DATE", days.of_span),
    Rule("SPAN (on|the|on the)? ORDINAL:number", days.of_month_span),
    Rule("in (about|less than)? AMOUNT time?", days.after),
    Rule("<!for AMOUNT on? DATE", days.weeks_hence),
    Rule("AMOUNT (from now|later|hence|out)", days.after),
    Rule("AMOUNT (from|after) DATE", days.after),
    Rule("for AMOUNT from DATE", days.kept),
    Rule("the? ORDINAL:nth DATE after DATE:base", days.nth_after),
    Rule("the? DATE after DATE:base", days.nth_after),
    Rule("the? DATE before DATE:base", days.nth_after, nth=-1),
    Rule("AMOUNT before DATE", days.after, sign=-1),
    Rule("AMOUNT (ago|back|before now)", days.after, sign=-1),
    Rule("the day after", days.next_to, days=1),
    Rule("the day before", days.next_to, days=-1),
    Rule("the? day after DATE", days.after, amount=Amount(days=1)),
    Rule("the? day before DATE", days.after, amount=Amount(days=1), sign=-1),
    Rule("either? DATE (or|and) (on|for)? DATE:other", days.either),
    Rule("(by|until) DATE (at|about)? PART? TIME", times.on_day),
    # Times
    Rule("in (about|less than)? AMOUNT time?", times.from_now),
    Rule("AMOUNT (from now|hence)", times.from_now),
    Rule("AMOUNT (later|after that)", times.shifted),
    Rule("AMOUNT (earlier|before that)", times.shifted, sign=-1),
    Rule("AMOUNT ago", times.from_now, sign=-1),
    Rule("PART HOUR !UNIT", times.at),
    Rule("PART (at|about) HOUR !UNIT !OTHER !NUMBER", times.at),
    Rule("HOUR PLACED:part", times.at),
    Rule("<!for HOUR DATE PART", times.at),
    Rule("^ HOUR on? DATE", times.at),
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
    Rule("(early|beginning of|start of|the beginning of) SPAN", ranges.part_of, third="early"),
    Rule("(end of|late|by the end of) month", ranges.third_of_month, third="late"),
    Rule("(beginning of|start of|early) month", ranges.third_of_month, third="early"),
    Rule("rest of? SPAN", ranges.rest),
    Rule("(mid|middle of|the middle of) SPAN", ranges.part_of, third="mid"),
    Rule("(late|end of|the end of|later in) SPAN", ranges.part_of, third="late"),
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
    Rule("SPOKEN_HOUR:first_hour (to|until) SPOKEN_HOUR:last_hour", ranges.hours),
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

# fmt: on
