"""A serializer that remembers lists: a call need not write or read its own messages twice."""

from typing import Any

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
        self._written: dict[int, tuple[list[Any], tuple[str, bytes]]] = {}

    def dumps_typed(self, obj: Any) -> tuple[str, bytes]:
        if not isinstance(obj, list):
            return self._inner.dumps_typed(obj)
        if id(obj) not in self._written:
            data = self._inner.dumps_typed(obj)
            self._lists[data] = obj
            # The list is kept with it: were it gone, another one might have its id.
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
