"""What the keys of a telephone say, as words: the same event as speech."""

from graph.context import Context
from graph.state import State

END = "#"
"""The key that says there are no more."""

AGAIN = "*"
"""The key that takes back what was typed so far."""


def is_all(keys: str, state: State, context: Context) -> bool:
    """Whether these keys are an answer that no further key could change."""
    return keys.endswith(END) or (_yes_or_no(state) and keys in context.phrases.words.keys)


def words_of(keys: str, state: State, context: Context) -> str:
    """The keys as an utterance: yes or no at a read-back, a time of day, else figures as typed."""
    figures = keys.rpartition(AGAIN)[2].removesuffix(END)
    if _yes_or_no(state):
        return context.phrases.words.keys.get(figures, figures)
    if state.get("phase") == "collect_time" and len(figures) in (3, 4):
        return f"{figures[:-2]}:{figures[-2:]}"
    return figures


def _yes_or_no(state: State) -> bool:
    return state.get("phase") == "confirmation"
