"""A caller who goes on as the reply begins was not answering it: his words belong together."""

from typing import Any

import pytest
from livekit.agents import llm

from tests.voice.history import History
from tests.voice.room import Room
from tests.voice.test_graph_llm import Conversation, app, conversation
from voice.graph_llm import TOO_SOON_SECONDS, Reply

__all__ = ["app", "conversation"]


async def test_no_wednesday_belongs_to_tuesday(room: Room) -> None:
    await room.opened()
    rest = room.recorded("No, Wednesday.")
    tuesday = await room.hears("Next Tuesday")
    assert tuesday.state["date"] == "2026-12-01"
    await room.microphone.speak(rest)
    joined = await room.waits_for(lambda turn: "ednesday" in (turn.utterance or ""))
    assert joined.utterance is not None
    assert "uesday" in joined.utterance
    assert joined.number == 1
    assert joined.state["date"] == "2026-11-25"


def cut(history: History, reply: Reply, *, began: float) -> None:
    history.heard(reply, cut=True)
    message = history.chat_ctx.messages()[-1]
    message.metrics = {"started_speaking_at": began}


def said(history: History, words: str, *, began: float) -> llm.ChatContext:
    history.said(words)
    metrics: Any = {"started_speaking_at": began}
    history.chat_ctx.messages()[-1].metrics = metrics
    return history.chat_ctx


@pytest.mark.parametrize(
    ("after", "utterance", "number"),
    [
        (TOO_SOON_SECONDS - 0.1, "at half past three in the afternoon", 2),
        (TOO_SOON_SECONDS + 0.1, "in the afternoon", 3),
    ],
)
async def test_who_has_listened_answers_the_reply(
    conversation: Conversation, after: float, utterance: str, number: int
) -> None:
    await conversation.answered()
    await conversation.answered("next Tuesday")
    history = conversation.history
    first = await conversation.asked("at half past three")
    cut(history, first, began=100.0)
    reply = await conversation.llm.reply(said(history, "in the afternoon", began=100.0 + after))
    assert reply.turn is not None
    assert (reply.turn.utterance, reply.turn.number) == (utterance, number)


async def test_a_reply_that_was_heard_to_its_end_is_answered_however_soon(
    conversation: Conversation,
) -> None:
    await conversation.answered()
    await conversation.answered("next Tuesday")
    reply = await conversation.llm.reply(said(conversation.history, "at three", began=0.0))
    assert reply.turn is not None
    assert reply.turn.utterance == "at three"
