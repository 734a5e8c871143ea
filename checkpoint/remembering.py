"""A serializer that remembers the lists it wrote: a call need not decode its own messages again."""

from typing import Any

from langgraph.checkpoint.serde.base import SerializerProtocol


class Remembering(SerializerProtocol):
    """Writes as `inner` does; reading a list gives the very one that was written, if it was here.

    For the memory of one call. Decoding the messages so far, four times a turn, is what would make
    a turn grow with the call, and nobody changes them in place. Everything else is decoded each
    time: LangGraph goes on counting in the checkpoint it is given.
    """

    def __init__(self, inner: SerializerProtocol) -> None:
        self._inner = inner
        self._lists: dict[tuple[str, bytes], list[Any]] = {}

    def dumps_typed(self, obj: Any) -> tuple[str, bytes]:
        data = self._inner.dumps_typed(obj)
        if isinstance(obj, list):
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
