"""What one language gives: its sentences, and how it speaks dates, times and numbers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Protocol

from graph.heard import Phase
from graph.phrases.hours import Parts
from graph.state import Reason

Variants = tuple[str, ...]
"""Wordings of one sentence: the first, and others for every retry."""

Part = Callable[[time], str]
"""The part of the day a time lies in, as it is said of it."""


class SpokenDate(Protocol):
    def __call__(self, day: date, *, month: bool = True, year: bool = False) -> str:
        """A date in words, e.g. "Tuesday, the first of December"; month and year where wanted."""
        ...


class SpokenTime(Protocol):
    def __call__(self, at: time, *, part: bool) -> str:
        """A time in words, e.g. "half past three", with the part of the day where wanted."""
        ...


class SpokenSpan(Protocol):
    def __call__(self, opens: time, closes: time, *, parts: Parts) -> str:
        """A stretch of opening hours, e.g. "from nine to twelve"."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language. Nothing is written in figures: no voice reads "15:30" or "Dec 1" right.

    Which sentence is said when is the business of `Phrases`; the holes in braces are what it fills
    in. What varies from call to call has a sentence of its own where that sounds natural: the
    others are always the same, and their audio can be kept.
    """

    weekdays: tuple[str, ...]
    """Monday first."""
    months: tuple[str, ...]
    clock: tuple[str, ...]
    """What times are said with, beside numbers."""
    every_weekday: tuple[str, ...]
    """What happens every week happens on these, e.g. "Mondays"."""
    date: SpokenDate
    time: SpokenTime
    part: Part
    span: SpokenSpan
    number: Callable[[int], str]
    """A whole number below a thousand."""
    service: Callable[[str], str]
    """What is booked, with its article; what {service} stands for."""
    either: str
    both: str
    option: str
    """A day among several: {date}."""
    slot: str
    """{date} and {time} in one."""

    hello: str
    hello_caller: str
    """{caller}"""
    introduction: str
    """{business} and {service}."""
    ask_date: Variants
    ask_date_for_time: str
    """{time}"""
    ask_time: Variants
    """{date}"""
    confirm: Variants
    """{service}, {date} and {time}, every one of them in every variant."""
    confirm_once_more: str
    what_to_change: str
    meant: str
    """{options}, one of which the caller may have meant."""
    nearest: str
    """The only one of the {options}."""
    alternatives: str
    """{options}"""
    take_it: Variants
    take_which: Variants

    because: Mapping[Reason, Variants]
    """Why it did not work; {last} is the last day that can be booked."""
    no_time_left: str
    """The time is within opening hours, but an appointment does not fit in."""
    closed_then: str
    closed_on_date: str
    """{date}"""
    closed_on_days: str
    """{days}, such as "Mondays"."""
    open_on_days: str
    """{days} and {hours}."""
    open_from_to: str
    """{first} and {last} of several weekdays in a row, and {hours}."""

    take_your_time: str
    """To a caller who asks for a moment."""
    keys: Mapping[str, str]
    """What the keys of a telephone say to a read-back."""
    nearly_over: str
    """A minute before the longest a call may last."""
    time_is_up: str
    """The last words then."""
    help: Mapping[Phase, str]
    address: str
    """{address}"""
    phone: str
    """{phone}"""
    duration: str
    """{minutes}"""
    not_known: str
    who_i_am: str
    only_new: str
    """What cannot be done for an appointment that exists."""
    if_existing: str
    """The same to a caller who cancels where nothing is on the table."""
    call_us: str
    """{phone}"""

    booked: str
    """{service} and {slot}."""
    cancelled: str
    gave_up: str
    taken_over: str
    """{person}"""
    not_put_through: str
    goodbye: str

    sorry: str
    """The apology for a fault of ours."""
    give_up: str
    """The last words where faults do not end."""
    unvoiced: str
    """What is shown where no voice speaks this language and the call is held in another."""
