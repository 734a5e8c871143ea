"""English phrases that ask, and those that name what is asked for."""

from graph.understand.readings import Act

# fmt: off

QUESTIONS: list[tuple[Act, list[str]]] = [
    (Act("inform", slot="time"), ["(the|a|what|which) time !AMPM"]),
    (Act("inform", slot="date"), ["(the|a|what|which) (day|date)"]),
    (Act("question"), [
        "what", "whats", "where", "wheres", "how", "hows", "who", "whos", "which", "when", "whens",
        "^ (is|are|do|does|did|can|could|may|would|will|have|has|am|was|were|should) !NOT",
        "(can|may) (i|they|it)", "could (i|they|it)", "can ive",
        "(can|could|would|will|do|does|did) you",
        "<!lets <!us (is|are|does|do) (it|they|the|there|that|this)",
        "(is|does|did|has|was|will|would|can|could) (he|she)", "(will|would) (they|it|there)",
        "let me know",
        "(give|tell|get|send|show) me", "whether", "(want|need|like|love) to know", "was wondering",
        "see if", "look if", "rating", "unisex", "whether or NOT:_",
        "(what|which) (kind|sort|type) of",
        "but (can|could|would|will|do|does|is|are) (you|i|they|there|it)",
        "but (what|whats|where|wheres)",
    ]),
    # What to do if something should come up cancels nothing.
    (Act("question"), [
        "(if|unless|when) (i|we) (have to|need to|had to|must)? cancel",
        "how (do|can|could|would) (i|we) cancel (it|that|this)?",
        "(can|could|may) (i|we) (still|always) cancel (it|that|this)?",
        "(can|could|may) (i|we) cancel (it|that|this)? (if|afterwards|up to)",
    ]),
    (Act("question", topic="address"), [
        "address", "located", "location", "where are (you|they) !going !calling",
        # As it is heard, too.
        "(where|wheres|whereas|were|wear|weather) (you|they|he|she|it) (are|is)? located",
        "where is (it|that)",
        "directions", "where (do|can|should|would) (i|we) (have to|need to)? (go|find|come)",
        "where (i|we) (can|could|should|have to|need to) (go|find|come)",
        "how (do|can|would|should) (i|we) (find|get|come|reach) (you|them|there|the|it)",
    ]),
    # For what is named next, in so many words.
    (Act("request"), [
        "(need|want|find|give|grab|send) me? (the|their|your|his|her|its)",
        "get (the|their|his|her)",
        "let me have", "all i (need|want) (now|then)? is (the|their|your|his|her)",
        "does OTHER:_", "(some|several|few) questions",
        # "Are cosmetic services available", "what's their number?"
        "(are|our) (cosmetic|OTHER:_)? (services|service) (available|offered)",
        "watch (their|your|his|her)",
        "(note|write) ... (their|there|your|his|her)", "(shall|should) (i|we)",
        "(do|will|would) (i|we) (need|have) to", "(anything|something) (i|we) (need|should|have)",
        "(do|did) you (have|know|offer|take|accept)", "find out",
        "(what|how) about (their|your|its|his|her|(the|a)? "
        "(cosmetic|insurance|parking|price|cost))",
        "(text|email|send|message) (me|us)",
    ]),
    (Act("question", topic="phone"), ["phone", "telephone", "contact", "number"]),
    (Act("question", topic="hours"), ["opening hour", "(are|do) you open", "business hour"]),
    (Act("question", topic="price"), ["how much", "cost", "price", "charge", "fee"]),
    (Act("question", topic="duration"), ["how long"]),
    (Act("change", topic="existing"), [
        "(change|move|reschedule|rearrange|postpone|rebook|switch) my a? existing? "
        "(appointment|booking)", "existing (appointment|booking)",
        "(appointment|booking) that? i already? (have|made|booked)",
    ]),
    (Act("question", topic="existing"), ["when is my (appointment|booking)"]),
    (Act("question", topic="availability"), [
        "availability", "free times", "(what|whats|which) ... available", "openings",
        "what do you have", "what (have|did) you (got|get)",
        "when (are|is) (you|they|there) (free|available)",
        "(what|which) (times|time|slots|appointments|hours) (do|have) you (have|got)?",
        "(what|which) (times|slots|appointments) (are|is) (free|open|left|there)",
        "when (can|could) you (fit|squeeze|get|see) (me|us) in?",
    ]),
    (Act("question", topic="why"), ["why"]),
]

# fmt: on
