"""When a caller is taken: what a clause of it names is no wish, and often the opposite of one.

"I start work at ten, so nine": ten is not wanted; "I work until three": what begins then is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from graph.understand import spans, windows
from graph.understand.locale import Locale
from graph.understand.readings import Day, Excluded, Part, Reading, Scene, Span, Window
from graph.understand.words import STOPS, Item

_VALUES = frozenset({"DATE", "TIME", "PART", "SPAN", "WINDOW"})


def without(items: Sequence[Item], scene: Scene, language: Locale) -> list[Item]:
    """The items, with what is named in a clause of a commitment turned into what it leaves."""
    result: list[Item] = []
    for clause in _clauses(items):
        kinds = {item.kind for item in clause} & _VALUES
        if clause[0].values.get("SO"):
            # "My husband works Thursdays so Friday": what is concluded takes the reasons' place.
            result = [
                _worth(item, None, language) if item.kind in kinds else item for item in result
            ]
        if kinds and language.commitments.said(clause):
            clause = [
                _worth(item, _left(item.reading, kinds, scene), language)
                if item.kind in _VALUES
                else item
                for item in clause
            ]
        result += clause
    return result


def _worth(item: Item, reading: Reading | None, language: Locale) -> Item:
    """What was said, worth something else, or nothing."""
    if reading is None:
        return language.lexicon.other(item.text, item.gap)
    return language.lexicon.made(reading, item.text, item.gap)


def _clauses(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Cut at stops, and at words that draw a conclusion or give a reason ("so", "because")."""
    clause: list[Item] = []
    for item in items:
        alone = len(clause) == 1 and "SO" in clause[0].values
        if clause and not alone and (not STOPS.isdisjoint(item.gap) or "SO" in item.values):
            yield clause
            clause = []
        clause.append(item)
    if clause:
        yield clause


def _left(reading: Reading | None, kinds: set[str], scene: Scene) -> Reading | None:
    """What a commitment leaves: what is behind or before its hours, other days, or nothing."""
    if isinstance(reading, Window) and not (reading.first and reading.last):
        return Window(reading.last, reading.first)
    if isinstance(reading, Day) and "WINDOW" in kinds:
        return reading
    if len(kinds) > 1:
        return None
    if isinstance(reading, Span):
        if reading.first == scene.today:
            return spans.since(scene, Day((reading.last,)))
        return spans.exclude(scene, span=reading)
    if isinstance(reading, Part):
        return windows.not_part(scene, reading)
    return spans.exclude(scene, reading) if isinstance(reading, Day) else None


def counted_on(items: Sequence[Item], language: Locale) -> list[Item]:
    """The items, with what is counted from another day counted from the one just refused.

    As in "not tomorrow, the day after", "I'm away next week, so the week after that".
    """
    result: list[Item] = []
    refused = None
    for item in items:
        reading = item.reading
        if isinstance(reading, Excluded) and reading.days:
            refused = reading.days[-1]
        elif refused and isinstance(reading, Day | Span) and reading.beside:
            first = refused + timedelta(days=reading.beside)
            if isinstance(reading, Day):
                moved: Reading = replace(reading, options=(first,))
            else:
                first -= timedelta(days=first.weekday())
                moved = replace(reading, first=first, last=first + timedelta(days=6))
            item = _worth(item, moved, language)
        result.append(item)
    return result
