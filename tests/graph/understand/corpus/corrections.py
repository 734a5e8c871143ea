"""What changes what was said or what is on the table (Tuesday 1 December 2026, half past three)."""

from graph.heard import Intent

REPAIRS: dict[tuple[str | None, str | None], list[str]] = {
    ("2026-11-25", None): [
        "Tuesday, no, Wednesday", "Tuesday no wednesday", "Tuesday, sorry, I mean Wednesday",
        "not Tuesday but Wednesday", "Wednesday, not Tuesday", "Tuesday actually Wednesday",
        "tuesday wait make that wednesday", "um Wednesday uh Wednesday",
    ],
    ("2026-11-27", "14:00"): ["I was here on Monday at three, can I come Friday at two"],
    ("2026-11-27", None): [
        "Thursday oh wait that's Thanksgiving, Friday then",
        "I prefer Friday to Thursday", "Friday over Thursday", "Friday's better than Thursday",
        "I'd rather Friday than Thursday", "Friday suits me better than Monday",
        "I called yesterday about an appointment on Friday",
        "I lost a filling yesterday, can I come Friday",
        "I broke a tooth on Sunday, anything on Friday?",
    ],
    (None, "16:00"): [
        "at three, no, four", "three pm sorry four pm", "half past three no make it four",
    ],
    ("2026-11-26", None): [
        "move it from Tuesday to Thursday", "Wednesday, oh no, that's my birthday, Thursday then",
    ],
    ("2026-12-04", None): [
        "the third uh sorry fourth", "December third no fourth", "the third, no, the fourth",
        "Thursday the 3rd, oh wait, that's my birthday, Friday the 4th then",
    ],
    ("2026-11-25", "15:00"): ["Tuesday at three, no, Wednesday", "Wednesday at two, no, three"],
    (None, "15:00"): ["no, I said three, not three thirty"],
    (None, "16:30"): ["not three thirty, four thirty"],
    ("2026-12-09", "11:00"): ["sorry not ten, eleven a.m. on the 9th"],
    ("2026-12-03", "14:00"): ["not this week, next Thursday at two pm"],
}  # fmt: skip

RELATIVE: dict[tuple[str | None, str | None], list[str]] = {
    (None, "16:00"): ["too early, four", "I misspoke, four", "on second thought, four",
        "any chance of four", "or four", "four, I said", "is four available instead?",
        "would four be okay?", "change the time to 1600", "move my appointment to 1600",
    ],
    ("2026-11-27", None): ["make that Friday"],
    (None, "16:30"): ["an hour later", "one hour later please"],
    (None, "15:00"): ["half an hour earlier", "half an hour sooner", "thirty minutes earlier",
        "a little earlier, like three",
    ],
    ("2026-12-01", "16:00"): ["the same day but at four", "same day at 4 pm"],
    ("2026-11-30", None): ["the day before"],
    ("2026-12-02", None): ["the next day", "the day after"],
    ("2026-12-03", None): ["that Thursday", "the Thursday after"],
    ("2026-12-08", None): ["the same day next week"],
    ("2026-11-26", "15:30"): ["same time on Thursday", "Thursday at the same time"],
}  # fmt: skip

MIXED: dict[tuple[Intent, str | None, str | None], list[str]] = {
    ("negate", None, "10:00"): ["no, I'd prefer ten"],
    ("inform", None, "10:00"): [
        "it should be ten", "no it's ten", "no sorry, ten", "ten not three", "no wait ten",
        "I asked for ten not three", "I'd like ten", "sorry ten", "wait, ten", "I meant ten",
        "change the time to ten", "oh sorry, could it be ten",
    ],
    ("negate", None, None): ["no I need two appointments", "no it's for four people"],
    ("negate", None, "16:00"): [
        "yes, but make it four", "no, make it four pm", "no four o'clock",
    ],
    ("negate", "2026-11-26", None): [
        "no, Thursday", "no not that, Thursday", "okay but on Thursday",
        "never mind, book it for Thursday", "forget that, make it Thursday",
    ],
    ("affirm", None, "15:30"): ["yes, half past three", "half past three is correct"],
    ("affirm", "2026-12-01", "15:30"): ["yes Tuesday the first at half past three please"],
}  # fmt: skip
