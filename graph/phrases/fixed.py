"""What is said again and again in the same words, for whoever keeps it as sound."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import datetime, timedelta

from graph.phrases.facts import Facts
from graph.phrases.phrases import Phrases
from graph.policy import Policy

DAYS = 28
"""So many days ahead most appointments are made for."""

_BORDER = re.compile(r"(?<=[.!?])\s+")
_CLAUSE = re.compile(r"(?<=,)\s+")


class _Holes(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


def sentences(text: str) -> list[str]:
    """A reply cut at the ends of its sentences, where sound may be put together."""
    return [sentence for sentence in _BORDER.split(text.strip()) if sentence]


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
    return list(dict.fromkeys([*greeting, *openings, *_unvarying(phrases, policy), *named]))


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
