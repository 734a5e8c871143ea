"""English ends: what nobody stops after, and what may stand there all the same."""

# fmt: off

_ASKED = "<!thats <!is (what|whats|where|wheres|which|who|whos|how|when)"
_PLACED = "(at|in|on|for|from|with|about|of|to|by)"

OPEN_ENDS = [
    # What joins, and what is said of something that must follow.
    "(and|or|but|so|because|though|although|however|unless|if|whether|than|while|except|only|just)",
    "(plus|and then)",
    "(the|a|my|our|your|his|her|their|some|any|this|next|every|half|quarter|past)",
    "(of|on|at|in|by|for|from|to|with|without|until|between|before|after|about|during|since|near)",
    "(want|need|like|prefer|is|are|am|was|were|be|can|could|would|will|should|shall|must|not|let)",
    "(its|thats|theres|im|id|ive|ill|youre|theyre|lets|wondering)",
    "(i|we|they|maybe|perhaps|well|um|uh|er|erm|hmm|mm|ah)",
    # "Or", "at", "of", "past" and "to", as they are heard where nothing follows.
    "(door|war|wore)", "(ONES:_|TEENS:_) (more|pass)", "WEEKDAY:_ (it|yet)", "ORDINAL:_ up",
    "quarter (two|too|2)",
    "sorry", "i (mean|meant)", "let me", "(scratch|forget) (that|it)",
    # What is to be made of it is still to come; so is what is asked for.
    "(make|set|put|get|have|change|move|want|need) it", "make (that|this)",
    "(can|could|would|will|should|shall|may|is|are|was|does|did) "
    "(i|we|you|they|it|that|this|there) be?",
    "(do|have) (i|we|you|they) got?",
    "(yes|yeah|ok|okay|sure|right|and) (also|what|which|when|where|how)",
]

CLOSED_ENDS = [
    # "That it is", "we will", "what I would like".
    "(i|we|you|they|it|that|this|there|everything|all) VERY:_? "
    "(is|are|am|was|were|can|could|would|will|should|shall|must)",
    "(what|one|day|date|time|slot|appointment|all|everything) that? (i|we|id|im|ive) ... "
    "(want|need|like|prefer|for|about|of)",
    "(UNIT:_|NUMBER:_) (before|after)", "to (talk|speak) about", "you (want|need|like|prefer)",
    "(like|love|happy|glad|willing) to",
    f"{_ASKED} ... ... ... (is|are|was|were|be|{_PLACED})", f"that (it|they) (is|are) {_PLACED}",
    f"{_ASKED} ... ... ... (is|are|was|will|would|does) (they|it|that|this|there)",
    # Verbs of two words, and adverbs.
    "(go|carry|move|come) on", "(me|us|it) in",
    "(as|very|me|us|works|work|suits|suit|fits|is|rated) well",
    "(think|believe|suppose|guess|hope|reckon|say|do|much|just|quite) so",
    "(MAKE:_|want|like|love|take|confirm|reserve|repeat|for|with) this",
]

# fmt: on
