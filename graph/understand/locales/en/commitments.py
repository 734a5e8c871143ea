"""English clauses that say when a caller is taken."""

# fmt: off

_ASKS = "<!can <!could <!should <!may <!if <!do"
_I = f"{_ASKS} (i|we|im|were|ill|well|ive|weve|he|she|hes|shes)"
_MY = "(my|our|the|his|her)"

COMMITMENTS = [
    f"{_I} (am|are|is|will? be)? VERY:_? booked !the !a !it !me !my",
    "^ SO:_? (fully|completely|totally|all) booked",
    f"({_I} (am|are|is|will? be|usually)?|^ SO:_?) VERY:_? (busy|unavailable|tied up|away|gone|"
    "abroad|overseas|out !of|out of (town|the office)|working|teaching|"
    f"on (holiday|vacation|leave)|(at|on|in) ({_MY}|a)? EVENT:_)",
    f"{_I} ((have|need|got|had) to|must|usually|always|only)? (work|teach|start|finish) !NOT !over",
    f"(pick|picking|drop|dropping|collect|fetch|get|take|taking) (up|off)? {_MY} OTHER:_? "
    "RELATIVE:_ !in !seen !an !a !appointment",
    f"({_ASKS} (i|we) (have|got)|ive|weve|(he|she) has) got? ({_MY}|a|another|some)? OTHER:_? "
    "OTHER:_? EVENT:_",
    f"({_ASKS} (i|we) (have|got)|ive|weve) got? (something|somewhere|plans) (else|to be)?",
    "<!the <!what EVENT:_ (is|are|at|starts|begins|ends|finishes|leaves|goes|runs|"
    "(gets|get|lets|comes) (out|off))",
    f"drop {_MY} OTHER:_ off",
    f"{_ASKS} (i|we) have (a|an|another|my) OTHER:_? (appointment|booking)",
    "((im|i am|were|we are) in OTHER:_ SPAN:_|SPAN:_ (im|i am|were|we are) in OTHER:_)",
    "RELATIVE:_ (is|are) (at|in|on) EVENT:_",
    "RELATIVE:_ ... (gets|comes|finishes) (out|off|home|back)?",
    "(schools|class|^ PART:_) (is|out) TIME:_ $",
    f"(got to|have to|need to|must) be (at|in) {_MY}? (EVENT:_|OTHER:_)",
]

# fmt: on
