"""English phrases of a date and a time in one breath, of which either could take the other's."""

from graph.understand import dated
from graph.understand.rules import Rule

# fmt: off

_DATES = ("(ORDINAL:day|DAY) of? MONTH YEAR?", "MONTH the? (ORDINAL:day|DAY) YEAR?")
_HOUR = "HOUR oclock? AMPM?"

_PAST = [
    (f"half past {_HOUR}", {"minute": 30}),
    (f"a? quarter (past|after) {_HOUR}", {"minute": 15}),
    (f"a? quarter (to|before|of|until) {_HOUR}", {"minutes": 15}),
]
_TIMES = [
    ("SPOKEN_HOUR:hour (SPOKEN_MINUTE:minute|OH:minute) AMPM?", {}),
    (f"FIVES:minutes (to|before|of|until) {_HOUR}", {}),
    (f"NUMBER:minute minute? (past|after) {_HOUR}", {}),
    *_PAST,
]

DATED = [
    # "22 December four ten p.m." is no fourth, "12 December, twenty to ten" nobody's hours.
    *(Rule(f"the? {date} {time} !MONTH", dated.on_date, **told)
      for date in _DATES for time, told in [*_TIMES, ("HOUR MINUTE AMPM", {})]),
    # "The second half past three" is no half of anything.
    *(Rule(f"(^|the|on|for) ORDINAL:day {time}", dated.on_date, **told) for time, told in _PAST),
    # Nor is "one fifteen December fourth" the 15th, or "half past nine Nov 28" in 2028.
    *(Rule(f"at? {time} on? MONTH the? (ORDINAL:day|DAY) YEAR? !MONTH", dated.before_date, **told)
      for time, told in _TIMES),
]

# fmt: on
