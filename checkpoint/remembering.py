"""A serializer that remembers lists: a call need not write or read its own messages twice."""

from collections.abc import Callable
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
        # What was encoded is kept with its bytes: were it gone, another one might have its id.
        self._encoded: dict[int, tuple[Any, tuple[str, bytes]]] = {}

    def dumps_typed(self, obj: Any) -> tuple[str, bytes]:
        if not isinstance(obj, list):
            return self._inner.dumps_typed(obj)
        data = self._once(obj, self._join)
        self._lists[data] = obj
        return data

    def loads_typed(self, data: tuple[str, bytes]) -> Any:
        known = self._lists.get(data)
        if known is not None:
            return known
        obj = self._inner.loads_typed(data)
        if isinstance(obj, list):
            self._lists[data] = obj
        return obj

    def _once(self, obj: Any, encode: Callable[[Any], tuple[str, bytes]]) -> tuple[str, bytes]:
        if id(obj) not in self._encoded:
            self._encoded[id(obj)] = obj, encode(obj)
        return self._encoded[id(obj)][1]

    def _join(self, items: list[Any]) -> tuple[str, bytes]:
        """As `inner` writes a list, of messages that need not be encoded anew: what msgpack makes
        of one is how long it is, and its items one after the other.
        """
        if not items or not all(isinstance(item, BaseMessage) for item in items):
            return self._inner.dumps_typed(items)
        # Each nil is a byte.
        kind, nils = self._inner.dumps_typed([None] * len(items))
        encoded = (self._once(item, self._inner.dumps_typed)[1] for item in items)
        return kind, nils[: -len(items)] + b"".join(encoded)
