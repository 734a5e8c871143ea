"""English phrases that ask, and those that name what is asked for."""

from graph.understand.readings import Act

# fmt: off

QUESTIONS: list[tuple[Act, list[str]]] = [
    (Act("inform", slot="time"), ["(the|a|what|which) time !AMPM"]),
    (Act("inform", slot="date"), ["(the|a|what|which) (day|date)"]),
    (Act("question"), [
        "what", "whats", "where", "wheres", "how", "hows", "who", "whos", "which", "when", "whens",
        "^ (is|are|do|does|did|can|could|may|would|will|have|has|am|was|were|should) !NOT",
        "(can|may) (i|they|it)", "could (i|they|it)", "(can|could|would|will) you",
        "<!lets <!us (is|are|does|do) (it|they|the|there|that|this)", "let me know",
        "(give|tell|get|send|show) me", "whether", "(want|need|like|love) to know", "was wondering",
        "see if", "look if", "rating", "unisex",
    ]),
    (Act("question", topic="address"), [
        "address", "located", "location", "where are (you|they)", "where is (it|that)",
        "directions",
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
        "availability", "free times", "(what|which) ... available", "openings", "what do you have",
    ]),
    (Act("question", topic="why"), ["why"]),
]

# fmt: on
