"""English phrases for what is done to a day or a time once it is read."""

from graph.understand import acts, dated, dates, days, offsets, periods, spans, times, windows
from graph.understand.locales.en import misheard
from graph.understand.locales.en.asides import ASIDES
from graph.understand.locales.en.joined import TO
from graph.understand.readings import Act
from graph.understand.rules import Rule, nothing

# fmt: off

# The bounds of a stretch of days or hours: the bound itself is in it, or not.
_NOT = "(nothing|NOT:_ (be able to)? (MAKE:_|come|be|get|arrive)? (it|in|here|there|anything)?)"
_NOT_BEFORE = (
    f"(notbefore|{_NOT} (before|until|(earlier|sooner) than)|no (earlier|sooner) than|"
    "(at|on) or after)"
)
_NOT_AFTER = (
    f"({_NOT} after|(no|NOT:_) any? later than|(at|on) or before|up? until|<!pick up to|"
    "ending (on|at|with)?)"
)
_EARLIEST = "(at? the? very? earliest|the? (earliest|soonest) ... (is|would be|will be) on?)"
_LATEST = "(at? the? very? latest|the? latest ... (is|would be|will be) on?)"
_OR_LATER = (
    "((or|and) any? (day|time)? (later|beyond|onward)|or any? (day|time)? after !HOUR !TIME !DATE|"
    "and after $|onward|at? the? very? earliest)"
)
_OR_EARLIER = (
    "(or any? (day|time)? (earlier|sooner|before !HOUR !TIME !DATE)|at? the? very? latest)"
)
_AFTER = "(NOT:_ until after|after|later than|beyond)"

# "Thursday, or rather Friday"; "Thursday, or on Friday" leaves it open.
_REPAIR = "or? !on REPAIR:_ REPAIR:_? REPAIR:_?"

_LAST = "(TIME:last|HOUR:last_hour|MILITARY:last_figure)"
_CHANGE = "(change|move|switch|reschedule|push|bring) ..."

_UNWANTED = (
    "(NOT:_ (MAKE:_|come|be|free|available|want|work|like)? it?|neither|except|hate|avoid|skip|"
    "forget|scratch|scrap|"
    "(anything|any day|any time|anytime|everything) but)"
)
# What follows what is refused.
REFUSED = [
    "((is|does|will)? NOT:_|(oh|no|wait|that|i|we)? (oh|no|wait|that|i|we)? "
    "(that|i|we) NOT:_) !too !mind !care !sure !know !matter",
    "(is|would be|looks|are)? (VERY:_|a bit|a little)? "
    "(bad|no good|difficult|tough|hard|tight|impossible|terrible|awful)",
    "(is|are)? out !of",
    "(is|would be|are)? (a bit|a little)? too (early|late|soon|far)",
]
_BETTER_THAN = "(is|suits me|works)? (better|more) than"
_NOT_THAT = f"(instead of|rather than|in place of|over|{_BETTER_THAN})"
_OTHERWISE = "(if possible|if you can)? (or else|otherwise|failing that|or? if NOT:_) then?"

_GET_OFF = (
    "(get off|get out|finish|get done|be done|get off work|finish work|leave work|off work|"
    "<!if (im|i am|were|we are) (done|finished|out|off))"
)

MODIFIERS = [
    *ASIDES,
    # Days
    Rule("either? DATE (or|and) (on|for)? DATE:other", days.either),
    Rule(f"DATE {_OTHERWISE} (on|for)? DATE:other", days.either),
    Rule(f"TIME {_OTHERWISE} (TIME:other|(at|about)? HOUR:other_hour)", times.either),
    Rule("if NOT:_ on? DATE then? (on|for)? DATE:other", days.either),
    Rule("(by|until) DATE PART? TIME", dated.on_day),
    # Times
    Rule("AMOUNT (later|after that)", offsets.later),
    Rule("AMOUNT after $", offsets.later),
    Rule("(push|move|put) (it|that|this)? (back|out) by? AMOUNT", offsets.later),
    Rule("AMOUNT (earlier|sooner|before that)", offsets.later, sign=-1),
    Rule("AMOUNT before $", offsets.later, sign=-1),
    Rule("(bring|move) (it|that|this)? (forward|up|onward) by? AMOUNT", offsets.later, sign=-1),
    Rule("AMOUNT (after|past|from) TIME", offsets.shifted),
    Rule("AMOUNT (before|to) TIME", offsets.shifted, sign=-1),
    # "The morning one" is one of several.
    Rule("PART (HOUR_DIGITS:hour|SPOKEN_COUNT:hour) !UNIT !OTHER", times.at),
    Rule("PART (at|about|say) HOUR !UNIT !OTHER !NUMBER", times.at),
    Rule("this time DATE", times.now),
    Rule("DATE am", windows.part_on, name="morning", first=0, last=12),
    Rule("DATE pm", windows.part_on, name="afternoon", first=12, last=21),
    Rule("early (in the day)? on? DATE", windows.part_on, name="morning", first=0, last=12),
    Rule("DATE early (in the day)?", windows.part_on, name="morning", first=0, last=12),
    Rule("late (in the day)? on? DATE", windows.part_on, name="afternoon", first=15, last=18),
    Rule("DATE late (in the day)?", windows.part_on, name="afternoon", first=15, last=18),
    *misheard.BESIDE_PARTS,
    Rule("DATE dash TIME", dated.on_day),
    Rule("DATE DOTTED", dates.dotted),
    Rule("DATE TIME YEAR", dates.in_year),
    Rule("on DAY_DIGITS:day TIME", dated.on_number),
    # "The first two thirty" may be the earliest one.
    Rule("(the|on|for) ORDINAL:day TIME", dated.on_number, least=3),
    Rule("^ DAY_DIGITS:day TIME", dated.on_number, least=13),
    Rule("TIME on DAY_DIGITS:day !AMPM !oclock !UNIT !OTHER !MONTH !dash !NUMBER", dated.on_number),
    Rule("either? TIME (or|and) about? (TIME:other|HOUR:other_hour !OTHER !UNIT !PERSON)",
         times.either),
    Rule("either? HOUR:first_hour or about? TIME:other", times.either),
    Rule("<!you <!ya <!the SLIGHTLY:_? later !today !than", offsets.nudged),
    Rule("<!the SLIGHTLY:_? (earlier|sooner) !than", offsets.nudged, sign=-1),
    Rule("(earlier|sooner|later) (like|say|maybe|at|about)? (TIME:other|HOUR:other_hour) !UNIT "
         "!OTHER !or", times.second),
    Rule("(earlier|sooner) than (that|those)", offsets.nudged, sign=-1),
    Rule("later than (that|those)", offsets.nudged),
    Rule("after (that|then) $", offsets.nudged),
    Rule("before (that|then) $", offsets.nudged, sign=-1),
    # A day or time and the one that corrects it
    Rule(f"DATE {_NOT_THAT} DATE:_", days.itself),
    Rule("(prefer|rather|like) DATE (to|than) DATE:_", days.itself),
    Rule("(prefer|rather) TIME (to|than) (TIME:_|HOUR:_)", times.said),
    Rule(f"{_NOT_THAT} DATE:_ DATE", days.itself),
    Rule(f"TIME {_NOT_THAT} (TIME:_|HOUR:_) !UNIT", times.said),
    Rule(f"HOUR:other_hour {_NOT_THAT} TIME:_", times.second),
    Rule(f"{_NOT_THAT} TIME:_ TIME", times.said),
    Rule(f"{_NOT_THAT} (in|the)? PART:_", nothing),
    Rule(f"DATE {_REPAIR} (on|for)? DATE:other", days.second),
    Rule(f"DATE TIME {_REPAIR} (on|for)? DATE:other", days.second),
    Rule(f"DATE {_REPAIR} the? ORDINAL:day !ROW !UNIT !OTHER !WEEKDAY", dates.of_same_month),
    Rule(f"TIME {_REPAIR} for? (TIME:other|HOUR:other_hour) !UNIT", times.second),
    Rule(f"{_CHANGE} from DATE to DATE:other", days.second),
    Rule(f"{_CHANGE} from (TIME|HOUR:_) to (TIME:other|HOUR:other_hour)", times.second),
    # Stretches of days
    Rule("(the? week|SPAN) (of|starting|beginning|from|beginning on) DATE", periods.week_of),
    Rule("(early|beginning of|start of|the beginning of) SPAN", spans.part_of, third="early"),
    Rule("(beginning of|start of|early) month", periods.third_of_month, third="early"),
    Rule("rest of? SPAN", spans.rest),
    Rule("(mid|middle of|the middle of) SPAN", spans.part_of, third="mid"),
    Rule("(late|end of|the end of|later in) SPAN", spans.part_of, third="late"),
    Rule(f"from? (DATE|SPAN) {TO} the? (DATE:last|SPAN:last_span)", spans.between),
    Rule(f"(from|between)? DATE ({TO}|and) the? end of SPAN", spans.to_the_end),
    Rule("either? SPAN or SPAN:last_span", spans.between),
    Rule(f"(from|between) YEAR:first ({TO}|and) (DATE:last|SPAN:last_span)", spans.from_year),
    Rule(f"(from|between) (DATE|SPAN) ({TO}|and) YEAR:last", spans.to_year),
    Rule("between (DATE|SPAN) and the? (DATE:last|SPAN:last_span)", spans.between),
    Rule(f"from? DATE (TIME:_|PART:_) {TO} DATE:last (TIME:_|PART:_)?", spans.between),
    Rule("between DATE (TIME:_|PART:_) and DATE:last (TIME:_|PART:_)?", spans.between),
    Rule(f"(from|between)? the? (DAY:first|ORDINAL:first) ({TO}|and) the? DATE",
         spans.from_number),
    Rule("<!from <!between DATE until about? (SPOKEN_HOUR:last_hour|HOUR_DIGITS:last_hour) !UNIT "
         "!OTHER !MONTH !NUMBER !of", windows.until_hour),
    Rule(f"from? DATE {TO} the? (DAY:last|ORDINAL:last) !AMPM !oclock !PLACED",
         spans.through_number),
    Rule("between DATE and the? (DAY:last|ORDINAL:last) !AMPM !oclock !PLACED",
         spans.through_number),
    Rule("(from|between)? now (to|until|and|dash) (DATE|SPAN)", spans.until),
    Rule(f"{_AFTER} (DATE|SPAN)", spans.since, exclusive=True),
    Rule(f"({_NOT_BEFORE}|as of) (DATE|SPAN)", spans.since),
    Rule(f"{_EARLIEST} (DATE|SPAN)", spans.since, tight=True),
    Rule("from DATE on", spans.since),
    Rule("(^ LEAD:_?|free|available|open) from DATE $", spans.since),
    Rule(f"from? DATE {_OR_LATER}", spans.since),
    Rule("(starting|beginning) (on|from)? DATE !TIME", spans.since),
    Rule("from DATE TIME:_? for AMOUNT", spans.lasting),
    Rule("(from|between)? TIME:_ on? DATE (and|to|until|dash) TIME:_ on? DATE:last",
         spans.between),
    Rule("from TIME:_ (to|until|dash) DATE TIME:_", spans.until),
    Rule("(NOT:_ (be able to)? ...|(im|am|are|were|be) in OTHER:_) until DATE", spans.since,
         tight=True),
    Rule("(before|(earlier|sooner) than) (DATE|SPAN)", spans.until, exclusive=True),
    Rule("DATE ... ... before (that|then)", spans.until, exclusive=True),
    Rule("DATE ... ... after (that|then)", spans.since, exclusive=True),
    Rule("(before|by the time) SPAN is (out|over)", spans.until),
    Rule("by (DATE|SPAN)", spans.until),
    Rule("up? until (DATE|SPAN)", spans.until, lasting=True),
    Rule(f"{_NOT_AFTER} (DATE|SPAN)", spans.until),
    Rule(f"{_LATEST} (DATE|SPAN)", spans.until, tight=True),
    Rule("(^|free|available|open|here|day|time) through (DATE|SPAN)", spans.until),
    Rule(f"DATE {_OR_EARLIER}", spans.until),
    Rule("the? first AMOUNT (of|in)? SPAN", spans.first_of),
    Rule("the? last AMOUNT (of|in)? SPAN", spans.first_of, sign=-1),
    Rule("rest of the day", windows.rest_of_day),
    Rule("rest of DATE", windows.rest_of_day),
    # Stretches of hours
    Rule("(between|from)? now (and|to|until|dash) (TIME:last|HOUR:last_hour)", windows.hours),
    Rule(f"(between|from)? TIME on? DATE (and|{TO}) (TIME:last|HOUR:last_hour)", windows.hours),
    Rule(f"(from|about)? TIME PART:_? {TO} about? {_LAST}", windows.hours),
    Rule(f"between TIME PART:_? (and|{TO}) about? {_LAST}", windows.hours),
    Rule("(between|from|DATE)? DOTTED:first_dotted (and|to|until|dash) "
         "(DOTTED:last_dotted|TIME:last)", windows.hours),
    Rule(f"(between|from|about|DATE|PART:_|anytime|anything|something|free|available|open) about? "
         f"HOUR:first_hour (and|{TO}) about? {_LAST}", windows.hours),
    Rule(f"(from|between)? HOUR:first_hour PART:_? {TO} TIME:last", windows.hours),
    Rule(f"HOUR:first_hour {TO} HOUR:last_hour on? DATE", windows.hours),
    Rule(f"(from|between)? (TIME|HOUR:first_hour) PART:first_part? {TO} "
         "(TIME:last|HOUR:last_hour) PLACED:last_part", windows.hours),
    Rule("between (TIME|HOUR:first_hour) PART:first_part? and (TIME:last|HOUR:last_hour) "
         "PLACED:last_part", windows.hours),
    Rule("between PART:first_part and PART:last_part", windows.parts),
    Rule(f"(from|between)? (TIME|PART:first_part) {TO} the? PART:last_part", windows.parts),
    Rule("(from|starting|beginning) (at|from)? (TIME|HOUR) for AMOUNT", windows.hours_lasting),
    Rule("for AMOUNT (from|starting|beginning|at) (at|from)? (TIME|HOUR)", windows.hours_lasting),
    Rule("for AMOUNT TIME", windows.hours_lasting),
    Rule("TIME for AMOUNT", windows.hours_lasting),
    Rule("SPOKEN_HOUR:first_hour (to|until) SPOKEN_HOUR:last_hour", windows.hours),
    Rule("HOUR:first_hour (through|until) HOUR:last_hour !UNIT !OTHER !MONTH", windows.hours),
    Rule(f"(between|from|DATE)? about? MILITARY:first_figure (and|{TO}) about? {_LAST}",
         windows.hours),
    Rule(f"({_AFTER}|{_NOT_BEFORE}) about? (TIME|HOUR:first_hour|MILITARY:first_figure)",
         windows.hours),
    # "The latest one" is no hour.
    Rule("the latest !SPOKEN_COUNT !DIGITS HOUR:_ !oclock !AMPM !MINUTE", windows.part,
         name="afternoon", first=15, last=18),
    Rule("the? (earliest|soonest) !SPOKEN_COUNT !DIGITS HOUR:_ !oclock !AMPM !MINUTE", acts.done,
         act=Act("earliest")),
    Rule(f"{_EARLIEST} (at|about)? (TIME|HOUR:first_hour)", windows.hours, tight=True),
    Rule(f"{_LATEST} (at|about)? {_LAST}", windows.hours, tight=True),
    Rule("past TIME", windows.hours),
    Rule("(^ LEAD:_?|free|available|open) from TIME on? DATE $", windows.hours),
    Rule("before (my|the|our)? EVENT:_ TIME:last", windows.hours),
    Rule("after (my|the|our)? EVENT:_ TIME", windows.hours),
    Rule("NOT:_ wait until (DATE:_|TIME:_|HOUR:_)", nothing),
    Rule("(time|anytime|sometime) past HOUR:first_hour", windows.hours),
    Rule("DATE from (TIME|HOUR:first_hour) !UNIT !OTHER !NUMBER", windows.hours),
    Rule("(free|available|open|i can|starting) from (TIME|HOUR:first_hour) !UNIT !OTHER !NUMBER",
         windows.hours),
    Rule("from (TIME|HOUR:first_hour) (on|onward)", windows.hours),
    Rule(f"(TIME|HOUR:first_hour) {_OR_LATER}", windows.hours),
    Rule("NOT:_ (be able to)? ... until (TIME|HOUR:first_hour)", windows.hours, tight=True),
    Rule(f"{_GET_OFF} (at|from|around)? (TIME|HOUR:first_hour)", windows.hours),
    Rule(f"(before|(earlier|sooner) than|{_NOT_AFTER}) about? {_LAST}", windows.hours),
    Rule(f"goneby {_LAST}", windows.hours),
    Rule(f"(have to|got to|need to|must) leave (at|about)? {_LAST}", windows.leaving),
    Rule(f"(TIME:last|HOUR:last_hour) {_OR_EARLIER}", windows.hours),
    Rule("(TIME:last|HOUR:last_hour) on? DATE at? the? latest", windows.hours),
    Rule("(TIME|HOUR:first_hour) on? DATE at? the? earliest", windows.hours),
    # What is not wanted
    Rule(f"{_UNWANTED} (on|for|at|in)? a? (DATE|SPAN|TIME:_)", spans.exclude, tight=True),
    Rule("((anything|any time|anytime) but|except) (at|about)? HOUR:_ !UNIT", spans.exclude),
    Rule("NOT:_ (MAKE:_|come)? (between|from) (TIME:_|HOUR:_) (and|to|until) (TIME:_|HOUR:_)",
         spans.exclude),
    # The one that is meant, and what is not.
    Rule("TIME NOT:_ (TIME:_|(at|for)? HOUR:_ !UNIT !OTHER|AMPM:_)", times.said),
    Rule("HOUR NOT:_ (at|for)? TIME:_ !UNIT !OTHER", times.alone),
    Rule("NOT:_ (at|for)? TIME:_ but? (at|for)? TIME", times.said),
    Rule("PART NOT:_ (in|at)? the? PART:_", windows.itself),
    Rule(f"{_UNWANTED} on? a? DATE (or|nor|and) on? a? DATE:other", spans.exclude, tight=True),
    Rule(f"{_UNWANTED} from? DATE {TO} DATE:last", spans.exclude_between),
    *(Rule(f"(DATE|SPAN|TIME:_) {refused} !PART", spans.exclude, tight=True)
      for refused in REFUSED),
    *(Rule(f"DATE:_ PART:_ {refused}", spans.exclude, tight=True) for refused in REFUSED),
    Rule(f"{_UNWANTED} (on|for)? a? DATE:_ PART:_", spans.exclude),
    *(Rule(f"PART {refused}", windows.not_part, tight=True) for refused in REFUSED),
    Rule(f"({_UNWANTED}|no|nothing|NOT:_ FINE:_|(bad|no good)) (on|for|at|in)? (a|the)? PART",
         windows.not_part, tight=True),
]

# fmt: on
