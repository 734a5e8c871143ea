"""What is done with words, where the read-back has just been heard."""

from graph.heard import Intent, Topic

ACTS: dict[Intent, list[str]] = {
    "affirm": [
        "yes", "yes please", "yeah", "yep", "sure", "that's right", "that is correct", "correct",
        "sounds good", "that works", "perfect", "okay", "go ahead", "please do", "of course",
        "yes, that's fine, thanks", "Great, thanks", "yes that is all correct", "absolutely",
        "yes. And what's the address?", "yes what's the address", "no problem", "book it",
        "that sounds great to me", "you got it", "that will be great", "fine by me",
    ],
    "negate": [
        "no", "nope", "no thanks", "that's not right", "that's wrong", "I don't want that",
        "not really", "no, that's not it", "that is incorrect", "yes, that won't work",
        "I don't think so", "that doesn't work for me", "definitely not",
    ],
    "repeat": [
        "repeat that please", "say that again", "could you say that again?", "pardon",
        "I didn't catch that", "sorry, I didn't hear you", "one more time please",
        "what did you say",
    ],
    "cancel": ["cancel", "never mind", "forget it", "please cancel that", "stop", "call it off"],
    "restart": ["start over", "can we start again", "let's start from the beginning"],
    "human": [
        "can I speak to a human", "operator", "a real person please", "let me talk to someone",
        "put me through to the receptionist",
    ],
    "help": ["help", "what can I say?", "help me please"],
    "thanks": ["thanks", "thank you very much", "cheers"],
    "goodbye": [
        "goodbye", "bye", "bye bye", "that's all", "no thanks, that's all", "see you later",
    ],
    "greet": ["hello", "hi there", "good morning"],
    "dont_care": ["I don't care", "it doesn't matter", "whenever", "no preference", "up to you"],
    "question": ["what's the address?", "how much does it cost?", "where are you located", "why?"],
    # Neither yes nor no, and never a guess.
    "unknown": [
        "I'm not sure", "okay wait", "maybe", "hmm", "purple monkey dishwasher", "I don't know",
        "let me think", "yes but", "it depends", "hold on a second",
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
