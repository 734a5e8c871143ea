"""English phrases that do something: yes, no, again, cancel, a question."""

from graph.understand import acts
from graph.understand.readings import Act
from graph.understand.rules import Rule

# fmt: off

# What an act is, and the phrases that do it.
_ACTS: list[tuple[Act, list[str]]] = [
    (Act("affirm"), [
        "yes", "yeah", "yep", "yup", "yeap", "yea", "yah", "aye", "affirmative", "absolutely",
        "definitely", "certainly", "i confirm", "confirmed", "indeed", "totally", "precisely",
        "of course", "ofcourse", "by all means", "you bet", "i accept", "yessir", "for sure",
        "uh huh", "mm hmm", "without a doubt", "no doubt", "naturally", "most definitely",
        "you know it", "sure (do|is|am|did)",
    ]),
    # Agreeing with what was put forward; counts in a clause of its own.
    (Act("agree"), [
        "(please do|do it|do so|do that|try that|book it|book that|reserve it|schedule it)",
        "book NUMBER:_", "proceed", "ill take (it|that)", "lets go with (it|that)",
        "i (think|believe|suppose|guess) so", "very much so", "its a yes", "it is a yes",
        "i can (do|make) (it|that)", "(i am|im) VERY:_? (FINE:_|happy) with (it|that)",
        "that (time|day|date|NUMBER:_|appointment|slot) (works|is FINE:_)",
        "(you|youre|you are|thats|that is|its|it is) VERY:_? (right|correct|accurate|spot on)",
        "you (have|had|got|did) (it|that) VERY:_? (right|correct|correctly|perfectly|exactly)",
        "(go for it|go ahead|permission granted|roger|why not|sure thing|spot on)",
        "lets do (it|that)", "that is a yes", "thats a yes", "a yes", "sure", "right", "correct",
        "true", "exactly", "exact", "correctly", "perfectly", "correcly", "facts", "truth",
        "agreed", "agree", "deal", "works", "suits me", "suit me", "positive", "fair enough",
        "(that|it|this|thats|its|that is|it is|everything is|this is|that was) VERY:_? RIGHT:_",
        "(that|it|this) (will|would|should|can) be VERY:_? FINE:_", "sounds like a plan",
        "NUMBER:_? (sounds|sound|looks|seems) VERY:_? (FINE:_|about right)",
        "FINE:_ (by|for|with) me",
        "(you got it|got it|what i want|checks out|a go|give it a go|try it|resounding)",
        "(that|it|this)? (will|would|should|can|does) (work|suit|do)",
        "(that|it) VERY:_? works VERY:_?", "(thatll|itll|thatd|itd) (work|do)", "no problem",
        "no worries", "can we please", "^ (i|we) (do|am|would|will) $", "^ it is $",
        "(i|id|i would) (like|love|want) (that|it)", "(thats|that is|that was) it",
        "confirm that",
        "(go ahead|you can|please) and? (book|schedule|make) (it|that|this|the|my)?",
        "(go ahead|you can) and? (set it up|reserve|confirm) (it|that|this)?",
        "please (reserve|set it up)",
        "all set", "you can proceed", "(thats|that is|it is) confirmed", "confirmed to proceed",
    ]),
    # Pleased with something, perhaps only with the agent.
    (Act("praise"), [
        "ok", "okay", "great", "fine", "good", "perfect", "cool", "alright", "all right", "nice",
        "excellent", "wonderful", "fantastic", "awesome", "amazing", "lovely", "brilliant",
        "super", "(that|it|this|thats|its|that is|it is|everything is|this is) VERY:_? FINE:_",
    ]),
    (Act("repeat"), [
        "repeat", "repeated", "again", "pardon", "come again", "once more", "NUMBER:_ more time",
        "NUMBER:_ more time again", "say (that|it) NUMBER:_? (again|over)", "once again",
        "hear (that|it) again", "missed (that|it|what|the)", "excuse me", "huh", "redo",
        "beg your pardon", "run that by me", "more time", "what (is|was) (that|it) again",
        "hard to hear", "make that out", "replay", "restate", "rephrase",
        "say what", "^ what $",
        "what was that", "whats that", "what question", "louder", "speak up",
        "what (did|was|were|have) ... (say|said|ask)",
        "NOT:_ (hear|catch|understand|follow|get) (it|that|you|what|the|a)? you? just? (said|say)?",
    ]),
    (Act("negate"), [
        "no", "nope", "nah", "nay", "negative", "negatory", "no way", "noway", "wrong",
        "incorrect", "incorrectly", "wrongly", "false", "inaccurate", "mistake", "mistaken",
        "untrue", "messed up", "fake", "NOT:_", "misunderstood", "disagree", "refuse", "bad",
        "nuh uh", "uh uh", "by no means",
        "you (do|did|have)? NOT:_ (hear|understand|get|catch|got) (it|me|that|what)?",
        "(strike|scratch|skip|bag) (that|it)",
    ]),
    (Act("hedge"), [
        "NOT:_ (too|to|VERY:_)? (sure|certain|positive) ...",
        "unsure", "maybe", "perhaps", "depends", "possibly", "might", "dunno", "torn", "unable",
        "no (clue|idea|knowledge)", "wait", "hold on", "hang on",
        "(a|NUMBER:_) (moment|second|sec)",
        "just a? AMOUNT:_", "let me (think|see|check)", "hell if",
        "NOT:_ ... (know|decide|decided|tell|remember)", "NOT:_ (to|how to)? answer",
        "NOT:_ have ... (information|knowledge)", "NOT:_ (say|make up) ...",
        "NOT:_ ... either", "either (NUMBER:_|way)", "either", "unless", "if", "hopefully",
        "are you sure", "both could", "could be both", "NUMBER:_ or the other",
    ]),
    (Act("change"), [
        "actually", "instead", "rather", "but", "except", "change", "switch", "move", "reschedule",
        "different", "another", "other", "changed my mind", "(what|how) about",
    ]),
    (Act("cancel"), [
        "cancel", "forget (it|about it|that)", "forget my ... (command|request)", "never mind",
        "nevermind", "abort", "quit", "call it off", "stop", "no longer want", "terminate",
        "NOT:_ want (this|it|to book) ... anymore", "shut (up|down|off)", "be? quiet",
        "no more talking", "NOT:_ say ... anymore", "NOT:_ want a appointment",
    ]),
    (Act("restart"), [
        "start (over|again|afresh)", "restart", "from the (beginning|start|top)", "begin again",
        "reset",
    ]),
    (Act("question"), [
        "(are|is) (you|this|it|that) a? real? (human|robot|machine|computer|bot|person|real)",
    ]),
    (Act("human"), [
        "human", "operator", "receptionist", "representative", "(real|actual|live) person",
        "to a person", "put me through", "transfer me", "connect me",
        "(speak|talk) (to|with) (someone|somebody|the)",
    ]),
    (Act("help"), [
        "help", "help me", "what can i (say|do|ask)", "what can you do", "how does this work",
        "what are my options", "what do i (say|do)",
    ]),
    (Act("thanks"), [
        "thanks", "thank you", "thank", "cheers", "appreciate", "appreciated", "much obliged",
        "(thanks|thank you) ... (help|helping|assistance|time|information)",
        "(thanks|thank you) ... (help|helping|assistance|time) ... DATE:_", "grateful",
        "(your|the|any) (help|assistance)", "you helped", "youre the best", "thats all thanks",
    ]),
    (Act("goodbye"), [
        "goodbye", "bye", "good bye", "bye bye", "bbye", "see (you|ya)", "talk to you later",
        "have a (good|nice|great) ...", "good night", "i am done", "im done", "im good",
        "im all set", "take care", "(thats|that is|that was) it (thanks|thank you)",
        "nothing else", "(got|have) all i need",
        "(that|thats|that is|that will be|thatll be) (all|everything|it) ... (for|need)? DATE:_",
        "(that|thats|that is|that will be|thatll be|this is) (all|everything) !FINE !right "
        "!sounds !works !correct", "i (have|need) to go $",
        "(that|thats|that is|that will be|thatll be) (it|all|everything) (for|i need|needed) ...",
    ]),
    (Act("greet"), [
        "hello", "hi", "hey", "hiya", "greetings", "howdy", "good PART:_", "how are you",
    ]),
    (Act("dont_care", slot="date"), ["(any|whatever|whichever|either) (day|date)"]),
    (Act("dont_care", slot="time"), ["any time", "anytime", "any hour", "whatever time"]),
    (Act("dont_care"), [
        "whenever", "anything", "whatever", "NOT:_ matter", "NOT:_ (care|mind)", "no preference",
        "up to you", "you (choose|decide|pick)", "no matter", "i am easy", "im easy",
        "im flexible", "all the same",
    ]),
    (Act("earliest"), [
        "as (soon|early) as (possible|you can)", "asap", "first available", "the? earliest",
        "soonest", "next available", "first (free|open)", "right away",
    ]),
    (Act("inform", slot="time"), ["(the|another|a|different|other|what|which) time !AMPM"]),
    (Act("inform", slot="date"), ["(the|another|a|different|other|what|which) (day|date)"]),
    (Act("question"), [
        "what", "whats", "where", "wheres", "how", "hows", "who", "whos", "which", "when", "whens",
        "^ (is|are|do|does|did|can|could|may|would|will|have|has|am)", "(can|may) (i|they|it)",
        "could (i|they|it)",
        "(can|could|would|will) you", "(is|are|does|do) (it|they|the|there|that|this)",
        "let me know", "(give|tell|get|send|show) me", "whether",
        "(want|need|like|love) to know", "was wondering", "see if", "look if", "rating", "unisex",
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

ACTS = [
    *(Rule(phrase, acts.done, act=act) for act, phrases in _ACTS for phrase in phrases),
    Rule("the ORDINAL:nth NUMBER:_ !OTHER", acts.choose),
    Rule("the former", acts.choose, nth=1),
    Rule("the latter", acts.choose, nth=-1),
    Rule("the last NUMBER:_", acts.choose, nth=-1),
]

# fmt: on
