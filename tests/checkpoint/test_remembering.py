"""A serializer that remembers: what it gives back, and when it decodes."""

from typing import Any

import pytest
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage

from checkpoint.remembering import Remembering
from checkpoint.saver import serializer


class Counting:
    """Counts what is encoded and decoded."""

    def __init__(self) -> None:
        self.encoded = self.decoded = 0
        self._inner = serializer()

    def dumps_typed(self, obj: Any) -> tuple[str, bytes]:
        self.encoded += 1
        return self._inner.dumps_typed(obj)

    def loads_typed(self, data: tuple[str, bytes]) -> Any:
        self.decoded += 1
        return self._inner.loads_typed(data)


def test_what_was_written_here_is_not_decoded() -> None:
    inner = Counting()
    serde = Remembering(inner)
    messages = [HumanMessage("next Tuesday", id="1")]
    assert serde.loads_typed(serde.dumps_typed(messages)) is messages
    assert inner.decoded == 0


def test_a_list_is_encoded_once() -> None:
    inner = Counting()
    serde = Remembering(inner)
    messages = [HumanMessage("next Tuesday", id="1")]
    written = serde.dumps_typed(messages)
    before = inner.encoded
    assert serde.dumps_typed(messages) == written
    assert inner.encoded == before
    assert serde.dumps_typed([*messages, HumanMessage("at three", id="2")]) != written


def test_a_longer_list_costs_its_new_messages() -> None:
    inner = Counting()
    serde = Remembering(inner)
    messages: list[BaseMessage] = [HumanMessage("next Tuesday", id=str(n)) for n in range(50)]
    serde.dumps_typed(messages)
    before = inner.encoded
    serde.dumps_typed([*messages, AIMessage("What time would you like?", id="50")])
    assert inner.encoded - before == 2, "how long it is, and the new message"


@pytest.mark.parametrize("count", [0, 1, 15, 16, 17, 400])
def test_lists_are_written_as_everybody_writes_them(count: int) -> None:
    messages = [
        HumanMessage(f"at {n}", id=str(n), name="tap" if n % 2 else None) for n in range(count)
    ]
    assert Remembering(serializer()).dumps_typed(messages) == serializer().dumps_typed(messages)


def test_what_another_process_wrote_is_decoded_once() -> None:
    inner = Counting()
    serde = Remembering(inner)
    written = serializer().dumps_typed([HumanMessage("next Tuesday", id="1")])
    (message,) = serde.loads_typed(written)
    assert (message.content, message.id) == ("next Tuesday", "1")
    assert serde.loads_typed(written) is serde.loads_typed(written)
    assert inner.decoded == 1


def test_a_checkpoint_is_a_new_one_each_time() -> None:
    serde = Remembering(serializer())
    written = serde.dumps_typed({"channel_versions": {"messages": "1"}})
    serde.loads_typed(written)["channel_versions"]["messages"] = "2"
    assert serde.loads_typed(written) == {"channel_versions": {"messages": "1"}}
