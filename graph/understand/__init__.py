"""Understanding: one utterance in, what it means out. Deterministic, no clock, no network.

The way of an utterance is words → rules → arithmetic → refinement: a locale's words and phrases
(`locales/`), the arithmetic of days, times and ranges, then the choice among readings.
"""

from datetime import datetime

from graph.heard import Heard, Phase, Slots
from graph.policy import Policy
from graph.understand import commitments, locales
from graph.understand.acts import Done, assemble
from graph.understand.readings import Scene
from graph.understand.refinement import Values, refine

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
    elif "DATE" in kinds:
        if not timed:
            items = language.beside(items, scene)
    elif expecting == "collect_date":
        if "SPAN" not in kinds:
            items = language.bare_days(items, scene)
    else:
        items = language.alone(items, scene)
    items = language.acts(items, scene)
    values = refine(items, scene)
    done = assemble(items, expecting, bool(values), _agrees(values, scene.about), tail, scene.about)
    offered = bool(scene.about.offered) or expecting in ("collect_date", "collect_time")
    return _heard(values, done, offered)


def _agrees(values: Values, about: Slots) -> bool:
    """Whether the values said are the ones on the table."""
    dates = {day.isoformat() for day in values.dates}
    times = {_clock(minute) for minute in values.minutes}
    return (
        bool(dates or times)
        and (not dates or about.date in dates)
        and (not times or about.time in times)
        and not (values.span or values.window or values.part or values.excluded)
    )


def _heard(values: Values, done: Done, offered: bool) -> Heard:
    sure = min(done.sure, 0.5) if values.torn else done.sure
    return Heard(
        intent=done.intent,
        date=values.dates[0].isoformat() if len(values.dates) == 1 else None,
        time=_clock(values.minutes[0]) if len(values.minutes) == 1 else None,
        date_options=tuple(d.isoformat() for d in values.dates) if len(values.dates) > 1 else (),
        time_options=tuple(map(_clock, values.minutes)) if len(values.minutes) > 1 else (),
        date_range=(values.span.first.isoformat(), values.span.last.isoformat())
        if values.span
        else None,
        time_range=(_clock(values.window[0]), _clock(values.window[1])) if values.window else None,
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
