"""What was walked already out of a situation: a turn that goes on alike is left where it does."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from evals.prove.choices import Choices
from evals.prove.opened import told
from evals.prove.result import Result
from evals.prove.unread import Unread, kind
from graph.reading import LEAVING

New = tuple[Result, list[str]]
"""A result, and those of its intents that were not walked yet."""


class GoesOnAlike(Exception):
    """From here on this turn is one that was walked before."""


class Walked:
    """Remembers the turns out of one situation; `begin` is called for each."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self.begin()

    def begin(self) -> None:
        """Forget everything: from here on turns begin in another situation."""
        self._intents: dict[Any, set[str]] = {}
        self._news: dict[Any, list[New]] = {}
        self._came: dict[str, tuple[int, ...]] = {}

    def news(self, key: Any, results: Sequence[Result], state: Mapping[str, Any]) -> list[New]:
        """Those of the results of `key` that are new, each with the intents that are.

        Raises `GoesOnAlike` where there is none.
        """
        around = str(told(state))
        if (key, around) not in self._news:
            self._news[key, around] = list(self._new(results, around))
        if not (news := self._news[key, around]):
            raise GoesOnAlike
        return news

    def _new(self, results: Sequence[Result], around: str) -> Iterator[New]:
        for result in results:
            walked = self._intents.setdefault((result.key, around), set())
            if intents := [word for word in result.intents if kind(word) not in walked]:
                walked.update(map(kind, intents))
                yield result, intents

    def read(self, state: Mapping[str, Any], cut: bool | None) -> None:
        """An utterance was read, and nothing is known of it any more but what the state tells.

        `cut` is whether the reply before was heard to its end. Raises `GoesOnAlike`.
        """
        heard: Unread = state["heard"]
        if state["reason"] == "exhausted" and state["consent"] is None:
            # The call is given up, whatever was heard.
            heard.close(but=LEAVING)
        made = self._choices.made()
        first = self._came.setdefault(f"{told(state)} {heard.key()} {cut}", made)
        if made[: len(first)] != first:
            raise GoesOnAlike
