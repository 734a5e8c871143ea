"""Spanish figures that answer because they were asked for, or because nothing else was said."""

from graph.understand import dates, times
from graph.understand.rules import Rule

BARE_TIMES = [
    Rule("HOUR:first_hour o (a|a las|las)? HOUR:other_hour", times.either),
    Rule("HOUR y? MINUTE", times.at),
    Rule("<!NUMBER (HOUR_DIGITS:hour|SPOKEN_COUNT:hour) !UNIT !OTHER !NUMBER", times.at),
    # "Una" is more often an article.
    Rule("^ LEAD:_? LEAD:_? LEAD:_? HOUR LEAD:_? LEAD:_? $", times.at),
    Rule("MILITARY !OTHER", times.military),
    Rule("DOTTED !OTHER", times.figures),
]

# Beside a day figures are its time, unless they count something.
BESIDE = [
    Rule("^ HOUR DATE", times.at),
    Rule("<!NUMBER <!OTHER <!entre <!desde MILITARY !OTHER !UNIT !NUMBER !dash", times.military),
    Rule("<!NUMBER <!OTHER DOTTED !OTHER !UNIT !dash", times.figures),
]

# A spoken hour and nothing else is a time even where none was asked for.
ALONE = [
    Rule("^ SPOKEN_HOUR:hour (por favor)? $", times.alone),
    Rule("^ LEAD:_? REPAIR:_ REPAIR:_? SPOKEN_HOUR:hour (por favor)? $", times.corrected),
]

BARE_DAYS = [
    Rule("(DAY_DIGITS:day|ORDINAL:day) !UNIT !OTHER !NUMBER", dates.of_month),
    Rule("^ LEAD:_? LEAD:_? LEAD:_? (SPOKEN_COUNT:day|ORDINAL:day) LEAD:_? LEAD:_? $",
         dates.of_month),
]  # fmt: skip
