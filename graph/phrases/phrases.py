"""Which phrase when, whatever the language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby

from graph.heard import Intent, Phase
from graph.phrases.facts import Facts
from graph.phrases.hours import is_open, part_needed, parts_said, week
from graph.phrases.words import Variants, Words
from graph.policy import Opening, Policy
from graph.state import Outcome, Reason

_A_YEAR = timedelta(days=330)
"""Within it weekday, day and month name one date; beyond it the year is needed."""

_A_MONTH = timedelta(days=28)
"""Within it weekday and day of the month name one date."""

_CHANGING: tuple[Intent, ...] = ("cancel", "negate", "inform", "restart", "human")
"""What would change an appointment, said after it was booked."""

_A_RUN = 3
"""As many weekdays in a row are told by the first and the last of them."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """What the agent says in one language.

    `variant` counts from 0 and chooses among several wordings.
    """

    words: Words

    def greeting(self, facts: Facts) -> str:
        """Who is speaking, and what for."""
        words, policy = self.words, facts.policy
        hello = words.hello_caller.format(caller=facts.caller) if facts.caller else words.hello
        introduction = words.introduction.format(
            business=policy.business, service=words.service(policy.service)
        )
        return f"{hello} {introduction}"

    def ask(self, phase: Phase, variant: int, facts: Facts) -> str:
        """The question a waiting state asks; in confirmation, the value read back."""
        words = self.words
        if facts.offer and phase in ("collect_date", "collect_time"):
            return self._offer(variant, facts)
        if phase == "collect_date":
            if facts.time and variant == 0:
                at = self.spoken_time(facts.time, facts.policy)
                return words.ask_date_for_time.format(time=at)
            return _pick(words.ask_date, variant)
        if phase == "collect_time":
            question = _pick(words.ask_time, variant)
        elif facts.reason == "unavailable":
            question = words.confirm_once_more
        else:
            question = _pick(words.confirm, variant)
        question = question.format(
            service=words.service(facts.policy.service),
            date=self.spoken_date(facts.date, facts.now) if facts.date else "",
            time=self.spoken_time(facts.time, facts.policy) if facts.time else "",
        )
        return f"{self._alternatives(facts)} {question}" if facts.offer else question

    def what_to_change(self) -> str:
        """The question after a bare no."""
        return self.words.what_to_change

    def take_your_time(self) -> str:
        """To a caller who asks for a moment."""
        return self.words.take_your_time

    def answer(self, phase: Phase, facts: Facts) -> str:
        """The answer to what the caller asked himself, "" where he did not."""
        words, policy, heard = self.words, facts.policy, facts.heard
        if heard is None or (heard.topic is None and heard.intent not in ("help", "question")):
            return ""
        if heard.intent == "help" or heard.topic == "why":
            return words.help.get(phase, "")
        match heard.topic:
            case "existing":
                # Once a day is on the table "my appointment" is the one that is being made.
                if phase == "terminal" or facts.heard_in != "collect_date":
                    return ""
                return self._and_call_us(words.only_new, policy)
            case "availability":
                return ""
            case "hours":
                return self._hours(facts)
            case "duration":
                return words.duration.format(minutes=words.number(policy.duration_minutes))
            case "address" if policy.address:
                return words.address.format(address=policy.address)
            case "phone" if policy.phone:
                return words.phone.format(phone=self._digits(policy.phone))
            case None:
                return words.who_i_am
        return self._and_call_us(words.not_known, policy)

    def because(self, reason: Reason, variant: int, facts: Facts) -> str:
        """Why it did not work."""
        heard = facts.heard
        if reason == "closed":
            return self._closed(facts)
        if reason == "outside_hours" and facts.date:
            day, at = date.fromisoformat(facts.date), facts.refused_time
            if at and is_open(time.fromisoformat(at), day, facts.policy):
                return self.words.no_time_left
            return self._open_on(day, facts.policy)
        several = heard and (heard.day_part or heard.time_range or heard.time_options)
        if reason == "taken" and several:
            reason = "full"
        last = facts.now.date() + timedelta(days=facts.policy.horizon_days)
        return _pick(self.words.because[reason], variant).format(
            last=self.spoken_date(last.isoformat(), facts.now)
        )

    def closing(self, outcome: Outcome, facts: Facts) -> str:
        """The last words of a call."""
        words, policy, heard = self.words, facts.policy, facts.heard
        if outcome == "booked" and facts.date and facts.time:
            slot = self.spoken_slot(facts.date, facts.time, facts.now, policy)
            return words.booked.format(service=words.service(policy.service), slot=slot)
        if outcome == "transferred" and policy.transfer_to:
            return words.taken_over.format(person=policy.transfer_to)
        if outcome == "cancelled":
            said = words.cancelled
            if heard and heard.intent == "cancel" and not (facts.date or facts.time):
                said = self._and_call_us(f"{said} {words.if_existing}", policy)
            return f"{said} {words.goodbye}"
        said = words.not_put_through if outcome == "transferred" else words.gave_up
        return f"{self._and_call_us(said, policy)} {words.goodbye}"

    def afterwards(self, facts: Facts) -> str:
        """The last words once more, to a caller who says more after he was booked."""
        heard = facts.heard
        if heard is not None and heard.intent in _CHANGING:
            return f"{self._and_call_us(self.words.only_new, facts.policy)} {self.words.goodbye}"
        return f"{self.answer('terminal', facts)} {self.closing('booked', facts)}".strip()

    def spoken_slot(self, iso: str, clock: str, now: datetime, policy: Policy) -> str:
        """A date and a time in one, as `spoken_date` and `spoken_time` have them."""
        return self.words.slot.format(
            date=self.spoken_date(iso, now), time=self.spoken_time(clock, policy)
        )

    def spoken_date(self, iso: str, now: datetime) -> str:
        """A date in words, e.g. "Tuesday, the first of December"."""
        day = date.fromisoformat(iso)
        return self.words.date(day, year=abs(day - now.date()) > _A_YEAR)

    def spoken_time(self, clock: str, policy: Policy) -> str:
        """A time in words, e.g. "half past three".

        With the part of the day where opening hours leave a doubt which half is meant.
        """
        at = time.fromisoformat(clock)
        return self.words.time(at, part=part_needed(at, policy))

    def spoken_offer(self, facts: Facts) -> list[str]:
        """Every alternative, in the words in which it is offered."""
        return [words for run in self._runs(facts) for words in run]

    def _runs(self, facts: Facts) -> list[list[str]]:
        """Alternatives that share something, which only the last of them says.

        Days share their month, times their part of the day, which in an offer is never left open.
        """
        runs = []
        for _, run in groupby(facts.offer, key=lambda option: self._shared(option, facts.now)):
            *others, last = run
            runs.append([*map(self._without_shared, others), self._whole(last, facts.now)])
        return runs

    def _shared(self, option: str, now: datetime) -> str:
        if ":" in option:
            return self.words.part(time.fromisoformat(option))
        near = date.fromisoformat(option) - now.date() < _A_MONTH
        return option[: len("YYYY-MM")] if near else option

    def _without_shared(self, option: str) -> str:
        if ":" in option:
            return self.words.time(time.fromisoformat(option), part=False)
        day = self.words.date(date.fromisoformat(option), month=False)
        return self.words.option.format(date=day)

    def _whole(self, option: str, now: datetime) -> str:
        if ":" in option:
            return self.words.time(time.fromisoformat(option), part=True)
        return self.words.option.format(date=self.spoken_date(option, now))

    def _options(self, facts: Facts) -> str:
        either, runs = self.words.either, self._runs(facts)
        if ":" in facts.offer[0]:
            return _listed([_listed(run, either) for run in runs], either)
        return _listed(self.spoken_offer(facts), either)

    def _offer(self, variant: int, facts: Facts) -> str:
        words = self.words
        if facts.reason in ("ambiguous_date", "ambiguous_time"):
            return words.meant.format(options=self._options(facts))
        question = words.take_it if len(facts.offer) == 1 else words.take_which
        return f"{self._alternatives(facts)} {_pick(question, variant)}"

    def _alternatives(self, facts: Facts) -> str:
        words = self.words
        sentence = words.nearest if len(facts.offer) == 1 else words.alternatives
        return sentence.format(options=self._options(facts))

    def _closed(self, facts: Facts) -> str:
        """That the day is closed, and when we are open where no day can be offered instead."""
        words, policy, heard = self.words, facts.policy, facts.heard
        if heard is None or heard.date is None:
            return words.closed_then
        day = date.fromisoformat(heard.date)
        if day in policy.closed:
            return words.closed_on_date.format(date=self.spoken_date(heard.date, facts.now))
        closed = words.closed_on_days.format(days=words.every_weekday[day.weekday()])
        return closed if facts.offer else f"{closed} {self._week(policy)}"

    def _hours(self, facts: Facts) -> str:
        """Opening hours of the day on the table, or of the week."""
        if facts.date:
            return self._open_on(date.fromisoformat(facts.date), facts.policy)
        return self._week(facts.policy)

    def _open_on(self, day: date, policy: Policy) -> str:
        return self._open([day.weekday()], policy.opening(day))

    def _week(self, policy: Policy) -> str:
        return " ".join(self._open(days, openings) for days, openings in week(policy))

    def _open(self, days: Sequence[int], openings: Sequence[Opening]) -> str:
        words = self.words
        spans = [words.span(o.opens, o.closes, parts=parts_said(o)) for o in openings]
        hours = f", {words.both} ".join(spans)
        first, last = days[0], days[-1]
        if len(days) >= _A_RUN and last - first == len(days) - 1:
            return words.open_from_to.format(
                first=words.weekdays[first], last=words.weekdays[last], hours=hours
            )
        every = _listed([words.every_weekday[day] for day in days], words.both)
        return words.open_on_days.format(days=every, hours=hours)

    def _and_call_us(self, said: str, policy: Policy) -> str:
        """What cannot be done here, and whom to call where a number is known."""
        if policy.phone is None:
            return said
        return f"{said} {self.words.call_us.format(phone=self._digits(policy.phone))}"

    def _digits(self, number: str) -> str:
        """A telephone number, digit by digit; its groups are kept apart."""
        groups = re.findall(r"\d+", number)
        return ", ".join(" ".join(self.words.number(int(d)) for d in group) for group in groups)


def _listed(items: Sequence[str], conjunction: str) -> str:
    """Items as a list is spoken: longer ones, and such as have pauses of their own, kept apart."""
    if len(items) == 1:
        return items[0]
    pause = ";" if any("," in item for item in items) else ","
    short = len(items) == 2 and pause == "," and not any(conjunction in i.split() for i in items)
    before = "" if short else pause
    return f"{f'{pause} '.join(items[:-1])}{before} {conjunction} {items[-1]}"


def _pick(wordings: Variants, variant: int) -> str:
    return wordings[min(variant, len(wordings) - 1)]
