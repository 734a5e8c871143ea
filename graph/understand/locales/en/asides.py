"""English phrases that name a day or a time and wish for none."""

from graph.understand import acts
from graph.understand.readings import Act
from graph.understand.rules import Rule, nothing

# fmt: off

ASIDES = [
    # Again and again.
    Rule("(every|each) other? DATE:_ (and|or)? DATE:_? PART:_? TIME:_?", nothing),
    Rule("(DATE:_|TIME:_) (of|in)? (every|each) other? (UNIT:_|weekday|DATE:_) TIME:_?",
         nothing),
    Rule("(every|each) other? (UNIT:_|weekday|PART:_) TIME:_", nothing),
    Rule("(REGULARLY:_|(once|twice) AMOUNT:_) on? a? (DATE:_|TIME:_) TIME:_?", nothing),
    Rule("(DATE:_|TIME:_) REGULARLY:_", nothing),
    Rule("(born|birthday (is|was)|(date of birth|dob) (is|was)?) (on|in)? DATE:_", nothing),
    # When to be called, or how early one will be there.
    Rule("((remind|text|email|message) (me|us) ...|(call|ring|phone) (me|us) (on|at|again)?|"
         "reminder ...) (DATE:_|TIME:_|SPAN:_) (at? TIME:_|PART:_)?", acts.done,
         act=Act("aside")),
    *(Rule(f"(call|ring|phone|get) {back} on? {when}", acts.done, act=Act("not_now"))
      for back in ("(you|in)? back (to you)?", "you", "back")
      for when in ("(DATE:_|SPAN:_|WINDOW:_|PART:_)", "later")),
    Rule("(think|thinking) ... and (call|ring|phone) (you|back)? (DATE:_|PART:_|SPAN:_|later)",
         acts.done, act=Act("not_now")),
    Rule("(ill|i will) (be (there|here)|arrive|get there) about? AMOUNT:_ "
         "(before|earlier|early)", acts.done, act=Act("aside")),
    # What may be done once it is booked is no wish now.
    Rule("(can|could|may) (i|we) (still|always)? cancel (it|that|this)? (later|afterwards|anytime|"
         "(up to|until|before) (DATE:_|TIME:_|SPAN:_)|AMOUNT:_ before)", acts.done,
         act=Act("question")),
    # "It has hurt since Monday" is no day to come.
    Rule("from? DATE:_ TIME:_? (to|until|dash) now", nothing),
    Rule("since (DATE:_|SPAN:_|TIME:_)", nothing),
    Rule("(started|began|(stopped|dropped|popped|came) (by|in)?|"
         "(i|we) (was|were) (in|here|there|seen)|last (appointment|visit) was) on? "
         "DATE:_ TIME:_?", nothing),
    Rule("(broke|chipped|cracked|lost|missed) (a|my|the)? (OTHER:_|LABEL:_|appointment|visit)? on "
         "DATE:_ TIME:_?", nothing),
    Rule("had (a|an|my|the) (TIME:_|appointment|visit) (TIME:_|(on|for)? DATE:_) (TIME:_|DATE:_)?",
         nothing),
    Rule("(broke|chipped|cracked|fell out) on? DATE:_", nothing),
    Rule("(called|phoned|spoke|emailed) on? DATE:_", nothing),
]

# fmt: on
