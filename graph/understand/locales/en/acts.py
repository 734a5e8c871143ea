"""English phrases that do something: no, again, cancel."""

from graph.understand import acts
from graph.understand.locales.en.assent import ASSENT
from graph.understand.locales.en.questions import QUESTIONS
from graph.understand.readings import Act
from graph.understand.rules import Rule

# fmt: off

# What an act is, and the phrases that do it.
_ACTS: list[tuple[Act, list[str]]] = [
    (Act("repeat"), [
        "repeat", "repeated", "repeating", "again", "pardon", "come again", "once more",
        "NUMBER:_ more time", "NUMBER:_ more time again", "NUMBER:_ more (again|please)",
        "say (that|it) NUMBER:_? (again|over)", "once again", "reiterate", "restate",
        "(try|do) (it|that|this) (again|once more|once again|NUMBER:_ more time)",
        "try (again|once more|once again)", "hear (that|it) again",
        "missed (that|it|what|the|your|you)", "excuse me", "huh", "eh", "redo",
        "run that by me", "more time", "what (is|was) (that|it) again",
        "(read|say|tell) me? (it|that|them|those) to? me? (back|again|differently)", "too fast",
        "(what|which) (were|was) (the|those|your) "
        "(times|options|days|dates|slots|time|day|date)",
        "(what|which) (times|days|dates|time|day|date) (were|was) (those|that|it|the|they)",
        "(what|which) (times|days|dates|time|day|date) did you (say|mention|have)",
        "what (does|do|did) (that|you|it) mean", "hard to (hear|understand)", "im lost",
        "NOT:_ (sure|think) i (heard|caught|got|understood)", "i (think i)? misheard", "retry",
        "(barely|hardly|trouble) (hear|hearing|understanding)", "make (that|it) out", "replay",
        "rewind", "play (it|that) (back|again)", "rephrase", "go back $", "back up",
        "go over (it|that)", "say what", "^ what $", "(sorry|hmm|um|uh|er|wait) what $",
        "^ what now $", "^ (im|i am)? sorry $", "what was that", "whats that", "louder", "speak up",
        "speak (slower|louder|slowly|more slowly|clearly)", "(slower|more slowly) please?",
        "slow down", "what (is|was)? (the|your|that) question", "whats (the|your) question",
        "what question", "what (is|was)? (the|your) last (thing|part|word|sentence|question)",
        "what (did|was|were|have|are|is|do) !i ... (say|said|ask|asked|saying|asking|tell)",
        "(whatd|what would) you (say|ask)", "what did you just? (want|tell|ask|say)",
        "(tell|remind) me ... what you ... (said|asked|told|say)", "the last thing you said",
        "(hear|make out) what ... (said|saying|say)", "distracted", "too quiet",
        "(forgot|forgotten) what you", "(you lost|i lost|lost) (me|you)",
        "NOT:_ hear ... say it again", "zoned out",
        # Whether one is still heard.
        "(i am|im) VERY:_? (here|there|listening)", "are you VERY:_? there",
        "(can|could|do) you hear me", "i (can)? hear you", "(i am|im) on the (phone|line)",
        "^ (yes|yeah) go on $", "NOT:_ (listening|following|paying attention)",
        "NOT:_ follow you? $",
        "(you|youre|you are|you were|is|line|voice|sound|audio) (cut|broke|breaking|cutting) "
        "(out|up|off)", "(bad|poor|terrible) (line|connection|reception)",
        "(line|connection|audio|sound) is (bad|poor|terrible)", "clarify (it|that)",
        "NOT:_ (quite|really|fully)? (hear|catch|understand|follow|get) "
        "(it|that|you|what|the|a)? question? you? just? (said|say)?",
        "NOT:_ (quite|really)? make (out (it|that|you|what)|(it|that|you) out)",
    ]),
    (Act("negate"), [
        "no", "nope", "nopes", "nah", "na", "nay", "negative", "negatory", "no way", "noway",
        "wrong", "incorrect", "incorrectly", "wrongly", "false", "inaccurate", "mistake",
        "mistaken", "untrue", "denied",
        "deny", "rejected", "reject", "unlikely", "unacceptable", "hardly", "on the contrary",
        "messed up", "fake", "NOT:_", "misunderstood", "disagree", "refuse", "bad", "nuh uh",
        "nada", "way off", "nix (it|that)", "uh uh", "by no means", "decline", "object",
        "impossible", "pass $", "misheard", "heard wrong", "lies", "(is|thats|its) a lie", "error",
        "aint", "(fat|no) chance", "out of the question", "beg to differ", "far from it",
        "thumbs down", "count me out", "no more", "no good",
        "(none|neither|nothing) (works|fits|suits)?", "mistakes",
        "(im|i am|ill be|i will be) VERY:_? (busy|away|unavailable|tied up|booked)",
        "stop ... NOT:_ ... RIGHT:_", "failed to (understand|get|hear)",
        "(too|a bit|a little) (early|late|soon|far)", "i have something",
        "(said|meant|asked for|requested|wanted) (something|anything) (else|different)",
        "NOT:_ (say|mean) (it|that|this|so)", "(got|have) (it|that|me)? all wrong",
        "NOT:_ follow my",
        "what ... (said|say|did|told|heard) ... (is|was) ... (wrong|incorrect|false|untrue)",
        "you (do|did|have)? NOT:_ (hear|understand|get|catch|got) (it|me|that|what)?",
        "(strike|scratch|skip|bag) (that|it)", "are you sure (that|it|this)? is? (correct|right)",
        "you NOT:_ (say|do|get|hear|pronounce) ... (right|correctly|properly)",
    ]),
    (Act("wait"), [
        "wait", "hold on", "hang on", "(a|NUMBER:_) (moment|second|sec|minute)",
        "just a? AMOUNT:_", "be VERY:_? with you",
        "be (VERY:_|right)? back",
        "let me (think|see|check|ask|look|get|find|grab)", "jiffy", "bear with me",
        "give me (AMOUNT:_|a (bit|little|while|moment|tick|mo))",
        "(have|need|want) (to|a) (think|check|ask|look) !up",
    ]),
    # Whatever else is said, nothing is agreed to yet.
    (Act("not_now"), [
        "(think|sleep) (about|on) it", "(so|and|but|or|because|though) $",
        "who (is|are) (this|that|it|you|there)", "call (you|back)", "right now",
        "(is|was) (that|it|this|everything) VERY:_? RIGHT:_", "what is (it|this) $",
    ]),
    (Act("hedge"), [
        "NOT:_ (too|to|VERY:_)? (sure|certain|positive) ...", "unsure", "maybe", "perhaps",
        "depends", "possibly", "might", "dunno", "torn", "unable", "no (clue|idea|knowledge)",
        "hell if", "i have a question", "probably", "i doubt", "i (wish|hope)", "(kind|sort) of",
        "(suppose|guess) so? $", "(suppose|guess) so", "NEED:_ ... (cant|cannot) wait",
        "almost", "nearly", "in theory", "(right|ok|okay|alright) so",
        "NOT:_ ... (know|decide|decided|tell|remember)", "NOT:_ (to|how to)? answer",
        "NOT:_ have ... (information|knowledge)", "NOT:_ (say|make up) ...", "NOT:_ ... either",
        "either (NUMBER:_|way)", "either", "unless", "if", "provided", "as long as",
        "the RIGHT:_ (time|day|date|NUMBER:_)",
        "^ you sure", "sure you are", "hopefully", "are you sure", "both could",
        "<!that was VERY:_? FINE:_", "could be both", "NUMBER:_ or the other",
        # Nothing is refused: it narrows what is asked for.
        "NOT:_ (too|that|so|very) (early|late|soon|far)",
    ]),
    # What agrees to nothing, though it is made of words that add nothing.
    (Act("remark"), [
        # One half of it, irony, and that it was heard.
        "the (day|date|time) (is|was|works|suits) VERY:_? FINE:_?", "^ (yeah|oh|oh yeah) right $",
        "i know (that|it|this)? $", "good to know", "^ say", "^ (yes|yeah|ok|okay|sure) NUMBER:_ $",
        # What else is or was cancelled.
        "(had|have had) to (cancel|reschedule|miss|skip)",
        "(cancel|cancelled|canceled|cancelling|skip|miss) (my|our|the|a) OTHER:_? EVENT:_",
        # What one has on, where one is, and who.
        "(i have|ive got|i got|ive|we have|weve got) a? (appointment|visit|thing|things)",
        "(im|i am) (at|on|in|with) (the|a|my|you|it)", "(im|i am) (out|away|off)",
        "(im|i am) (going|doing|having|getting)",
        "(its|it is|thats|that is|this is) (me|for you)", "my (address|phone|number|name|email) is",
    ]),
    (Act("change"), [
        "actually", "instead", "rather", "but", "although", "except", "change",
        "switch", "move", "reschedule", "different", "another", "other", "else",
        "changed my mind", "(what|how) about",
        "(anything|something|any|NUMBER:_) (better|nicer)",
        "(more|further) (choice|choices|option|options|slot|slots|opening|openings)",
    ]),
    (Act("change", slot="date"), ["(another|different|other) (day|date|days|dates)"]),
    (Act("change", slot="time"), [
        "(another|different|other) (time|times|slot|slots|option|options)",
        "what else (do you have|have you got|you got|have you|is there|there is)",
    ]),
    # Letting go of what was said: of all of it, or of one value for another.
    (Act("drop"), [
        "forget (it|about it|that|this)", "never mind", "nevermind", "nvm",
        "(scrap|drop|disregard|ignore|undo|erase|delete|remove|retract|skip) (it|that|this|me)",
        "leave (it|that|this|me) !TIME !DATE !PART !HOUR !at !on !in !as !with !there",
        "^ please? (disregard|undo|ignore|skip) please? $",
        "take (it|that) back", "let it go", "forget about (it|that|this)",
        "(forget|disregard|ignore|scratch) what i just? (said|asked)",
    ]),
    (Act("cancel"), [
        "cancel", "cancelled", "canceled", "cancelling", "forget my ... (command|request)",
        "forget i (said|asked) anything?", "withdraw", "revoke",
        "(call|scrap|forget|drop) the (whole|entire) thing off?",
        "(disregard|ignore|withdraw|retract|undo|delete|erase|scratch|drop|remove|call off) my "
        "OTHER:_? (appointment|booking|visit|reservation|request|command|order|statement|question|"
        "query|answer|response|instruction|instructions|last)",
        "(withdraw|delete|drop|remove|call off) the (appointment|booking|visit)", "abort",
        "quit !OTHER !work",
        "call (it|that|this) off", "<!bus <!next <!my <!tram stop !at", "halt", "discontinue",
        "eliminate", "<!the <!which <!what <!a exit !NUMBER",
        "(hang|hanging) up !my", "giving up !my !the", "waste of time",
        "no longer (want|need|needed)",
        "terminate", "kill (it|that)", "^ please? end please? $",
        "end (it|this|that|the call|call|the conversation)", "(cut|knock) it (out|off)",
        "^ (that|thats|that is|i have|ive had|that will be)? VERY:_? enough",
        "NOT:_ (want|need) (this|it|that|to book|to do this|to do it) ... anymore",
        "NOT:_ (need|necessary|want) ... anymore", "no need !to", "no longer necessary",
        "no need to (book|schedule|reserve|continue|do|go)",
        "give (it|this)? up !my !the", "NOT:_ be necessary",
        "NOT:_ (continue|bother|talk|speak|go on|worry about it) $",
        "NOT:_ say (another|anything|a)", "NOT:_ want to continue",
        "lets NOT:_ (do (it|this|that))?", "NOT:_ do this",
        "NOT:_ (talk|speak) ... (further|more|anymore)",
        "NOT:_ (want|need) (a|any|to make) ... appointment",
        "NOT:_ (want|need)? (to|be|going to)? (book|booking) (anything|any)", "NOT:_ want to book",
        "shut (up|down|off|it)", "be quiet", "<!are <!is <!its <!very <!a quiet",
        "^ (please|want|need|i want|i need)? silence please? $",
        "(turn|power|switch) (it|that|this|yourself)? (off|down)", "shut yourself (off|down|up)",
        "go away", "leave me alone", "hush", "shush", "shh", "shhh", "shhhh",
        "(no more|enough) talking", "NOT:_ say ... anymore",
    ]),
    (Act("restart"), [
        "(start|begin|starting) all? (over|again|afresh|from scratch) again?", "restart", "reset",
        "(from|to) the (beginning|start|top) !of", "clean slate",
        "redo (everything|it all|the (whole|entire) thing)",
    ]),
    (Act("question"), [
        "(are|is) (you|this|it|that) a? real? (human|robot|machine|computer|bot|person|real)",
    ]),
    (Act("human"), [
        "human being?", "operator", "receptionist", "representative", "customer service",
        "(real|actual|live|someone|somebody|another) (person|agent|real)",
        "(put me through|transfer me|connect me) (to|with)? PERSON:_?",
        "(like|want|need|prefer|get me|give me) a? PERSON:_ !to",
        "(like|want|need|prefer) a? PERSON:_ to (talk|speak) (to|with)", "^ a? PERSON:_ please? $",
        "(speak|talk|speaking|talking) (to|with) (a|an|the|your|any|some)? PERSON:_",
        "(speak|talk|speaking|talking) (to|with) the", "is there (someone|anyone|anybody)",
        "is (anyone|anybody|someone) there", "(can|could) a? PERSON:_ help",
        "(NOT:_|hate|tired of|sick of|no more) ... (to|with) (a|an|the|your|this)? MACHINE:_",
        "(hate|no|NOT:_) talking? a? MACHINE:_ !NOT",
    ]),
    (Act("help"), [
        "help", "help me", "what (can|do|should|am) i (supposed to)? (say|do|ask)",
        "what can you do", "what are (my options|the commands)", "what to (say|do)",
        "how (do|does|can|should) (i|this) (do|use|work|book)", "instructions $",
    ]),
    (Act("thanks"), [
        "thanks", "thank (you|ya)", "thank", "ta", "cheers", "appreciate", "appreciated",
        "much obliged",
        "(thanks|thank you) (so|very)? (much|kindly|a (lot|bunch|million|ton))",
        "(thanks|thank you) ... (help|helping|assistance|time|information)",
        "(thanks|thank you) ... (help|helping|assistance|time) ... DATE:_", "grateful",
        "(your|the|any) (help|assistance)", "you helped", "youre the best", "thats all thanks",
        # Praise for the agent says nothing of the appointment.
        "(you|you are|youre|you have|youve) been? VERY:_? (FINE:_|kind|helpful)",
        "(thats|that is|that was) VERY:_? (kind|helpful)", "FINE:_ (job|work)", "well done",
        "(youre|you are) (a|the) (star|lifesaver|gem|angel|legend|hero|treasure|best)",
        "that was VERY:_? (quick|easy|fast|simple|painless)",
        "(you have|youve|you) done (it|that|this) VERY:_? (FINE:_|correctly|perfectly)",
    ]),
    (Act("goodbye"), [
        "goodbye", "bye", "good bye", "bye bye", "bbye", "<!to <!i see (you|ya)",
        "talk to you later",
        "(have|enjoy) (a|your) (FINE:_|wonderful|lovely)? (SPAN:_|PART:_|day|DATE:_ PART:_?)",
        "have a (good|nice|great) ...", "good night", "(i am|im|we are) done", "im (good|all set)",
        "take care", "(got to|gotta|have to|need to|id better|i better) (go|run|hurry) $",
        "farewell", "catch you later",
        "NOT:_ need (anything|nothing) else",
        "until next time", "^ so long $", "no (more|further) questions", "have everything i need",
        "(thats|that is|that was) it (thanks|thank you)", "nothing else", "(got|have) all i need",
        "(that|thats|that is|that will be|thatll be) (all|everything|it) ... (for|need)? DATE:_",
        "(that|thats|that is|that will be|thatll be|this is) (all|everything) !FINE !right "
        "!sounds !looks !seems !works !suits !correct",
        "(that|thats|that is|that will be|thatll be) (it|all|everything) (for|i need|needed) "
        "...",
    ]),
    (Act("greet"), [
        "hello", "hi", "hey", "hiya", "greetings", "howdy", "good PART:_", "good day",
        "how are you", "(im|i am) VERY:_? (fine|great|well|ok|okay|alright|perfect)",
    ]),
    (Act("dont_care", slot="date"), ["(any|whatever|whichever|either) (day|date)"]),
    (Act("dont_care", slot="time"), [
        "any times", "anytimes", "(free|available|open) all day", "all day VERY:_? (FINE:_|works)",
        "any time", "anytime", "any hour", "whatever time",
    ]),
    (Act("dont_care"), [
        "whenever", "^ LEAD:_? anything $", "anything (goes|works|you|thats|is FINE:_|will do)",
        "whatever", "whatevers", "surprise me", "whichever comes first",
        "NOT:_ VERY:_? (matter|care|mind)", "no preference",
        "any NUMBER:_ (is|will be|works|would be)", "^ any NUMBER:_ $",
        "unimportant", "of no importance",
        "up to you", "you (choose|decide|pick)", "no matter", "i am easy", "im easy", "im flexible",
        "all the same",
    ]),
    (Act("earliest"), [
        "the (sooner|earlier) the better",
        "as (soon|early) as (possible|you can)", "asap", "first available", "the? earliest",
        "<!me <!know <!is (when|as soon as|once) you open", "^ (right|just) (when|as) you open",
        "opening time",
        "your first (slot|appointment)",
        "first (slot|appointment|NUMBER:_) (of|in) the (day|morning)",
        "how (soon|early|quickly) (can|could) (you|i|we)", "soonest", "next available",
        "first (free|open)", "right away",
    ]),
]

ACTS = [
    *(Rule(phrase, acts.done, act=act) for act, phrases in ASSENT + _ACTS + QUESTIONS
      for phrase in phrases),
    Rule("the ORDINAL:nth (NUMBER:_|ones) !OTHER", acts.choose),
    Rule("the former", acts.choose, nth=1),
    Rule("the latter", acts.choose, nth=-1),
    Rule("the last NUMBER:_", acts.choose, nth=-1),
]

# How one of several is taken.
_TAKES = (
    "^ LEAD:_? LEAD:_? LEAD:_? ((ill|i will|id|i would|can i|could i|i|we|well) "
    "(take|have|go (for|with)|choose|pick|prefer|like|want|said)|"
    "lets (do|take|go (for|with)|have))?"
)
_WORKS = "(LEAD:_|works|will do|(is|would be|sounds) VERY:_? FINE:_)?"

PICKS = [
    Rule("NOT:_ the ORDINAL:_ NUMBER:_", acts.done, act=Act("negate")),
    Rule("the? middle (NUMBER:_|time|day|option|slot)?", acts.middle),
    Rule("the? (later|latest) NUMBER:_", acts.choose, nth=-1),
    Rule("the? (earlier|earliest) NUMBER:_", acts.choose, nth=1),
    Rule("(option|number|choice) (DIGITS:nth|SPOKEN_HOUR:nth)", acts.pick),
    Rule("^ LEAD:_? LEAD:_? (either|whichever|any|both) "
         "(NUMBER:_|day|time|of them|of those|of these)? (is|are|will be|would be)? VERY:_? "
         "(FINE:_|works|work|suits|will do)? (for|with|by)? me? LEAD:_? $",
         acts.done, act=Act("dont_care")),
    Rule(f"{_TAKES} the? ORDINAL:nth NUMBER:_? (time|option|choice)? {_WORKS} $", acts.pick),
    Rule(f"{_TAKES} the? ORDINAL:nth ones VERY:_? FINE:_ LEAD:_? $", acts.pick),
    Rule("NOT:_ the? ORDINAL:_ NUMBER:_? but? the ORDINAL:nth NUMBER:_? LEAD:_? $", acts.pick),
    Rule("the? (later|latest|last) of (those|these|them|the NUMBER:_)", acts.choose, nth=-1),
    Rule("the? (earlier|earliest|sooner|first) of (those|these|them|the NUMBER:_)", acts.choose,
         nth=1),
    *(Rule(f"^ LEAD:_? LEAD:_? LEAD:_? the {which} (time|day|date|option)? LEAD:_? $",
           acts.choose, nth=nth)
      for nth, which in (
          (1, "((earlier|sooner) NUMBER:_?|(earliest|soonest) NUMBER:_)"),
          (-1, "(later NUMBER:_?|latest NUMBER:_)"),
      )),
    Rule("^ LEAD:_? LEAD:_? LEAD:_? the? last NUMBER:_? (time|option|choice)? LEAD:_? $",
         acts.choose, nth=-1),
]

# fmt: on
