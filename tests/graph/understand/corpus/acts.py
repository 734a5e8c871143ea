"""What is done with words, where the read-back has just been heard."""

from graph.heard import Intent, Topic

ACTS: dict[Intent, list[str]] = {
    "affirm": [
        "yes", "yes please", "yeah", "yep", "sure", "that's right", "that is correct", "correct",
        "sounds good", "that works", "perfect", "okay", "go ahead", "please do", "of course",
        "yes, that's fine, thanks", "Great, thanks", "yes that is all correct", "absolutely",
        "yes. And what's the address?", "yes what's the address", "no problem", "book it",
        "that sounds great to me", "you got it", "that will be great", "fine by me", "please",
        "I agree", "approved", "with pleasure", "I'd say so", "that's what I wanted", "count me in",
        "Okay. That one sounds good. What's the address?", "Great. What's the address?",
        "ok that's nice. please confirm it",
        "Excellent. Just give me the phone number, please, in case there's an issue.",
        "what you said is correct", "half past three is fine", "the details are correct",
        "that makes sense", "I would like to", "exactly as I asked",
        "that was what I meant", "hell yes", "I believe that's correct",
        "it's a yes", "you may book it", "can't complain", "I don't see why not", "see you then",
        "couldn't be better", "that'll do nicely", "everything's right", "I'll be there",
        "that one works", "go ahead and book me", "let's lock that in", "should be fine",
        "no changes", "don't change anything", "leave it as it is", "let's stick with that",
        "make it happen", "I'm all for that",
    ],
    "negate": [
        "no", "nope", "no thanks", "that's not right", "that's wrong", "I don't want that",
        "not really", "no, that's not it", "that is incorrect", "yes, that won't work",
        "I don't think so", "that doesn't work for me", "definitely not", "do not book it",
        "out of the question", "you misheard me", "what you just said is wrong", "on the contrary",
        "I meant something else", "too early", "are you sure that is correct", "no chance",
        "yes, another day please", "none of those", "neither works for me", "that's a bit late",
        "I'm busy then", "I can't make it", "stop, that's not right", "that's way off",
    ],
    "repeat": [
        "repeat that please", "say that again", "could you say that again?", "pardon",
        "I didn't catch that", "sorry, I didn't hear you", "one more time please",
        "what did you say", "sorry?", "you're breaking up", "slow down", "what was the question",
        "I wasn't listening", "let's try it again", "would you mind repeating that",
        "louder please",
        "yes, can you repeat that?", "I would like that repeated", "read that back to me",
        "what times did you say", "what was the date again", "you speak too fast",
        "what does that mean", "I think I misheard", "I'm not sure I caught that",
    ],
    "cancel": ["cancel", "never mind", "forget it", "please cancel that", "stop", "call it off",
               "I changed my mind, never mind", "don't bother", "hang up", "drop it",
               "that's enough",
               "I no longer need it", "disregard that", "I don't want to continue", "shush",
               "call the whole thing off", "don't book anything", "remove my booking"],
    "restart": ["start over", "can we start again", "let's start from the beginning",
                "start from scratch", "back to the beginning"],
    "human": [
        "can I speak to a human", "operator", "a real person please", "let me talk to someone",
        "put me through to the receptionist", "I'd like a person", "get me a human", "agent please",
        "I don't want to talk to a machine", "I hate talking to robots", "no robots please",
        "is there someone I can talk to", "can a person help me", "transfer me",
    ],
    "help": ["help", "what can I say?", "help me please", "what am I supposed to say",
             "how do I do this"],
    "thanks": ["thanks", "thank you very much", "cheers", "you've been very helpful"],
    "goodbye": [
        "goodbye", "bye", "bye bye", "that's all", "no thanks, that's all", "see you later",
        "no more questions", "I have everything I need",
    ],
    "greet": ["hello", "hi there", "good morning"],
    "dont_care": ["I don't care", "it doesn't matter", "whenever", "no preference", "up to you"],
    "question": ["what's the address?", "how much does it cost?", "where are you located", "why?",
                 "right?", "okay?", "yes?", "right, so what about Tuesday?"],
    # Nothing yet, and no reason to ask again.
    "wait": [
        "wait", "okay wait", "let me think", "hold on", "hold on a second", "one moment please",
        "okay, give me a second", "yes, hang on", "just a second", "let me check my calendar first",
    ],
    # Neither yes nor no, and never a guess.
    "unknown": [
        "I'm not sure", "maybe", "hmm", "purple monkey dishwasher", "I don't know",
        "yes but", "it depends", "okay so", "yes and", "yes, four is fine",
        "yes, for two people",
        "yes, I have a question", "yes, if it's free", "I'll call you back", "my wife said yes",
        "okay, is that right?", "sort of", "it was lovely", "my trip was great",
        "yes who is this", "sounds good in theory", "the right time", "you sure", "fine print",
        "sounds like a lot", "sure you are",
    ],
    "no_input": ["", "   ", "\n\t"],
}  # fmt: skip

TOPICS: dict[Topic, list[str]] = {
    "address": ["what's the address?", "where are you located", "yes, and where is it?"],
    "phone": ["can I have your phone number", "what's your telephone number"],
    "price": ["how much is it", "what does it cost?"],
    "duration": ["how long does it take"],
    "hours": ["when do you open?", "what are your opening hours"],
    "why": ["why?", "but why"],
    "availability": ["what times are available", "what do you have"],
}  # fmt: skip
