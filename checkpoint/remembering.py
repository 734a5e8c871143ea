"""A serializer that remembers lists: a call need not write or read its own messages twice."""

from typing import Any

from langchain_core.messages import BaseMessage
from langgraph.checkpoint.serde.base import SerializerProtocol


class Remembering(SerializerProtocol):
    """Writes as `inner` does; reading a list gives the very one that was written, if it was here.

    For the savers of one call. Encoding the messages so far for each of them, and decoding them
    several times a turn, is what would make a turn grow with the call, and nobody changes them in
    place. Everything else is decoded each time: LangGraph goes on counting in the checkpoint it is
    given.
    """

    def __init__(self, inner: SerializerProtocol) -> None:
        self._inner = inner
        self._lists: dict[tuple[str, bytes], list[Any]] = {}
        # What was written is kept with its bytes: were it gone, another one might have its id.
        self._written: dict[int, tuple[list[Any], tuple[str, bytes]]] = {}
        self._messages: dict[int, tuple[BaseMessage, bytes]] = {}

    def dumps_typed(self, obj: Any) -> tuple[str, bytes]:
        if not isinstance(obj, list):
            return self._inner.dumps_typed(obj)
        if id(obj) not in self._written:
            spoken = obj and all(isinstance(item, BaseMessage) for item in obj)
            data = self._join(obj) if spoken else self._inner.dumps_typed(obj)
            self._lists[data] = obj
            self._written[id(obj)] = obj, data
        return self._written[id(obj)][1]

    def loads_typed(self, data: tuple[str, bytes]) -> Any:
        known = self._lists.get(data)
        if known is not None:
            return known
        obj = self._inner.loads_typed(data)
        if isinstance(obj, list):
            self._lists[data] = obj
        return obj

    def _join(self, messages: list[BaseMessage]) -> tuple[str, bytes]:
        """What msgpack makes of a list: how long it is, and its items one after the other."""
        count = len(messages)
        # Each nil is a byte.
        kind, nils = self._inner.dumps_typed([None] * count)
        return kind, nils[:-count] + b"".join(map(self._message, messages))

    def _message(self, message: BaseMessage) -> bytes:
        if id(message) not in self._messages:
            self._messages[id(message)] = message, self._inner.dumps_typed(message)[1]
        return self._messages[id(message)][1]
