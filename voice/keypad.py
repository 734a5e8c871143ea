"""The keys of a telephone, gathered until they say something."""

import asyncio
from collections.abc import Callable

PAUSE_SECONDS = 2.0
"""After the last key: no more will come."""

KEYS = frozenset("0123456789*#")


class Keypad:
    """Hands on what was typed: at once if `is_all`, otherwise after a pause."""

    def __init__(
        self,
        is_all: Callable[[str], bool],
        typed: Callable[[str], None],
        pause: float = PAUSE_SECONDS,
    ) -> None:
        self._is_all = is_all
        self._typed = typed
        self._pause = pause
        self._keys = ""
        self._due: asyncio.TimerHandle | None = None

    def press(self, key: str) -> None:
        """One key, as it is named on it; any other is ignored."""
        if key not in KEYS:
            return
        self._wait_no_more()
        self._keys += key
        if self._is_all(self._keys):
            self._hand_on()
        else:
            self._due = asyncio.get_running_loop().call_later(self._pause, self._hand_on)

    def forget(self) -> None:
        """Drop what was gathered: it would answer another question than it was pressed for."""
        self._wait_no_more()
        self._keys = ""

    def _wait_no_more(self) -> None:
        if self._due is not None:
            self._due.cancel()
            self._due = None

    def _hand_on(self) -> None:
        keys, self._keys = self._keys, ""
        self._typed(keys)
