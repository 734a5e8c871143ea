"""Understanding: one utterance in, what it means out. Deterministic, no clock, no network.

The way of an utterance is words → rules → arithmetic → refinement: a locale's words and phrases
(`locales/`), the arithmetic of days, times and ranges, then the choice among readings.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from graph.heard import Heard, Phase, Slots
from graph.policy import Policy
from graph.understand import commitments, days, locales, times, windows
from graph.understand.acts import Done, assemble, ends_in_assent
from graph.understand.clauses import YES
from graph.understand.locale import trails_off
from graph.understand.readings import Act, Scene
from graph.understand.refinement import Values, refine
from graph.understand.words import Item

LONGEST = 10_000
"""Characters of an utterance that are read."""


def understand(
    text: str,
    *,
    expecting: Phase | None,
    now: datetime,
    locale: str,
    policy: Policy,
    about: Slots | None = None,
) -> Heard:
    """What an utterance means, said at `now` (the business's wall clock) in answer to `expecting`.

    `about` is what is on the table ("an hour later"). Never raises.
    """
    text = text[:LONGEST]
    if not text.strip():
        return Heard(intent="no_input")
    language = locales.language(locale)
    scene = Scene(now, policy, about or Slots(), language.day_first, language.ordered)
    items, tail = language.lexicon.items(text)
    open_ended = language.breaks_off(items)
    steps = [language.numbers, language.names, language.values, language.joined, language.modifiers]
    if scene.about.offered:
        steps.insert(1, language.picks)
    for step in steps:
        items = step(items, scene)
    items = commitments.counted_on(commitments.without(items, scene, language), language)
    kinds = {item.kind for item in items}
    timed = kinds & {"TIME", "WINDOW"}
    if expecting == "collect_time":
        if not timed:
            items = language.bare_times(items, scene)
        elif "TIME" not in timed:
            items = language.alone(items, scene)  # "I work until three, so four"
    elif "DATE" in kinds:
        if not timed:
            items = language.beside(items, scene)
    elif expecting == "collect_date":
        if "SPAN" not in kinds:
            items = language.bare_days(items, scene)
    else:
        items = language.alone(items, scene)
    items = language.acts(items, scene)
    told = values = refine(items, scene)
    if expecting == "confirmation" and _assents(items):
        values = _as_read_back(told, scene)
    agrees = bool(told) and _agrees(values, scene.about)
    breaks_off = trails_off(tail) or (open_ended and not ends_in_assent(items))
    done = assemble(
        items, expecting, bool(told), agrees, tail, scene.about, language, breaks_off=breaks_off
    )
    offered = bool(scene.about.offered) or expecting in ("collect_date", "collect_time")
    return _heard(values, done, offered)


def _assents(items: Sequence[Item]) -> bool:
    done = {item.reading.intent for item in items if isinstance(item.reading, Act)}
    return bool(done & YES) and not done & {"change", "negate"}


def _as_read_back(values: Values, scene: Scene) -> Values:
    """Without the part of the day, or of the calendar, in which what was read back lies.

    "Yes, Tuesday afternoon" names no other time, nor does "see you next week" another day.
    """
    part, span = values.part, values.span
    if part and (time := times.the_same(scene)):
        first, last = part.window
        part = None if first <= time.minute < last else part
    if span and (date := days.the_same(scene)):
        (day,) = date.options
        whole = span.last == day or span.last - span.first == timedelta(days=6)
        span = None if whole and span.first <= day <= span.last else span
    return replace(values, part=part, span=span)


def _agrees(values: Values, about: Slots) -> bool:
    """Whether no other values are said than those on the table."""
    dates = {day.isoformat() for day in values.dates}
    times = {_clock(minute) for minute in values.minutes}
    return (
        (not dates or about.date in dates)
        and (not times or about.time in times)
        and not (values.span or values.window or values.part or values.excluded)
    )


def _heard(values: Values, done: Done, offered: bool) -> Heard:
    sure = min(done.sure, 0.5) if values.torn else done.sure
    window = values.window or (windows.narrower(values.part) if values.part else None)
    return Heard(
        intent=done.intent,
        date=values.dates[0].isoformat() if len(values.dates) == 1 else None,
        time=_clock(values.minutes[0]) if len(values.minutes) == 1 else None,
        date_options=tuple(d.isoformat() for d in values.dates) if len(values.dates) > 1 else (),
        time_options=tuple(map(_clock, values.minutes)) if len(values.minutes) > 1 else (),
        date_range=(values.span.first.isoformat(), values.span.last.isoformat())
        if values.span
        else None,
        time_range=(_clock(window[0]), _clock(window[1])) if window else None,
        day_part=values.part.name if values.part else None,
        excluded=tuple(d.isoformat() for d in values.excluded),
        earliest=done.earliest,
        topic=done.topic,
        slot=None if values or done.intent == "affirm" else done.slot,
        choice=done.choice if offered and not values else None,
        confidence=sure,
    )


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
