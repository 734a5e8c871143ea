"""What stands beside a yes, where Tuesday 1 December at three has just been read back.

It is still one beside what is known to be harmless. Whatever else is said, nothing is booked.
"""

# fmt: off

STILL_A_YES = {
    "en": [
        "yes. do I need to bring anything?",
        "Yep, that's all correct. Where are they based?", "Yes. Are they rated well?",
        "correct on all counts", "great choice, book it", "that all looks fine",
        "you are right about that", "no problem, go for that",
        "great, please finish the booking", "Yes, that time suits. What about the cost?",
        "that's the correct information", "it works for my schedule", "I want you to book it",
        "that's what I had in mind", "great. How do people rate it?",
        "yes, anything I should bring?",
        "yes my love",
        "great, see you then",
        # More of the same.
        "yes ma'am", "yep, all good", "sure, why not", "yeah that works perfectly for me",
        "okay yes please", "right, yes, book that", "yes, I want that", "yes, lock it in please",
        "yes, I'd like to book it", "that's doable", "I'm free then", "that time's good",
        "suits me down to the ground", "you betcha", "pop me in", "yes, I can't wait",
        "yes I won't be late", "yes, I don't mind", "yes, can you book it?", "yes, let's",
        "you nailed it", "let's roll", "I will take that slot", "righty ho", "certainly is",
        "Tuesday it is", "three it is then", "let's do that one please", "book that in",
        "yes that's exactly what I wanted", "the date and time are right", "again, yes",
        "yes, secure the slot please", "yes, put it in the diary", "yes, go ahead and make it",
        "yes, finalise it please",
        # What is the matter, and with whom.
        "yes please, my tooth really hurts", "yes, I'm in a lot of pain", "yes, I have a toothache",
        "yes, it's for my son", "yes, I'm a new patient", "yes, my teeth really need work",
        "yes, I have a lot to talk about",
        # Courtesies.
        "yes, that was quick, thank you", "perfect, you're a lifesaver",
        "perfect, I can't believe you found one", "yes, I can't believe my luck",
        "yes, put me in the diary",
        # A yes misheard, beside another.
        "chair sounds good", "yet it is perfect. where are they located?",
        "yes, thank you, have a nice day", "yes that's perfect, bye", "okay great, see you then",
        "yes, I'm looking forward to it", "yes, I better run", "ta, that's perfect",
        # The value itself, and what it lies in.
        "yes, Tuesday at three", "three o'clock is fine", "yes, let's do Tuesday at three",
        "yes, Tuesday afternoon", "yes in the afternoon", "great, until Tuesday",
        "yes, see you next week", "yes, see you Tuesday",
        # Questions about the business.
        "yes. And what's the address?", "yes, do you have parking?", "perfect, where do I park?",
        "yes. what should I bring?", "yes, do you take insurance?", "yes, can I pay by card?",
        "yes, how much will it be?", "sure, what's the cancellation policy?",
        "yes, can you text me a reminder", "yes. I need their number",
        "yes, where can I find you",
        "sure, is there a phone number I can call?", "yes, what's your address again?",
        "yes, but can you give me your phone number?", "yes, tell me if you accept cards",
        "yes. I have some questions. What's your address?", "yes, how do I get there?",
        "yes, do you offer teeth whitening?", "yes, could you send me the details?",
        "yes, what kind of parking do you have?",
        "yes, just give me the number, please, in case there's an issue",
    ],
    "es": [
        "sí, está perfecto", "claro, resérvelo", "sí señor", "sí, confirmado", "ajá", "va",
        "ándale",
        "de maravilla", "seguro que sí", "sí, eso es lo que quería", "sí, los datos son correctos",
        "de acuerdo, muchas gracias", "sí, hasta luego", "sí, que tenga un buen día",
        "sí, anóteme ahí", "sí, agende la cita", "sí, agéndela", "sí, haga la reserva",
        "sí, me duele mucho", "sí, me duele la muela", "sí, es para mi hijo",
        "sí, soy paciente nuevo", "sí, qué rápido", "sí, es usted un sol",
        "sí, el martes a las tres", "sí, por la tarde", "perfecto, hasta el martes",
        "sí, hasta el martes", "sí, ¿hay aparcamiento?", "sí, ¿cuánto cuesta?",
        "sí, ¿qué tengo que llevar?", "sí, ¿aceptan tarjeta?", "perfecto, ¿cuál es la dirección?",
    ],
}

NO_YES = {
    "en": [
        "yet", "chair", "yet where are they located?",
        "I won't go for that", "that's the right information for Friday, but not this",
        "I want you to book it for four", "it never works for my schedule",
        "you are right about that but I can't", "all I need is the other day",
        "that's what I had in mind at first",
        "right okay so what's available on Friday",
        "yes I think my son can come too but he needs four",
        "half past three you said",
        "sure if you say so but I can't",
        "before I say yes what does it cost",
        "I would say yes but I'm away",
        "it's fine don't bother",
        "yes do I have to come on Tuesday",
        # Another time, or which one it is.
        "okay, what else do you have?", "right, what else have you got", "ok what else",
        "sure, what else is there", "yeah what other options are there", "good, any other times?",
        "fine. Anything else?", "okay is there any other time", "okay when else could I come",
        "okay show me other options", "sure, what are the options", "ok can I hear the rest",
        "okay, anything sooner?", "great, could it be sooner", "okay, can you do any better",
        "yes, do they offer anything better", "yes, do they provide more slots",
        "yes I was hoping for something sooner", "great, and is that the only slot?",
        "okay, is that all you have?", "okay when is it", "yes when", "yes, which day is that",
        "okay which one", "yes to which one", "yes what", "sure, but is it three or four",
        "okay, how come", "okay, why so late", "yes why", "sure, but what if I'm late", "ok who",
        "okay who's the dentist", "yes one", "yes, the earliest one", "yes, the other one",
        "yes, what's the address, and is there anything sooner?", "yes, is it urgent",
        "okay, and that's in the afternoon, right?", "yes, see you Friday", "yes, this week",
        "yes, Tuesday morning",
        # A reason against it.
        "oh right, I'm working then", "okay, I'm working at three", "oh yeah I work Tuesdays",
        "right, I'm on holiday then", "yeah I have school then", "yeah that's the day of my exam",
        "yeah that's when I'm in Boston", "yes that clashes with something",
        "yeah that's a problem",
        "yes I'm working then what's the address", "yes, what's the address, my wife has the car",
        "yeah that's kinda late", "I can't wait until Tuesday",
        "okay, I can't wait until then", "yes but I can't wait that long", "I can't wait",
        "okay, we've got visitors that day", "right, I have to work",
        "yes I have an appointment then", "okay I've got a thing then", "yes that's a lot",
        "yes I'm at the salon now", "yes I'm with a doctor",
        # Whether one is heard, and what is said to somebody else.
        "yes, hello, are you there?", "yes hello", "yes, hi, can you hear me", "yes I can hear you",
        "yes I'm still here", "yeah I'm here", "yes I'm listening", "yes go on", "yes tell me",
        "yes speaking", "yes sorry?", "yes, sorry, I dropped the phone", "yes I'm on the phone",
        "yes who's calling", "yes, can I help you", "yes mom I'm on the phone", "yes, it's for you",
        "yes dear I'm booking the dentist", "right, kids, coats on", "yes, that's me",
        "yes I need to take a call", "okay I'll be with you", "yes, my name is Ann",
        # What the caller has to do first, and somebody else.
        "yes, I need to process that", "yes, I'd have to organise it",
        "okay, I have to put it in my calendar", "okay, I can't believe it",
        "yes, it's for my son, is he there", "yes, will he be there", "yes, is that with Dr Lee",
        # Half-heartedly.
        "yes I suppose", "I suppose so", "yes, I guess so", "yes, I guess", "yes. One more thing",
        "yes, my tooth hurts and I can't wait",
        "yes, I have a lot to do",
        # On a condition, or later.
        "yes once I've checked with my wife", "yes after I check", "yes pending my wife's okay",
        "yes assuming my boss agrees", "it's fine, I'll go elsewhere", "okay, I'll sleep on it",
        "yes once I've asked my wife what's your phone number", "yes, only if there is parking",
        "yes, as long as it's covered", "yes, provided my boss lets me", "yes call me first",
        # Irony, an acknowledgement, half of it.
        "yeah right", "yeah I know", "okay, good to know", "okay, I see", "sure, tell me more",
        "say yes", "say that's fine", "yes, I'm calling about my bill", "the day is fine",
        "yes the time is fine", "yeah, sure, whatever", "yes, I have some questions",
    ],
    "es": [
        "bueno déjame pensarlo",
        "ya, pero no puedo",
        "sí, ¿quién habla?",
        "vale, ¿qué otra hora tiene?", "vale, ¿y qué más hay?", "vale, ¿y otro día?",
        "de acuerdo, ¿pero no hay otra hora?", "sí, ¿qué otras opciones hay?", "sí, ¿cómo?",
        "sí, ¿qué día es ese?", "sí, ¿por qué tan tarde?", "sí, por la mañana",
        "vale, trabajo a esa hora", "sí, tengo clase a esa hora", "ah, vale, ese día trabajo",
        "sí es muy tarde", "sí, es mi cumpleaños", "vale, estoy de viaje",
        "sí, pero me duele mucho", "sí, me duele mucho, no puedo esperar", "sí, supongo",
        "sí, anóteme el jueves", "sí, póngame", "sí, una cosa más",
        "sí, dígame", "sí, diga", "sí, hola", "sí, le escucho", "sí, sí, le oigo", "sí, estoy aquí",
        "vale, me lo pienso", "sí, lo consulto y le digo", "sí, cuando hable con mi marido",
        "vale, ya llamaré", "vale, lo hablo con mi mujer", "sí, ya lo sé", "vale, entiendo",
        "sí, llamo por una factura", "sí, cariño, ya voy",
    ],
}

# fmt: on
