"""Days, said at nine on Monday 23 November 2026: the date, and how people say it."""

DAYS: dict[str, list[str]] = {
    "2026-11-22": ["yesterday"],
    "2026-11-23": ["today", "later today", "the 23rd", "November 23rd"],
    "2026-11-24": [
        "tomorrow", "to-morrow", "tommorow", "Tuesday", "this Tuesday", "on Tuesday please",
        "in a day", "the 24th", "the twenty fourth", "how about Tuesday?", "Tues.", "24 11 2026",
        "in 1d", "tmr",
    ],
    "2026-11-25": [
        "the day after tomorrow", "day after tomorrow", "in two days", "two days from now",
        "Wednesday", "this coming Wednesday", "on Wed", "Wednesday the 25th", "2 days after today",
        "in 2 working days", "in 2 more days", "Wed",
        "move it to day after tomorrow", "two days from right now",
    ],
    "2026-11-27": [
        "this Friday", "Friday", "black friday", "the coming Friday", "Friday this week",
    ],
    "2026-11-26": ["thanksgiving", "Thursday the twenty sixth", "Thanksgiving day"],
    "2026-11-30": [
        "next Monday", "Monday next week", "next week on Monday", "next week, preferably on Monday",
        "a week from today", "the last day of the month", "the last Monday of this month",
        "5 business days", "today week", "5 working days from now",
        "the thirtieth", "in a week", "November thirtieth", "cyber monday", "the following Monday",
        "Monday of next week",
    ],
    "2026-12-01": [
        "next Tuesday", "Tuesday next week", "Tuesday week", "a week from Tuesday",
        "a week from tomorrow", "December 1st", "December first", "the first of December",
        "1 December", "1st of December",
        "December-1", "Dec - 1", "Dec 1", "Dec. 1st", "December the first",
        "2026-12-01", "2026/12/01", "the first Tuesday in December", "the 1st",
        "Tuesday, the first of December", "Tuesday December 1st 2026", "1.12.2026", "1.12.",
        "Dec-1-2026", "1-Dec-2026", "2026-Dec-1", "1/Dec/2026", "2026 - 12 - 01", "01-Dec-26",
        "December 1 of 2026", "December 1 this year", "next month 1", "12/1, 2026",
        "tomorrow week", "a week from tomorrow",
        "December 1, 2026", "the day before December second", "the 1st of next month",
        "the Tuesday after this one",
    ],
    "2026-12-02": ["the day after December 1st", "two days after November 30", "next Wednesday"],
    "2026-12-04": ["next Friday", "Friday next", "in two Fridays", "a week come Friday",
        "Friday next week", "the 4th", "the first Friday in December"],
    "2026-12-07": [
        "today fortnight", "in a fortnight", "two weeks from now", "in two weeks",
        "Monday in two weeks",
        "in two weeks on Monday", "in 2w", "Monday two weeks from now", "in 2 weeks on a Monday",
        "two weeks today", "in two weeks' time", "two weeks from today on a Monday"],
    "2026-12-08": ["two weeks from tomorrow", "next next Tuesday", "8-Dec",
        "Tuesday in the week of December 7th", "the week of December 9th on Tuesday",
        "let's schedule a walk through on the 8th", "one day starting December 8th",
        "December 8th for half an hour"],
    "2027-01-26": ["two months from today on Tuesday", "in two months on a Tuesday"],
    "2026-12-24": ["Christmas Eve", "the day before Christmas", "24/12", "the 24th of December",
        "24.12",
    ],
    "2026-12-25": ["Christmas", "christmas day", "xmas", "the last Friday in December", "12/25"],
    "2026-12-29": ["the first Tuesday after Christmas", "the Tuesday after Christmas"],
    "2026-12-22": ["the Tuesday before Christmas"],
    "2026-12-03": ["next month on the 3rd", "the 3rd next month"],
    "2026-12-10": ["Thursday in two weeks", "in two weeks on Thursday"],
    "2026-12-15": ["on 12-15", "12-15-2026"],
    "2026-12-30": ["the last Wed of December"],
    "2026-12-16": ["the third Wednesday of next month", "third Wednesday this December"],
    "2026-12-31": ["New Year's Eve", "the 31st of December", "the last day of December"],
    "2027-01-01": ["New Year's day", "January 1st", "January the first twenty twenty seven"],
    "2027-02-28": ["February 28th", "the last day of February"],
    "2027-03-05": ["march the fifth", "March 5th,", "the fifth of March", "5 march", "march 5"],
    "2028-02-29": ["February 29th", "the 29th of February", "2/29"],
    "2027-03-28": ["easter", "Easter Sunday"],
    "2027-02-09": ["pancake day"],
    "2026-11-18": ["last Wednesday", "this past Wednesday"],
    "2026-11-20": ["past Friday"],
    "2026-11-13": ["the Friday before last"],
    "2026-12-09": ["the 9th of the month"],
    # The nth of any stretch
    "2027-12-31": ["the last day of next year"],
    "2027-01-04": [
        "the first Monday of next year", "first Monday in January 2027",
        "the first Monday of the new year",
    ],
    "2026-12-28": ["the last Monday of next month", "the first working day after Christmas"],
    "2026-12-05": ["the first Saturday next month", "the closest Saturday to December 4th"],
    "2026-11-28": ["the second closest Saturday to December 4th"],
    "2027-01-05": ["the second Tuesday after Christmas"],
    "2026-12-26": ["boxing day", "St. Stephen's day"],
    # Days counted
    "2027-05-23": ["in half a year", "six months from today"],
    "2028-01-01": ["a year, a month and nine days from now"],
    "2026-12-14": ["next Friday + 10 days"],
    "2026-11-16": ["a week ago", "today minus 7 days"],
    # Calendars
    "2027-02-06": ["chinese new year"],
    "2027-03-22": ["holi"],
    "2027-10-29": ["diwali 2027"],
    "2027-03-29": ["easter mon"],
    "2027-05-16": ["whitsunday"],
    "2027-05-02": ["orthodox easter"],
    "2027-01-18": ["MLK day"],
    "2027-11-02": ["election day 2027"],
    "2027-03-14": ["the second Sunday in March", "daylight saving time starts", "pi day"],
    "2025-12-25": ["last christmas", "Christmas a year ago"],
    "2027-10-10": ["world mental health day 2027"],
    # In figures
    "2026-12-11": ["how's the eleventh looking", "20261211", "13 days before Christmas eve"],
}  # fmt: skip

EITHER: dict[tuple[str, ...], list[str]] = {
    # A weekday said on that weekday is today or in a week.
    ("2026-11-23", "2026-11-30"): ["Monday", "this Monday", "on Monday"],
    ("2026-11-24", "2026-11-25"): ["tomorrow or the day after", "tomorrow or the day after that",
        "Tuesday or Wednesday", "either Tuesday or Wednesday"],
    # A date that can be read both ways.
    ("2027-03-04", "2027-04-03"): ["3/4", "03/04/2027"],
    # People count from today, or from the week.
    ("2026-11-27", "2026-11-30"): ["Friday or the Monday after"],
    ("2026-11-27", "2026-12-04"): [
        "this Friday or the Friday after", "the next two Fridays", "on the next 2 Fridays",
    ],
    ("2026-12-10", "2026-12-11"): [
        "Thursday or Friday the week of December 7th",
        "the week of December 7th, Thursday or Friday",
    ],
    ("2026-12-01", "2026-12-08"): ["Tuesday after next", "the Tuesday after next"],
    # So many days later, or so many days long.
    ("2026-12-06", "2026-12-09"): ["three days from the 6th"],
    # One day off: the weekday or the number was a slip.
    ("2026-12-02", "2026-12-01"): ["Tuesday the 2nd"],
}  # fmt: skip
