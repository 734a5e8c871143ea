"""What the keys of a telephone say, as words: the same event as speech."""

from graph.completeness import completeness
from graph.context import Context
from graph.state import State

END = "#"
"""The key that says there are no more."""

AGAIN = "*"
"""The key that takes back what was typed so far."""


def is_all(keys: str, state: State, context: Context) -> bool:
    """Whether these keys are an answer that need not wait for a further key.

    A no does not; the yes of a read-back may still become a time: "1", then "530".
    """
    if keys.endswith(END):
        return True
    word = _yes_or_no(keys, state, context)
    return word is not None and completeness(word, state, context) != "consent"


def words_of(keys: str, state: State, context: Context) -> str:
    """The keys as an utterance: yes or no at a read-back, a time of day, a day, else as typed."""
    figures = keys.rpartition(AGAIN)[2].removesuffix(END)
    if word := _yes_or_no(figures, state, context):
        return word
    if not keys.endswith(END) and _pressed_twice(figures, state, context):
        return " ".join(figures)
    if not figures.isdecimal() or len(figures) > 4:
        return figures
    if state.get("phase") != "collect_date":
        return _time(figures) or _day(figures) or figures
    if len(figures) < 3:
        # A day of the month.
        return figures
    return _day(figures) or _time(figures) or figures


def _yes_or_no(figures: str, state: State, context: Context) -> str | None:
    if state.get("phase") != "confirmation":
        return None
    return context.phrases.words.keys.get(figures)


def _pressed_twice(figures: str, state: State, context: Context) -> bool:
    """Whether it is a yes or a no by one who did not wait, or perhaps a time: he is asked again."""
    return figures[1:] == figures[:1] and _yes_or_no(figures[:1], state, context) is not None


def _time(figures: str) -> str | None:
    hour, minute = (figures, "00") if len(figures) < 3 else (figures[:-2], figures[-2:])
    return f"{hour}:{minute}" if int(hour) < 24 and int(minute) < 60 else None


def _day(figures: str) -> str | None:
    """Day and month, in whichever order: which it is follows from the locale, as in speech."""
    first, second = figures[:2], figures[2:]
    if len(figures) < 4 or not 1 <= min(int(first), int(second)) <= 12:
        return None
    return f"{first}/{second}" if max(int(first), int(second)) <= 31 else None
