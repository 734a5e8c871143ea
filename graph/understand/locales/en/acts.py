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
        "uh huh", "mm hmm", "mhm", "mmhmm", "without a? doubt", "no doubt", "naturally",
        "most definitely", "you know it", "sure (do|is|am|did)", "yesss", "yass", "yasss", "ya",
        "yeh", "yup yup", "(hell|heck|why) (yes|yeah)", "(definite|big|firm|clear) yes",
        "most certainly", "undoubtedly", "unquestionably", "undeniably", "surely", "positively",
        "without question", "no question about it", "i consent", "i approve", "approved",
        "i concur", "i assent", "accepted", "aye aye", "right on", "right you are",
    ]),
    # Agreeing with what was put forward; counts in a clause of its own.
    (Act("agree"), [
        "please? do (it|that|this)? so",
        "(please do|do it|do that|try that|book it|book that|reserve it|schedule it)", "proceed",
        "(ill|i will) (take|have) (it|that)", "lets go with (it|that)",
        "(i|id) (should|would)? (think|believe|suppose|guess|reckon|say) so", "(just|quite) so",
        "(i am|im) VERY:_? (sure|certain|positive|game)", "(that|it|thats|its) is? certain",
        "(that|thats|it) (is|would be)? the case", "(that|it) makes sense", "makes sense",
        "(happy|glad|willing) to $", "all for it", "i second that", "seconded", "verified",
        "you have my (approval|permission|consent)", "granted", "(fire|book) away", "very well",
        "(thats|that is|its|it is) (the|a) plan", "you said it", "NUMBER:_ percent",
        "what you just? (said|have|told me) (is|was) VERY:_? RIGHT:_", "about right",
        "(thats|that is|it is|its) so", "very much so", "so it is", "(it|that) (seems|appears) so",
        "make it so", "(its|it is|consider it) a yes", "i can (do|make) (it|that)",
        "(i am|im) VERY:_? (FINE:_|happy) with (it|that)", "(i am|im) (on board|in agreement|in)",
        "count me in", "sign me up", "(put|book|pencil|write) me (down|in) (for (it|that))?",
        "book me $", "that (time|day|date|appointment|slot) (works|is FINE:_)",
        "the (time|day|date|appointment|slot) (works|is RIGHT:_)",
        "(that|thats|this|it) !SPOKEN_COUNT !DIGITS NUMBER:_ (works|is FINE:_|sounds FINE:_|looks "
        "FINE:_)",
        "(you|youre|you are|thats|that is|its|it is) VERY:_? (right|correct|accurate|spot on)",
        "(thats|that is) (the|about) (NUMBER:_|correct|right) !NUMBER !OTHER",
        "you (have|had|got|heard) (it|that|me)? VERY:_? "
        "(right|correct|correctly|perfectly|exactly)",
        "(go for it|go ahead|permission granted|roger|why not|sure thing|spot on)",
        "(lets|let us) (do|book|go for) (it|that|this)", "that is a yes", "thats a yes", "a yes",
        "sure", "right", "correct", "true", "exactly", "exact", "correctly", "perfectly",
        "correcly", "facts", "truth", "agreed", "agree", "deal", "works", "suits me", "suit me",
        "positive", "fair enough", "gladly", "with pleasure", "amen", "thumbs up", "on the nose",
        "nailed it", "(bang|dead) on", "for certain", "^ done $", "^ please $", "accept",
        "(thats|that is|its|it is) a fact", "go on then",
        "(not a problem|no objection|no objections|nothing wrong with (it|that))",
        "(thats|that is) what i (want|wanted|said|meant|asked for|need)",
        "(all|everything) is well", "lock it in", "as far as i know",
        "(that|it|this|thats|its|that is|it is|everything is|this is|that was) VERY:_? RIGHT:_",
        "(that|it|this) (will|would|should|can) be VERY:_? FINE:_", "sounds like a plan",
        "(thatd|itd|thatll|itll) be VERY:_? FINE:_",
        "(sounds|sound|looks|seems|appears|appears to be) VERY:_? (FINE:_|about right) (by me|for "
        "me|with me|to me)?", "FINE:_ (by|for|with|to) me", "FINE:_ to go", "we (are|re) FINE:_ $",
        "(you got it|youve got it|got it|checks out|a go|give it a go|try it|resounding)",
        "(that|it|this)? (will|would|should|can|does) (work|suit|do)",
        "(that|it) VERY:_? works VERY:_?", "work out? VERY:_? FINE:_",
        "(thatll|itll|thatd|itd) (work|do)", "no problem", "no worries", "can we please",
        "^ (that|yes)? (i|we|he|she|they) (do|am|are|would|will|can|have|did) $",
        "^ it (is|does|will|has) $", "(i|id|i would) (like|love|want) (that|it)",
        "(id|i would) appreciate (that|it)", "(id|i would) love to",
        "(thats|that is|that was) (it|the NUMBER:_)",
        "(confirm|make) (the|my|this|that) (booking|appointment|reservation)",
        "(go ahead|you can|you may|please) and? (book|schedule|make) (it|that|this|the|my)?",
        "(go ahead|you can|you may) and? (set it up|reserve|confirm) (it|that|this)?",
        "please (reserve|set it up)", "you (can|may) (go ahead|proceed)",
        "i can confirm (it|that)?", "all set", "(thats|that is|it is) confirmed",
        "confirmed to proceed",
    ]),
    # Asking for it to be confirmed: a yes beside praise, alone it may be a question.
    (Act("confirm"), ["confirm (it|that|this|them)?"]),
    # Pleased with something, perhaps only with the agent.
    (Act("praise"), [
        "ok", "okay", "great", "fine", "good", "perfect", "cool", "alright", "all right", "nice",
        "excellent", "wonderful", "fantastic", "awesome", "amazing", "lovely", "brilliant", "super",
        "superb", "terrific", "splendid", "marvelous", "fabulous", "neat", "sweet", "swell",
        "alrighty", "okey dokey", "okie dokie", "acceptable", "FINE:_ enough",
        "(that|it|this|thats|its|that is|it is|everything is|this is) VERY:_? FINE:_",
    ]),
    (Act("repeat"), [
        "repeat", "repeated", "repeating", "again", "pardon", "come again", "once more",
        "NUMBER:_ more time", "NUMBER:_ more time again", "NUMBER:_ more (again|please)",
        "say (that|it) NUMBER:_? (again|over)", "once again", "reiterate", "restate",
        "(try|do) (it|that|this) (again|once more|once again|NUMBER:_ more time)",
        "try (again|once more|once again)", "hear (that|it) again",
        "missed (that|it|what|the|your|you)", "excuse me", "huh", "eh", "redo", "beg your pardon",
        "run that by me", "more time", "what (is|was) (that|it) again", "hard to hear",
        "(barely|hardly|trouble) (hear|hearing|understanding)", "make (that|it) out", "replay",
        "rewind", "play (it|that) (back|again)", "rephrase", "go back $", "back up",
        "go over (it|that)", "say what", "^ what $", "(sorry|hmm|um|uh|er|wait) what $",
        "^ what now $", "echo (it|that)", "^ (im|i am)? sorry $", "what was that", "whats that",
        "louder", "speak up", "speak (slower|louder|slowly|more slowly|clearly)",
        "(slower|more slowly) please?", "slow down", "what (is|was)? (the|your|that) question",
        "whats (the|your) question", "what question",
        "what (is|was)? (the|your) last (thing|part|word|sentence|question)",
        "what (did|was|were|have|are|is|do) ... (say|said|ask|asked|saying|asking|tell)",
        "(whatd|what would) you (say|ask)", "what did you just? (want|tell|ask|say)",
        "(tell|remind) me ... what you ... (said|asked|told|say)", "the last thing you said",
        "(hear|make out) what ... (said|saying|say)", "distracted", "too quiet",
        "(forgot|forgotten) what you", "(you lost|i lost|lost) (me|you)", "zoned out",
        "NOT:_ (listening|following|paying attention)", "NOT:_ follow you? $",
        "(you|youre|you are|you were|is|line|voice|sound|audio) (cut|broke|breaking|cutting) "
        "(out|up|off)", "(bad|poor|terrible) (line|connection|reception)",
        "(line|connection|audio|sound) is (bad|poor|terrible)", "clarify (it|that)",
        "NOT:_ (quite|really|fully)? (hear|catch|understand|follow|get) (it|that|you|what|the|a)? "
        "question? you? just? (said|say)?", "NOT:_ (quite|really)? make (it|that|you) out",
    ]),
    (Act("negate"), [
        "no", "nope", "nah", "nay", "negative", "negatory", "no way", "noway", "wrong", "incorrect",
        "incorrectly", "wrongly", "false", "inaccurate", "mistake", "mistaken", "untrue", "denied",
        "deny", "rejected", "reject", "unlikely", "unacceptable", "hardly",
        "quite? the (opposite|contrary)", "on the contrary", "messed up", "fake", "NOT:_",
        "misunderstood", "disagree", "refuse", "bad", "nuh uh", "uh uh", "by no means", "decline",
        "object", "impossible", "pass $", "misheard", "heard wrong", "erroneous", "bogus", "lies",
        "(is|thats|its) a lie", "error", "aint", "(fat|no) chance", "out of the question",
        "beg to differ", "far from it", "thumbs down", "count me out", "nothing of the (sort|kind)",
        "no more", "no good", "^ non $", "^ nein $", "failed to (understand|get|hear)",
        "too (early|late|soon|far)",
        "(said|meant|asked for|requested|wanted) (something|anything) (else|different)",
        "NOT:_ (say|mean) (it|that|this|so)", "(got|have) (it|that|me)? all wrong",
        "NOT:_ follow my",
        "what ... (said|say|did|told|heard) ... (is|was) ... (wrong|incorrect|false|untrue)",
        "you (do|did|have)? NOT:_ (hear|understand|get|catch|got) (it|me|that|what)?",
        "(strike|scratch|skip|bag) (that|it)", "are you sure (that|it|this)? is? (correct|right)",
        "you NOT:_ (say|do|get|hear|pronounce) ... (right|correctly|properly)",
    ]),
    # Not now: whatever else is said, nothing is agreed to yet.
    (Act("wait"), [
        "wait", "hold on", "hang on", "(a|NUMBER:_) (moment|second|sec|minute)", "just a? AMOUNT:_",
        "let me (think|see|check|ask|look)", "(think|sleep) (about|on) it",
        "(have|need|want) (to|a) (think|check|ask)", "(so|and|but|or|because|though) $",
        "who (is|are) (this|that|it|you|there)", "call (you|back)", "right now",
        "(is|was) (that|it|this|everything) VERY:_? RIGHT:_", "what is (it|this) $",
    ]),
    (Act("hedge"), [
        "NOT:_ (too|to|VERY:_)? (sure|certain|positive) ...", "unsure", "maybe", "perhaps",
        "depends", "possibly", "might", "dunno", "torn", "unable", "no (clue|idea|knowledge)",
        "hell if", "i have a question", "probably", "i doubt", "i (wish|hope)", "(kind|sort) of",
        "almost", "nearly", "in theory", "(right|ok|okay|alright) so",
        "NOT:_ ... (know|decide|decided|tell|remember)", "NOT:_ (to|how to)? answer",
        "NOT:_ have ... (information|knowledge)", "NOT:_ (say|make up) ...", "NOT:_ ... either",
        "either (NUMBER:_|way)", "either", "unless", "if", "hopefully", "are you sure",
        "both could", "could be both", "NUMBER:_ or the other",
    ]),
    (Act("change"), [
        "actually", "instead", "rather", "but", "except", "change", "switch", "move", "reschedule",
        "different", "another", "other", "changed my mind", "(what|how) about",
    ]),
    (Act("change", slot="date"), ["(another|different|other) (day|date)"]),
    (Act("change", slot="time"), ["(another|different|other) time"]),
    # Letting go of what was said: of all of it, or of one value for another.
    (Act("drop"), [
        "forget (it|about it|that|this)", "never mind", "nevermind", "nvm",
        "(scrap|drop|disregard|ignore|undo|erase|delete|remove|retract|leave|skip) "
        "(it|that|this|me)", "^ please? (disregard|undo|ignore|skip) please? $",
        "take (it|that) back", "let it go", "forget about (it|that|this)",
        "(forget|disregard|ignore|scratch) what i just? (said|asked)",
    ]),
    (Act("cancel"), [
        "cancel", "cancelled", "canceled", "cancelling", "forget my ... (command|request)",
        "forget i (said|asked) anything?", "forget the (whole|entire) thing",
        "(disregard|ignore|withdraw|retract|undo|delete|erase|scratch) my", "withdraw", "revoke",
        "abort", "quit", "call (it|that|this) off", "stop", "halt", "cease", "desist",
        "discontinue", "eliminate", "belay", "exit", "hang up", "no longer (want|need|needed)",
        "terminate", "kill (it|that)", "^ please? end please? $",
        "end (it|this|that|the call|call|the conversation)", "an end to (it|this)",
        "(cut|knock) it (out|off)",
        "^ (that|thats|that is|i have|ive had|that will be)? VERY:_? enough",
        "NOT:_ (want|need) (this|it|that|to book|to do this|to do it) ... anymore",
        "NOT:_ (need|necessary|want) ... anymore", "no need", "no longer necessary",
        "give (it|this)? up", "NOT:_ be necessary",
        "NOT:_ (continue|bother|talk|speak|go on|worry about it) $",
        "NOT:_ say (another|anything|a)", "NOT:_ want to continue",
        "lets NOT:_ (do (it|this|that))?", "NOT:_ do this",
        "NOT:_ (talk|speak) ... (further|more|anymore)",
        "NOT:_ (want|need) (a|any|to book|to make) ... appointment", "shut (up|down|off|it)",
        "be? quiet", "be silent", "^ (please|want|need|i want|i need)? silence please? $",
        "quiet down", "pipe down", "zip it",
        "(turn|power|switch) (it|that|this|yourself)? (off|down)", "shut yourself (off|down|up)",
        "go away", "leave me alone", "hush", "shush", "shh", "shhh", "shhhh",
        "(no more|enough) talking", "NOT:_ say ... anymore",
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
        "thanks", "thank (you|ya)", "thank", "cheers", "appreciate", "appreciated", "much obliged",
        "(thanks|thank you) ... (help|helping|assistance|time|information)",
        "(thanks|thank you) ... (help|helping|assistance|time) ... DATE:_", "grateful",
        "(your|the|any) (help|assistance)", "you helped", "youre the best", "thats all thanks",
        # Praise for the agent says nothing of the appointment.
        "(you|you are|youre) VERY:_? FINE:_",
        "(you have|youve|you) done (it|that|this) VERY:_? (FINE:_|correctly|perfectly)",
    ]),
    (Act("goodbye"), [
        "goodbye", "bye", "good bye", "bye bye", "bbye", "see (you|ya)", "talk to you later",
        "have a (good|nice|great) ...", "good night", "i am done", "im done", "im good",
        "im all set", "take care", "(thats|that is|that was) it (thanks|thank you)", "nothing else",
        "(got|have) all i need",
        "(that|thats|that is|that will be|thatll be) (all|everything|it) ... (for|need)? DATE:_",
        "(that|thats|that is|that will be|thatll be|this is) (all|everything) !FINE !right !sounds "
        "!works !correct", "i (have|need) to go $",
        "(that|thats|that is|that will be|thatll be) (it|all|everything) (for|i need|needed) ...",
    ]),
    (Act("greet"), [
        "hello", "hi", "hey", "hiya", "greetings", "howdy", "good PART:_", "good day",
        "how are you", "(im|i am) VERY:_? (fine|great|well|ok|okay|alright|perfect)",
    ]),
    (Act("dont_care", slot="date"), ["(any|whatever|whichever|either) (day|date)"]),
    (Act("dont_care", slot="time"), ["any time", "anytime", "any hour", "whatever time"]),
    (Act("dont_care"), [
        "whenever", "anything", "whatever", "NOT:_ matter", "NOT:_ (care|mind)", "no preference",
        "up to you", "you (choose|decide|pick)", "no matter", "i am easy", "im easy", "im flexible",
        "all the same",
    ]),
    (Act("earliest"), [
        "as (soon|early) as (possible|you can)", "asap", "first available", "the? earliest",
        "soonest", "next available", "first (free|open)", "right away",
    ]),
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

ACTS = [
    *(Rule(phrase, acts.done, act=act) for act, phrases in _ACTS for phrase in phrases),
    Rule("the ORDINAL:nth NUMBER:_ !OTHER", acts.choose),
    Rule("the former", acts.choose, nth=1),
    Rule("the latter", acts.choose, nth=-1),
    Rule("the last NUMBER:_", acts.choose, nth=-1),
]

PICKS = [
    Rule("^ LEAD:_? LEAD:_? LEAD:_? the? ORDINAL:nth NUMBER:_? (time|option|choice)? LEAD:_? $",
         acts.pick),
    Rule("^ LEAD:_? LEAD:_? LEAD:_? the? last NUMBER:_? (time|option|choice)? LEAD:_? $",
         acts.choose, nth=-1),
]

# fmt: on
