"""Times of day where the office is open from nine to five: the time, and how people say it."""

TIMES: dict[str, list[str]] = {
    "09:00": [
        "nine", "at nine", "9 am", "9 a.m.", "nine o'clock", "0900", "9:00", "nine sharp", "@ 9",
        "9 a",
        "let's say nine please",
    ],
    "09:30": ["half past nine", "nine thirty", "9:30", "half past 9 in the morning", "half nine"],
    "10:00": ["ten", "10", "at 10", "ten in the morning", "10 o clock", "tenish", "around ten",
              "attend in the morning", "attendin' the morning", "midmorning", "mid-morning",
              "ten in the late morning"],
    # Digit by digit.
    "10:30": [
        "ten three oh", "one zero three zero", "1 0 3 0", "10:3o", "the ten thirty one please",
    ],
    "11:30": ["the eleven thirty one", "one one three zero", "half past eleven or so"],
    "11:00": ["ten or rather eleven", "eleven is better than ten", "eleven rather than ten"],
    "10:45": ["quarter to eleven", "a quarter to 11", "10:45 am", "fifteen minutes to eleven"],
    "12:00": [
        "noon", "midday", "noontime", "high noon", "twelve noon", "12 pm", "twelve o'clock",
        "12:00", "twelve",
    ],
    "12:15": ["quarter past noon", "quarter past twelve", "12:15 in the afternoon"],
    "12:45": ["twelve forty five", "well forty five", "1245", "quarter to one"],
    "13:00": ["one", "one pm", "1 p.m.", "13:00", "1 o'clock lunchtime", "one in the afternoon"],
    "13:30": ["one. Thirty", "thirteen, thirty", "half past one", "1:30", "one thirty", "13:30"],
    "14:00": ["Make it to pm."],
    "14:45": ["two four five", "at two four five please", "two four five pm", "2 4 5"],
    "14:30": [
        "230", "half past two", "two hundred and thirty", "2:30 pm", "afternoon 2:30",
        "two thirty", "14.30", "make it to thirty",
        "fourteen thirty hours",
    ],
    "15:00": [
        "three", "3", "3pm", "3 p m", "three p.m.", "15:00", "fifteen? Zero zero", "three o'clock",
        "three-ish", "about three", "in the afternoon at three", "fifteen hundred hours", "15h",
        "1500 hours", "three sharp", "at exactly three", "some time around three",
        "two hours before 5pm", "three hours after noon",
        'three o"clock', "1500",
    ],
    "15:05": ["five past three", "three oh five", "3:05 pm", "five minutes past three"],
    "15:30": [
        "half past three", "three thirty", "half past 3pm", "1530", "15:30", "3.30 pm",
        "half-past three in the afternoon", "thirty past three", "half after three", "at 3.30",
        "fifteen thirty",
        "15.30",
        "3 thirty",
        "three uh thirty", "three, thirty",
    ],
    "15:50": ["attend to four", "ten to four", "ten minutes to four", "3:50", "10 to 4 pm"],
    "16:00": ["four p M.", "for pm", "four", "make it four", "16:00", "evening 4", "4 tonight",
              "make it for a clock", "Make it for a pm."],
    "15:15": ["Free 15 please."],
    "15:45": ["Order to four would be good.", "At water to four", "Make it harder to four"],
    "16:23": ["4:23"],
    "16:30": ["Half passed four, please.", "half pass 4", "Make it for thirty."],
    "16:50": ["Could I come at for fifty?"],
    "17:00": ["five in the evening", "five pm", "5 p", "seventeen hundred",
              "Five B M. please.", "At five g m."],
    "19:00": ["seven in the evening", "7 tonight", "19:00"],
    "08:00": ["eight in the morning", "8 am", "08:00", "0800"],
    "00:00": ["midnight", "12 am"],
    "11:45": ["a quarter of noon", "quarter to noon", "quarter until noon"],
    "23:50": ["ten to midnight", "ten minutes before midnight"],
    "00:30": ["half past midnight"],
    "12:03": ["twelve oh three", "twelve zero three"],
    "21:15": ["quarter past nine pm", "twenty one fifteen"],
    "14:20": ["twenty past two", "2h20 pm", "14h20", "2:20:45 pm"],
    "09:10": ["nine ten"],
}  # fmt: skip

# Said where nobody asked for a time.
UNASKED: dict[str, list[str]] = {
    "09:05": ["nine oh five in the morning"],
    "10:30": ["1030 in the morning", "10:30 am or pm", "1030 a.m. or p.m."],
    "14:45": ["quarter two three"],
    "08:10": ["0810", "08:10"],
    "14:30": ["230"],
    "15:00": ["three please"],
}

EITHER: dict[tuple[str, ...], list[str]] = {
    ("07:30", "08:30"): ["half eight"],
    ("10:30", "11:30"): ["half eleven or so", "half eleven-ish"],
    ("18:30", "19:30"): ["half seven pm"],
    ("10:00", "11:00"): [
        "ten if possible, otherwise eleven",
        "ten a.m. or if not eleven",
        "ten, if not eleven",
        "ideally ten but eleven is okay",
    ],
    ("14:00", "15:00"): ["two or three", "either at two or at three", "2 pm or 3 pm"],
    ("09:00", "10:00"): ["nine, ten", "at nine, ten", "9, 10", "nine, ten a.m."],
    ("11:00", "15:00"): ["eleven or three"],
}

# From now on, said on Monday 23 November 2026 at nine: the day as well as the time.
MOMENTS: dict[tuple[str, str], list[str]] = {
    ("2026-11-23", "09:00"): ["now", "right now", "in 20 seconds", "in a sec"],
    ("2026-11-23", "08:59"): ["five seconds ago"],
    ("2026-11-23", "11:30"): [
        "in 2.5 hours", "in two and a half hours", "2 hours 30 minutes from now", "in 2h30",
        "now + 150 minutes", "+2 hours and 30 minutes", "in exactly two and a half hours",
        "in about ~2.5 hours",
    ],
    ("2026-11-23", "07:00"): ["two hours ago", "now - 2 hours", "2h ago"],
    ("2026-11-24", "10:05"): ["a day, an hour and five minutes from now", "in 1d 1h 5min"],
    ("2026-11-30", "09:00"): ["this time next week"],
    ("2026-11-24", "09:00"): ["this time tomorrow", "in 24 hours"],
    ("2026-11-23", "23:59"): ["at the end of the day", "eod"],
    ("2026-11-24", "23:59"): ["the end of tomorrow", "tomorrow at the end of the day"],
    # The office closes at five, on Fridays at three.
    ("2026-11-24", "17:00"): ["tomorrow at close of business", "end of the working day tomorrow"],
    ("2026-11-27", "15:00"): ["Friday, close of business", "COB Friday"],
    ("2026-12-01", "13:00"): ["2026-12-01T13:00-05:00", "20261201T1300", "Dec 1 @ 1 pm EST"],
    ("2026-12-09", "11:15"): ["the ninth eleven fifteen"],
    ("2026-11-23", "11:00"): ["2h from now"],
}  # fmt: skip
