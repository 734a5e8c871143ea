"""What is said again and again in the same words, for whoever keeps it as sound."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, datetime, timedelta

from graph.diary import starts
from graph.filling import OFFERS
from graph.heard import Phase
from graph.phrases.facts import Facts
from graph.phrases.phrases import Phrases
from graph.policy import Policy

DAYS = 28
"""So many days ahead most appointments are made for."""

_SENTENCE = re.compile(r".+?(?:(?<=[.!?])\s+|$)", re.DOTALL)
"""With the spaces after it."""
_CLAUSE = re.compile(r"(?<=,)\s+")


class _Holes(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


def sentences(text: str) -> list[str]:
    """A reply cut at the ends of its sentences, where sound may be put together."""
    return [sentence.strip() for sentence in spaced_sentences(text.strip())]


def spaced_sentences(text: str) -> list[str]:
    """The same, each with the spaces after it: together they are the reply, letter by letter."""
    return _SENTENCE.findall(text)


def opening(sentence: str) -> tuple[str, str]:
    """A sentence cut after its first comma, where a speaker draws breath; "" if it has none."""
    first, *rest = _CLAUSE.split(sentence, maxsplit=1)
    return first, rest[0] if rest else ""


def fixed(phrases: Phrases, policy: Policy, now: datetime) -> list[str]:
    """Sentences, and openings of sentences, that need no synthesis twice: the soonest said first.

    The greeting, whatever else names nothing but the owner's business, and what is said of the
    days just ahead.
    """
    greeting = sentences(phrases.greeting(Facts(policy=policy, now=now)))
    days = list(_days(policy, now))
    read_backs = (opening(phrases.ask("confirmation", 0, of_day)) for of_day in days)
    openings = [first for first, rest in read_backs if rest]
    named = [sentences(phrases.ask("collect_time", 0, of_day))[0] for of_day in days]
    offers = [opening(sentence)[0] for sentence in _offers(phrases, policy, days)]
    always = _unvarying(phrases, policy)
    return list(dict.fromkeys([*greeting, *openings, *offers, *always, *named]))


def _offers(phrases: Phrases, policy: Policy, days: Sequence[Facts]) -> Iterator[str]:
    """What offers of days and times begin with: each weekday and each start there is."""
    ahead = [f"{of_day.date}" for of_day in days]
    for first in range(len(ahead) - 1):
        yield _offer(phrases, days[0], ahead[first : first + OFFERS])
    grids = {tuple(starts(policy, date.fromisoformat(day))) for day in ahead}
    for grid in sorted(grids):
        clock = [f"{at:%H:%M}" for at in grid]
        for number, at in enumerate(clock[: 1 - OFFERS]):
            # The part of the day is said with the first only where the next lies in another.
            yield _offer(phrases, days[0], clock[number : number + OFFERS])
            yield _offer(phrases, days[0], [at, *clock[1 - OFFERS :]])


def _offer(phrases: Phrases, facts: Facts, options: Sequence[str]) -> str:
    slot: Phase = "collect_time" if ":" in options[0] else "collect_date"
    return sentences(phrases.ask(slot, 0, replace(facts, offer=options)))[0]


def _unvarying(phrases: Phrases, policy: Policy) -> Iterator[str]:
    words = phrases.words
    known = _Holes(
        business=policy.business,
        service=words.service(policy.service),
        minutes=words.number(policy.duration_minutes),
    )
    if policy.address:
        known["address"] = policy.address
    if policy.transfer_to:
        known["person"] = policy.transfer_to
    for field in fields(words):
        for text in _texts(getattr(words, field.name)):
            for sentence in sentences(text.format_map(known)):
                if sentence[-1] in ".!?" and "{" not in sentence:
                    yield sentence


def _texts(value: object) -> Iterator[str]:
    """Every string in a field of `Words`, whether it holds one, several or one a case."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)


def _days(policy: Policy, now: datetime) -> Iterator[Facts]:
    """Each open day just ahead, with a time for the sentences that name one."""
    for ahead in range(DAYS):
        day = now.date() + timedelta(days=ahead)
        if policy.opening(day):
            yield Facts(policy=policy, now=now, date=day.isoformat(), time="10:00")
