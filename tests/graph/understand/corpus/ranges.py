"""Answers that are no one point, said on Monday 23 November 2026."""

SPANS: dict[tuple[str, str], list[str]] = {
    ("2026-11-23", "2026-11-29"): ["this week", "some time this week", "the rest of the week",
                                  "before the week is out"],
    ("2026-11-30", "2026-12-06"): ["next week", "the week after", "the week of December 2nd"],
    ("2026-12-07", "2026-12-13"): ["the week after next"],
    ("2026-11-28", "2026-11-29"): ["this weekend", "the weekend"],
    ("2027-01-01", "2027-12-31"): ["next year", "in 2027"],
    ("2026-12-26", "2026-12-27"): ["Christmas weekend"],
    ("2026-12-18", "2026-12-27"): ["from 18th Dec for 10 days"],
    ("2026-12-01", "2026-12-31"): [
        "December 2026", "in December", "December", "next month", "some day in December",
        "Tuesday to Thursday next month",
    ],
    ("2026-11-24", "2026-11-26"): [
        "Tuesday to Thursday", "from Tuesday until Thursday", "between Tuesday and Thursday",
        "the next three days", "Tuesday - Thursday",
    ],
    ("2026-12-03", "2026-12-05"): [
        "December 3rd to 5th", "from the 3rd to the 5th of December", "3 to 5 December",
        "3 December - 5 December", "Dec 3-Dec 5", "Dec 3 2026-Dec 5 2026",
        "between December 3 and 5", "between the 3rd and the 5th of December",
        "12/3/2026-12/5/2026", "2026.12.3-2026.12.5", "three days starting December 3rd",
        "December 3rd at 9 until December 5th", "from 9am on December 3 to 5pm on December 5",
    ],
    ("2026-11-23", "2026-11-25"): [
        "before Thursday", "sooner than Thursday", "by Wednesday", "until Wednesday",
        "I'm here through Wednesday",
    ],
    ("2026-11-28", "2027-03-23"): ["after Friday", "beyond Friday"],
    ("2026-12-07", "2027-03-23"): [
        "at least two weeks from now", "more than two weeks out", "in over two weeks",
    ],
    ("2026-11-23", "2026-12-07"): [
        "less than two weeks from now", "in under two weeks", "no more than two weeks away",
        "within two weeks of today",
    ],
    ("2026-11-30", "2026-12-01"): ["early next week"],
    ("2026-11-30", "2026-12-03"): [
        "the first half of next week", "for the first half of next week",
    ],
    ("2026-11-23", "2026-11-27"): [
        "no later than Friday", "not after Friday", "Friday at the latest", "up until Friday",
        "Monday at the earliest, Friday at the latest", "the latest would be Friday",
        "up to and including Friday",
        "on or before Friday", "from now to Friday", "between now and Friday",
    ],
    ("2026-11-27", "2027-03-23"): [
        "no earlier than Friday", "not before Friday", "Friday or later", "from Friday onwards",
        "on or after Friday",
    ],
    ("2027-01-01", "2027-01-14"): ["the first two weeks of January"],
    ("2026-11-23", "2026-12-06"): [
        "this week or next week", "either this week or the week after", "this week or next",
    ],
    ("2026-11-30", "2026-12-13"): [
        "next week or the week after", "either the week of the 2nd or the week of the 9th",
    ],
    ("2027-03-01", "2027-05-31"): ["from March to May", "between March and May 2027"],
    ("2026-11-26", "2026-11-29"): ["by end of week", "at the end of the week"],
    ("2026-11-30", "2026-12-04"): ["between next Monday and Friday"],
    ("2027-01-02", "2027-03-23"): ["after the first of the year"],
    ("2026-11-24", "2026-11-27"): [
        "from Tuesday to three days later", "between Tuesday and three days after that",
    ],
    ("2026-12-02", "2027-03-23"): ["not until after the 1st", "after December 1st"],
    ("2026-12-01", "2027-03-23"): ["after or equal to December 1", ">= December 1"],
    ("2026-11-26", "2026-11-27"): [
        "in 3-4 days",
        "three or four days from now", "in three to four days",
        "between three and four days from now",
    ],
    ("2026-12-07", "2026-12-14"): ["in two or three weeks", "in about 2 to 3 weeks"],
    ("2026-12-11", "2026-12-14"): ["after the 10th but before the 15th"],
    ("2026-11-30", "2026-12-02"): ["next week before Thursday", "next week, by Wednesday"],
    ("2026-12-03", "2026-12-06"): [
        "next week after Wednesday", "next week, but not before Thursday",
        "next week from Thursday on", "from December 3rd until the end of the week",
    ],
    ("2026-12-01", "2026-12-03"): [
        "next week from Tuesday to Thursday",
        "Tuesday to Thursday next week", "next week between Tuesday and Thursday",
    ],
    ("2026-11-25", "2026-11-27"): ["Wed-Fri", "Wednesday-Friday"],
    ("2026-10-01", "2026-12-31"): ["this quarter", "Q4", "the fourth quarter of 2026"],
    ("2027-01-01", "2027-03-31"): ["next quarter", "Q1 2027", "2027 Q1"],
    ("2026-12-21", "2026-12-31"): ["the last eleven days of December"],
    ("2026-12-08", "2026-12-14"): ["the second week of December"],
    ("2026-12-22", "2026-12-31"): ["late December", "at the end of December"],
    ("2015-01-01", "2017-05-05"): ["from 2015 to May 5th, 2017"],
    ("2026-12-04", "2027-12-31"): ["between December 4th 2026 and 2027"],
    ("2026-11-27", "2026-11-29"): ["two days starting Friday at 5 pm"],
    ("2027-03-01", "2027-03-10"): ["early March", "the beginning of March"],
    ("2027-06-20", "2027-09-19"): ["next summer", "in the summer"],
    ("2026-11-21", "2026-11-22"): ["last weekend"],
    ("2026-12-05", "2026-12-06"): [
        "the first weekend in December", "the weekend of December 4th", "next weekend",
    ],
    ("2026-12-28", "2027-01-03"): ["the week after Christmas", "the week of New Year's eve"],
    ("2026-12-04", "2026-12-12"): ["hanukkah"],
    ("2026-11-20", "2026-11-23"): ["the last three days"],
    ("2026-12-01", "2026-12-05"): ["2026-12-01/2026-12-05", "December 1 9am to December 5 5pm"],
}  # fmt: skip

WINDOWS: dict[tuple[str, str], list[str]] = {
    ("14:00", "18:59"): ["mid-afternoon to early evening"],
    ("12:00", "20:59"): ["from noon until the evening", "afternoon to evening"],
    ("15:00", "17:59"): ["late afternoon", "last thing on Friday"],
    ("12:00", "13:59"): ["at lunchtime", "around the middle of the day"],
    ("00:00", "09:59"): ["before work", "early in the morning", "early morning"],
    ("10:00", "23:59"): ["anything after ten", "after ten", "ten or later", "not before ten",
                         "do you have one after ten"],
    ("14:00", "16:00"): [
        "between two and four", "two to four", "from 2 to 4", "2-4pm", "2 pm to 4 pm",
        "2 until 4 pm",
        "from 2 in the afternoon until 4pm", "from 2pm for two hours", "for 2 hours from 2 pm",
        "I can do two through four", "2 through 4",
    ],
    ("08:00", "17:00"): [
        "between eight in the morning and five in the afternoon",
        "from 8 in the morning until five in the evening",
    ],
    ("07:00", "21:00"): ["from seven in the morning to nine in the evening"],
    ("09:00", "17:00"): ["9 to 5", "nine to five", "9-5"],
    ("10:00", "16:00"): ["anything ten to four", "any time ten to four", "something ten until 4 pm",
                         "10 until 4 pm", "I'm free 10 to 4"],
    ("10:00", "14:30"): ["I can do ten to two thirty"],
    ("10:00", "12:00"): ["10 to 12 pm", "10 until 12 p.m."],
    ("17:00", "18:00"): ["5 to 6 pm", "5 to 6 in the evening"],
    ("00:00", "11:00"): [
        "Tuesday January 5th until eleven", "8th December, until 11",
        "before eleven", "sooner than eleven", "no later than eleven", "not after eleven",
    ],
    ("12:00", "23:59"): ["not in the morning"],
    ("15:00", "18:00"): [
        "after 3pm but before 6pm", "3pm thru 6pm", "before six but after three pm",
    ],
    ("09:00", "12:00"): ["in the next three hours", "the next 3 hours"],
    ("10:00", "11:00"): ["in an hour or two", "in 1-2 hours", "one or two hours from now"],
    ("17:00", "20:00"): ["between five and eight", "tomorrow between 5-8", "5pm to 8"],
    ("15:00", "17:00"): [
        "for two hours at three", "at 3 pm for two hours",
        "three at the earliest, five at the latest", "at the earliest 3, at the latest 5",
    ],
    ("15:00", "10:00"): [
        "before 10 or after 3", "after three or before ten", "either before ten am or after 3 pm",
        "Friday before ten or after three",
    ],
    ("00:00", "15:00"): [
        "three at the very latest", "3 tomorrow at the latest", "three on Friday at the latest",
        "3 pm tomorrow latest",
        "before or at 3", "< 3pm", "Friday <= 3 pm", "the latest I can do is three",
    ],
    ("15:00", "23:59"): [
        "3 tomorrow at the earliest", "3 pm on Friday at the earliest", "any time past three",
        "not until after three", "later than or equal to 3 pm", "> 3pm", "Friday > 3 pm",
        "the earliest I can come is three", "earliest would be 3 pm", "after, say, three",
    ],
}  # fmt: skip

PARTS: dict[str, list[str]] = {
    "morning": [
        "the first one in the morning", "can I have one in the morning",
        "I need one in the morning",
        "before lunch",
        "in the morning", "morning", "tomorrow morning",
        "some time in the morning",
    ],
    "afternoon": [
        "as late as possible", "last thing", "the latest slot", "the latest one",
        "your last appointment", "the last slot of the day", "right before you close",
        "in the afternoon",
        "Tuesday afternoon", "after lunch",
        "the later the better",
    ],
    "evening": ["in the evening", "Thursday evening", "tonight"],
}  # fmt: skip

EXCLUDED: dict[str, list[str]] = {
    "2026-11-27": [
        "not Friday", "anything but Friday", "any day except Friday", "I can't do Friday",
        "Friday doesn't work", "I'm not free on Friday",
        "I'm busy on Friday",
    ],
    "2026-12-04": [
        "next week but not Friday", "next week, any day except Friday",
        "any day next week but Friday",
    ],
}  # fmt: skip
