"""Words that name neither a day nor a time, however much they look like it."""

NOTHING: list[str] = [
    "25", "3 30", "one", "this is the one", "for two people", "room 12", "I may come",
    "the sun is shining", "march on", "5 days", "two hours", "14pm", "2026", "8/32", "13/31/2026",
    "June 31st", "the thirty-first of November", "the thirtieth of February", "hi, this is April",
    "call me at (206) 555-1212", "it costs $12", "6.45%", "at 6.5 kilograms",
    "a second opinion", "the first time", "it's the 3rd time I call",
    "it started on Monday", "from two weeks ago until now",
    "the pain began last Tuesday", "we were here on Monday at three",
    "my last appointment was on March 3rd",
    "I missed my appointment on Monday", "I broke a tooth on Saturday", "I called on Monday",
    "last", "next", "every day", "in the summer",
    "half", "quarter", "I'm 42 years old", "my number is 5550134", "0.5", "the day",
    "I had a toothache for three weeks", "the second one", "may I ask something", "25:70",
    "number nine bus", "4a", "2h30m", "2.5 hours", "room 3-15b",
    "1532 20th Street", "I would like to go with this one",
    "every Monday", "each other Friday", "it is up to you", "we'd rather not", "hang on a second",
    "one second please", "I lent him the keys", "my mother's birthday", "the boss said so",
    "a national treasure", "spring rolls", "he may fall",
    "whom do I have to attend to",
    "pay me $12", "we owe \u20ac20.15", "a quarter of the cake", "half of it", "version 2.0",
    "+1 206 555 1212", "week", "the third quarter", "the summer house", "a 5 star place",
    "room 4 please", "on floor 3", "extension 1530",
    "7.5/20 is not a pass", "2030", "417",
    "open 24/7", "the first question", "happy new year", "the first appointment",
    "yes make one please", "February 20 - 29, 2022",
]  # fmt: skip

NOT_EVEN_WHEN_ASKED: list[str] = [
    "my second visit",
    "this one sounds great", "yes, I would like this one", "that one would be fine",
    "make one please",
    "for two people", "I have three children", "hold on", "a table for four persons", "one moment",
    "the first dentist you showed me", "which one", "option 2", "two of us", "line 3", "20%",
    "a party of four", "tooth number 14", "first of all", "just a second",
    "seven seven seven", "four five six", "one two three four five",
    "ten minutes", "two hours", "you tell me",
]  # fmt: skip
