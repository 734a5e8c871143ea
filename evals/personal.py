"""Names and numbers of callers, replaced; days and times stay as they were said."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import cycle

NAMES = ("Alex", "Doe", "Roe")
"""Who callers become, by as many words as their name has."""

MAIL = "alex@example.com"
SPOKEN_MAIL = "alex at example dot com"

_ENGLISH = "zero|oh|one|two|three|four|five|six|seven|eight|nine"
_SPANISH = "cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
_DIGIT = rf"(?:{_ENGLISH}|{_SPANISH})"

_WHEN = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|mi[ée]rcoles|jueves|viernes"
    r"|s[áa]bado|domingo|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre"
    r"|noviembre|diciembre|today|tomorrow|hoy|mañana"
)
"""What is a day before it is a name."""

_CUE = r"(?:my name is|my name's|the name is|me llamo|mi nombre es|a nombre de)"
_NO_NAME = (
    r"(?:and|i|i'd|i'm|i'll|from|on|for|calling|speaking|here|at|to|the|next|this|please|is|in|by"
    r"|y|quiero|quisiera|para|el|la|de|con|soy|por)"
)
_WORD = r"[^\W\d_][\w'-]*"

SAID_NAME = re.compile(
    # A first name may be a month's, what follows a name may not: "my name is Ada, Tuesday please".
    rf"(?P<cue>\b{_CUE}\s+)"
    rf"(?P<name>(?!{_NO_NAME}\b){_WORD}(?:\s+(?!(?:{_NO_NAME}|{_WHEN})\b){_WORD}){{0,2}})",
    re.IGNORECASE,
)
# "This is Ada Lovelace speaking", but not "this is not what I said".
SPEAKING = re.compile(
    rf"(?P<cue>\b(?:this is|it's|i'm|i am|soy|habla)\s+)(?P<name>{_WORD}(?:\s+{_WORD}){{0,2}}?)"
    r"(?=\s+(?:speaking|calling|here|al habla)\b)",
    re.IGNORECASE,
)
WRITTEN_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
SAID_MAIL = re.compile(r"\b[\w.]+ at [\w-]+(?: dot \w+)+\b", re.IGNORECASE)
NUMBER = re.compile(r"\+?\d(?:[\s().-]*\d){4,}(?!\s*:\d)")
"""Five digits or more: a telephone number, an insurance number."""
TIMES = re.compile(r"\d{1,2}(?:[\s.-]+\d{1,2}){0,3}")
"""Groups of two, and no more than four of them: "10.30 11.30"."""
DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
SPOKEN_NUMBER = re.compile(rf"\b{_DIGIT}(?:[\s-]+{_DIGIT}){{4,}}\b", re.IGNORECASE)


def depersonalised(said: Sequence[str], known: Iterable[str | None] = ()) -> list[str]:
    """The utterances with names, e-mail addresses and long numbers replaced.

    `known` are names that are known beforehand. One that is only said is found by what stands
    around it ("my name is"); a name said without any such word is not found.
    """
    names = {name.lower() for name in known if name}
    for text in said:
        for pattern in (SAID_NAME, SPEAKING):
            names |= {match["name"].lower() for match in pattern.finditer(text)}
    others: dict[str, str] = {}
    for name in names:
        # A name is used again without a cue, in full or in part.
        parts = zip(name.split(), NAMES, strict=False)
        for part, other in ((name, _other_name(name)), *parts):
            if not re.fullmatch(_WHEN, part):
                others.setdefault(part, other)
    return [_without(text, others) for text in said]


def _other_name(name: str) -> str:
    return " ".join(NAMES[: len(name.split())])


def _without(text: str, others: Mapping[str, str]) -> str:
    text = SAID_NAME.sub(lambda match: match["cue"] + _other_name(match["name"]), text)
    for name in sorted(others, key=len, reverse=True):
        words = rf"(?<!\w){re.escape(name)}(?!\w)"
        text = re.sub(words, others[name], text, flags=re.IGNORECASE)
    text = WRITTEN_MAIL.sub(MAIL, text)
    text = SAID_MAIL.sub(SPOKEN_MAIL, text)
    text = NUMBER.sub(_other_number, text)
    return SPOKEN_NUMBER.sub(_other_digits, text)


def _other_number(match: re.Match[str]) -> str:
    """Other digits in the same shape, unless they are a date or times."""
    if DATE.search(match[0]) or TIMES.fullmatch(match[0]):
        return match[0]
    digits = cycle("5550100")
    return re.sub(r"\d", lambda _: next(digits), match[0])


def _other_digits(match: re.Match[str]) -> str:
    spanish = re.match(_SPANISH, match[0], re.IGNORECASE)
    digits = cycle(("cinco cero uno" if spanish else "five oh one").split())
    return re.sub(r"[^\W\d_]+", lambda _: next(digits), match[0])
