"""OpenAI's model, which a call does not wait for again as long as it is down."""

import asyncio
from time import monotonic as now
from typing import Any

from langchain_core.outputs import ChatResult
from langchain_openai import ChatOpenAI
from pydantic import PrivateAttr

from voice.circuit import LONGEST_PAUSE, Circuit


class RestingError(Exception):
    """The model failed a moment ago: nobody waits for it again so soon."""


class RestingModel(ChatOpenAI):
    """A model that is down costs a caller its time limit once, not in every turn; and nothing for
    the first `LONGEST_PAUSE` of a call where another call found out.
    """

    _circuit: Circuit = PrivateAttr(
        default_factory=lambda: Circuit("OpenAI", "the rules decide alone")
    )
    _rests_until: float | None = PrivateAttr(default=None)

    async def _agenerate(self, *args: Any, **kwargs: Any) -> ChatResult:
        if self._rests_until is None:
            self._rests_until = 0.0 if self._circuit.closed else now() + LONGEST_PAUSE
        if now() < self._rests_until:
            raise RestingError
        try:
            answer = await super()._agenerate(*args, **kwargs)
        except asyncio.CancelledError:
            # Who asked waits no longer.
            self._broke(TimeoutError())
            raise
        except Exception as fault:
            self._broke(fault)
            raise
        self._circuit.mended()
        return answer

    def _broke(self, fault: BaseException) -> None:
        # It is tried in a caller's turn, and turns are further apart than a circuit's first pauses.
        self._circuit.broke(fault)
        self._rests_until = now() + LONGEST_PAUSE
