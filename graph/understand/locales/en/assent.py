"""English phrases that agree: a yes, consent to what was put forward, praise for it."""

from graph.understand.locales.en import misheard
from graph.understand.readings import Act

# fmt: off

ASSENT: list[tuple[Act, list[str]]] = [
    (Act("affirm"), [
        "yes", "yeah", "yep", "yup", "yeap", "yea", "yah", "aye", "affirmative", "absolutely",
        "definitely", "certainly", "i confirm", "confirmed", "indeed", "totally", "precisely",
        "of course", "ofcourse", "by all means", "you bet", "i accept", "yessir", "for sure",
        "uh huh", "mm hmm", "mm hm", "mhm", "mmhmm", "without a? doubt", "no doubt", "naturally",
        "most definitely", "sure (do|is|am|did) !you !there !it !they !the", "ya", "yeh",
        "(hell|heck|why) (yes|yeah)", "(definite|big|firm|clear) yes", "most certainly",
        "undoubtedly", "again (yes|yeah)", "yer", "you betcha", "(yes|yeah|yep|sure) i NOT:_ mind",
        "ja", "surely", "positively", "without question", "i consent", "i approve",
        "approved", "i (concur|assent|affirm)", "undeniably", "affirm", "for real", "definitely so",
        "yessiree", "unquestionably", "assuredly", "accepted", "right on",
        "right you are", "yesh", "yepp", "yap", "yop", "yuh", "yas", "ye", "yay",
        "answer ... is a? (yes|yeah|affirmative)", "actually (yes|yeah|yep)",
        "(yes|yeah) (it|that|answer)? was VERY:_? FINE:_",
    ]),
    # Agreeing with what was put forward; counts in a clause of its own.
    (Act("agree"), [
        "please? do (it|that|this)? so",
        "(please do|do it|do that|try that|book it|book that|reserve it|schedule it)", "proceed",
        "(ill|i will) (take|have) (it|that|this) (slot|time|appointment|NUMBER:_)?",
        "nailed it", "righty ho", "read my mind", "^ lets (go|roll|book) $", "book away",
        "you have my blessing", "you know it", "certainly is", "gotcha", "looking FINE:_",
        "lets make it happen", "^ hundred percent $",
        # "Tuesday it is": the day said is the one on the table.
        "<!what <!how <!as <!where <!when it is then? $",
        "(lets|ill|i will|we will) go (with|for) (it|that|this)",
        "(i|id) (should|would|do)? (think|believe|reckon|say) that? (so|it "
        "is|it does)", "(just|quite) so", "(i am|im) VERY:_? (sure|certain|positive|game)",
        "(that|it|thats|its) is? certain", "(that|thats|it) (is|would be)? the case",
        "makes sense", "(happy|glad|willing) to $", "for it",
        "all for (it|that)", "(i am|im) (down|in favor)", "verified",
        "you have my (approval|permission|consent)", "very well",
        "(granted|seconded|amen|facts|factual|legit|accurate|agreeable|okie)", "such is the case",
        "make it happen", "consider it done", "i second that",
        "(thats|that is|its|it is) (the|a) plan", "you said it", "NUMBER:_ percent",
        "what you just? (said|have|told me) (is|was) VERY:_? RIGHT:_", "about right",
        "(thats|that is|it is|its) so", "very much so", "(it|that) (seems|appears) so",
        "make it so", "(its|it is|consider it) a yes", "i can (do|make) (it|that)",
        "(i am|im|be)? VERY:_? (FINE:_|happy) with (it|that|this)",
        "(fits|fit|works|work) (in|into|with|for)? (my|our) (schedule|calendar|diary|plans)",
        "give (it|that|this) a (go|try|shot|whirl)", "help me (book|schedule|make|reserve)",
        "(i want|id like|i would like) you to (book|schedule|reserve|make) (it|that|this|NUMBER:_)",
        "(thats|that is|its|it is) what (i|we) (would|should) like",
        "what i (desire|wish|had in mind)",
        "go onward", "doable",
        "(that|thats|that is) the (time|day|date) i (want|wanted|need|said|asked for)",
        "(the|that) (date and time|time and date|day and time|time and day) "
        "(is|are) VERY:_? RIGHT:_",
        "lets see if (that|it) works",
        "(i am|im) (free|available) (then|that day|that time)",
        "that (times|days) VERY:_? FINE:_", "suits me down to the ground",
        "(pop|slot|squeeze|fit) me in",
        "(thats|that is) the (ticket|spirit|stuff)",
        "(i am|im) (on board|in agreement|in)",
        # A "not" that is no no.
        "NOT:_ (false|wrong|incorrect|inaccurate|untrue|a? mistake)",
        "no need to (change|move|worry) (anything|it|that)?",
        "no (changes|issues|issue|problems|complaints) (needed|with (it|that))?",
        "nothing (to change|needs changing)", "NOT:_ change (a thing|anything)",
        "(leave|keep) (it|that) (as it is|like that|that way|as is)", "^ keep (it|that) $",
        "(lets|ill|i will)? (stick|sticking) with (it|that)", "NOT:_ complain",
        "NOT:_ be (better|happier)", "NOT:_ see why not", "(ill|i will)? see you (then|there)",
        "(ill|i will) be there", "count on me", "lets (lock|confirm) (it|that)? in?", "lets $",
        "(schedule|reserve|lock|book|pop|slot|pencil|put) (it|that) in?",
        # "I have to organise it" is still to be done.
        "<!to (secure|finalise|complete|process|submit|organise|organize|grab|sort) "
        "(it|that|this|(the|my|that|this) (booking|appointment|reservation|slot|time))",
        "<!to (put|note|pencil|write|jot) (it|that|this|me) (in|down) "
        "((in|on)? (the|my|your) (books|calendar|diary|schedule|system))?",
        "(go ahead and|please do) make it", "get me (booked|in) $", "copy that", "righto",
        "continue $", "go $", "^ confirm $", "^ confirm (&give|&tell|&send)",
        # What is asked in the order of a question is not what is to be confirmed.
        "^ confirm (&what|&where|&how|&when|&who) (&&is|&&are|&&do|&&does|&&can|&&will)",
        "^ confirm (&whats|&wheres|&can|&could|&may|&do|&does)",
        "^ very much $", "that suits $", "kk",
        "FINE:_ on my end", "count me in", "sign me up",
        "(put|book|pencil|write) me (down|in) (for (it|that))?", "book me $",
        "(that|this) NUMBER:_ (please|is? FINE:_|works)",
        "that ones VERY:_? FINE:_",
        "that (time|day|date|appointment|slot) (works|suits|fits|is FINE:_)",
        "the (appointment|slot) (works|is RIGHT:_)",
        "(that|thats|this|it) !SPOKEN_COUNT !DIGITS NUMBER:_ (works|is FINE:_|sounds "
        "FINE:_|looks FINE:_)",
        "(you|youre|you are|thats|that is|its|it is) VERY:_? (right|correct|accurate|spot on) "
        "((about|on|with) (it|that|this|everything))?",
        "(thats|that is) (the|about) (NUMBER:_|correct|right) !NUMBER !OTHER",
        "RIGHT:_ on (all|every) (counts|count|fronts)",
        "(thats|that is|those are) the (right|correct) (info|information|details)",
        "you (have|had|got|heard) (it|that|me)? VERY:_? "
        "(right|correct|correctly|perfectly|exactly)",
        "go (for|with) (it|that|this)",
        "(go ahead|permission granted|roger|why not|sure thing|spot on)",
        "(lets|let us) (do|book|go for|take) (it|that|this) NUMBER:_?",
        "that is a yes", "thats a yes", "a yes",
        "sure", "right", "correct", "true", "exactly", "exact", "correctly", "perfectly",
        "correcly", "truth", "agreed", "agree", "deal", "works", "suits me", "suit me", "positive",
        "fair enough", "gladly", "with pleasure", "thumbs up", "(bang|dead) on", "for certain",
        "^ done $", "^ please $", "accept", "go on then",
        "(not a problem|no objection|no objections|nothing wrong with (it|that))",
        "(thats|that is|that was|its|it is) VERY:_? what i "
        "(want|wanted|said|meant|asked for|need|needed)",
        "(all|everything) is well", "as far as i know",
        "(that|it|this|thats|its|that is|it is|everythings|everything is|this is|that "
        "was|all|details are) VERY:_? RIGHT:_",
        "(that|it|this|all) (will|would|should|can) be VERY:_? FINE:_", "sounds like a plan",
        "^ (should|would) be VERY:_? FINE:_", "(thatd|itd|thatll|itll) be VERY:_? FINE:_",
        "(sounds|sound|looks|seems|appears|appears to be) VERY:_? (FINE:_|about right) (by "
        "me|for me|with me|to me)?", "FINE:_ (by|for|with|to) me", "FINE:_ to go",
        "^ (we are|were) (FINE:_|all set) $",
        "(you got it|youve got it|got it|checks out|a go|give it a go|try it|resounding)",
        "(that|it|this)? (will|would|should|can|could|does|ought to) (work|suit|do) VERY:_? "
        "FINE:_?",
        "(that|it) (seems|sounds|looks) (as|like)? what i (want|wanted)",
        "(that|it) VERY:_? works VERY:_?", "work out? VERY:_? FINE:_",
        "(thatll|itll|thatd|itd) (work|do) VERY:_? FINE:_?", "lets go ahead",
        "what (i was|we were|im|i am) (looking|hoping|waiting) for",
        "(just|exactly|precisely) what i (need|needed|want|wanted|asked for|said|meant)",
        "(i|we) (certainly|definitely|absolutely|surely|sure|really) (do|am|are|would|will) "
        "!OTHER !NOT !like !need !want", "no problem", "no worries", "can we please",
        "^ (that|yes)? (i|we|he|she|they) (do|am|are|would|will|can|have|did) $",
        "^ it (is|does|will|has) $", "(i|id|i would) (like|love|want) (that|it) (very much)?",
        "(id|i would) appreciate (that|it)", "(id|i would) (love to|like to $)",
        "(id|i would) like to (take|have) (it|that|this)",
        "(just|exactly) as i (said|asked|wanted|instructed|requested)", "go on $",
        "(thats|that is|that was) (it|the NUMBER:_)",
        "(confirm|make) (the|my|this|that) (booking|appointment|reservation)",
        "(go ahead|you can|you may|please|you can go ahead) and? "
        "((book|schedule|reserve|confirm) (it|that|this|the|my|me|NUMBER:_)?|"
        "make (the|my|me|NUMBER:_)?)", "(please|you can|you may)? set (it|that|this) up",
        "you (can|may) (proceed|go ahead)", "go right ahead",
        "(go ahead|proceed) with (the|my|this|that)? (booking|appointment|reservation)",
        "(book|schedule|reserve|finalize|finish|complete) (the|my|this|that) "
        "(booking|appointment|reservation|slot)", "finalize (it|that|this)", "consider it booked",
        "(i|we)? can live with (it|that)", "(i|we)? might as well", "i can confirm (it|that)?",
        "all set", "(thats|that is|it is) confirmed", "confirmed to proceed",
    ]),
    # Asking for it to be confirmed: a yes beside praise, alone it may be a question.
    (Act("confirm"), [
        "confirm (it|that|this|them)?",
        "(can|could|would|will) you please? (book|schedule|reserve|make|confirm|do) "
        "(it|that|this|so|me|NUMBER:_)? (for me)?",
        "set up a appointment (for me)?",
    ]),
    # Conditions out of politeness, and that there is nothing better.
    # What takes nothing from it either.
    (Act("aside"), [
        "in case (theres|there is|of|i have|i need|i get) a? "
        "(issue|issues|problem|problems|question|questions|emergency|delay|delays|lost|it)",
        "i can use (to|for) (call|reach)? (them|him|her|you)?", "i see (him|her|them)",
        "(im|i am|we are|were)? looking onward to (it|that|seeing you)",
        "(im|i am|we are) going to be (there|here)",
        "(wont|NOT:_) be (late|long)",
        # Nothing is denied: one is glad.
        "NOT:_ believe (my luck|(you|they) (did|found|got|managed|made|pulled) "
        "(it|that|this|NUMBER:_) off?)",
        # What is the matter, and with whom.
        "(it|(my|the) (OTHER:_|LABEL:_)) VERY:_? (is|are)? VERY:_? "
        "(hurt|hurts|hurting|ache|aches|aching|sore|swollen|bleeding|painful|"
        "(need|needs) (work|it|this)) badly?",
        "(i have|ive got|ive) (so much|a lot|lots) (to|i (want|need) to) "
        "(talk about|discuss|get off my chest|work through)",
        "(im|i am) in ((a lot|lots) of)? pain",
        "(i have|ive got|ive|i have got) a? (toothache|pain)",
        "(its|it is|this is) for (my|our) RELATIVE:_", "(im|i am) a new (patient|customer|client)",
        "(cant|cannot) wait !until !that !for !so",
        *misheard.YESES,
    ]),
    (Act("concede"), [
        *(f"<!see <!look <!check <!know <!ask <!tell <!me <!wondering if {condition}"
          for condition in (
              "(they|you) have (time|room|space|it|that|a slot|a opening|availability)",
              "(they|you) (can|could|would|will|may) (do (it|that))?",
              "(they|you) (can|could) (fit|squeeze) me in", "you NOT:_ mind", "possible",
              "(that|it|this) (works|suits|will work|would work) ((for|with) (you|them))?",
              "(that|it|this)? (is|thats|its) (ok|okay|alright|fine|possible|available|convenient) "
              "((for|with|by) (you|them))?",
              "((that|it) is NOT:_|(that|it) NOT:_|(its|thats) NOT:_) too much trouble",
          )),
        "(no|NOT:_ (see|have)) (much|many|any|a|another|other)? of? a? "
        "(choice|choices|option|options|alternative)",
    ]),
    # Pleased with something, perhaps only with the agent.
    (Act("praise"), [
        "ok", "okay", "great", "fine", "good", "perfect", "cool", "alright", "all right", "nice",
        "excellent", "wonderful", "fantastic", "awesome", "amazing", "lovely", "brilliant", "super",
        "superb", "ideal", "grand", "super duper", "cool beans", "okey doke", "oki doki", "k $",
        "NOT:_ bad", "FINE:_ (choice|option|pick)",
        "terrific", "splendid", "marvelous", "fabulous", "neat", "sweet", "swell",
        "alrighty", "okey dokey", "okie dokie", "acceptable", "FINE:_ enough",
        "fab", "marvellous", "smashing", "cracking", "dandy", "peachy", "^ (sorted|wicked|magic) $",
        "(that|it|this|thats|its|that is|it is|everything is|this is) VERY:_? FINE:_",
    ]),
]

# fmt: on
