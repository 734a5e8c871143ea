"""English figures that are an answer because it was asked for, or because nothing else was said."""

from graph.understand import dated, dates, spans, times, windows
from graph.understand.locales.en import misheard
from graph.understand.locales.en.modifiers import REFUSED
from graph.understand.rules import Rule

_HOURS = Rule("^ HOUR:first_hour (to|until|dash) HOUR:last_hour $", windows.hours)

# fmt: off

_UNCOUNTED = "<!NUMBER <!OTHER <!of <!is <!am <!are <!dash <!between <!from"

# Said of an hour that is to take the place of another.
_RATHER = (
    "(said|meant|mean|prefer|rather|try|maybe|(can|could) (you|we|i) (do|try|have|say)|"
    "(how|what) about|lets (do|say|try))"
)
_BETTER = "((would be|is|might be|works|suits me)? (better|best)|instead|would be VERY:_? FINE:_)"

_NOT = "NOT:_ (MAKE:_|be|want|come|like)? (at|for)?"

# Of three hours in a row any may be meant.
_THREE = Rule("HOUR:first_hour HOUR:middle_hour or HOUR:other_hour !OTHER !UNIT !ROW", times.either)

# Of two hours the one that is to take the other's place.
_PLACE = Rule("<!for HOUR (instead of|rather than|is? better than|over) HOUR:_ !OTHER !UNIT",
              times.alone)

BARE_TIMES = [
    _PLACE,
    _THREE,
    Rule("HOUR:first_hour (or|and) HOUR:other_hour !OTHER !UNIT !ROW", times.either),
    Rule("HOUR:_ or? REPAIR:_ REPAIR:_? REPAIR:_? SPOKEN_HOUR:hour !OTHER !UNIT !ROW !MINUTE",
         times.alone),
    Rule("HOUR:first_hour (if (possible|you can))? or? (otherwise|failing that|if NOT:_|but) "
         "HOUR:other_hour !OTHER !UNIT !ROW", times.either),
    _HOURS,
    Rule("<!NUMBER <!dash HOUR:first_hour (to|dash) HOUR:last_hour !dash !NUMBER !UNIT !OTHER "
         "!MONTH", windows.hours),
    Rule(f"{_NOT} HOUR:_ but (at|for)? HOUR !OTHER !UNIT !ROW", times.alone),
    Rule("HOUR MINUTE", times.at, tight=True),
    Rule("HOUR MINUTE", times.at_or_two),
    Rule(f"{_NOT} HOUR:_ MINUTE:_? !UNIT !OTHER", spans.exclude, tight=True),
    Rule(f"HOUR:_ {_NOT} !TIME !HOUR", spans.exclude, tight=True),
    *(Rule(f"HOUR:_ {refused}", spans.exclude, tight=True) for refused in REFUSED[1:]),
    Rule(f"HOUR:_ (oh|no|wait)? (oh|no|wait)? (i|we) {_NOT}", spans.exclude, tight=True),
    Rule("HOUR NOT:_ (at|for)? (HOUR:_|TIME:_) !UNIT !OTHER", times.alone),
    Rule("<!of <!NUMBER (HOUR_DIGITS:hour|SPOKEN_COUNT:hour) !UNIT !OTHER !ROW !NUMBER !of !out "
         "!past", times.at),
    # "One" is more often a pronoun.
    Rule("^ LEAD:_? LEAD:_? LEAD:_? HOUR LEAD:_? $", times.at),
    Rule("so LEAD:_? HOUR LEAD:_? $", times.at),
    Rule("^ LEAD:_? LEAD:_? HOUR (will do|works|suits|(is|would be|will be|sounds) VERY:_? FINE:_)",
         times.at),
    Rule("<!NUMBER <!dash MILITARY !OTHER !NUMBER !dash", times.military),
    Rule("DOTTED !OTHER", times.figures),
    *misheard.BARE_TIMES,
]

# Beside a day figures are its time, unless they count something.
BESIDE = [
    _THREE,
    Rule(f"{_UNCOUNTED} HOUR:first_hour or HOUR:other_hour !OTHER !UNIT !NUMBER !ROW",
         times.either),
    Rule(f"{_UNCOUNTED} HOUR MINUTE !OTHER !UNIT !NUMBER !dash", times.at),
    Rule(f"{_UNCOUNTED} MILITARY !OTHER !UNIT !NUMBER !dash", times.military),
    Rule(f"{_UNCOUNTED} DOTTED !OTHER !UNIT !dash", times.figures),
    Rule(f"{_UNCOUNTED} (SPOKEN_HOUR:hour|HOUR_DIGITS:hour) !OTHER !UNIT !NUMBER !of !dash",
         times.alone),
    Rule("DATE dash? SPOKEN_HOUR:hour !UNIT !OTHER !of", dated.beside),
    Rule("DATE dash? HOUR_DIGITS:hour $", times.at),
    Rule("DATE dash MILITARY !OTHER !UNIT !NUMBER !dash", times.military),
    Rule("^ HOUR on? DATE PART? $", times.at),
    *misheard.BESIDE,
]

# A spoken hour and nothing else is a time even where none was asked for.
# With a time on the table a bare hour behind these takes its place.
_CORRECTS = (
    "^ LEAD:_? (no|nope|sorry|wait|actually|(hang|hold) on) "
    "(no|sorry|wait|actually|i|its|said|meant)?",
    "(it is|its|thats|that is|(should|would|could) be|supposed to be|meant to be|could it be)",
    "(i|we|id|wed) (need|needed|want|wanted|like|would like|prefer|asked for|requested|said|meant)",
    "(time|it|that) to",
    "(too (early|late|soon)|misspoke|second (thought|thoughts)|(heard|got) (me|it|that) wrong|"
    "(wrong|different|another) time|chance of|^ or)",
)

ALONE = [
    *misheard.ALONE,
    Rule("so LEAD:_? HOUR LEAD:_? $", times.alone),
    _HOURS,
    *(Rule(f"{corrects} for? LEAD:_? HOUR (please|instead)? $", times.corrected)
      for corrects in _CORRECTS),
    Rule("HOUR NOT:_ (at|for)? (HOUR:_|TIME:_) please? $", times.corrected),
    Rule("^ LEAD:_? LEAD:_? HOUR (is what)? i (said|meant|wanted|asked for|need|needed) $",
         times.corrected),
    Rule("(is|would) (SPOKEN_HOUR:hour|HOUR_DIGITS:hour) be? "
         "(available|free|open|possible|FINE:_|work)", times.corrected),
    _PLACE,
    Rule("^ MILITARY $", times.figures_alone),
    Rule("^ on? DOTTED $", dates.dotted_alone),
    Rule("^ LEAD:_? LEAD:_? LEAD:_? SPOKEN_HOUR:hour LEAD:_? LEAD:_? $", times.alone),
    Rule("^ (no|nope|nah|actually) LEAD:_? SPOKEN_HOUR:hour LEAD:_? $", times.alone),
    Rule(f"{_RATHER} (SPOKEN_HOUR:hour|HOUR_DIGITS:hour) {_BETTER}? please? $", times.alone),
    Rule(f"(SPOKEN_HOUR:hour|HOUR_DIGITS:hour) {_BETTER} please? $", times.alone),
]

BARE_DAYS = [
    Rule("^ LEAD:_? DAY_DIGITS:first DAY_DIGITS:second $", dates.slash),
    Rule("^ on? DOTTED $", dates.dotted_alone),
    Rule("<!a <!at <!of <!NUMBER (DAY_DIGITS:day|ORDINAL:day) !UNIT !OTHER !NUMBER !ROW !of !come "
         "!AMPM", dates.of_month),
    Rule("^ LEAD:_? LEAD:_? LEAD:_? the? SPOKEN_COUNT:day LEAD:_? $", dates.of_month),
    *misheard.BARE_DAYS,
]

# fmt: on
